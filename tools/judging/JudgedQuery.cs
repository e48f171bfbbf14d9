using System.Collections.Frozen;
using System.Globalization;
using Statutes.Model.Dates;

namespace Statutes.Tools.Judging;

/// <summary>A query with the articles that a lawyer expects as its answer.</summary>
/// <param name="Kind">The kind of query: term, question, penalty.</param>
/// <param name="At">The date of the query.</param>
/// <param name="Query">The query as typed.</param>
/// <param name="Grades">
/// The grade of each relevant article, named by work and number (csl/37) in the version that applies at the date. 3 is the
/// answer, 2 also an answer, 1 related. An article without a grade is irrelevant.
/// </param>
public sealed record JudgedQuery(string Kind, DateOnly At, string Query, FrozenDictionary<string, int> Grades)
{
    /// <summary>
    /// Reads a table of judged queries. Its first line is a heading; the others are kind, date, query and grades, separated by
    /// tabs.
    /// </summary>
    /// <exception cref="FormatException">A line is invalid; the message gives its number.</exception>
    public static IEnumerable<JudgedQuery> ReadAll(IEnumerable<string> lines) =>
        lines.Select((line, i) => (line, Number: i + 1)).Skip(1).Where(l => l.line.Length > 0).Select(l => Read(l.line, l.Number));

    private static JudgedQuery Read(string line, int number)
    {
        if (line.Split('\t') is not [var kind, var at, { Length: > 0 } query, var judged] || !LawDate.TryParse(at, out var date))
        {
            throw new FormatException($"Line {number} is not kind, date, query and grades separated by tabs: {line}");
        }

        var grades = new Dictionary<string, int>();
        foreach (var each in judged.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isGrade = each.Split(':') is [var article, var text]
                && int.TryParse(text, CultureInfo.InvariantCulture, out var grade)
                && grade is >= 1 and <= 3
                && grades.TryAdd(article, grade);
            if (!isGrade)
            {
                throw new FormatException($"Line {number}: “{each}” is not a grade such as csl/37:3 (1 to 3, each article once).");
            }
        }

        return new JudgedQuery(kind, date, query, grades.ToFrozenDictionary());
    }
}
