using Statutes.Search.Hits;

namespace Statutes.Search.Ranking;

/// <summary>Replaces the required phrases of a query that finds nothing by their words.</summary>
internal static class Phrases
{
    /// <summary>The remark that the words of a phrase were searched.</summary>
    public static Suggestion NotFound => new("phrase-not-found", new(
        "没有条文包含引号中的短语，已按普通词语检索。", "No article contains the phrase in quotation marks. Its words were searched instead."));

    /// <summary>
    /// Whether a query that found nothing consists of words and phrases alone, so that its words can be searched instead. A field, an
    /// exclusion or a word that is required in another way is a wish of its own.
    /// </summary>
    public static bool HasReplaceable(string query) =>
        query.Contains('"')
        && !query.AsSpan().ContainsAny(":*~^[]{}\\")
        && !Words(query).Any(w => w is "NOT" || w[0] is '+' or '-' or '!');

    /// <summary>The words of a query, without phrases and operators.</summary>
    public static string WordsOf(string query) => string.Join(' ', Words(query.Replace('"', ' ')).Where(w => w is not ("AND" or "OR")))
        .Replace('(', ' ').Replace(')', ' ').Replace('&', ' ').Replace('|', ' ').Replace('?', ' ');

    private static string[] Words(string query) => query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
