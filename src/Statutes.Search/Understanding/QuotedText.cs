using System.Collections.Immutable;

namespace Statutes.Search.Understanding;

/// <summary>
/// Separates the quotations of a query. Straight double quotes enclose a phrase that an article must contain. “ ”, ‘ ’, 「 」, 『 』, 《 》 and
/// paired apostrophes only emphasize: people write them in questions.
/// </summary>
/// <param name="Text">The query with a space in place of every mark.</param>
/// <param name="Required">The phrases between straight double quotes.</param>
/// <param name="Emphasized">The texts between the other marks.</param>
/// <param name="Titles">Those of them between 《 and 》.</param>
internal sealed record QuotedText(
    string Text, ImmutableArray<string> Required, ImmutableArray<string> Emphasized, ImmutableArray<string> Titles)
{
    private const string Opening = "“‘「『《'\"";
    private const string Closing = "”’」』》'\"";

    /// <summary>Separates the quotations. A mark without its other half is only left out.</summary>
    public static QuotedText Of(string query)
    {
        var text = query.ToCharArray();
        var (required, emphasized) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var titles = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < query.Length; at++)
        {
            var kind = Opening.IndexOf(query[at]);
            if (kind < 0)
            {
                text[at] = Closing.Contains(query[at]) && !IsInsideWord(query, at) ? ' ' : text[at];
                continue;
            }

            if (IsInsideWord(query, at))
            {
                continue;
            }

            text[at] = ' ';
            var end = EndOf(query, at, Closing[kind]);
            if (end > at + 1 && !string.IsNullOrWhiteSpace(query[(at + 1)..end]))
            {
                var quoted = query[(at + 1)..end].Trim();
                (query[at] == '"' ? required : emphasized).Add(quoted);
                if (query[at] == '《')
                {
                    titles.Add(quoted);
                }
            }

            if (end > at && query[end] == query[at])
            {
                text[end] = ' '; // both halves are the same sign, so the second would open another quotation
                at = end;
            }
        }

        return new QuotedText(new string(text), required.ToImmutable(), emphasized.ToImmutable(), titles.ToImmutable());
    }

    private static int EndOf(string query, int at, char closing)
    {
        var end = query.IndexOf(closing, at + 1);
        while (end >= 0 && IsInsideWord(query, end))
        {
            end = query.IndexOf(closing, end + 1);
        }

        return end;
    }

    // the apostrophe of operator's and xi'an
    private static bool IsInsideWord(string query, int at) =>
        query[at] is '\'' or '’' or '‘'
        && at > 0 && char.IsAsciiLetter(query[at - 1])
        && at + 1 < query.Length && char.IsAsciiLetter(query[at + 1]);
}
