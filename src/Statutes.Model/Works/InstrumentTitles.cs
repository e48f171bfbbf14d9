using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>
/// A use of the words that titles of instruments end with. Each use has its own set of words: 公告 ends the title of an
/// instrument on a web page, but 该公告 is no reference to one. The members are the columns of instrument-titles.tsv.
/// </summary>
public enum InstrumentTitleUse
{
    /// <summary>Ends a name that a text cites without title marks: 刑法第二百八十五条, the Data Security Law.</summary>
    UnmarkedName,

    /// <summary>Ends an unmarked name, but is not a name alone: 规定第三条.</summary>
    NotAlone,

    /// <summary>After a name, makes it the title of another instrument: 网络安全法实施条例.</summary>
    LongerTitle,

    /// <summary>After 本 or 该, refers to an instrument: 本条例.</summary>
    AfterSelfWord,

    /// <summary>Is an everyday word too, so that 该规定 refers to an instrument only when an article follows.</summary>
    PlainWord,

    /// <summary>Ends a title in title marks: 《网络安全法》.</summary>
    MarkedTitle,

    /// <summary>Ends the title line of a text.</summary>
    TitleLine,

    /// <summary>Ends the title of a law on a web page; an English word may begin the title too.</summary>
    PageTitle,

    /// <summary>Ends a name that is likely to be the title of an instrument that the corpus does not contain.</summary>
    LikelyTitle,

    /// <summary>Alone, is a name that many works could have: 《办法》, the Measures.</summary>
    GenericName,

    /// <summary>Ends a title whose other words are the topic: 网络安全审查办法 is about 网络安全审查.</summary>
    Topic,

    /// <summary>Ends the title of a judicial interpretation, 司法解释, when the Supreme People's Court or Procuratorate issued it.</summary>
    InterpretationTitle,

    /// <summary>Ends the title of a law, 法律, when no issuer is known.</summary>
    LawTitle,

    /// <summary>Ends the title of an administrative regulation, 行政法规, when no issuer is known.</summary>
    RegulationTitle,

    /// <summary>Ends the title of a departmental rule, 部门规章, when no issuer is known.</summary>
    RuleTitle,

    /// <summary>Begins an English title: Regulations on the Administration of Data.</summary>
    LeadingWord,
}

/// <summary>
/// The words that titles of instruments end with (法 条例 规定 办法 决定 细则 规则), as instrument-titles.tsv beside this file lists
/// them. Any number of threads may use it.
/// </summary>
public static class InstrumentTitles
{
    private static readonly FrozenDictionary<(InstrumentTitleUse Use, Language Language), ImmutableArray<string>> Words = Load();

    /// <summary>
    /// Returns the words of a use in one language, the longest first: 管理办法 before 办法. English words begin with a capital.
    /// </summary>
    /// <returns>An empty list where the use has no words in the language.</returns>
    public static ImmutableArray<string> For(InstrumentTitleUse use, Language language) =>
        Words.TryGetValue((use, language), out var words) ? words : [];

    private static FrozenDictionary<(InstrumentTitleUse Use, Language Language), ImmutableArray<string>> Load()
    {
        var sets = new Dictionary<(InstrumentTitleUse, Language), ImmutableArray<string>.Builder>();
        InstrumentTitleUse[]? columns = null;
        foreach (var line in EmbeddedTable.Lines(typeof(InstrumentTitles), "instrument-titles.tsv"))
        {
            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = [.. cells.Skip(1).Select(Enum.Parse<InstrumentTitleUse>)];
                continue;
            }

            var language = LanguageDetector.OfWords(cells[0]);
            for (var i = 0; i < columns.Length; i++)
            {
                if (cells[i + 1] == "x")
                {
                    var key = (columns[i], language);
                    var words = sets.TryGetValue(key, out var set) ? set : sets[key] = ImmutableArray.CreateBuilder<string>();
                    words.Add(cells[0]);
                }
            }
        }

        return sets.ToFrozenDictionary(s => s.Key, s => s.Value.ToImmutable());
    }
}
