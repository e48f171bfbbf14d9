using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Ingest.Parsing;

/// <summary>A text parsed into its tree, with the diagnostics.</summary>
/// <param name="Document">The tree.</param>
/// <param name="Diagnostics">The diagnostics, in the order of the text.</param>
public sealed record ParsedText(StatuteDocument Document, ImmutableArray<Diagnostic> Diagnostics);
