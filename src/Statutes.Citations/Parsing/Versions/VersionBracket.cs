using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>
/// What stands in brackets behind a name and asks for a version: （2016年）, （2025年修正）, （现行）, (as amended in 2025), (draft of February 4,
/// 2017), (promulgated by …, Nov. 7, 2016, effective June 1, 2017). Anything else, such as （试行） and （香港2017）, belongs to the name.
/// </summary>
internal static class VersionBracket
{
    private static readonly string[] FormerWords = ["修改前", "修订前", "修正前", "旧", "原", "旧法", "former", "old", "previous", "before amendment", "prior to amendment", "pre-amendment"];

    private static readonly string[] CurrentWords =
        ["修改后", "修订后", "修正后", "现行", "现行有效", "新", "新法", "current", "new", "as amended", "as revised", "amended", "revised"];

    private static readonly string[] BeforeYear =
        ["", "as amended in", "amended in", "amended", "as amended", "as revised in", "revised in", "revised", "as adopted in", "adopted in", "adopted", "promulgated in", "promulgated", "effective", "as of", "as in force in", "at"];

    private static readonly string[] AfterYear =
    [
        "", "修正", "修订", "修改", "修正版", "修订版", "修正本", "修订本", "修改版", "版", "版本", "文本", "通过", "公布", "发布", "颁布", "制定", "施行", "起施行", "实施", "生效",
        "amendment", "revision", "version", "edition", "amended", "revised", "text",
    ];

    private static readonly string[] LongForms = ["promulgated", "adopted", "issued", "effective", "as amended", "amended", "as revised", "revised", "entered into force", "draft for comment released"];
    private static readonly string[] Drafts = ["征求意见稿", "公开征求意见稿", "草案", "送审稿", "修订草案", "修正草案", "draft for comments", "draft for comment", "draft"];

    /// <summary>Reads what stands between the brackets.</summary>
    /// <returns>Null where it asks for no version.</returns>
    public static VersionWord? Read(ReadOnlySpan<char> inside, TextSpan span)
    {
        var words = inside.Trim();
        if (IsOneOf(words, FormerWords))
        {
            return new VersionWord(VersionWordKind.Former, 0, span);
        }

        if (IsOneOf(words, CurrentWords))
        {
            return new VersionWord(VersionWordKind.Current, 0, span);
        }

        // Article 35 (now Article 37): the number is the former one
        if (words.StartsWith("now Art", StringComparison.OrdinalIgnoreCase) || words.StartsWith("现第") || words.StartsWith("现为第") || words.StartsWith("現第"))
        {
            return new VersionWord(VersionWordKind.Former, 0, span);
        }

        return ReadDraft(words, span) ?? ReadDated(words, span) ?? ReadLong(words, span);
    }

    /// <summary>Whether a bracket that asks for no version is part of the title: （试行）, (Trial).</summary>
    public static bool IsPartOfTitle(ReadOnlySpan<char> inside)
    {
        var words = inside.Trim();
        return IsOneOf(words, ["试行", "試行", "暂行", "暫行", "Trial", "Interim", "Tentative", "Provisional", "for Trial Implementation", "Trial Implementation", "Trial for Implementation", "for Trial"]);
    }

    // 征求意见稿 · 2017年征求意见稿 · draft of February 4, 2017 · 2017 draft
    private static VersionWord? ReadDraft(ReadOnlySpan<char> words, TextSpan span)
    {
        foreach (var draft in Drafts)
        {
            var at = words.IndexOf(draft, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var before = words[..at].Trim();
            var after = words[(at + draft.Length)..].Trim();
            after = after.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? after[3..] : after;
            if (after.StartsWith("released", StringComparison.OrdinalIgnoreCase))
            {
                return ReadLong(words, span) is { } released ? released with { Kind = VersionWordKind.Draft } : null;
            }

            if ((before.IsEmpty || after.IsEmpty) && (TryReadOnlyDate(before, out var year, out var day) & TryReadOnlyDate(after, out var later, out var laterDay)))
            {
                return new VersionWord(VersionWordKind.Draft, Math.Max(year, later), span, day ?? laterDay);
            }
        }

        return null;
    }

    // 2016 · 2016年 · 2025年修正 · 2017年6月1日起施行 · as amended in 2025
    private static VersionWord? ReadDated(ReadOnlySpan<char> words, TextSpan span)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var end = at;
            if (Lexer.IsBlank(words[at]) || !DateForms.TryRead(words, ref end, out var year, out var day))
            {
                continue;
            }

            return IsOneOf(words[..at].Trim(), BeforeYear) && IsOneOf(words[end..].Trim(), AfterYear)
                ? new VersionWord(VersionWordKind.Year, year, span, day)
                : null;
        }

        return null;
    }

    // promulgated by the Standing Comm. Nat'l People's Cong., Nov. 7, 2016, effective June 1, 2017: the entry into force says which
    private static VersionWord? ReadLong(ReadOnlySpan<char> words, TextSpan span)
    {
        if (!StartsWithOneOf(words, LongForms))
        {
            return null;
        }

        var effective = words.LastIndexOf("effective", StringComparison.OrdinalIgnoreCase);
        var found = default(VersionWord);
        for (var at = Math.Max(0, effective); at < words.Length; at++)
        {
            var end = at;
            if (!Lexer.IsBlank(words[at]) && (at == 0 || !char.IsAsciiLetterOrDigit(words[at - 1])) && DateForms.TryRead(words, ref end, out var year, out var day))
            {
                found = new VersionWord(VersionWordKind.Year, year, span, day);
                at = end - 1;
            }
        }

        return found;
    }

    private static bool TryReadOnlyDate(ReadOnlySpan<char> words, out int year, out DateOnly? day)
    {
        (year, day) = (0, null);
        var at = 0;
        return words.IsEmpty || (DateForms.TryRead(words, ref at, out year, out day) && IsOneOf(words[at..].Trim(), ["", "的", "公布的", "发布的", "公布", "发布"]));
    }

    private static bool StartsWithOneOf(ReadOnlySpan<char> words, string[] known)
    {
        foreach (var word in known)
        {
            if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> words, string[] known)
    {
        foreach (var word in known)
        {
            if (words.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
