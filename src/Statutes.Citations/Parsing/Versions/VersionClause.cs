using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>
/// Reads the English words behind a number or a name that select a version: as it stood before the 2025 amendment, in its 2017
/// version, in force until 31 December 2025, pre-2026. The words are in <c>words/version-clauses.tsv</c>.
/// </summary>
internal static class VersionClause
{
    private static readonly WordTable Table = WordTable.Load("version-clauses");

    // "as it stood ", "in force ", … with the gap behind them; the longest first
    private static readonly WordsByFirst States = new(Table.Words("state").Select(words => words + " "));
    private static readonly WordsByFirst Befores = new(Table.Words("before").Select(words => words + " "));
    private static readonly WordsByFirst Afters = new(Table.Words("after").Select(words => words + " "));
    private static readonly WordsByFirst Ons = new(Table.Words("on").Select(words => words + " "));
    private static readonly WordsByFirst Amendments = new(Table.Words("amendment"));
    private static readonly WordsByFirst VersionNouns = new(Table.Words("version-noun"));
    private static readonly WordsByFirst Adopted = new(Table.Words("adopted").Select(words => words + " "));
    private static readonly ILookup<char, VersionTerm> Alone = Table.Rows("alone")
        .Select(row => new VersionTerm(row[1], VersionWordTable.KindOf(row[2])))
        .ToLookup(term => char.ToLowerInvariant(term.Word[0]));

    private static readonly WordsByFirst VersionLeads = new(Table.Words("version-lead").Select(words => words + " "));

    /// <summary>Reads a clause.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its first word must begin; on success, one past its last word.</param>
    /// <param name="isUnclear">
    /// Whether the words may be a clause or a deadline: "before 1 January 2026" without a bracket or a word such as "in force".
    /// </param>
    /// <returns>The version; null if no clause begins there.</returns>
    public static VersionWord? TryRead(ReadOnlySpan<char> text, ref int at, out bool isUnclear)
    {
        isUnclear = false;
        if (at >= text.Length || !(char.IsAsciiLetterOrDigit(text[at])))
        {
            return null;
        }

        var start = at;
        var isInBracket = start > 0 && text[start - 1] is '(' or '（' or '[';
        return ReadAlone(text, ref at) ?? ReadPrefixed(text, ref at)
            ?? ReadVersionNoun(text, ref at, start) ?? ReadState(text, ref at, start, isInBracket, out isUnclear);
    }

    // old numbering · as amended · before the amendment
    private static VersionWord? ReadAlone(ReadOnlySpan<char> text, ref int at)
    {
        foreach (var (word, kind) in at < text.Length ? Alone[char.ToLowerInvariant(text[at])] : [])
        {
            var end = at;
            if (Lexer.TrySkipWholeWords(text, ref end, word) && !ContinuesWithDate(text, end))
            {
                var read = new VersionWord(kind, 0, new TextSpan(at, end));
                at = end;
                return read;
            }
        }

        return null;
    }

    // "as amended in 2025" is more than "as amended"
    private static bool ContinuesWithDate(ReadOnlySpan<char> text, int at)
    {
        var next = at;
        if (!Lexer.TrySkipWords(text, ref next, " in ") && !Lexer.TrySkipWords(text, ref next, " on ")
            && !Lexer.TrySkipWords(text, ref next, " of ") && !Lexer.TrySkipWords(text, ref next, " by the ")
            && !Lexer.TrySkipWords(text, ref next, " "))
        {
            return false;
        }

        return DateForms.TryRead(text, ref next, out _, out _);
    }

    // pre-2026 · post-2025 · pre-2025-amendment · pre-amendment
    private static VersionWord? ReadPrefixed(ReadOnlySpan<char> text, ref int at)
    {
        var next = at;
        var isBefore = Lexer.TrySkipWords(text, ref next, "pre-") || Lexer.TrySkipWords(text, ref next, "pre–");
        if (!isBefore && !Lexer.TrySkipWords(text, ref next, "post-"))
        {
            return null;
        }

        if (ReadPoint(text, ref next, isBefore, at) is not { } word)
        {
            return null;
        }

        SkipVersionNoun(text, ref next);
        at = next;
        return word with { Span = new TextSpan(word.Span.Start, next) };
    }

