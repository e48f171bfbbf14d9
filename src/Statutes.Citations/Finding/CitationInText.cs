using System.Collections.Immutable;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>A citation in running text and its resolution.</summary>
public sealed class CitationInText
{
    private readonly ResolutionBasis? basis;
    private readonly FoldedText? folded;

    internal CitationInText(
        TextSpan span, CitationKind kind, bool namesVersion, ResolutionBasis? basis, Statutes.Citations.Resolving.Resolution resolution)
    {
        Span = span;
        Kind = kind;
        NamesVersion = namesVersion;
        this.basis = basis;
        Resolution = resolution;
    }

    private CitationInText(CitationInText other, FoldedText folded)
        : this(folded.ToOriginal(other.Span), other.Kind, other.NamesVersion, other.basis, other.Resolution) => this.folded = folded;

    /// <summary>The whole citation, including the name of its work where that is beside the number.</summary>
    public TextSpan Span { get; }

    /// <summary>How it names its work.</summary>
    public CitationKind Kind { get; }

    /// <summary>
    /// Whether the words, or the definition of the name that they use, say which version is meant: 2016年, 原, former, 现行.
    /// </summary>
    public bool NamesVersion { get; }

    /// <summary>What in the text around it decided the resolution, in English; empty where the citation names its work itself.</summary>
    public ImmutableArray<string> Via => ViaAt(position => position);

    /// <summary>Returns <see cref="Via"/> for a client that counts offsets in another unit.</summary>
    /// <param name="toOffset">Converts an offset in UTF-16 code units to the client's.</param>
    public ImmutableArray<string> ViaAt(Func<int, int> toOffset) => basis is null
        ? []
        : [basis.Describe(folded is null ? toOffset : position => toOffset(folded.ToOriginal(position)))];

    /// <summary>
    /// Returns what decided the resolution for a reader, in both languages; null where the citation names its work itself.
    /// </summary>
    /// <param name="titleOf">Returns the title of a work.</param>
    /// <param name="labelOf">Returns the citation of a provision.</param>
    public Bilingual? ViaFor(Func<WorkId, Bilingual> titleOf, Func<ProvisionId, Bilingual> labelOf) => basis?.Describe(titleOf, labelOf);

    /// <summary>Returns the citation with its positions in the original of a folded text.</summary>
    internal CitationInText In(FoldedText text) => new(this, text);

    /// <summary>Its resolution.</summary>
    public Statutes.Citations.Resolving.Resolution Resolution { get; }
}

/// <summary>A name that a text gives to a work: （以下简称“《办法》”）, (“CSL”).</summary>
/// <param name="Name">The name in the text, with its marks.</param>
/// <param name="Work">The work; null where the catalog does not contain it.</param>
/// <param name="Title">The title in the text to which the name was given.</param>
/// <param name="Span">The span of the name.</param>
public sealed record Definition(string Name, WorkId? Work, string Title, TextSpan Span);
