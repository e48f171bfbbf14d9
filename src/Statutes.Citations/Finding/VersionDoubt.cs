using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>
/// Decides whether the words around a resolved number leave open which version it is of: a time at which another version was the law, an
/// amendment. Then the answer lists both readings, or is refused.
/// </summary>
/// <param name="text">The text so far.</param>
/// <param name="resolver">Resolves the citations.</param>
/// <param name="at">The date of the question.</param>
/// <param name="source">Where that date is from.</param>
internal sealed class VersionDoubt(FindingContext text, CitationResolver resolver, DateOnly at, DateSource source)
{
    /// <summary>Returns the answer to a citation that names no version; null where nothing puts its version in doubt.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="resolution">Its answer at the date of the question.</param>
    /// <param name="context">In which it was resolved.</param>
    public Resolution? Of(ScannedCitation citation, Resolution resolution, CitationContext context)
    {
        if (citation.Places.IsEmpty || resolution is not Resolution.Resolved { Pair: null } resolved
            || resolved.Targets[0].Work.Versions.Count(v => !v.Draft) < 2)
        {
            return null;
        }

        var (work, version) = (resolved.Targets[0].Work, resolved.Targets[0].Version);
        var (start, end) = (citation.Span.Start, citation.Span.End);
        var other = TimesInSentence.OtherVersion(text.Text, start, end, work, version)
            ?? (source != DateSource.Request && text.MadeOn is { } day ? TimesInSentence.OtherVersionOn(day, work, version) : null);
        if (other is not null)
        {
            return InEither(resolved, ReadAs(citation.ToCitation(), work, other, context));
        }

        return AmendingWords.StandAround(text.Text, text.LastEnd, start, end) ? OfAnAmendment(resolved, work) : null;
    }

    /// <summary>
    /// Whether the sentence speaks of the time of another version than the one that the text named last: 原《…》第65条；2026年起为第67条.
    /// </summary>
    /// <param name="citation">A number alone.</param>
    /// <param name="named">The work, with the version that the text named.</param>
    /// <param name="context">In which it is resolved.</param>
    public bool IsOfAnotherTime(ScannedCitation citation, ReferredWork named, CitationContext context)
    {
        var version = named.Version!.Value;
        var asNamed = citation.ToCitation() with { Version = new VersionWord(version.Kind, version.Year, citation.Span, version.Day) };
        return resolver.Resolve(asNamed, context) is Resolution.Resolved { Targets: [var target, ..] }
            && TimesInSentence.OtherVersion(text.Text, citation.Span.Start, citation.Span.End, target.Work, target.Version) is not null;
    }

    /// <summary>
    /// Returns the answer to 现行 in a document of a day before the newest version came into force, where its own version may be meant; null
    /// elsewhere.
    /// </summary>
    /// <param name="citation">The citation.</param>
    /// <param name="resolution">Its answer in the newest version.</param>
    /// <param name="context">In which it was resolved.</param>
    public Resolution? OfInForce(Citation citation, Resolution resolution, CitationContext context)
    {
        if (source != DateSource.Document || citation.Places.IsEmpty || resolution is not Resolution.Resolved { Pair: null } resolved)
        {
            return null;
        }

        var (work, version) = (resolved.Targets[0].Work, resolved.Targets[0].Version);
        return work.VersionInForceAt(at) is { } inForce && inForce != version
            ? InEither(resolved, ReadAs(citation, work, inForce, context))
            : null;
    }

    // of an article that a text on an amendment cites, no one can tell whether the number is of before or after it
    private static Resolution? OfAnAmendment(Resolution.Resolved resolved, Work work)
    {
        var others = resolved.Alternatives;
        if (resolved.Targets is [var target] && !others.IsEmpty)
        {
            return new Resolution.Ambiguous([AsRead(target), .. others]);
        }

        return others.IsEmpty && work.Versions.All(v => v.Draft || v.IsHeld)
            ? null
            : new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.SpeaksOfAnAmendment);
    }

    // null where the first day of the version is not known
    private Resolution? ReadAs(Citation citation, Work work, LawVersion version, CitationContext context) =>
        work.InForceFrom(version) is { } day
            ? resolver.Resolve(citation with { Version = new VersionWord(VersionWordKind.InForceOn, 0, citation.Work.Span, day) }, context)
            : null;

    // the number read in the version of another time, if that is another provision or wording, and in the version of the question
    private static Resolution InEither(Resolution.Resolved atDate, Resolution? atTime) => atTime switch
    {
        Resolution.Resolved same when !Changes(atDate) && !Changes(same) => atDate,
        Resolution.Resolved { Targets: [var then] } when atDate.Targets is [var target] =>
            new Resolution.Ambiguous([AsRead(then), AsRead(target)]),
        _ => new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.SpeaksOfAnotherTime),
    };

    private static bool Changes(Resolution.Resolved resolution) =>
        resolution.Cautions.Any(c => c.Code is CautionCode.Renumbered or CautionCode.Amended);

    private static Alternative AsRead(ResolutionTarget target)
    {
        var asRead = Messages.NumberOfTheVersion(target.Version.Date);
        return new Alternative(target.Id, asRead.En!, asRead.Zh);
    }
}
