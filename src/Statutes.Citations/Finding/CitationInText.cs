using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>A citation in running text and what it means there.</summary>
public sealed class CitationInText
{
    private readonly ResolutionBasis? ground;

    internal CitationInText(TextSpan span, CitationKind kind, ResolutionBasis? ground, Statutes.Citations.Resolving.Resolution resolution)
    {
        Span = span;
        Kind = kind;
        this.ground = ground;
        Resolution = resolution;
    }

    /// <summary>The whole citation, the name of its work included where it stands beside the number.</summary>
    public TextSpan Span { get; }

    /// <summary>How it says what it means.</summary>
    public CitationKind Kind { get; }

    /// <summary>What of the text around it the answer rests on, in English; empty where the citation says all itself.</summary>
    public ImmutableArray<string> Via => ViaAt(position => position);

    /// <summary>The same, for a client that counts its offsets otherwise.</summary>
    /// <param name="count">The client's offset for one in UTF-16 code units.</param>
    public ImmutableArray<string> ViaAt(Func<int, int> count) => ground is null ? [] : [ground.Describe(count)];

    /// <summary>The same for whoever reads the text, in both languages; null where the citation says all itself.</summary>
    /// <param name="named">What a work is called.</param>
    /// <param name="labelled">How a provision is cited.</param>
    public Bilingual? ViaFor(Func<WorkId, Bilingual> named, Func<ProvisionId, Bilingual> labelled) => ground?.Describe(named, labelled);

    /// <summary>What it means.</summary>
    public Statutes.Citations.Resolving.Resolution Resolution { get; }
}

/// <summary>A name that a text gives to a work: （以下简称“《办法》”）, (“CSL”).</summary>
/// <param name="Name">The name as it stands, marks included.</param>
/// <param name="Work">The work; null where it is not one that is known here.</param>
/// <param name="Title">The title to which the name was given, as it stands.</param>
/// <param name="Span">The place of the name.</param>
public sealed record Definition(string Name, WorkId? Work, string Title, TextSpan Span);
