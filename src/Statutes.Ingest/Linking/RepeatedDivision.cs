using System.Collections.Immutable;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Recognizes a bare division that belongs to the law of a division cited before it in the same sentence:
/// 刑法分则第八章规定的犯罪及其他章中规定依照第八章定罪的犯罪; 香港法例第13章《…》、第16章《…》.
/// </summary>
internal static class RepeatedDivision
{
    /// <summary>Returns whether a bare division is of the law cited before it.</summary>
    /// <param name="wording">The text of the provision.</param>
    /// <param name="named">The citation before, with the name of the law.</param>
    /// <param name="part">The bare division.</param>
    /// <param name="isLinked">Whether the corpus contains that law. Otherwise the next number of a list with a title belongs
    /// to it too.</param>
    public static bool IsOfThatLaw(ReadOnlySpan<char> wording, Citation named, Citation part, bool isLinked) =>
        named.Places is [{ Steps: var steps }, ..]
        && DivisionOf(steps) is { } division
        && ReferenceParts.IsBare(part)
        && part.Places is [{ Steps: [{ Kind: { } again } step], Span: var span }]
        && again == division.Kind
        && (step.Number == division.Number || (!isLinked && span.End < wording.Length && wording[span.End] == '《'))
        && !wording[named.Span.End..part.Span.Start].Contains('。');

    // of 分则第八章, where 分则 is the second book, the chapter
    private static PlaceStep? DivisionOf(ImmutableArray<PlaceStep> steps) => steps switch
    {
        [{ Kind: ProvisionKind.Book }, { Kind: { IsDivision: true } } below, ..] => below,
        [{ Kind: { IsDivision: true } } first, ..] => first,
        _ => null,
    };
}
