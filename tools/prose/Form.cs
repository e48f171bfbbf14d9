using Statutes.Model.Text;

namespace Statutes.Prose;

/// <summary>A way to write a citation, such as 《{name}》第{han}条: a row of <c>forms.zh.tsv</c>.</summary>
/// <param name="Id">Its id: zh-f001.</param>
/// <param name="Language">The language of the texts in which it is used.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Text">The words, with slots for the name of the law and the numbers.</param>
public sealed record Form(string Id, Language Language, FormKind Kind, Template Text)
{
    private static readonly string[] Slots =
        ["name", "n", "han", "words", "p", "phan", "i", "ihan", "n2", "han2", "old", "oldhan", "new", "newhan"];

    // words that name a country: "of the People's Republic of China" does not follow them
    private static readonly string[] Countries =
        ["China", "People's Republic", "Vietnam", "Thai", "Hong Kong", "Macao", "越南", "泰国", "日本"];

    /// <summary>Whether it means the text before or after the amendment of 2025, so that only later documents use it.</summary>
    public bool IsOfAmendedLaw => Kind is FormKind.Former or FormKind.Current or FormKind.PairOld or FormKind.PairNew;

    /// <summary>Whether an article without the name of a law can follow it and clearly be of the same law and version.</summary>
    public bool CanPrecedeBareArticle => !IsOfAmendedLaw && Kind is not (FormKind.Refuse or FormKind.List);

    /// <summary>
    /// Whether a number directly behind the article may be that of a 款 or of a 项: Art. 21(3), Article 21.3, 第二十一条（三）.
    /// </summary>
    public bool IsUnlabelled { get; } = Kind is FormKind.Paragraph or FormKind.Item && HasUnlabelledNumber(Text);

    /// <summary>Whether it means a chapter.</summary>
    public bool NamesChapter { get; } = Text.Words.Contains('章', StringComparison.Ordinal)
        || Text.Words.StartsWith("Chapter ", StringComparison.Ordinal);

    /// <summary>Whether the name of the law cannot contain a country here: it has one already, or a prefix such as 旧.</summary>
    public bool TakesNameWithoutCountry { get; } = Countries.Any(c => Text.Words.Contains(c, StringComparison.Ordinal))
        || TextBeforeName(Text) is [.., var last] && HanCharacters.Is(last);

    /// <summary>Whether it is in capitals.</summary>
    public bool IsInCapitals { get; } = Text.Words.StartsWith("ARTICLE ", StringComparison.Ordinal);

    /// <summary>The languages of the names that can fill it, as in <c>names.tsv</c>.</summary>
    public IReadOnlyList<string> NameLanguages { get; } = NameLanguagesOf(Text.Words, Language);

    /// <summary>Reads the forms of a language.</summary>
    /// <param name="path">The file.</param>
    /// <param name="language">The language.</param>
    internal static IEnumerable<Form> ReadAll(string path, Language language) => TableReader.Read(path, 4).Select(
        row => new Form(row[0], language, FormKindNames.Parse(row[1]), Template.Parse(row[2], Slots)));

    private static bool HasUnlabelledNumber(Template text)
    {
        for (var at = 2; at < text.Parts.Length; at++)
        {
            if (text.Parts[at - 1] is { IsSlot: true, Text: "p" or "phan" or "i" or "ihan" }
                && text.Parts[at - 2].Text is "(" or "（" or "条（" or "." && !text.Parts[at].Text.StartsWith("）项", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string TextBeforeName(Template text) =>
        text.Parts.IndexOf(new Template.Part("name", true)) is var at and > 0 ? text.Parts[at - 1].Text : "";

    private static string[] NameLanguagesOf(string words, Language language) => words switch
    {
        _ when words.Contains("of the ", StringComparison.Ordinal) => ["en"],
        _ when words.Any(c => TraditionalCharacters.Simplify(c) != c) => ["zh-Hant"],
        _ when words.Any(HanCharacters.Is) => ["zh"],
        _ when language == Language.English => ["en"],
        _ when words.Contains('《', StringComparison.Ordinal) => ["zh"],
        _ => ["zh", "en"],
    };
}
