using Statutes.Model.Provisions;

namespace Statutes.Citations.Finding;

/// <summary>Why a citation is answered as it is; the words are made when they are asked for.</summary>
/// <param name="Kind">What of the text decided.</param>
/// <param name="Work">The work it decided for.</param>
/// <param name="Definition">The definition, where one did.</param>
/// <param name="Place">The place last cited, where it did.</param>
internal readonly record struct Ground(GroundKind Kind, MeantWork Work = default, DefinedNames.Entry? Definition = null, ProvisionId? Place = null)
{
    /// <summary>The words; empty where the citation says all itself.</summary>
    /// <param name="count">The reader's offset for one in UTF-16 code units.</param>
    public string Told(Func<int, int> count) => Kind switch
    {
        GroundKind.Defined => $"{Definition!.Name} was defined at {count(Definition.Position)} as {Work}",
        GroundKind.OnlyOfThatName => $"it is the only work of that name in the text before, {Work}",
        GroundKind.LastCitedWork => $"the work last cited is {Work}",
        GroundKind.LastCitedPlace => $"the place last cited is {Place}",
        GroundKind.Sentence => $"the sentence names {Work}",
        GroundKind.SentenceCites => $"the sentence cites {Work}",
        GroundKind.Paragraph => $"the paragraph names {Work}",
        GroundKind.Subject => $"the text is about {Work}: {Definition!.Name} was defined at {count(Definition.Position)}",
        GroundKind.Title => $"the text is {Work} itself, by its title",
        GroundKind.OnlyOne => $"the text names {Work} alone",
        _ => "",
    };
}

/// <summary>What of a text can decide what a citation in it means.</summary>
internal enum GroundKind
{
    /// <summary>Nothing: the citation says all itself.</summary>
    None,
    Defined,
    OnlyOfThatName,
    LastCitedWork,
    LastCitedPlace,
    Sentence,
    SentenceCites,
    Paragraph,
    Subject,
    OnlyOne,
    Title,
}
