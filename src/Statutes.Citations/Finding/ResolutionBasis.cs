using Statutes.Citations.Resolving;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>
/// What in a text decided the target of a citation. The words are made on request. A citation that names its work itself needs no basis.
/// </summary>
/// <param name="Kind">What decided.</param>
/// <param name="Work">The work it points to; null where it is the place last cited.</param>
/// <param name="Definition">The definition, for <see cref="ResolutionBasisKind.Defined"/> and
/// <see cref="ResolutionBasisKind.Subject"/>.</param>
/// <param name="Place">The place last cited, for <see cref="ResolutionBasisKind.LastCitedPlace"/>.</param>
internal sealed record ResolutionBasis(
    ResolutionBasisKind Kind, ReferredWork? Work, DefinedNames.Entry? Definition = null, ProvisionId? Place = null)
{
    /// <summary>Writes the basis in English for a client of the API, with ids and positions.</summary>
    /// <param name="toOffset">Converts an offset in UTF-16 code units to the client's.</param>
    public string Describe(Func<int, int> toOffset)
    {
        var subject = Work?.ToString() ?? Place.ToString()!;
        return Kind switch
        {
            ResolutionBasisKind.Defined => Messages.DefinedAt(Definition!.Name, toOffset(Definition.Position), subject),
            ResolutionBasisKind.Subject => Messages.TextIsAboutDefinedAt(Definition!.Name, toOffset(Definition.Position), subject),
            _ => Describe(new Bilingual(subject, subject)).En!,
        };
    }

    /// <summary>Writes the basis in both languages for a reader, with titles and without positions.</summary>
    /// <param name="titleOf">Returns the title of a work.</param>
    /// <param name="labelOf">Returns the citation of a provision.</param>
    public Bilingual Describe(Func<WorkId, Bilingual> titleOf, Func<ProvisionId, Bilingual> labelOf) =>
        Describe(Work?.Describe(titleOf) ?? labelOf(Place!.Value));

    private Bilingual Describe(Bilingual subject) => Kind switch
    {
        ResolutionBasisKind.Defined => Messages.DefinedInText(Definition!.Name, subject),
        ResolutionBasisKind.OnlyOfThatName => Messages.OnlyWorkOfThatName(subject),
        ResolutionBasisKind.LastCitedWork => Messages.LastCitedWork(subject),
        ResolutionBasisKind.LastCitedPlace => Messages.LastCitedPlace(subject),
        ResolutionBasisKind.Sentence => Messages.SentenceNames(subject),
        ResolutionBasisKind.SentenceCites => Messages.SentenceCites(subject),
        ResolutionBasisKind.Paragraph => Messages.ParagraphNames(subject),
        ResolutionBasisKind.Subject => Messages.TextIsAbout(Definition!.Name, subject),
        ResolutionBasisKind.Title => Messages.TextIsTheWork(subject),
        _ => Messages.OnlyWorkInText(subject),
    };
}

/// <summary>What in a text can decide the target of a citation.</summary>
internal enum ResolutionBasisKind
{
    /// <summary>The text defined the name: （以下简称《办法》）.</summary>
    Defined,

    /// <summary>Only one of the works named before has that name.</summary>
    OnlyOfThatName,

    /// <summary>The work last cited: 该法.</summary>
    LastCitedWork,

    /// <summary>The place last cited: 该条.</summary>
    LastCitedPlace,

    /// <summary>The sentence names one work.</summary>
    Sentence,

    /// <summary>Of several works, the sentence cites an article of only one.</summary>
    SentenceCites,

    /// <summary>The paragraph names one work.</summary>
    Paragraph,

    /// <summary>The text gave one work a generic name: 《办法》, "the Measures".</summary>
    Subject,

    /// <summary>The text so far names one work.</summary>
    OnlyOne,

    /// <summary>The first line of the text is the title of a work.</summary>
    Title,
}
