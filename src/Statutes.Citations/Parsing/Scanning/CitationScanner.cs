using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

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

            if (scanner.NotUnderstood is { } notUnderstood)
            {
                odd.Add(notUnderstood);
            }
        }

        return new ScanResult(citations.ToImmutable(), odd.ToImmutable()) { Definitions = definitions.ToImmutable() };
    }
}
