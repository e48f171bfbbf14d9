using System.Collections.Immutable;
using Statutes.Model.Ids;

namespace Statutes.Search.Understanding;

/// <summary>A query in plain words, understood.</summary>
/// <param name="Units">Its words; those that only ask are left out.</param>
/// <param name="Work">The work that it names; null where it names none.</param>
/// <param name="AsksPenalty">Whether it asks for a punishment.</param>
/// <param name="AsksDefinition">Whether it asks what a word means.</param>
/// <param name="AsksPeriod">Whether it asks how long something takes.</param>
/// <param name="Topic">The work that rules the very thing that is asked for, as its title says; null where none does.</param>
/// <param name="HeadingKey">Everything beside the name of the work, as a heading is compared.</param>
/// <param name="Corrected">The query as it was corrected; null where it was taken as typed.</param>
internal sealed record ParsedQuery(
    ImmutableArray<QueryUnit> Units, WorkId? Work, bool AsksPenalty, bool AsksDefinition, bool AsksPeriod, WorkId? Topic, string HeadingKey, string? Corrected)
{
    /// <summary>What to mark in the wording, typed together or alone.</summary>
    public string Marked => string.Join(' ', Units.Select(u => u.Text));

    /// <summary>What else to mark, each only where it stands whole.</summary>
    public IEnumerable<string> AlsoMarked => Units.SelectMany(u => u.Others);
}
