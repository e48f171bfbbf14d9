using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// Reads the laws that the preamble of a judicial interpretation names as its basis or its subject: 根据《中华人民共和国合同法》、《中华人民共和国担保法》等法律规定，制定本解释。
/// </summary>
internal static class PreambleLaws
{
    private const int MaxLines = 20, MaxTitle = 60;

    private static readonly string[] Before = ["根据", "依据", "依照", "适用", "执行", "贯彻"];

    /// <summary>Reads the titles, in the order of the text, each once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bodyLine">The line behind the heading, counted from 0.</param>
    public static ImmutableArray<string> Read(SourceText text, int bodyLine)
    {
        var titles = new List<string>();
        for (var i = bodyLine; i < Math.Min(text.LineCount, bodyLine + MaxLines); i++)
        {
            var kind = LineClassifier.Classify(text.Content, text.LineSpan(i), Language.Chinese).Kind;
            if (kind is not (LineKind.Blank or LineKind.Text or LineKind.Note))
            {
                break;
            }

            AddFrom(text.LineSpan(i).In(text.Content), titles);
        }

        return [.. titles.Distinct()];
    }

    private static void AddFrom(ReadOnlySpan<char> line, List<string> titles)
    {
        var from = line.Length;
        foreach (var word in Before)
        {
            from = line.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 ? Math.Min(from, at) : from;
        }

        while (line[from..].IndexOf('《') is var open and >= 0)
        {
            from += open + 1;
            var length = line[from..].IndexOf('》');
            if (length < 0)
            {
                return;
            }

            if (length <= MaxTitle)
            {
                titles.Add(line.Slice(from, length).ToString());
            }

            from += length;
        }
    }
}
