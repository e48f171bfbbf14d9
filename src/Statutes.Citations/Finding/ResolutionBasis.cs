using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>What of a text decided the answer to a citation; the words are made when they are asked for. A citation that says all itself has none.</summary>
/// <param name="Kind">What of the text decided.</param>
/// <param name="Work">The work it decided for; null where the place last cited says it.</param>
/// <param name="Definition">The definition, where one did.</param>
/// <param name="Place">The place last cited, where it did.</param>
internal sealed record ResolutionBasis(ResolutionBasisKind Kind, ReferredWork? Work, DefinedNames.Entry? Definition = null, ProvisionId? Place = null)
{
    /// <summary>The words.</summary>
    /// <param name="count">The reader's offset for one in UTF-16 code units.</param>
    public string Told(Func<int, int> count) => Kind switch
    {
        ResolutionBasisKind.Defined => $"{Definition!.Name} was defined at {count(Definition.Position)} as {Work}",
        ResolutionBasisKind.OnlyOfThatName => $"it is the only work of that name in the text before, {Work}",
        ResolutionBasisKind.LastCitedWork => $"the work last cited is {Work}",
        ResolutionBasisKind.LastCitedPlace => $"the place last cited is {Place}",
        ResolutionBasisKind.Sentence => $"the sentence names {Work}",
        ResolutionBasisKind.SentenceCites => $"the sentence cites {Work}",
        ResolutionBasisKind.Paragraph => $"the paragraph names {Work}",
        ResolutionBasisKind.Subject => $"the text is about {Work}: {Definition!.Name} was defined at {count(Definition.Position)}",
        ResolutionBasisKind.Title => $"the text is {Work} itself, by its title",
        _ => $"the text names {Work} alone",
    };

    /// <summary>The words for whoever reads the text, in both languages and without places in it.</summary>
    /// <param name="named">What a work is called.</param>
    /// <param name="labelled">How a provision is cited.</param>
    public Bilingual Told(Func<WorkId, Bilingual> named, Func<ProvisionId, Bilingual> labelled)
    {
        var work = Work?.Named(named) ?? labelled(Place!.Value);
        var (zh, en) = (work.Zh, work.En);
        return Kind switch
        {
            ResolutionBasisKind.Defined => new($"{Definition!.Name}在文中定义为{zh}", $"{Definition.Name} is defined in the text as {en}"),
            ResolutionBasisKind.OnlyOfThatName => new($"前文中用此名称的仅有{zh}", $"it is the only work of that name in the text before, {en}"),
            ResolutionBasisKind.LastCitedWork => new($"上一处引用的是{zh}", $"the work last cited is {en}"),
            ResolutionBasisKind.LastCitedPlace => new($"上一处引用的是{zh}", $"the place last cited is {en}"),
            ResolutionBasisKind.Sentence => new($"本句提到{zh}", $"the sentence names {en}"),
            ResolutionBasisKind.SentenceCites => new($"本句引用{zh}", $"the sentence cites {en}"),
            ResolutionBasisKind.Paragraph => new($"本段提到{zh}", $"the paragraph names {en}"),
            ResolutionBasisKind.Subject => new($"全文所述为{zh}，文中简称{Definition!.Name}", $"the text is about {en}, which it calls {Definition.Name}"),
            ResolutionBasisKind.Title => new($"由标题可知，本文即{zh}", $"the text is {en} itself, by its title"),
            _ => new($"全文仅提到{zh}", $"the text names {en} alone"),
        };
    }
}

/// <summary>What of a text can decide what a citation in it means.</summary>
internal enum ResolutionBasisKind
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
