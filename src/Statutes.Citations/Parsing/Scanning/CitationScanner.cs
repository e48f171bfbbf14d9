using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// Finds citations in running text, Chinese, English or mixed. It looks nothing up, and is linear in the length of the text.
/// Any number of threads may use it.
/// </summary>
public static class CitationScanner
{
    /// <summary>Finds every citation.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The citations, and the words that look like one and were not understood; spans are in UTF-16 code units.</returns>
    public static ScanResult Scan(ReadOnlySpan<char> text)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        var notUnderstood = ImmutableArray.CreateBuilder<NotUnderstood>();
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

            if (scanner.NotUnderstood is { } words)
            {
                notUnderstood.Add(words);
            }
        }

        return new ScanResult(citations.ToImmutable(), notUnderstood.ToImmutable()) { Definitions = definitions.ToImmutable() };
    }
}
