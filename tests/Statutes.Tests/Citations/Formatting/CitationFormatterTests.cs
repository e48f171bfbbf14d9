using CsCheck;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Ingest.Parsing;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Citations.Formatting;

public class CitationFormatterTests
{
    /// <summary>
    /// Every style, version and date; a version is cited at its own date, today, and when another version of its work
    /// applies.
    /// </summary>
    public static TheoryData<CitationStyle, string, string> EveryStyleVersionAndDate
    {
        get
        {
            var data = new TheoryData<CitationStyle, string, string>();
            foreach (var style in Enum.GetValues<CitationStyle>())
            {
                foreach (var work in TestCorpus.Catalog.Works)
                {
                    var dates = work.Versions.Select(v => v.Date).Append(TestCorpus.Today).Append(new DateOnly(2017, 3, 1)).Distinct()
                        .ToArray();
                    foreach (var version in work.Versions)
                    {
                        foreach (var at in dates)
                        {
                            data.Add(style, work.IdOf(version).ToString(), LawDate.Format(at));
                        }
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryStyleVersionAndDate))]
    public void WhatIsWrittenIsReadBackAsThatProvision(CitationStyle style, string version, string at)
    {
        var id = TestCorpus.Id(version).Version;
        var paths = TestCorpus.Linked.Documents.FirstOrDefault(d => d.Version == id)?.All.Select(p => p.Path) ?? [];
        AssertReadBack(TestCorpus.Catalog, id, paths, style, Date(at));
    }

    [Fact]
    public void ThePropertyLooksAtEveryProvision() => Assert.True(TestCorpus.Linked.Documents.Sum(d => d.All.Count()) > 900);

    [Theory]
    // a provision of the version that applies at the date: no version words
    [InlineData("csl@2017-06-01/art_35", "2018-01-01", "《中华人民共和国网络安全法》第三十五条")]
    [InlineData("csl@2017-06-01/art_21__para_1__item_3", "2018-01-01", "《中华人民共和国网络安全法》第二十一条第（三）项")]
    [InlineData("csl@2017-06-01/art_21__para_1", "2018-01-01", "《中华人民共和国网络安全法》第二十一条")]
    [InlineData("csl@2017-06-01/art_24__para_2", "2018-01-01", "《中华人民共和国网络安全法》第二十四条第二款")]
    [InlineData("csl@2026-01-01/chp_3__sec_2", "2026-11-22", "《中华人民共和国网络安全法》第三章第二节")]
    [InlineData("csl@2026-01-01", "2026-11-22", "《中华人民共和国网络安全法》")]
    [InlineData("crm@2022-02-15/art_10__para_1__item_1", "2026-11-22", "《网络安全审查办法》第十条第（一）项")]
    // another version: words that select it
    [InlineData("csl@2017-06-01/art_35", "2026-11-22", "《中华人民共和国网络安全法》（2016年）第三十五条")]
    [InlineData("csl@2017-06-01", "2026-11-22", "《中华人民共和国网络安全法》（2016年）")]
    [InlineData("csl@2026-01-01/art_37", "2018-01-01", "《中华人民共和国网络安全法》（2025年修正）第三十七条")]
    [InlineData("crm@2020-06-01/art_9", "2026-11-22", "《网络安全审查办法》（2020年）第九条")]
    [InlineData("crm@2022-02-15/art_9", "2021-01-01", "《网络安全审查办法》（2021年）第九条")]
    // a draft is marked at any date; a version of the draft's year is distinguished from it
    [InlineData("npsr@2017-02-04/art_4", "2017-03-01", "《网络产品和服务安全审查办法》（2017年征求意见稿）第四条")]
    [InlineData("npsr@2017-06-01/art_4", "2017-03-01", "《网络产品和服务安全审查办法（试行）》（2017年公布）第四条")]
    [InlineData("npsr@2017-06-01/art_4", "2018-01-01", "《网络产品和服务安全审查办法（试行）》第四条")]
    public void CourtStyle(string id, string at, string cite) => AssertWritten(CitationStyle.Court, id, at, cite, null);

    [Theory]
    [InlineData("csl@2017-06-01/art_35", "2018-01-01", "《网络安全法》第35条")]
    [InlineData("csl@2017-06-01/art_21__para_1__item_3", "2018-01-01", "《网络安全法》第21条第3项")]
    [InlineData("csl@2017-06-01/art_24__para_2", "2018-01-01", "《网络安全法》第24条第2款")]
    [InlineData("csl@2017-06-01/chp_3__sec_2", "2018-01-01", "《网络安全法》第3章第2节")]
    [InlineData("csl@2017-06-01/art_35", "2026-11-22", "《网络安全法》（2016年）第35条")]
    [InlineData("npsr@2017-02-04/art_4", "2018-01-01", "《网络产品和服务安全审查办法》（2017年征求意见稿）第4条")]
    public void AcademicStyle(string id, string at, string cite) => AssertWritten(CitationStyle.Academic, id, at, cite, null);

    [Theory]
    [InlineData("csl@2017-06-01/art_35", "2018-01-01", "《网络安全法》第三十五条", "Article 35 of the Cybersecurity Law")]
    [InlineData("csl@2017-06-01/art_21__para_1__item_3", "2018-01-01", "《网络安全法》第二十一条第（三）项", "Article 21(3) of the Cybersecurity Law")]
    [InlineData("csl@2017-06-01/art_24__para_2", "2018-01-01", "《网络安全法》第二十四条第二款", "Article 24(2) of the Cybersecurity Law")]
    // "Article 21(1)" could be its 款 or its first 项
    [InlineData(
        "csl@2017-06-01/art_21__para_1__item_1", "2018-01-01", "《网络安全法》第二十一条第（一）项", "Article 21, item (1), of the Cybersecurity Law")]
    [InlineData("csl@2017-06-01/chp_3", "2018-01-01", "《网络安全法》第三章", "Chapter III of the Cybersecurity Law")]
    [InlineData("csl@2017-06-01/chp_3__sec_2", "2018-01-01", "《网络安全法》第三章第二节", "Chapter III, Section 2, of the Cybersecurity Law")]
    [InlineData("csl@2017-06-01", "2018-01-01", "《网络安全法》", "Cybersecurity Law")]
    [InlineData("csl@2017-06-01/art_35", "2026-11-22", "《网络安全法》（2016年）第三十五条", "Article 35 of the Cybersecurity Law (2016)")]
    [InlineData("csl@2026-01-01/art_37", "2018-01-01", "《网络安全法》（2025年修正）第三十七条", "Article 37 of the Cybersecurity Law (as amended in 2025)")]
    [InlineData(
        "npsr@2017-02-04/art_4", "2018-01-01", "《网络产品和服务安全审查办法》（2017年征求意见稿）第四条",
        "Article 4 of the Measures for the Security Review of Network Products and Services (draft of February 4, 2017)")]
    public void FirmStyle(string id, string at, string zh, string en) => AssertWritten(CitationStyle.Firm, id, at, zh, en);

    [Theory]
    [InlineData("csl@2017-06-01/art_35", "2018-01-01", "Cybersecurity Law, Article 35")]
    [InlineData("csl@2017-06-01/art_21__para_1__item_3", "2018-01-01", "Cybersecurity Law, Article 21, item (3)")]
    [InlineData("csl@2017-06-01/art_24__para_2", "2018-01-01", "Cybersecurity Law, Article 24, paragraph 2")]
    [InlineData("csl@2017-06-01/chp_3__sec_2", "2018-01-01", "Cybersecurity Law, Chapter III, Section 2")]
    [InlineData("csl@2017-06-01/art_35", "2026-11-22", "Cybersecurity Law (2016), Article 35")]
    [InlineData(
        "npsr@2017-02-04", "2018-01-01", "Measures for the Security Review of Network Products and Services (draft of February 4, 2017)")]
    [InlineData(
        "npsr@2017-06-01/art_4", "2017-03-01",
        "Measures for the Security Review of Network Products and Services (Trial) (promulgated in 2017), Article 4")]
    public void PlainStyle(string id, string at, string cite) => AssertWritten(CitationStyle.Plain, id, at, null, cite);

    [Theory]
    [InlineData(
        "csl@2017-06-01/art_21__para_1__item_3",
        "Cybersecurity Law (promulgated by the Standing Comm. Nat'l People's Cong., Nov. 7, 2016, effective June 1, 2017), art. 21, § "
            + "1(3) (China)")]
    [InlineData(
        "csl@2017-06-01/art_24__para_2",
        "Cybersecurity Law (promulgated by the Standing Comm. Nat'l People's Cong., Nov. 7, 2016, effective June 1, 2017), art. 24, § 2 "
            + "(China)")]
    [InlineData(
        "csl@2026-01-01/art_37",
        "Cybersecurity Law (promulgated by the Standing Comm. Nat'l People's Cong., Nov. 7, 2016, amended Oct. 28, 2025, effective Jan. "
            + "1, 2026), art. 37 (China)")]
    [InlineData(
        "csl@2026-01-01/chp_3__sec_2",
        "Cybersecurity Law (promulgated by the Standing Comm. Nat'l People's Cong., Nov. 7, 2016, amended Oct. 28, 2025, effective Jan. "
            + "1, 2026), ch. 3, sec. 2 (China)")]
    [InlineData(
        "nsl@2015-07-01",
        "National Security Law (promulgated by the Standing Comm. Nat'l People's Cong., July 1, 2015, effective July 1, 2015) (China)")]
    [InlineData(
        "crm@2022-02-15/art_9",
        "Cybersecurity Review Measures (promulgated by the Cyberspace Admin. of China et al., Dec. 28, 2021, effective Feb. 15, 2022), "
            + "art. 9 (China)")]
    [InlineData(
        "npsr@2017-02-04/art_4",
        "Measures for the Security Review of Network Products and Services (draft for comment released by the Cyberspace Admin. of "
            + "China, Feb. 4, 2017), art. 4 (China)")]
    public void BluebookStyleNamesTheVersionAtAnyDate(string id, string cite)
    {
        foreach (var at in new[] { "2016-01-01", "2018-01-01", "2026-11-22" })
        {
            AssertWritten(CitationStyle.Bluebook, id, at, null, cite);
        }
    }

    private const string SampleLaw = """
        示例法
        第一编　甲
        第一章　乙
        第一条　丙。
        第一条之一　有下列情形之一的：
        （一）丁：
        1.戊；
        2.己；
        （二）庚。
        辛。
        第二条　壬。
        有下列情形之一的：
        （一）癸；
        （二）子；
        （三）丑。
        """;

    [Theory]
    [InlineData(
        "book_1__chp_1", "《中华人民共和国示例法》第一编第一章", "《示例法》第1编第1章", "Book I, Chapter I, of the Sample Law", "Sample Law, Book I, Chapter I",
        "bk. 1, ch. 1")]
    [InlineData("art_1-1", "《中华人民共和国示例法》第一条之一", "《示例法》第1条之一", "Article 1-1 of the Sample Law", "Sample Law, Article 1-1", "art. 1-1")]
    [InlineData(
        "art_1-1__para_1__item_1__subitem_2", "《中华人民共和国示例法》第一条之一第一款第（一）项第2目", "《示例法》第1条之一第1款第1项第2目",
        "Article 1-1, paragraph 1, item (1), sub-item (2), of the Sample Law",
        "Sample Law, Article 1-1, paragraph 1, item (1), sub-item (2)", "art. 1-1, § 1(1)(2)")]
    // the article has a second 款 and a second 项, so "Article 2(2)" could be either
    [InlineData(
        "art_2__para_2", "《中华人民共和国示例法》第二条第二款", "《示例法》第2条第2款", "Article 2, paragraph 2, of the Sample Law",
        "Sample Law, Article 2, paragraph 2", "art. 2, § 2")]
    [InlineData(
        "art_2__para_2__item_3", "《中华人民共和国示例法》第二条第二款第（三）项", "《示例法》第2条第2款第3项", "Article 2, paragraph 2, item (3), of the Sample Law",
        "Sample Law, Article 2, paragraph 2, item (3)", "art. 2, § 2(3)")]
    public void EveryKindOfPlaceHasItsForm(string path, string court, string academic, string firm, string plain, string bluebook)
    {
        var catalog = SampleCatalog(SampleLaw, [new LawVersion(new DateOnly(2000, 1, 1))], []);
        var id = TestCorpus.Id("sample@2000-01-01/" + path);
        Assert.NotNull(catalog.ShapeOf(id.Version)!.Find(id.Path));
        Assert.Equal(court, Write(CitationStyle.Court).Zh);
        Assert.Equal(academic, Write(CitationStyle.Academic).Zh);
        Assert.Equal(firm, Write(CitationStyle.Firm).En);
        Assert.Equal(plain, Write(CitationStyle.Plain).En);
        Assert.Equal($"Sample Law (effective Jan. 1, 2000), {bluebook} (China)", Write(CitationStyle.Bluebook).En);

        Bilingual Write(CitationStyle style) => CitationFormatter.Format(catalog, id, style, TestCorpus.Today);
    }

    [Theory]
    [InlineData(CitationStyle.Court)]
    [InlineData(CitationStyle.Academic)]
    [InlineData(CitationStyle.Firm)]
    [InlineData(CitationStyle.Plain)]
    [InlineData(CitationStyle.Bluebook)]
    public void WhatIsWrittenOfAnyKindOfPlaceIsReadBack(CitationStyle style)
    {
        var catalog = SampleCatalog(SampleLaw, [new LawVersion(new DateOnly(2000, 1, 1))], []);
        AssertReadBackWhole(catalog, style);
    }

    // 款 with and without 项, in any order: whether (n) is exact depends on nothing else
    [Theory]
    [InlineData(CitationStyle.Court)]
    [InlineData(CitationStyle.Academic)]
    [InlineData(CitationStyle.Firm)]
    [InlineData(CitationStyle.Plain)]
    [InlineData(CitationStyle.Bluebook)]
    public void WhatIsWrittenOfAnyShapeOfArticleIsReadBack(CitationStyle style) => Gen.Int[0, 4].Array[1, 4].Sample(
        itemsOfParagraphs =>
        {
            var lines = itemsOfParagraphs.SelectMany((items, i) => Enumerable.Range(1, items)
                .Select(n => $"（{ChineseNumeral.Format(n)}）项；")
                .Prepend((i == 0 ? "第一条　" : "") + (items > 0 ? "有下列情形之一的：" : "款。")));
            AssertReadBackWhole(
                SampleCatalog($"示例法\n{string.Join('\n', lines)}\n第二条　款。", [new LawVersion(new DateOnly(2000, 1, 1))], []), style);
        },
        iter: 100);

    [Theory]
    // the year of the decision goes before the year of the entry into force; a draft of the year leaves it the word
    [InlineData("2005-01-01", "《示例法》（2004年）", "Sample Law (2004)")]
    [InlineData("2010-03-01", "《示例法》（2010年3月1日征求意见稿）", "Sample Law (draft of March 1, 2010)")]
    [InlineData("2010-06-01", "《示例法》（2010年6月1日征求意见稿）", "Sample Law (draft of June 1, 2010)")]
    [InlineData("2011-01-01", "《示例法》（2010年修订）", "Sample Law (as revised in 2010)")]
    // only the day distinguishes two versions of one year
    [InlineData("2015-02-01", "《示例法》（2015年2月1日施行）", "Sample Law (effective February 1, 2015)")]
    [InlineData("2015-08-01", "《示例法》（2015年8月1日施行）", "Sample Law (effective August 1, 2015)")]
    public void VersionWordsSelectOneVersion(string version, string zh, string en)
    {
        var catalog = SampleCatalog(
            SampleLaw,
            [
                new LawVersion(new DateOnly(2005, 1, 1)), new LawVersion(new DateOnly(2010, 3, 1), Draft: true),
                new LawVersion(new DateOnly(2010, 6, 1), Draft: true),
                new LawVersion(new DateOnly(2011, 1, 1)), new LawVersion(new DateOnly(2015, 2, 1)),
                new LawVersion(new DateOnly(2015, 8, 1)), new LawVersion(new DateOnly(2020, 1, 1)),
            ],
            [
                new LifecycleEvent(LifecycleEventKind.Adopted, new DateOnly(2004, 12, 1), new DateOnly(2005, 1, 1)),
                new LifecycleEvent(LifecycleEventKind.Amended, new DateOnly(2010, 12, 1), new DateOnly(2011, 1, 1)),
            ]);
        var id = TestCorpus.Id("sample@" + version);
        Assert.Equal(zh, CitationFormatter.Format(catalog, id, CitationStyle.Academic, TestCorpus.Today).Zh);
        Assert.Equal(en, CitationFormatter.Format(catalog, id, CitationStyle.Plain, TestCorpus.Today).En);
    }

    [Fact]
    public void AVersionThatIsNotInTheCatalogIsNotCited() => Assert.Throws<ArgumentException>(
        () => CitationFormatter.Format(TestCorpus.Catalog, TestCorpus.Id("csl@1999-01-01/art_1"), CitationStyle.Plain, TestCorpus.Today));

    [Fact]
    public void TheNamesOfTheStylesAreReadBack() => Assert.AllOf(
        Enum.GetValues<CitationStyle>(), style => Assert.True(CitationStyleNames.TryParse(style.Name, out var read) && read == style));

    private static IEnumerable<ProvisionShape> SelfAndDescendants(ProvisionShape shape) =>
        shape.Children.SelectMany(SelfAndDescendants).Prepend(shape);

    private static void AssertReadBackWhole(Catalog catalog, CitationStyle style)
    {
        var id = catalog.Works[0].IdOf(catalog.Works[0].Versions[0]);
        var shape = catalog.ShapeOf(id)!;
        var paths = shape.Divisions.Select(d => d.Path).Concat(shape.Articles.SelectMany(SelfAndDescendants).Select(p => p.Path));
        AssertReadBack(catalog, id, paths, style, TestCorpus.Today);
    }

    private static void AssertReadBack(
        Catalog catalog, VersionId version, IEnumerable<ProvisionPath> paths, CitationStyle style, DateOnly at)
    {
        var shape = catalog.ShapeOf(version);
        var resolver = new CitationResolver(catalog);
        var wrong = new List<string>();
        foreach (var path in paths.Prepend(ProvisionPath.Whole))
        {
            // the only 款 of an article has no citation but its article's
            var isOnlyParagraph = path.Kind == ProvisionKind.Paragraph && shape!.Find(path.Parent)!.Children.Length == 1;
            var expected = new ProvisionId(version, isOnlyParagraph ? path.Parent : path).ToString();
            var written = CitationFormatter.Format(catalog, new ProvisionId(version, path), style, at);
            foreach (var cite in new[] { written.Zh, written.En }.OfType<string>())
            {
                var read = Reading(resolver.Resolve(cite, new CitationContext(at, TestCorpus.Today)));
                if (read != expected)
                {
                    wrong.Add($"{expected} is written “{cite}”, which is read as {read}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong: {string.Join(Environment.NewLine, wrong.Take(5))}");
    }

    private static void AssertWritten(CitationStyle style, string id, string at, string? zh, string? en) =>
        Assert.Equal(new Bilingual(zh, en), CitationFormatter.Format(TestCorpus.Catalog, TestCorpus.Id(id), style, Date(at)));

    private static Catalog SampleCatalog(string text, LawVersion[] versions, LifecycleEvent[] events)
    {
        var work = new Work(
            WorkId.Parse("sample"), WorkKind.Law, new Bilingual("中华人民共和国示例法", "Sample Law of the People's Republic of China"),
            new Bilingual("示例法", "Sample Law"), [], [], null, [.. events],
            [.. versions.Select(v => v with { Texts = [new Expression("zh", "sample.zh.txt", TextKind.Authentic, "None.")] })], [],
            TestCorpus.Today);
        StatuteDocument[] documents =
            [.. versions.Select(v => StatuteParser.Parse(new SourceText("sample", text), work.IdOf(v), Language.Chinese).Document)];
        return new Catalog([work], documents, []);
    }

    private static DateOnly Date(string text) => LawDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    private static string Reading(Resolution resolution) => resolution switch
    {
        Resolution.Resolved r => string.Join(", ", r.Targets.Select(t => t.Id)),
        Resolution.Ambiguous a => "either " + string.Join(" or ", a.Alternatives.Select(x => x.Id)),
        Resolution.Unresolved u => u.Code.Name,
        _ => throw new NotSupportedException(),
    };
}
