using System.Collections.Frozen;
using System.Globalization;
using Statutes.Model.Dates;

namespace Statutes.Tools.Judging;

/// <summary>A query with the articles that a lawyer wants to see for it.</summary>
/// <param name="Kind">What kind of query it is: term, question, penalty.</param>
/// <param name="At">The date of the question.</param>
/// <param name="Query">What is typed.</param>
/// <param name="Grades">Work and article (csl/37, in the version meant at the date) with a grade: 3 the answer, 2 an answer too, 1 related. Others count nothing.</param>
public sealed record JudgedQuery(string Kind, DateOnly At, string Query, FrozenDictionary<string, int> Grades)
{
    /// <summary>Reads a table: kind, date, query and grades, separated by tabs, below a line of headings.</summary>
    /// <exception cref="FormatException">A line is none; the message names it.</exception>
    public static IEnumerable<JudgedQuery> ReadAll(IEnumerable<string> lines) => lines.Select((line, i) => (line, Number: i + 1)).Skip(1).Where(l => l.line.Length > 0).Select(l => Read(l.line, l.Number));

    private static JudgedQuery Read(string line, int number)
    {
        if (line.Split('\t') is not [var kind, var at, { Length: > 0 } query, var judged] || !LawDate.TryParse(at, out var date))
        {
            throw new FormatException($"Line {number} is not kind, date, query and grades: {line}");
        }

        var grades = new Dictionary<string, int>();
        foreach (var each in judged.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (each.Split(':') is not [var article, var grade] || !int.TryParse(grade, CultureInfo.InvariantCulture, out var worth) || worth is < 1 or > 3 || !grades.TryAdd(article, worth))
            {
                throw new FormatException($"Line {number} has “{each}” where csl/37:3 is meant, each article once.");
            }
        }

        return new JudgedQuery(kind, date, query, grades.ToFrozenDictionary());
    }
}
