using CsCheck;
using Statutes.Citations.Catalogs;
using Statutes.Citations.Parsing;
using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Tests.Citations;

/// <summary>
/// Four fast paths have a general way beside them. On generated input, whole and damaged, both give the same result; and the
/// input does take the fast path.
/// </summary>
public class FastPathTests
{
    private const int Cases = 4_000;

    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Catalog Catalog = EmbeddedCatalog.Load();

    private static readonly VersionShape[] Shapes =
        [.. Catalog.Works.SelectMany(w => w.Versions.Select(v => Catalog.ShapeOf(w.IdOf(v)))).OfType<VersionShape>()];

    // the day before, of and after each version
    private static readonly DateOnly[] Dates =
    [
        .. Catalog.Works.SelectMany(w => w.Versions)
            .SelectMany(v => new[] { v.Date.AddDays(-1), v.Date, v.Date.AddDays(1) })
            .Distinct().Order(),
    ];

    private static readonly string[] Names =
    [
        .. Catalog.Works
            .SelectMany(w =>
                (string?[])[w.Id.Slug, w.Title.Zh, w.Title.En, w.ShortTitle.Zh, w.ShortTitle.En, .. w.Names.Select(n => n.Text)])
            .OfType<string>().Distinct(),
    ];

    private static readonly Gen<string> Numerals = Gen.OneOf(
        Gen.Int[1, 120].Select(n => ChineseNumeral.Format(n)),
        Gen.Int[1, 1_200].Select(n => ChineseNumeral.Format(n)),
        Gen.Int[0, 300].Select(n => n.ToString(null, null)),
        Gen.Int[0, 300].Select(n => string.Concat(n.ToString(null, null).Select(c => (char)(c - '0' + '０')))),
        Gen.Int[0, 3_000].Select(n => string.Concat(n.ToString(null, null).Select(c => "〇一二三四五六七八九"[c - '0']))),
        TestGen.AnyOf("壹", "壹佰", "贰拾叁", "廿", "廿一", "卅", "两", "两千", "一百〇五", "一百零五", "一百五", "百千", "十百", "零", "五万", "5万"),
        TestGen.AnyOf("零", "〇", "一", "二", "三", "九", "十", "百", "千", "万", "两", "廿", "5", "３").Array[1, 6].Select(string.Concat));

    private static readonly Gen<string> Units = TestGen.AnyOf("条", "条", "条", "款", "项", "目", "章", "节", "编", "分编", "條", "項", "件", "");

    private static readonly Gen<string> PlainStep =
        Gen.Select(Gen.Int[1, 130], TestGen.AnyOf("条", "条", "款", "项"), (n, unit) => $"第{ChineseNumeral.Format(n)}{unit}");

    private static readonly Gen<string> Steps = Gen.OneOf(
        PlainStep,
        PlainStep,
        PlainStep,
        Gen.Select(Numerals, Units, (n, u) => $"第{n}{u}"),
        Gen.Select(Numerals, Units, (n, u) => $"第（{n}）{u}"),
        Gen.Select(Numerals, Units, (n, u) => $"{n}{u}"),
        Numerals.Select(n => $"（{n}）"),
        Gen.Select(Numerals, Numerals, (n, m) => $"第{n}条之{m}"),
        TestGen.AnyOf("前款", "前两款", "本条", "该款", "上一条", "同条", "第 三\n条", "但书", "条件", "前两条"));

    private static readonly Gen<string> Joints =
        TestGen.AnyOf("", "", "、", "和", "或者", "以及", "至", "到", "－", "-", "，", "。", "的规定", " ", "之一", "之");

    private static readonly Gen<string> ChinesePlace = Gen.OneOf(
        Gen.Select(PlainStep, Joints, (step, end) => step + end),
        Gen.Select(
            Steps,
            Gen.Select(Joints, Steps, (joint, step) => joint + step).Array[0, 3],
            Joints,
            (first, more, end) => first + string.Concat(more) + end));

    private static readonly Gen<string> EnglishPlace = Gen.Select(
        TestGen.AnyOf("Article ", "Art. ", "art ", "Articles ", "§ ", "Section "),
        Gen.Int[0, 130],
        TestGen.AnyOf(
            "", "", "", "-1", "(1)", "(2)(3)", ", paragraph 1", ", para. 2, item (1)", ", 37 and 39", " to 40", "-38",
            ", first sentence", "."),
        (unit, n, rest) => $"{unit}{n}{rest}");

    private static readonly Gen<string> Name = Gen.Select(
        Gen.Int[0, Names.Length - 1],
        TestGen.AnyOf(
            "{0}", "{0}", "《{0}》", "《{0}》", "原《{0}》", "2016年《{0}》", "2025年修正的《{0}》", "《{0}》（2025年修正）", "《{0}》修改前",
            "现行{0}", "旧{0}", "{0} (2016)", "former {0}", "the {0}", "{0} as amended in 2025",
            "《{0}（草案）》", "《{0}》（征求意见稿）", "《{0}》（2017年6月1日施行）"),
        (i, form) => form.Replace("{0}", Names[i], StringComparison.Ordinal));

