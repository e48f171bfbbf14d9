using System.Diagnostics.CodeAnalysis;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing;

/// <summary>
/// The parts of a text that is one citation, before they become a <see cref="Citation"/>. The resolver can find a target from
/// them without an allocation. Valid as long as the text is.
/// </summary>
internal readonly ref struct CitationParts
{
    private readonly CitationPlaces places;

    /// <summary>Parts without places: a failure.</summary>
    public CitationParts()
    {
    }

    /// <summary>Parts with the places that a builder contains now.</summary>
    /// <param name="places">The builder; it may be reused afterwards.</param>
    public CitationParts(PlaceBuilder places) => this.places = CitationPlaces.From(places);

    /// <summary>Why the text is no citation, in English; null if it is one.</summary>
    public string? Failure { get; init; }

    /// <summary>The whole citation; on failure, the words that were not understood.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How the words name the work.</summary>
    public WorkMentionKind WorkKind { get; init; }

    /// <summary>The name as written, without 《》 and version words; empty unless the work is named.</summary>
    public ReadOnlySpan<char> Name { get; init; }

    /// <summary>Whether the name is in 《》.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The name, or the words that point to the work, marks included.</summary>
    public TextSpan WorkSpan { get; init; }

    /// <summary>The words that select a version; null if there are no such words.</summary>
    public VersionWord? Version { get; init; }

    /// <summary>
    /// The places; empty if the text cites a whole work, or on failure. By reference, because they are larger than the rest.
    /// </summary>
    [UnscopedRef]
    public ref readonly CitationPlaces Places => ref places;

    /// <summary>Makes a citation of the parts.</summary>
    public Citation ToCitation() => new(
        Span,
        WorkKind == WorkMentionKind.None ? WorkMention.None : new WorkMention(WorkKind, Name.ToString(), IsMarked, WorkSpan),
        Version,
        places.ToImmutable());
}
