using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// The parts of the citation at which a walk stands, good until the walk goes on. One serves the whole walk: a law has thousands of citations that are
/// looked at and put aside (the headings of its own articles), and they must cost no memory.
/// </summary>
internal sealed class ScannedCitation(PlaceBuilder places)
{
    /// <summary>The whole citation.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>How it names its work.</summary>
    public WorkMention Work { get; private set; } = WorkMention.None;

    /// <summary>The version it asks for; null where it asks for none.</summary>
    public VersionWord? Version { get; private set; }

    /// <summary>The places it names; empty where it means the whole work.</summary>
    public PlaceBuilder Places => places;

    /// <summary>Takes the parts of the next one, whose places are gathered already.</summary>
    public void Set(TextSpan span, WorkMention work, VersionWord? version) => (Span, Work, Version) = (span, work, version);

    /// <summary>Puts the parts together.</summary>
    public Citation ToCitation() => new(Span, Work, Version, places.IsEmpty ? [] : places.ToImmutable());
}