    // in its 2017 version · 2017 version · version of 2017 · in the version in force on …
    private static VersionWord? ReadVersionNoun(ReadOnlySpan<char> text, ref int at, int start)
    {
        var next = at;
        foreach (var lead in VersionLeads.At(text, next))
        {
            if (Lexer.TrySkipWords(text, ref next, lead))
            {
                break;
            }
        }

        var year = next;
        if (DateForms.TryRead(text, ref year, out var number, out var day))
        {
            year = year < text.Length && text[year] == '-' ? year + 1 : Lexer.SkipBlank(text, year);
            if (SkipVersionNoun(text, ref year) || SkipAmendment(text, ref year))
            {
                if (next > start && text[start] is not ('o' or 'i') && IsOfAnotherName(text, year))
                {
                    return null; // the Measures with the 2016 version of the Cybersecurity Law
                }

                at = year;
                return new VersionWord(VersionWordKind.Year, number, new TextSpan(start, year), day);
            }

            return null;
        }

        if (next > at && ReadAlone(text, ref next) is { } alone)
        {
            var noun = Lexer.SkipBlank(text, next);
            var hasNoun = SkipVersionNoun(text, ref noun);
            if (!hasNoun && noun > next && noun < text.Length && char.IsAsciiLetterUpper(text[noun]))
            {
                return null; // of the unamended Cybersecurity Law: the words are those before the name
            }

            if (text[start] is not ('o' or 'i') && IsOfAnotherName(text, hasNoun ? noun : next))
            {
                return null; // Article 32 with the pre-amendment text of the Cybersecurity Law
            }

            at = hasNoun ? noun : next;
            return alone with { Span = new TextSpan(start, at) };
        }

        return SkipVersionNoun(text, ref next) ? ReadBehindNoun(text, ref at, next, start) : null;
    }

    // version of 2017 · version in force on …
    private static VersionWord? ReadBehindNoun(ReadOnlySpan<char> text, ref int at, int next, int start)
    {
        var of = next;
        if (Lexer.TrySkipWords(text, ref of, " of ") && DateForms.TryRead(text, ref of, out var number, out var day))
        {
            at = of;
            return new VersionWord(VersionWordKind.Year, number, new TextSpan(start, of), day);
        }

        of = Lexer.SkipBlank(text, next);
        if (of > next && ReadState(text, ref of, start, true, out _) is { } state)
        {
            at = of;
            return state;
        }

        return null;
    }

    private static bool IsOfAnotherName(ReadOnlySpan<char> text, int at) =>
        (Lexer.TrySkipWords(text, ref at, " of the ") || Lexer.TrySkipWords(text, ref at, " of ")) && at < text.Length
        && char.IsAsciiLetterUpper(text[at]);

    /// <summary>Skips "version", "text" or "amendment" behind a year: CSL 2025 Amendment.</summary>
    public static bool SkipNounBehindYear(ReadOnlySpan<char> text, ref int at)
    {
        var next = Lexer.SkipBlank(text, at);
        if (next == at || !(SkipVersionNoun(text, ref next) || SkipAmendment(text, ref next)))
        {
            return false;
        }

        at = next;
        return true;
    }

    private static bool SkipVersionNoun(ReadOnlySpan<char> text, ref int at)
    {
        foreach (var noun in VersionNouns.At(text, at))
        {
            if (Lexer.TrySkipWholeWords(text, ref at, noun))
            {
                return true;
            }
        }

        return false;
    }