    private static readonly Gen<string> Cite = Gen.OneOf(
        Gen.Select(Name, Gen.Int[1, 40], (name, n) => $"{name}第{ChineseNumeral.Format(n)}条"),
        Gen.Select(Name, Gen.Int[1, 40], Gen.Int[1, 3], (name, n, m) => $"{name} Art. {n}({m})"),
        Gen.Select(Name, Gen.Int[1, 30], Gen.Int[0, 9], (name, n, more) => $"{name}第{n}条第一款至第{n + more}条第一款"),
        Gen.Select(Name, Gen.Int[1, 30], Gen.Int[0, 9], (name, n, more) => $"{name}第{n}条、第{n + more}条"),
        Gen.Select(Name, ChinesePlace, (name, place) => name + place),
        Gen.Select(Name, EnglishPlace, (name, place) => $"{name}, {place}"),
        Gen.Select(Name, EnglishPlace, (name, place) => $"{name} {place}"),
        Gen.Select(Name, EnglishPlace, (name, place) => $"{place} of the {name}"),
        Name,
        ChinesePlace,
        Gen.Select(TestGen.AnyOf("本法", "该法", "this Law", "上述"), ChinesePlace, (work, place) => work + place));

    private static readonly CitationResolver Resolver = new(Catalog);

    [Fact]
    public void ANumeralOfAnArticleIsReadAsTheGeneralWayReadsIt()
    {
        var numerals = 0;
        Damaged(Numerals).Sample(
            text =>
            {
                // TryParse has no fast path; TryParseOrdinal tries one before it
                var general = ChineseNumeral.TryParse(text, out var number) && number is >= 1 and <= 999_999_999;
                Assert.Equal((general, general ? number : 0), (ChineseNumeral.TryParseOrdinal(text, out var value), value));
                Count(ref numerals, general);
            },
            iter: 5 * Cases);
        Assert.All(
            Enumerable.Range(1, 12_000),
            n => Assert.True(ChineseNumeral.TryParseOrdinal(ChineseNumeral.Format(n), out var value) && value == n));
        Assert.True(numerals > Cases, $"{numerals} numerals");
    }

    [Fact]
    public void ALoneChinesePlaceIsReadAsTheGeneralWayReadsIt()
    {
        var lone = 0;
        Damaged(ChinesePlace).Sample(
            text =>
            {
                for (var start = 0; start < text.Length; start++)
                {
                    var (fastEnd, generalEnd, loneEnd) = (start, start, start);
                    var (fast, general) = (new PlaceBuilder(), new PlaceBuilder());
                    var isFast = ChinesePlaces.TryRead(text, ref fastEnd, loose: false, fast);
                    var isGeneral = ChinesePlaces.TryReadAnyForm(text, ref generalEnd, loose: false, general);
                    Assert.Equal((text, start, isGeneral, generalEnd, Describe(general)), (text, start, isFast, fastEnd, Describe(fast)));
                    Count(ref lone, LonePlace.TryRead(text, ref loneEnd, new PlaceBuilder()));
                }
            },
            iter: Cases);
        Assert.True(lone > Cases / 8, $"{lone} lone places");
    }

    [Fact]
    public void ASimplePlaceLeadsWhereTheGeneralWayLeads()
    {
        var (found, missing) = (0, 0);
        var number = Gen.Select(Gen.Int[1, 90], Gen.Int[0, 9], (n, inserted) => new ProvisionNumber(n, inserted < 8 ? 0 : 1));
        var article = Gen.Select(number, n => Step(ProvisionKind.Article, n));
        ProvisionKind[] kinds =
            [ProvisionKind.Paragraph, ProvisionKind.Item, ProvisionKind.Subitem, ProvisionKind.Paragraph, ProvisionKind.Article];
        var below = Gen.Select(
            Gen.Int[0, kinds.Length - 1].Select(i => kinds[i]),
            Gen.Int[1, 7],
            Gen.Int[0, 19],
            (kind, n, form) => form switch
            {
                0 => Step(kind, new ProvisionNumber(n)) with { RangeEnd = new ProvisionNumber(n + 1) },
                1 => Step(kind, new ProvisionNumber(n)) with { Kind = null },
                _ => Step(kind, new ProvisionNumber(n)),
            });
        Gen.Select(Gen.Int[0, Shapes.Length - 1], article, below.Array[0, 3]).Sample(
            (shapeIndex, first, more) =>
            {
                PlaceStep[] steps = [first, .. more];
                if (!SimplePlace.TryResolve(Shapes[shapeIndex], steps, out var location, out var miss))
                {
                    return;
                }

                Assert.Equal(Generally(Shapes[shapeIndex], steps), miss is null ? $"{location}" : $"{miss}");
                Count(ref found, miss is null);
                Count(ref missing, miss is not null);
            },
            iter: 5 * Cases);
        Assert.True(found > Cases / 4 && missing > Cases / 4, $"{found} found, {missing} missing");
    }

