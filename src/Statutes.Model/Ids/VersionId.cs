using Statutes.Model.Dates;

namespace Statutes.Model.Ids;

/// <summary>
/// Identifies a version of a work: <c>csl@2017-06-01</c>. The date is the day on which this wording entered into force;
/// for a draft, the day of its publication.
/// </summary>
/// <param name="Work">The work.</param>
/// <param name="Date">The day in Beijing.</param>
public readonly record struct VersionId(WorkId Work, DateOnly Date)
{
    /// <summary>Parses <c>work@yyyy-MM-dd</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out VersionId id)
    {
        id = default;
        var at = text.IndexOf('@');
        if (at < 0 || !WorkId.TryParse(text[..at], out var work) || !LawDate.TryParse(text[(at + 1)..], out var date))
        {
            return false;
        }

        id = new VersionId(work, date);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Work}@{LawDate.Format(Date)}";
}
