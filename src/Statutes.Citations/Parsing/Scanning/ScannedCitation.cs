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

    /// <summary>The second number of a pair; null if the words name none.</summary>
    public CitationPair? Pair { get; private set; }

    /// <summary>What touches the citation and was not understood, so that the citation must not be resolved; else null.</summary>
    public NotUnderstood? Obstacle { get; private set; }

    /// <summary>Whether it is the title of an unknown work without a number, which a text names and does not cite.</summary>
    public bool IsPassing { get; set; }

    /// <summary>Whether it refers to an earlier note, so that it means the version cited there: CSL, supra note 1, art. 37.</summary>
    public bool IsSupra { get; set; }

    /// <summary>Sets the parts of the next citation, whose places are in the builder already.</summary>
    public void Set(TextSpan span, WorkMention work, VersionWord? version, CitationPair? pair = null, NotUnderstood? obstacle = null) =>
        (Span, Work, Version, Pair, Obstacle, IsPassing, IsSupra) = (span, work, version, pair, obstacle, false, false);

    /// <summary>Makes a citation of the parts; it stays valid.</summary>
    public Citation ToCitation() => new(Span, Work, Version, places.IsEmpty ? [] : places.ToImmutable()) { Pair = Pair };
}
