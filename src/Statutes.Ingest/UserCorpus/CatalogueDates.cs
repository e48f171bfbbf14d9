using Statutes.Ingest.Identifying;
using Statutes.Model.Dates;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// Supplies the day of entry into force of a text that does not state it, where the identity catalogue knows the day. What the text
/// states takes precedence; a different day in the catalogue is reported.
/// </summary>
internal static class CatalogueDates
{
    /// <summary>
    /// The largest difference between two days of one event, in days: an amendment is adopted on one day and promulgated on another.
    /// </summary>
    public const int MaxDifference = 60;

    private const string Stated = "the identity catalogue has this date from a published text";
    private const string Recollected = "the text does not state this date, so the date in the identity catalogue was used";

    /// <summary>Returns the entry of the catalogue with exactly this title; null without one.</summary>
    public static CatalogueEntry? EntryOf(string title)
    {
        if (title.Length is 0 or > NameKey.MaxLength)
        {
            return null;
        }

        var key = TextIdentity.KeyOf(title);
        return IdentityCatalogue.Find(title).Where(e => e.Title.Zh is { } own && TextIdentity.KeyOf(own) == key).ToArray() is [var only]
            ? only
            : null;
    }

    /// <summary>Returns whether two days are probably those of one event.</summary>
    public static bool IsSameEvent(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) <= MaxDifference;

    /// <summary>Returns the day from which a text is in force: its own, or the one of the catalogue.</summary>
    /// <param name="identity">The identity of the text.</param>
    public static EntryIntoForce EntryIntoForceOf(TextIdentity identity)
    {
        var own = identity.InForce;
        return own.Certainty is Certainty.Assumed or Certainty.Unknown && EntryOf(identity.WorkTitle) is { } entry
            && DayIn(entry, identity) is { } day && !(LastChange(identity) > day)
            ? new EntryIntoForce(day, entry.IsStated ? Certainty.Stated : Certainty.Assumed, entry.IsStated ? Stated : Recollected)
            {
                IsOfUnrecordedAmendment = own.IsOfUnrecordedAmendment,
            }
            : own;
    }

    /// <summary>Returns a sentence if the catalogue has another day than the one that the text states; null otherwise.</summary>
    /// <param name="identity">The identity of the text.</param>
    public static string? DifferenceOf(TextIdentity identity)
    {
        var own = identity.InForce;
        return own.Certainty is Certainty.Stated or Certainty.Derived && EntryOf(identity.WorkTitle) is { } entry
            && DayIn(entry, identity) is { } day && day != own.Day
            ? $"The text is in force from {LawDate.Format(own.Day)}, but the identity catalogue gives {LawDate.Format(day)}. "
                + "The date of the text was used."
            : null;
    }

    // the day from which the wording that the text has was in force; null where the catalogue does not know it
    private static DateOnly? DayIn(CatalogueEntry entry, TextIdentity identity)
    {
        var isByName = identity.InForce.IsOfUnrecordedAmendment || identity.Events.IsEmpty;
        var made = isByName ? identity.InForce.Day : LastChange(identity) ?? identity.InForce.Day;
        var isAmended = isByName || identity.Events.Any(e => e.Kind == LifecycleEventKind.Amended);
        if (isAmended && AmendmentOf(entry, made) is { } amendment)
        {
            return amendment.InForceFrom;
        }

        var isFirst = !isAmended || entry.Amendments.IsEmpty;
        DateOnly?[] days = [entry.Adopted, entry.Promulgated, entry.InForceFrom];
        return isFirst && !identity.InForce.IsOfUnrecordedAmendment && days.Any(d => d is { } day && IsSameEvent(day, made))
            ? entry.InForceFrom
            : null;
    }

    /// <summary>Returns the amendment that was adopted on a day, or close to it, or entered into force then.</summary>
    public static EntryAmendment? AmendmentOf(CatalogueEntry entry, DateOnly made) =>
        entry.Amendments.FirstOrDefault(a => a.Adopted == made || a.InForceFrom == made)
        ?? entry.Amendments.Where(a => IsSameEvent(a.Adopted, made)).MinBy(a => Math.Abs(a.Adopted.DayNumber - made.DayNumber));

    private static DateOnly? LastChange(TextIdentity identity) => identity.Events
        .Where(e => e.Kind is LifecycleEventKind.Amended or LifecycleEventKind.Adopted or LifecycleEventKind.Promulgated)
        .Select(e => (DateOnly?)e.Date)
        .Max();
}