    // as it stood before the 2025 amendment · in force until 31 December 2025 · as amended in 2025 · before 1 January 2026
    private static VersionWord? ReadState(ReadOnlySpan<char> text, ref int at, int start, bool isInBracket, out bool isUnclear)
    {
        isUnclear = false;
        var next = at;
        foreach (var words in Adopted.At(text, at))
        {
            var end = at;
            if (Lexer.TrySkipWords(text, ref end, words) && DateForms.TryRead(text, ref end, out var year, out var day))
            {
                SkipAmendment(text, ref end);
                at = end;
                return new VersionWord(VersionWordKind.Year, year, new TextSpan(start, end), day);
            }
        }

        var hasState = false;
        for (var again = true; again;)
        {
            again = false;
            foreach (var words in States.At(text, next))
            {
                if (Lexer.TrySkipWords(text, ref next, words))
                {
                    hasState = again = true;
                    break;
                }
            }
        }

        if (ReadRelation(text, ref next, hasState, start) is not { } word)
        {
            return null;
        }

        isUnclear = !hasState && !isInBracket && word.Day is not null;
        if (isUnclear)
        {
            return null;
        }

        at = next;
        return word;
    }

    private static VersionWord? ReadRelation(ReadOnlySpan<char> text, ref int at, bool hasState, int start)
    {
        if (TrySkipOneOf(text, ref at, Befores))
        {
            return ReadPoint(text, ref at, isBefore: true, start);
        }

        if (TrySkipOneOf(text, ref at, Afters))
        {
            return ReadPoint(text, ref at, isBefore: false, start);
        }

        if (!hasState || !TrySkipOneOf(text, ref at, Ons) || !DateForms.TryRead(text, ref at, out var year, out var day))
        {
            return null;
        }

        return new VersionWord(day is null ? VersionWordKind.InForceIn : VersionWordKind.InForceOn, year, new TextSpan(start, at), day);
    }

    // the 2025 amendment · its amendment in 2025 · 2026 · 1 January 2026
    private static VersionWord? ReadPoint(ReadOnlySpan<char> text, ref int at, bool isBefore, int start)
    {
        var next = at;
        foreach (var article in (ReadOnlySpan<string>)["the ", "its ", "that ", "being ", "it was ", "the latest ", "the recent "])
        {
            Lexer.TrySkipWords(text, ref next, article);
        }

        if (SkipAmendment(text, ref next))
        {
            var year = next;
            var hasYear = (Lexer.TrySkipWords(text, ref year, " in ") || Lexer.TrySkipWords(text, ref year, " of "))
                && DateForms.TryRead(text, ref year, out _, out _);
            if (hasYear)
            {
                var from = year - 4;
                _ = DateForms.TryRead(text, ref from, out var number, out _);
                at = year;
                return OfAmendment(isBefore, number, new TextSpan(start, year));
            }

            at = next;
            return new VersionWord(isBefore ? VersionWordKind.Former : VersionWordKind.Current, 0, new TextSpan(start, next));
        }

        if (!DateForms.TryRead(text, ref next, out var dated, out var day))
        {
            return null;
        }

        var behind = next < text.Length && text[next] == '-' ? next + 1 : Lexer.SkipBlank(text, next);
        if (SkipAmendment(text, ref behind))
        {
            at = behind;
            return OfAmendment(isBefore, dated, new TextSpan(start, behind));
        }

        at = next;
        return isBefore
            ? new VersionWord(VersionWordKind.InForceOn, 0, new TextSpan(start, next), (day ?? new DateOnly(dated, 1, 1)).AddDays(-1))
            : new VersionWord(VersionWordKind.InForceOn, 0, new TextSpan(start, next), day ?? new DateOnly(dated, 12, 31));
    }

    private static VersionWord OfAmendment(bool isBefore, int year, TextSpan span) =>
        new(isBefore ? VersionWordKind.BeforeYear : VersionWordKind.Year, year, span);

    private static bool SkipAmendment(ReadOnlySpan<char> text, ref int at)
    {
        var next = Lexer.SkipBlank(text, at);
        foreach (var word in Amendments.At(text, next))
        {
            if (Lexer.TrySkipWholeWords(text, ref next, word))
            {
                at = next;
                return true;
            }
        }

        return false;
    }

    private static bool TrySkipOneOf(ReadOnlySpan<char> text, ref int at, WordsByFirst words)
    {
        foreach (var word in words.At(text, at))
        {
            if (Lexer.TrySkipWords(text, ref at, word))
            {
                return true;
            }
        }

        return false;
    }
}
