using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Grammar;

/// <summary>
/// Finds citations in running English text as our translations are written: Article 21 of this Law, the preceding paragraph, these Measures,
/// Article 65 of the … Law of the People's Republic of China, the Constitution. No look-ups. One pass over the beginnings of words; each
/// attempt looks at a bounded stretch.
/// </summary>
internal static class EnglishScanner
{
    /// <summary>No title has more words.</summary>
    private const int MaxTitleWords = 24;

    private static readonly string[] Instruments = ["Law", "Code", "Measures", "Regulations", "Provisions", "Rules", "Decision"];
    private static readonly string[] Joining = ["of", "on", "the", "and", "for", "in", "to"];
    private static readonly string[] SelfWords = ["this Law", "these Measures", "these Regulations", "these Provisions", "these Rules", "this Decision"];
    private static readonly string[] LastCitedWords = ["that Law", "those Measures", "those Regulations", "those Provisions"];
    private static readonly string[] OfChina = [" of the People’s Republic of China", " of the People's Republic of China", " of the PRC"];

    /// <summary>Finds every citation.</summary>
    public static ScanResult Scan(ReadOnlySpan<char> text)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        for (var at = 0; at < text.Length;)
        {
            var citation = IsWordStart(text, at) ? TryRead(text, at) : null;
            if (citation is not null)
            {
                citations.Add(citation);
                at = citation.Span.End;
            }
            else
            {
                at++;
            }
        }

        return new ScanResult(citations.ToImmutable(), []);
    }

    private static Citation? TryRead(ReadOnlySpan<char> text, int at)
    {
        var reading = new PlaceReading();
        var end = at;
        if (text[at] is 'A' or 'a' or 'P' or 'p' or 'I' or 'i' or 'T' or 't' or 'C' or 'S' or 's' && EnglishForms.TryReadPlaces(text, ref end, running: true, reading))
        {
            var places = reading.ToImmutable();
            var next = end;
            return TrySkip(text, ref next, ", of ") || TrySkip(text, ref next, " of ")
                ? TryReadMention(text, next) is { } mention
                    ? new Citation(new TextSpan(at, mention.Span.End), mention, null, places)
                    : new Citation(new TextSpan(at, end), WorkMention.None, null, places)
                : new Citation(new TextSpan(at, end), WorkMention.None, null, places);
        }

        return TryReadMention(text, at) is { } whole ? new Citation(whole.Span, whole, null, []) : null;
    }

    private static WorkMention? TryReadMention(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in SelfWords)
        {
            if (StartsWithWord(text, at, word))
            {
                return new WorkMention(WorkMentionKind.Self, "", false, new TextSpan(at, at + word.Length));
            }
        }

        foreach (var word in LastCitedWords)
        {
            if (StartsWithWord(text, at, word))
            {
                return new WorkMention(WorkMentionKind.LastCited, "", false, new TextSpan(at, at + word.Length));
            }
        }

        var start = StartsWithWord(text, at, "the") ? at + 4 : at;
        return StartsWithWord(text, start, "Constitution")
            ? new WorkMention(WorkMentionKind.Named, "Constitution", false, new TextSpan(start, start + "Constitution".Length))
            : TryReadTitle(text, start);
    }

    // Capitalised words and the small ones between them, up to an instrument "of the People's Republic of China"
    private static WorkMention? TryReadTitle(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !char.IsAsciiLetterUpper(text[at]))
        {
            return null;
        }

        var end = at;
        for (var words = 0; words < MaxTitleWords; words++)
        {
            var wordEnd = end;
            while (wordEnd < text.Length && (char.IsAsciiLetter(text[wordEnd]) || text[wordEnd] is '-' or '’' or '\''))
            {
                wordEnd++;
            }

            var word = text[end..wordEnd];
            if (word.IsEmpty || !(char.IsAsciiLetterUpper(word[0]) || IsOneOf(word, Joining)))
            {
                return null;
            }

            if (IsOneOf(word, Instruments))
            {
                foreach (var tail in OfChina)
                {
                    if (text[wordEnd..].StartsWith(tail, StringComparison.Ordinal))
                    {
                        var span = new TextSpan(at, wordEnd + tail.Length);
                        return new WorkMention(WorkMentionKind.Named, span.In(text).ToString(), false, span);
                    }
                }
            }

            if (wordEnd >= text.Length || text[wordEnd] != ' ')
            {
                return null;
            }

            end = wordEnd + 1;
        }

        return null;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TrySkip(ReadOnlySpan<char> text, ref int at, string words)
    {
        var found = text[at..].StartsWith(words, StringComparison.Ordinal);
        at += found ? words.Length : 0;
        return found;
    }

    private static bool StartsWithWord(ReadOnlySpan<char> text, int at, string word) =>
        at <= text.Length
        && text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (at + word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + word.Length]));

    private static bool IsWordStart(ReadOnlySpan<char> text, int at) =>
        (char.IsAsciiLetter(text[at]) || text[at] == '§') && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]));
}
