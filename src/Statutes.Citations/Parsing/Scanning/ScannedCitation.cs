using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// The parts of the citation at which the scanner is, valid until the scanner moves on. One object serves the whole text,
/// because a law has thousands of citations that are read and ignored (the headings of its own articles): they must not
/// allocate.
/// </summary>
internal sealed class ScannedCitation(PlaceBuilder places)
{
    /// <summary>The whole citation.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>The words that name its work.</summary>
    public WorkMention Work { get; private set; } = WorkMention.None;

    /// <summary>The words that select a version; null if there are no such words.</summary>
    public VersionWord? Version { get; private set; }

    /// <summary>The places; empty if it cites the whole work.</summary>
    public PlaceBuilder Places => places;

    /// <summary>Sets the parts of the next citation, whose places are in the builder already.</summary>
    public void Set(TextSpan span, WorkMention work, VersionWord? version) => (Span, Work, Version) = (span, work, version);

    /// <summary>Makes a citation of the parts; it stays valid.</summary>
    public Citation ToCitation() => new(Span, Work, Version, places.IsEmpty ? [] : places.ToImmutable());
}
