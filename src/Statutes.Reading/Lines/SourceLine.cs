using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Lines;

/// <summary>A line that a reader gathered, before it is known to which text of its file it belongs.</summary>
/// <param name="Text">The line, without a line end.</param>
/// <param name="Pieces">Where its pieces come from, in order. What lies in none was put in by the reader.</param>
/// <param name="Cell">The cell of a table in which it stands; null where in none.</param>
/// <param name="Declared">The language that the file says it is in; null where it says none.</param>
internal sealed record SourceLine(string Text, ImmutableArray<LinePiece> Pieces, TableCell? Cell = null, Language? Declared = null)
{
    /// <summary>The language of the words: Chinese or English, by which characters there are more of; null where there are no letters.</summary>
    public Language? Language { get; } = Declared ?? LanguageDetector.Of(Text);

    /// <summary>What a line of the language of <see cref="Language"/> is.</summary>
    public LineKind Kind => LineClassifier.Classify(Text, new TextSpan(0, Text.Length), Language ?? Statutes.Model.Text.Language.Chinese).Kind;

    /// <summary>Whether an article begins here, or may.</summary>
    public bool IsArticleStart => Language is not null && Kind is LineKind.ArticleStart or LineKind.PerhapsArticleStart;

    /// <summary>This line and another behind it, with characters put in between.</summary>
    public SourceLine Join(SourceLine next, string between) => this with
    {
        Text = Text + between + next.Text,
        Pieces = [.. Pieces, .. next.Pieces.Select(p => p with { Start = p.Start + Text.Length + between.Length })],
    };
}

/// <summary>A piece of a line that comes from one place.</summary>
/// <param name="Start">Where it starts in the line.</param>
/// <param name="Length">How many code units it has.</param>
/// <param name="Origin">In a text, where it stands in the decoded file; else the number of its place.</param>
internal readonly record struct LinePiece(int Start, int Length, int Origin);
