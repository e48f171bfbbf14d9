using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>Splits a citation into its references, and recognizes the forms that matter for linking.</summary>
internal static class ReferenceParts
{
    /// <summary>
    /// Splits a citation: each place of a list is a reference of its own. The span of a law's name is part of the reference
    /// beside it; that of 本法 is not part of any.
    /// </summary>
    /// <returns>The parts and their spans, in the order of the text; at least one.</returns>
    public static IEnumerable<(Citation Part, TextSpan Span)> Of(Citation citation)
    {
        if (citation.Places.IsEmpty)
        {
            yield return (citation, citation.Span);
            yield break;
        }

        for (var i = 0; i < citation.Places.Length; i++)
        {
            var place = citation.Places[i];
            yield return (citation with { Places = [i == 0 ? place : WithoutInheritedDivisions(place)] }, SpanOf(citation, i));
        }
    }

    /// <summary>Returns whether a part is a number without the name of a law: 第三十五条, 第八章.</summary>
    public static bool IsBare(Citation part) =>
        part.Work.Kind == WorkMentionKind.None && part.Places is [{ Steps: [{ Anchor: StepAnchor.Numbered }, ..] }, ..];

    /// <summary>Returns whether a citation refers to the law cited last: 该法, 该条.</summary>
    public static bool IsOfLastCited(Citation citation) => citation.Work.Kind == WorkMentionKind.LastCited
        || (citation.Work.Kind == WorkMentionKind.None && citation.Places is [{ Steps: [{ Anchor: StepAnchor.LastCited }, ..] }, ..]);

    private static TextSpan SpanOf(Citation citation, int index)
    {
        var place = citation.Places[index];
        var isNamed = citation.Work.Kind is WorkMentionKind.Named or WorkMentionKind.LastCited;
        var nameComesFirst = citation.Work.Span.Start <= citation.Places[0].Span.Start;
        return (isNamed, nameComesFirst) switch
        {
            (true, true) when index == 0 => new TextSpan(citation.Span.Start, place.Span.End),
            (true, false) when index == citation.Places.Length - 1 => new TextSpan(place.Span.Start, citation.Span.End),
            _ => place.Span,
        };
    }

    // 第三章第二节、第一百九十条: articles are numbered through the law, so an article does not inherit the division before it
    private static CitationPlace WithoutInheritedDivisions(CitationPlace place)
    {
        var inherited = place.Steps.TakeWhile(s => s.Kind is { IsDivision: true } && s.Span.End <= place.Span.Start).Count();
        return inherited < place.Steps.Length && place.Steps[inherited].Kind == ProvisionKind.Article
            ? place with { Steps = place.Steps[inherited..] }
            : place;
    }
}