    [Fact]
    public void AUsualCitationIsResolvedAsTheGeneralWayResolvesIt()
    {
        var (resolved, others) = (0, 0);
        Gen.Select(Damaged(Cite), Gen.Int[0, Dates.Length - 1]).Sample(
            (cite, date) =>
            {
                if (CitationParser.Parse(cite).Citation is not { } citation)
                {
                    return;
                }

                // a citation that is an object always goes the general way
                var context = new CitationContext(Dates[date], Today);
                var (usual, general) = (Resolver.Resolve(cite, context), Resolver.Resolve(citation, context));
                if (general is not Resolution.Unresolved { Code: ReasonCode.UnknownWork or ReasonCode.NotACitation })
                {
                    // what the parser does not understand, the scanner may
                    Assert.Equal((cite, context.At, Describe(general)), (cite, context.At, Describe(usual)));
                }

                Count(ref resolved, usual is Resolution.Resolved);
                Count(ref others, usual is not Resolution.Resolved);
            },
            iter: 2 * Cases);
        Assert.True(resolved > Cases / 20 && others > Cases / 4, $"{resolved} resolved, {others} others");
    }

    [Fact]
    public void EveryNameIsResolvedAsTheGeneralWayResolvesItBeforeAndAfterEachVersion()
    {
        foreach (var name in Names)
        {
            foreach (var cite in (string[])[name, $"《{name}》", $"《{name}》第一条", $"{name} Art. 3", $"{name}第二条第一款", $"{name} Article 900"])
            {
                foreach (var at in Dates.Where((_, i) => i % 3 != 1))
                {
                    var context = new CitationContext(at, Today);
                    if (CitationParser.Parse(cite).Citation is { } citation)
                    {
                        var (usual, general) = (Resolver.Resolve(cite, context), Resolver.Resolve(citation, context));
                        Assert.Equal((cite, at, Describe(general)), (cite, at, Describe(usual)));
                    }
                }
            }
        }
    }

    [Fact]
    public void APartedCitationStaysValidWhenTheNextOneIsRead()
    {
        var first = CitationParser.Read("《网络安全法》第二十一条第一款第（三）项");
        var several = CitationParser.Read("《网络安全法》第二十一条、第二十二条");
        var (before, severalBefore) = (Describe(first.ToCitation()), Describe(several.ToCitation()));
        CitationParser.Read("CSL Art. 35");
        CitationParser.Read("Articles 1, 2, 3 and 4 of the CSL");
        Assert.Equal((before, severalBefore), (Describe(first.ToCitation()), Describe(several.ToCitation())));
        Assert.Equal((1, 3), (first.Places.Count, first.Places.First.Length));
        Assert.Equal(2, several.Places.Count);
    }

    // texts, half of them with up to three characters deleted, inserted or replaced
    private static Gen<string> Damaged(Gen<string> texts)
    {
        var marks = Gen.Char["第一十百零条款项之、至（）《》的前 \n5aA.,()"];
        var damage = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 999], marks).Array[1, 3];
        return Gen.OneOf(texts, Gen.Select(texts, damage, (text, edits) => edits.Aggregate(text, Damage)));
    }

    private static string Damage(string text, (int Kind, int At, char Mark) edit)
    {
        var at = edit.At % (text.Length + 1);
        return (edit.Kind, at < text.Length) switch
        {
            (0, true) => text.Remove(at, 1),
            (1, true) => text.Remove(at, 1).Insert(at, edit.Mark.ToString()),
            _ => text.Insert(at, edit.Mark.ToString()),
        };
    }

    private static PlaceStep Step(ProvisionKind kind, ProvisionNumber number) =>
        new(kind, StepAnchor.Numbered, number, null, 1, default);

    private static string Generally(VersionShape shape, PlaceStep[] steps)
    {
        var result = new PlaceResolver(shape, null, null).Resolve(new CitationPlace([.. steps], default));
        return result.Missing is { } missing
            ? $"{missing}"
            : string.Join(", ", result.Found.Concat(result.Several.Select(s => s.Location)));
    }

    private static string Describe(PlaceBuilder places) => string.Join("; ", places.ToImmutable().Select(Describe));

    private static string Describe(CitationPlace place) =>
        $"{place.Span}: {string.Join(", ", place.Steps)} – {string.Join(", ", place.Until)}";

    private static string Describe(Citation citation) =>
        $"{citation.Span} {citation.Work} {citation.Version} {string.Join("; ", citation.Places.Select(Describe))}";

    private static string Describe(Resolution resolution) => resolution switch
    {
        Resolution.Resolved resolved => string.Join('\n', [
            .. resolved.Targets.Select(t => $"{t.Id} {t.Status} {t.NamesParagraph} {t.Lineage} {t.Now}"),
            .. resolved.Alternatives.Select(a => $"{a}"),
            .. resolved.Cautions.Select(c => $"{c}")]),
        Resolution.Ambiguous ambiguous => string.Join('\n', ambiguous.Alternatives),
        Resolution.Unresolved unresolved => $"{unresolved.Code} {unresolved.Message}",
        _ => throw new NotSupportedException(),
    };

    private static void Count(ref int counter, bool isOne)
    {
        if (isOne)
        {
            Interlocked.Increment(ref counter);
        }
    }
}
