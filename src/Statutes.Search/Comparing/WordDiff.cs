using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Model;
using Statutes.Model.Glossaries;
using Statutes.Model.Text;

namespace Statutes.Search.Comparing;

/// <summary>A run of words that both texts contain, or only one of them.</summary>
/// <param name="Operation"><c>equal</c>, <c>delete</c> (only in the earlier text) or <c>insert</c> (only in the later text).</param>
/// <param name="Text">The words.</param>
public sealed record DiffPart(string Operation, string Text);

/// <summary>
/// Compares two texts: lines (paragraphs and items) are paired first, then the pairs are compared word by word. A numeral, an amount or
/// the number of a provision is one word: 第三十八条 → 第四十条. In Chinese a word is otherwise a term of the glossary or a character.
/// The equal and the deleted parts together are the earlier text; the equal and the inserted parts are the later text. Thread-safe.
/// </summary>
public sealed class WordDiff
{
    private const string Equal = "equal";
    private const string Delete = "delete";
    private const string Insert = "insert";

    // of lines that are compared with one another: no article of a law has that many, a file of a user may
    private const int MostPairs = 40_000;

    private readonly WordSplitter splitter;

    /// <summary>Creates a comparer that treats the terms of a glossary as words.</summary>
    public WordDiff(Glossary glossary) => splitter = new WordSplitter(glossary);

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="after">The later text.</param>
    /// <param name="language">The language of both.</param>
    public ImmutableArray<DiffPart> Compare(string before, string after, Language language)
    {
        var parts = new List<DiffPart>();
        var (old, now) = (Lines(before, language), Lines(after, language));
        if (old.Length * (long)now.Length > MostPairs)
        {
            (old, now) = ([[.. splitter.Split(before, language)]], [[.. splitter.Split(after, language)]]); // as one line each
        }

        var pairs = old.Length == 1 && now.Length == 1 ? [(0, 0)] : LineAlignment.Of(old, now);
        foreach (var (i, j) in pairs)
        {
            // the line break before a line belongs to it
            var (oldBreak, newBreak) = (i > 0 ? "\n" : "", j > 0 ? "\n" : "");
            if (i is { } earlier && j is { } later)
            {
                Add(parts, oldBreak == newBreak ? Equal : oldBreak == "" ? Insert : Delete, oldBreak == "" ? newBreak : oldBreak);
                AddWords(parts, old[earlier], now[later]);
            }
            else if (i is { } deleted)
            {
                Add(parts, Delete, oldBreak + string.Concat(old[deleted]));
            }
            else
            {
                Add(parts, Insert, newBreak + string.Concat(now[j!.Value]));
            }
        }

        return [.. parts];
    }

    private string[][] Lines(string text, Language language) =>
        text.Length == 0 ? [] : [.. text.Split('\n').Select(line => splitter.Split(line, language).ToArray())];

    private static void AddWords(List<DiffPart> parts, string[] before, string[] after)
    {
        if (before.Length == 0 || after.Length == 0)
        {
            Add(parts, Delete, string.Concat(before));
            Add(parts, Insert, string.Concat(after));
            return;
        }

        var result = Differ.Instance.CreateDiffs(
            string.Concat(before), string.Concat(after), ignoreWhiteSpace: false, ignoreCase: false, new Words(before, after));
        var at = 0;
        for (var index = 0; index < result.DiffBlocks.Count; index++)
        {
            var block = result.DiffBlocks[index];
            var same = before[at..block.DeleteStartA];
            // a space between two changes is part of the change if words are replaced by words
            var joins = index > 0 && same.All(string.IsNullOrWhiteSpace) && IsReplacement(result, index);
            foreach (var operation in joins ? new[] { Delete, Insert } : [Equal])
            {
                Add(parts, operation, string.Concat(same));
            }

            at = block.DeleteStartA + block.DeleteCountA;
            Add(parts, Delete, string.Concat(before[block.DeleteStartA..at]));
            Add(parts, Insert, string.Concat(after[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]));
        }

        Add(parts, Equal, string.Concat(before[at..]));
    }

    private static bool IsReplacement(DiffResult result, int index)
    {
        var blocks = new[] { result.DiffBlocks[index - 1], result.DiffBlocks[index] };
        return blocks.Any(b => HasWord(result.PiecesOld, b.DeleteStartA, b.DeleteCountA))
            && blocks.Any(b => HasWord(result.PiecesNew, b.InsertStartB, b.InsertCountB));

        static bool HasWord(IReadOnlyList<string> pieces, int start, int count) =>
            pieces.Skip(start).Take(count).Any(p => !string.IsNullOrWhiteSpace(p));
    }

    // in a run of changes, what was deleted is one part and comes before what was inserted
    private static void Add(List<DiffPart> parts, string operation, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var last = parts.Count - 1;
        var index = last >= 0 && parts[last].Operation == operation ? last
            : last >= 1 && operation == Delete && parts[last].Operation == Insert && parts[last - 1].Operation == Delete ? last - 1
            : -1;
        if (index >= 0)
        {
            parts[index] = parts[index] with { Text = parts[index].Text + text };
        }
        else if (operation == Delete && last >= 0 && parts[last].Operation == Insert)
        {
            parts.Insert(last, new DiffPart(operation, text));
        }
        else
        {
            parts.Add(new DiffPart(operation, text));
        }
    }

    // the words are cut already
    private sealed class Words(string[] before, string[] after) : IChunker
    {
        private bool isSecond;

        public IReadOnlyList<string> Chunk(string text)
        {
            var words = isSecond ? after : before;
            isSecond = true;
            return words;
        }
    }
}
