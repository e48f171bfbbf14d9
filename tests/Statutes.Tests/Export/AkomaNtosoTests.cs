using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Statutes.Export;
using Statutes.Export.AkomaNtoso;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Tests.Export;

public class AkomaNtosoTests
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static readonly string SchemaFile = Path.Combine(
        Environment.GetEnvironmentVariable("STATUTES_SCHEMAS") is { Length: > 0 } named
            ? named
            : Path.Combine(TestCorpus.Root, "..", "shared", "schemas"),
        "akomantoso30.xsd");

    public static TheoryData<string> Ids => ExportedVersions.Ids;

    // The schema of OASIS is not part of the project: it is in the folder STATUTES_SCHEMAS, or beside the checkout.
    [Fact]
    public void EveryDocumentIsValidByTheSchema()
    {
        Assert.SkipUnless(
            File.Exists(SchemaFile),
            "The schema of Akoma Ntoso is not at hand: STATUTES_SCHEMAS names no folder with akomantoso30.xsd, and ../shared/schemas is "
                + "not there, so nothing was validated.");
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, SchemaFile);
        var documents = TestCorpus.Catalog.Works.SelectMany(w => w.Versions.Where(v => v.IsHeld).Select(w.IdOf))
            .Select(v => ExportedVersions.Of(v.ToString()))
            .SelectMany(
                e => e.Texts.SelectMany(
                    t => new[]
                    {
                        (e, t.Language, Path: ProvisionPath.Whole), (e, t.Language, t.Articles[^1].Path),
                        (e, t.Language, t.Provisions[0].Path), (e, t.Language, t.Articles[0].Children[0].Path)
                    }))
            .Append((ExportedVersions.OfText(ExportedVersions.Hostile), Language.Chinese, ProvisionPath.Whole))
            .Append((ExportedVersions.OfText("无条文的通知\n只有一行。\n又一行。\n"), Language.Chinese, ProvisionPath.Whole)).ToArray();
        Assert.True(documents.Length > 50);
        foreach (var (exported, language, path) in documents)
        {
            Load(exported, language, path).Validate(schemas, (_, e) => Assert.Fail($"{exported.Id} {language} {path}: {e.Message}"));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheTextOfEveryProvisionIsThatOfTheCorpus(string id)
    {
        var exported = ExportedVersions.Of(id);
        foreach (var text in exported.Texts)
        {
            AssertHolds(Load(exported, text.Language), text);
        }
    }

    [Fact]
    public void AnyTextIsWrittenAndCharactersThatXmlForbidsAreReplaced()
    {
        var exported = ExportedVersions.OfText(ExportedVersions.Hostile);
        var read = Load(exported, Language.Chinese);
        Assert.Equal(
            "本法<script>alert(1)</script>\uFFFD与]]>和\uFFFD的“规定”`code` _a_ [x](javascript:y)。",
            Words(ById(read, "art_1__para_1").Element(Akn + "content")!));
        Assert.Equal(["序言：为了*测试*。"], read.Descendants(Akn + "preamble").Elements().Select(Words));
        Assert.Contains(
            read.Descendants(Akn + "note"),
            n => n.Value.Contains("2 lines of the Chinese text are outside all provisions", StringComparison.Ordinal)
                && n.Value.Contains("附件", StringComparison.Ordinal));
        Assert.Contains(
            read.Descendants(Akn + "note"), n => n.Value.Contains("was not checked against any published text", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryReferenceIsThereAndLeadsWhereTheCorpusSays(string id)
    {
        var exported = ExportedVersions.Of(id);
        foreach (var text in exported.Texts)
        {
            var expected = text.All.SelectMany(p => exported.ReferencesIn(text, p)).ToArray();
            var read = Load(exported, text.Language);
            var marked = read.Descendants()
                .Where(
                    e => e.Name.LocalName is "ref" or "rref" or "entity" or "inline" && !(e.Name.LocalName == "ref" && e.Value.Length == 0))
                .ToArray();
            Assert.Equal(expected.Select(r => r.Text), marked.Select(m => m.Value));
            foreach (var (reference, element) in expected.Zip(marked).Where(p => p.First.Targets.Length == 1))
            {
                var target = reference.Targets[0];
                Assert.Equal(
                    target.Version == exported.Id && !target.Path.IsWhole ? $"#{target.Path}" : exported.AddressOf(target),
                    element.Attribute("href")!.Value);
            }

            foreach (var href in read.Descendants().Attributes().Where(a => a.Value.StartsWith('#')))
            {
                Assert.True(read.Descendants().Any(e => e.Attribute("eId")?.Value == href.Value[1..]), $"{href} leads nowhere");
            }
        }
    }

    [Fact]
    public void ARangeHasItsEndsAndAListEachOfItsMembers()
    {
        var read = Load(ExportedVersions.Of("csl@2017-06-01"), Language.Chinese);
        var range = read.Descendants(Akn + "rref").First(r => r.Value == "第四十一条至第四十三条");
        Assert.Equal(("#art_41", "#art_43"), (range.Attribute("from")!.Value, range.Attribute("upTo")!.Value));
    }

    [Fact]
    public void TheDocumentSaysWhatItIsAndWhenItWasInForce()
    {
        var read = Load(ExportedVersions.Of("csl@2017-06-01", "https://example.org"), Language.English);
        Assert.Equal("/akn/cn/act/law/2016-11-07/csl/eng@2017-06-01", Value("FRBRExpression", "FRBRuri"));
        Assert.Equal("https://example.org/csl/2017-06-01", Value("FRBRExpression", "FRBRalias"));
        var translation = read.Descendants(Akn + "FRBRtranslation").Single();
        Assert.Equal(
            ("zho", "false", "/akn/cn/act/law/2016-11-07/csl/zho@2017-06-01"),
            (
                translation.Attribute("fromLanguage")!.Value,
                translation.Attribute("authoritative")!.Value,
                translation.Attribute("href")!.Value));
        var interval = read.Descendants(Akn + "timeInterval").Single();
        Assert.Equal(("2017-06-01", "2026-01-01"), (DateOf("start"), DateOf("end")));
        Assert.Equal(
            "2016-11-07",
            read.Descendants(Akn + "eventRef").Single(e => e.Attribute("originatingExpression") is not null).Attribute("date")!.Value);
        Assert.Contains(read.Descendants(Akn + "note"), n => n.Value.Contains("unofficial translation", StringComparison.Ordinal));
        Assert.Equal("csl@2017-06-01.35", ById(read, "art_35").Attribute("wId")!.Value);

        string Value(string level, string name) => read.Descendants(Akn + level).Elements(Akn + name).First().Attribute("value")!.Value;
        string DateOf(string end) => ById(read, interval.Attribute(end)!.Value[1..]).Attribute("date")!.Value;
    }

    [Fact]
    public void UnverifiedArticlesAreMarkedAndADraftIsABill()
    {
        var read = Load(ExportedVersions.Of("crm@2020-06-01"), Language.Chinese);
        Assert.Equal(
            Enumerable.Range(4, 15).Select(n => $"art_{n}"),
            read.Descendants(Akn + "article").Where(a => a.Attribute("class")?.Value == "unverified")
                .Select(a => a.Attribute("eId")!.Value));
        var draft = Load(ExportedVersions.Of("npsr@2017-02-04"), Language.Chinese);
        Assert.Equal("bill", draft.Root!.Elements().Single().Name.LocalName);
        Assert.Empty(draft.Descendants(Akn + "temporalData"));
    }

    [Fact]
    public void AProvisionAloneIsAPortionAndLeadsToTheRestByItsAddress()
    {
        var read = Load(ExportedVersions.Of("csl@2017-06-01"), Language.Chinese, TestCorpus.Id("csl@2017-06-01/art_64").Path);
        Assert.Equal("art_64", read.Descendants(Akn + "portionBody").Elements().Single().Attribute("eId")!.Value);
        Assert.Contains(read.Descendants(Akn + "rref"), r => r.Attribute("from")!.Value == "/csl/2017-06-01/art_41");
        Assert.Equal(
            "/akn/cn/act/law/2016-11-07/csl/zho@2017-06-01/!main",
            read.Descendants(Akn + "portion").Single().Attribute("includedIn")!.Value);
    }

    [Fact]
    public void TheSameCorpusGivesTheSameBytes() => Assert.Equal(
        ExportedVersions.Bytes(s => AkomaNtosoDocument.Write(ExportedVersions.Of("csl@2026-01-01"), Language.Chinese, s)),
        ExportedVersions.Bytes(s => AkomaNtosoDocument.Write(ExportedVersions.Of("csl@2026-01-01"), Language.Chinese, s)));

    private static void AssertHolds(XDocument read, StatuteDocument text)
    {
        foreach (var provision in text.All)
        {
            var element = ById(read, provision.Path.EId);
            if (provision.NumberSpan.Length > 0)
            {
                Assert.Equal(text.Source.Slice(provision.NumberSpan), element.Element(Akn + "num")!.Value);
            }

            if (!provision.Kind.IsDivision && provision.WordingSpan.Length > 0)
            {
                Assert.Equal(text.WordingOf(provision), Words((element.Element(Akn + "content") ?? element.Element(Akn + "intro"))!));
            }

            Assert.Equal(
                provision.Children.Select(c => c.Path.EId), element.Elements().Select(e => e.Attribute("eId")?.Value).OfType<string>());
        }
    }

    private static string Words(XElement element) => string.Concat(element.DescendantNodesAndSelf().Select(n => n switch
    {
        XText text when text.Parent!.AncestorsAndSelf(Akn + "p").Any() => text.Value,
        XElement { Name.LocalName: "br" } => "\n",
        _ => "",
    }));

    private static XElement ById(XDocument read, string id) => read.Descendants().Single(e => e.Attribute("eId")?.Value == id);

    private static XDocument Load(ExportedVersion exported, Language language, ProvisionPath path = default)
    {
        using var stream = new MemoryStream(ExportedVersions.Bytes(s => AkomaNtosoDocument.Write(exported, language, s, path)));
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
