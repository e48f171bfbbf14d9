using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Ids;

namespace Statutes.Citations.Finding;

/// <summary>
/// Finds out whether a text spells a short name such as CSL or CRM out as something else than a law: Chinese as a second language (CSL),
/// CRM … (customer relationship management). Then the name means that in the whole text.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="named">The works that names in the text mean.</param>
internal sealed class OtherExpansions(string text, NamedWorks named)
{
    private const int ShortestName = 3;
    private const int LongestName = 6;

    // no words that a short name stands for are longer; in UTF-16 code units
    private const int LongestExpansion = 80;

    private static readonly string[] SmallWords = ["a", "an", "as", "and", "for", "in", "of", "on", "the", "to", "with"];

    private static readonly string[] CompanyForms =
        ["Limited", "Ltd", "Inc", "plc", "PLC", "Corp", "Corporation", "GmbH", "LLC", "LLP", "Holdings", "Behring", "Pte", "Pty", "S.A."];

    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Whether the text spells a name out as something else.</summary>
    /// <param name="name">The name; any but a few capitals is false.</param>
    /// <param name="work">The work that usually has the name.</param>
    public bool Contains(string name, WorkId work)
    {
        if (name.Length is < ShortestName or > LongestName || name.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            return false;
        }

        if (!known.TryGetValue(name, out var answer))
        {
            known[name] = answer = Search(name, work);
        }

        return answer;
    }

    private bool Search(string name, WorkId work)
    {
        if (IsCompany(name))
        {
            return true;
        }

        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var inside = text.AsSpan(open + 1, Math.Min(LongestExpansion, text.Length - open - 1));
            var close = inside.IndexOfAny(')', '\n', '.');
            inside = close < 0 ? inside : inside[..close];
            var isName = inside.Trim("“”\" ").Equals(name, StringComparison.Ordinal);
            var words = isName ? text.AsSpan(Math.Max(0, open - LongestExpansion), open - Math.Max(0, open - LongestExpansion)) : inside;
            if (isName ? EndsWithInitials(words, name, work) : StartsWithInitials(words, name, work))
            {
                return true;
            }
        }

        return false;
    }

    // CSL Limited, CSL Behring GmbH
    private bool IsCompany(string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            foreach (var form in CompanyForms)
            {
                var end = at + name.Length;
                if (Lexer.TrySkipWords(text, ref end, " ", exactCase: true)
                    && Lexer.TrySkipWholeWords(text, ref end, form, exactCase: true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // customer relationship management, Chinese as a second language: the words with the initials in a row; small words do not count
    private bool StartsWithInitials(ReadOnlySpan<char> words, string name, WorkId work)
    {
        var at = 0;
        var end = 0;
        foreach (var range in words.SplitAny(' ', '-'))
        {
            if (at == name.Length)
            {
                break;
            }

            var word = words[range].Trim(",;:“”\"");
            end = range.End.GetOffset(words.Length);
            if (word.Length > 1 && char.ToUpperInvariant(word[0]) == name[at])
            {
                at++;
            }
            else if (!IsOneOf(word, SmallWords))
            {
                return false;
            }
        }

        return at == name.Length && !IsOurs(words[..end], work);
    }

    // The Civil Servants Law (CSL)
    private bool EndsWithInitials(ReadOnlySpan<char> words, string name, WorkId work)
    {
        var clause = words[(words.LastIndexOfAny(".;:()\n") + 1)..].Trim();
        var all = clause;
        var at = name.Length - 1;
        while (at >= 0 && clause.Length > 0)
        {
            var start = clause.LastIndexOfAny(' ', '-') + 1;
            var word = clause[start..].Trim(",“”\"");
            clause = clause[..Math.Max(0, start - 1)].TrimEnd();
            if (word.Length > 0 && char.ToUpperInvariant(word[0]) == name[at])
            {
                at--;
            }
            else if (!IsOneOf(word, SmallWords))
            {
                return false;
            }
        }

        return at < 0 && !IsOurs(all[clause.Length..], work);
    }

    private bool IsOurs(ReadOnlySpan<char> words, WorkId work) => named.Find(words.Trim().ToString()).Work?.Id == work;

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
