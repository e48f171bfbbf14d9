using Statutes.Model.Provisions;

namespace Statutes.Citations.Finding;

/// <summary>What of a text decided the answer to a citation; the words are made when they are asked for. A citation that says all itself has none.</summary>
/// <param name="Kind">What of the text decided.</param>
/// <param name="Work">The work it decided for; null where the place last cited says it.</param>
/// <param name="Definition">The definition, where one did.</param>
/// <param name="Place">The place last cited, where it did.</param>
internal sealed record Ground(GroundKind Kind, MeantWork? Work, DefinedNames.Entry? Definition = null, ProvisionId? Place = null)
{
    /// <summary>The words.</summary>
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
        _ => $"the text names {Work} alone",
    };
}

/// <summary>What of a text can decide what a citation in it means.</summary>
internal enum GroundKind
{
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
