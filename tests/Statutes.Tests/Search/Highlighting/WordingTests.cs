using CsCheck;
using Statutes.Ingest.Parsing;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Search.Highlighting;
using Statutes.Tests.Search.Matching;

namespace Statutes.Tests.Search.Highlighting;

public class WordingTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        SearchGen.AnyText,
        TestGen.AnyOf("。", "；", "”", "）", " ", ". ", "A", "b", "安全", "(", ")", "3.5", "\uD800", "\n").Array[0, 20].Select(string.Concat));

    [Theory]
    [InlineData("国家维护安全。个人也是；他人，不是！", "国家维护安全。|个人也是；|他人，不是！")]
    [InlineData("他说：“是。”然后走了。", "他说：“是。”|然后走了。")]
    [InlineData("没有句号", "没有句号")]
    [InlineData("。。", "。|。")]
    public void ChineseIsCutBehindItsPoints(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Sentences(text, Language.Chinese));

    [Theory]
    [InlineData("The State acts. Others follow.", "The State acts.|Others follow.")]
    [InlineData("See Art. 35 and No. 7 of it. Then stop.", "See Art. 35 and No. 7 of it.|Then stop.")]
    [InlineData("Under the U.S. Code it is so.", "Under the U.S. Code it is so.")]
    [InlineData("It costs 3.5 yuan; it is (so to say) cheap. It is (.) Yes.", "It costs 3.5 yuan;|it is (so to say) cheap.|It is (.) Yes.")]
    [InlineData("He said “stop.” Then he went.", "He said “stop.”|Then he went.")]
    [InlineData("one. two.", "one. two.")]
    public void EnglishIsCutBehindAWholeWordAndBeforeACapital(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Sentences(text, Language.English));

    [Fact]
    public void SentencesOfAnyTextLieInItInOrderAndMissNothingButBlanks() => AnyText.Sample(
        text =>
        {
            var (wording, source) = Cut(text, Language.Chinese);
            foreach (var line in wording.Lines.Select((place, number) => (place, number)))
            {
                var at = line.place.Start;
                foreach (var sentence in wording.Sentences.ToArray().Where(s => s.Line == line.number))
                {
                    Assert.True(string.IsNullOrWhiteSpace(source[at..sentence.Place.Start]));
                    Assert.InRange(sentence.Place.End, sentence.Place.Start + 1, line.place.End);
                    Assert.Equal(sentence.Place.Length, sentence.Folded?.Length ?? sentence.Place.Length);
                    Assert.All(sentence.Words, w => Assert.InRange(w.End, w.Start + 1, sentence.Place.Length));
                    at = sentence.Place.End;
                }

                Assert.True(string.IsNullOrWhiteSpace(source[at..line.place.End]));
            }
        },
        iter: 1_000);

    [Fact]
    public void TheSentenceOfTheOtherLanguageIsTheOneAtTheSamePlace()
    {
        var (chinese, _) = Cut("甲。乙。\n丙。", Language.Chinese);
        var (english, source) = Cut("One is. Two is.\nThree is. Four is.", Language.English);
        Assert.Equal("Two is.", english.CorrespondingTo(chinese, 1)!.Value.In(source).ToString());
        Assert.Equal("Three is. Four is.", english.CorrespondingTo(chinese, 2)!.Value.In(source).ToString()); // not as many: the whole line
        Assert.Null(Cut("One is.", Language.English).Wording.CorrespondingTo(chinese, 2));
    }

    [Fact]
    public void HighlightsOfAnyQueryLieInTheirSnippets()
    {
        var texts = new[] { "csl@2026-01-01", "crm@2022-02-15" }
            .SelectMany(v => TestCorpus.Linked.Documents.Where(d => d.Version.ToString() == v)).GroupBy(d => d.Version).ToArray();
        Gen.Select(SearchGen.AnyText, Gen.Int[0, 1], Gen.Int[0, 20]).Sample(
            (query, version, number) =>
            {
                var wordings = texts[version].ToDictionary(d => d.Language, d => new Wording(d, d.Articles[number]));
                var (chinese, english) = new Snippets(query, [query]).Cut(wordings[Language.Chinese], wordings[Language.English]);
                Assert.InRange(chinese.Length, 1, 2);
                Assert.InRange(english.Length, 1, 2);
                foreach (var snippet in chinese.Concat(english))
                {
                    var end = 0;
                    Assert.All(snippet.Highlights, h =>
                    {
                        Assert.InRange(h.Start, end, h.End - 1);
                        Assert.InRange(h.End, 1, snippet.Text.Length);
                        end = h.End;
                    });
                }
            },
            iter: 1_000);
    }

    private static string[] Sentences(string text, Language language)
    {
        var (wording, source) = Cut(text, language);
        return [.. wording.Sentences.ToArray().Select(s => s.Place.In(source).ToString())];
    }

    private static (Wording Wording, string Source) Cut(string text, Language language)
    {
        var source = new SourceText("test", language == Language.Chinese ? $"第一条　{text}" : $"Article 1 {text}");
        var document = StatuteParser.Parse(source, new VersionId(WorkId.Parse("csl"), new DateOnly(2017, 6, 1)), language).Document;
        return (new Wording(document, document.Articles[0]), source.Content);
    }
}
