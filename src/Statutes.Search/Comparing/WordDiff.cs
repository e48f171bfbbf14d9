using System.Collections.Immutable;
using DiffPlex;
using Statutes.Model.Glossaries;
using Statutes.Model.Text;

namespace Statutes.Search.Comparing;

/// <summary>A run of words that both texts contain, or only one of them.</summary>
/// <param name="Operation"><c>equal</c>, <c>delete</c> (only in the earlier text) or <c>insert</c> (only in the later text).</param>
/// <param name="Text">The words.</param>
public sealed record DiffPart(string Operation, string Text);

/// <summary>
/// Compares two texts word by word. In Chinese a word is a term of the glossary, otherwise a character. The equal and the deleted parts
/// together are the earlier text; the equal and the inserted parts are the later text. Thread-safe.
/// </summary>
public sealed class WordDiff
{
    private readonly HashSet<string> terms;
    private readonly int maxLength; // of a term

    /// <summary>Creates a comparer that treats the terms of a glossary as words.</summary>
    public WordDiff(Glossary glossary)
    {
        terms = [.. glossary.Terms.Select(t => t.Zh)];
        maxLength = terms.Count == 0 ? 1 : terms.Max(t => t.Length);
    }

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="after">The later text.</param>
    /// <param name="language">The language of both.</param>
    public ImmutableArray<DiffPart> Compare(string before, string after, Language language)
    {
        var result = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new Words(this, language));
        var parts = ImmutableArray.CreateBuilder<DiffPart>();
        var (at, other) = (0, 0);
        foreach (var block in result.DiffBlocks)
        {
            Add("equal", result.PiecesOld, at, block.DeleteStartA - at);
            Add("delete", result.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add("insert", result.PiecesNew, block.InsertStartB, block.InsertCountB);
            (at, other) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        Add("equal", result.PiecesNew, other, result.PiecesNew.Count - other);
        return parts.ToImmutable();

        void Add(string operation, IReadOnlyList<string> pieces, int start, int count)
        {
            if (count > 0)
            {
                parts.Add(new DiffPart(operation, string.Concat(pieces.Skip(start).Take(count))));
            }
        }
    }

    private IEnumerable<string> Split(string text, Language language)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = language == Language.Chinese ? ChineseWord(text, at) : LatinWord(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    private int ChineseWord(string text, int at)
    {
        if (char.IsAsciiLetterOrDigit(text[at]))
        {
            return LatinWord(text, at);
        }

        var lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(maxLength, text.Length - at); length > 1; length--)
        {
            if (lookup.Contains(text.AsSpan(at, length)))
            {
                return length;
            }
        }

        return char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
    }

    private static int LatinWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInsideWord(text, at, end)))
        {
            end++;
        }

        return Math.Max(1, end - at);
    }

    // operator’s, cross-border, 500,000
    private static bool IsInsideWord(string text, int start, int at) =>
        text[at] is '’' or '-' or ',' && at > start && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private sealed class Words(WordDiff diff, Language language) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. diff.Split(text, language)];
    }
}
