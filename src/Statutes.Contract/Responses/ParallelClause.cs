namespace Statutes.Contract.Responses;

/// <summary>
/// Finds the clause of a translation that contains the words of a clause of the authentic text. Both texts of a provision have the same
/// clauses in the same order in most provisions; where their numbers differ, the sentence or the whole wording is the answer.
/// </summary>
internal static class ParallelClause
{
    private static readonly string[] Modals =
    [
        " must not ", " must ", " shall not ", " shall ", " may ", " has the right ", " have the right ", " is entitled ", " are entitled ",
    ];

    private static readonly string[] Frames =
        ["Where ", "When ", "If ", "In ", "For ", "Except ", "To ", "Those ", "After ", "Before ", "On ", "Under "];

    /// <summary>Finds the English clause.</summary>
    /// <param name="chinese">The Chinese wording of the provision.</param>
    /// <param name="at">A place in it.</param>
    /// <param name="english">Its English wording.</param>
    public static string Of(string chinese, int at, string english)
    {
        foreach (var (here, there) in new[] { ("。；", ".;"), ("。", ".") })
        {
            var (own, others) = (Clauses(chinese, here), Clauses(english, there));
            if (own.Count == others.Count)
            {
                var index = own.FindIndex(c => at < c.End);
                return index < 0 ? english : english[others[index].Start..others[index].End].Trim(' ', ';');
            }
        }

        return english;
    }

    /// <summary>Finds the subject of an English clause: the words before the modal verb, if nothing else is before it; else null.</summary>
    public static string? SubjectOf(string clause)
    {
        const int MostWords = 14;
        var end = -1;
        foreach (var modal in Modals)
        {
            end = clause.IndexOf(modal, StringComparison.Ordinal) is var at and > 0 && (end < 0 || at < end) ? at : end;
        }

        if (end < 0)
        {
            return null;
        }

        var words = clause[..end];
        return Frames.Any(f => words.StartsWith(f, StringComparison.Ordinal)) || words.AsSpan().IndexOfAny(",:;") >= 0
            || words.Count(c => c == ' ') >= MostWords
                ? null
                : words;
    }

    private static List<(int Start, int End)> Clauses(string text, string marks)
    {
        var clauses = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // 1.5 and “U.S. firms” are rare in laws; a mark ends a clause before a space or the end
            if (marks.Contains(text[i], StringComparison.Ordinal) && (text[i] > 0x7F || i + 1 == text.Length || text[i + 1] == ' '))
            {
                clauses.Add((start, i + 1));
                start = i + 1;
            }
        }

        if (text.AsSpan(start).Trim().Length > 0)
        {
            clauses.Add((start, text.Length));
        }

        return clauses;
    }
}
