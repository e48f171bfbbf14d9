using System.Collections.Immutable;
using Statutes.Citations.Syntax;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>Reads a text that is citations and nothing else by the grammar of running text.</summary>
internal static class WholeCitations
{
    private const string Glue = " \t\r\n\u3000,，、;；.。";
    private static readonly string[] Leads = ["the", "The", "see", "See", "见", "参见"];
    private static readonly string[] Connectors = ["and", "or", "&", "as well as", "and the", "和", "及", "以及", "与", "或", "或者"];

    /// <summary>Reads the citations; empty where part of the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names of works.</param>
    public static ImmutableArray<Citation> Read(ReadOnlySpan<char> text, NameDictionary names)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        var scanner = new RunningScanner(text, names);
        var end = 0;
        while (scanner.MoveNext())
        {
            if (scanner.NotUnderstood is not null || scanner.Citation is not { Obstacle: null, Work.Kind: WorkMentionKind.Named } citation
                || scanner.Definitions.Count > 0 || !IsGlue(text[end..citation.Span.Start], citations.Count == 0 ? Leads : Connectors))
            {
                return [];
            }

            citations.Add(citation.ToCitation());
            end = citation.Span.End;
        }

        return IsGlue(text[end..], []) && (citations.Count == 1 || citations.All(c => !c.Places.IsEmpty)) ? citations.ToImmutable() : [];
    }

    private static bool IsGlue(ReadOnlySpan<char> words, string[] allowed)
    {
        words = words.Trim(Glue);
        return words.IsEmpty || allowed.AsSpan().Contains(words.ToString());
    }
}
