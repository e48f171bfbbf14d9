using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Reading.Lines;

/// <summary>
/// Separates a law from its translation by the language of each line, whether they are in two columns or alternate. A law that only quotes
/// the other language stays one text.
/// </summary>
internal static class ParallelTexts
{
    /// <summary>Splits lines by language.</summary>
    /// <returns>
    /// One text, with its language if its articles show one, or two texts, the Chinese one first. A line without letters belongs
    /// to the text of the line before it.
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
