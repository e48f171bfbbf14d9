using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>What looks like a citation and was not understood.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Why">What stands in the way, in English.</param>
public sealed record NotUnderstood(TextSpan Span, string Why);

/// <summary>What a scan found, both lists in the order of the text.</summary>
/// <param name="Citations">The citations; they do not overlap.</param>
/// <param name="NotUnderstood">What looks like one and was not understood.</param>
public sealed record ScanResult(ImmutableArray<Citation> Citations, ImmutableArray<NotUnderstood> NotUnderstood)
{
    /// <summary>The names that the text gives to what it cites, 《…法》（以下简称《条例》）: which of the citations, counted from 0, and the name with its marks. In the order of the text.</summary>
    public ImmutableArray<(int Citation, TextSpan Name)> Definitions { get; init; } = [];
}

/// <summary>Finds citations in running text as laws are written, Chinese, English or mixed. No look-ups; linear in the length of the text.</summary>
public static class CitationScanner
{
    /// <summary>Finds every citation.</summary>
    /// <param name="text">The text.</param>
    public static ScanResult Scan(ReadOnlySpan<char> text)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        var odd = ImmutableArray.CreateBuilder<NotUnderstood>();
        var definitions = ImmutableArray.CreateBuilder<(int, TextSpan)>();
        var scanner = new RunningScanner(text, null);
        while (scanner.MoveNext())
        {
            if (scanner.Citation is { } citation)
            {
                foreach (var name in scanner.Definitions)
                {
                    definitions.Add((citations.Count, name));
                }

                citations.Add(citation.ToCitation());
            }

            if (scanner.Odd is { } notUnderstood)
            {
                odd.Add(notUnderstood);
            }
        }

        return new ScanResult(citations.ToImmutable(), odd.ToImmutable()) { Definitions = definitions.ToImmutable() };
    }
}
