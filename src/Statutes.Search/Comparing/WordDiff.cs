using System.Collections.Immutable;
using DiffPlex;
using Statutes.Model.Glossaries;
using Statutes.Model.Text;

namespace Statutes.Search.Comparing;

/// <summary>A run of words that both texts have, or only one.</summary>
/// <param name="Operation"><c>equal</c>, <c>delete</c> (only the earlier has it) or <c>insert</c> (only the later has it).</param>
/// <param name="Text">The words.</param>
public sealed record DiffPart(string Operation, string Text);

/// <summary>
/// Compares two wordings word by word: Latin words as they stand, Chinese by the terms of the glossary and else by characters. The equal and deleted parts put
/// together are the earlier text, the equal and inserted ones the later.
/// </summary>
public sealed class WordDiff
{
    private readonly HashSet<string> terms;
    private readonly int longest;

    /// <summary>Prepares with the terms that are words.</summary>
    public WordDiff(Glossary glossary)
    {
        terms = [.. glossary.Terms.Select(t => t.Zh)];
        longest = terms.Count == 0 ? 1 : terms.Max(t => t.Length);
    }

    /// <summary>Compares two wordings.</summary>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    /// <param name="language">Their language.</param>
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
        for (var length = Math.Min(longest, text.Length - at); length > 1; length--)
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
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '’' or '-' or ',' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) && end > at)))
        {
            end++;
        }

        return Math.Max(1, end - at);
    }

    private sealed class Words(WordDiff diff, Language language) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. diff.Split(text, language)];
    }
}
