using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Reading.Lines;

/// <summary>
/// Tells whether lines are a law and its translation, in two columns or in turn, and takes them apart: by the language of each line. A law that only
/// quotes the other language is one text.
/// </summary>
internal static class ParallelTexts
{
    /// <summary>Takes lines apart.</summary>
    /// <returns>
    /// One text, with its language where all that tells agrees, or two, the Chinese first. A line without letters goes with the line before it.
    /// </returns>
    public static ImmutableArray<(Language? Language, ImmutableArray<SourceLine> Lines)> Split(ImmutableArray<SourceLine> lines)
    {
        var chinese = lines.Count(l => l is { Language: Language.Chinese, IsArticleStart: true });
        var english = lines.Count(l => l is { Language: Language.English, IsArticleStart: true });
        if (Math.Min(chinese, english) == 0 || Math.Min(chinese, english) * 2 < Math.Max(chinese, english))
        {
            return [(chinese > english ? Language.Chinese : english > chinese ? Language.English : null, lines)];
        }

        var texts = (Chinese: ImmutableArray.CreateBuilder<SourceLine>(), English: ImmutableArray.CreateBuilder<SourceLine>());
        var last = lines.FirstOrDefault(l => l.Language is not null)?.Language;
        foreach (var line in lines)
        {
            last = line.Language ?? last;
            (last == Language.English ? texts.English : texts.Chinese).Add(line);
        }

        return [(Language.Chinese, texts.Chinese.ToImmutable()), (Language.English, texts.English.ToImmutable())];
    }
}
