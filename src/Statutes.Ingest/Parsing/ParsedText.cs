using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Ingest.Parsing;

/// <summary>A text read into its tree, and what was odd in it.</summary>
/// <param name="Document">The tree.</param>
/// <param name="Diagnostics">What was odd, in the order of the text.</param>
public sealed record ParsedText(StatuteDocument Document, ImmutableArray<Diagnostic> Diagnostics);
