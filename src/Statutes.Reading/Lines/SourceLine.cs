using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Lines;

/// <summary>A line of a file, before the reader knows which text of the file it belongs to.</summary>
/// <param name="Text">The line, without a line end.</param>
/// <param name="Pieces">The pieces that come from the file, in order. The reader inserted the characters outside them.</param>
/// <param name="Cell">The cell of a table that contains the line; null if it is not in a table.</param>
/// <param name="Declared">The language that the file declares, or null.</param>
internal sealed record SourceLine(string Text, ImmutableArray<LinePiece> Pieces, TableCell? Cell = null, Language? Declared = null)
{
    /// <summary>The declared language, or that of most letters: Chinese or English. Null if the line has no letters.</summary>
    public Language? Language { get; } = Declared ?? LanguageDetector.Of(Text);

    /// <summary>The kind of the line, for a line in its <see cref="Language"/>.</summary>
    public LineKind Kind =>
        LineClassifier.Classify(Text, new TextSpan(0, Text.Length), Language ?? Statutes.Model.Text.Language.Chinese).Kind;

    /// <summary>Whether an article begins or may begin here.</summary>
    public bool IsArticleStart => Language is not null && Kind is LineKind.ArticleStart or LineKind.PerhapsArticleStart;

    /// <summary>Joins this line and the next, with characters between them.</summary>
    public SourceLine Join(SourceLine next, string between) => this with
    {
        Text = Text + between + next.Text,
        Pieces = [.. Pieces, .. next.Pieces.Select(p => p with { Start = p.Start + Text.Length + between.Length })],
    };
}

/// <summary>A piece of a line that comes from one place.</summary>
/// <param name="Start">Its start in the line.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Origin">In a text file, its start in the decoded file; otherwise the number of its place.</param>
internal readonly record struct LinePiece(int Start, int Length, int Origin);
