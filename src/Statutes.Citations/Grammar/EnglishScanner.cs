using System.Collections.Immutable;
using System.Globalization;
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
    private const string Trial = " (Trial)";
    private const string Promulgated = " promulgated on ";

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

        return TryReadMention(text, at) is { } whole ? new Citation(whole.Span, whole, TryReadPromulgation(text, whole.Span.End), []) : null;
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

    // Emergency Response Law of the People's Republic of China · Cybersecurity Review Measures · Regulations on the Protection of … (Trial)
    private static WorkMention? TryReadTitle(ReadOnlySpan<char> text, int at)
    {
        // Regulations on …, Measures for …; "Measures and the Office" is no title
        var first = WordAt(text, at);
        var beginsWithInstrument = IsOneOf(first, Instruments);
        if (beginsWithInstrument && !(at + first.Length < text.Length && WordAt(text, at + first.Length + 1) is "on" or "for" or "of"))
        {
            return null;
        }

        var (end, next, capitals) = (at, at, 0);
        for (var words = 0; words < MaxTitleWords; words++)
        {
            var word = WordAt(text, next);
            var isCapital = !word.IsEmpty && char.IsAsciiLetterUpper(word[0]);
            if (!isCapital && (words == 0 || !IsOneOf(word, Joining)))
            {
                break;
            }

            var wordEnd = next + word.Length;
            if (isCapital)
            {
                end = wordEnd;
                capitals++;
            }

            if (isCapital && !beginsWithInstrument && IsOneOf(word, Instruments))
            {
                return capitals > 1 ? Named(text, at, EndOfChina(text, wordEnd)) : null;
            }

            if (wordEnd >= text.Length || text[wordEnd] != ' ')
            {
                break;
            }

            next = wordEnd + 1;
        }

        return beginsWithInstrument && capitals > 1 ? Named(text, at, StartsAt(text, end, Trial) ? end + Trial.Length : end) : null;
    }

    private static WorkMention Named(ReadOnlySpan<char> text, int start, int end)
    {
        var span = new TextSpan(start, end);
        return new WorkMention(WorkMentionKind.Named, span.In(text).ToString(), false, span);
    }

    private static int EndOfChina(ReadOnlySpan<char> text, int at)
    {
        foreach (var tail in OfChina)
        {
            if (StartsAt(text, at, tail))
            {
                return at + tail.Length;
            }
        }

        return at;
    }

    // the Measures promulgated on April 13, 2020
    private static VersionWord? TryReadPromulgation(ReadOnlySpan<char> text, int at)
    {
        if (!StartsAt(text, at, Promulgated))
        {
            return null;
        }

        var from = at + Promulgated.Length;
        var comma = text[from..Math.Min(text.Length, from + 16)].IndexOf(", ");
        var year = from + comma + 2;
        return comma > 0 && year + 4 <= text.Length && int.TryParse(text.Slice(year, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new VersionWord(VersionWordKind.Year, value, new TextSpan(at, year + 4))
            : null;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is '-' or '’' or '\''))
        {
            end++;
        }

        return at >= text.Length ? [] : text[at..end];
    }

    private static bool StartsAt(ReadOnlySpan<char> text, int at, string words) => at <= text.Length && text[at..].StartsWith(words, StringComparison.Ordinal);

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
        at < text.Length
        && char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(word[0])
        && text[(at + 1)..].StartsWith(word.AsSpan(1), StringComparison.Ordinal)
        && (at + word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + word.Length]));

    private static bool IsWordStart(ReadOnlySpan<char> text, int at) =>
        (char.IsAsciiLetter(text[at]) || text[at] == '§') && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]));
}
