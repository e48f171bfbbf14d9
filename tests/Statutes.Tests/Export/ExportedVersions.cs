using System.Collections.Immutable;
using Statutes.Export;
using Statutes.Ingest.Parsing;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Export;

/// <summary>What the tests of the exports work on: every version of the corpus, and laws that nobody would make.</summary>
internal static class ExportedVersions
{
    /// <summary>
    /// A law of a user: no English, an annex, a preamble, and characters that are markup, or nothing, in the forms that are
    /// written.
    /// </summary>
    public const string Hostile =
        "恶意<b>法</b>&amp;\n序言：为了*测试*。\n第一条\u3000本法<script>alert(1)</script>\u0001与]]>和\uD800的“规定”`code` _a_ [x](javascript:y)。\n"
            + "第二款 # not a heading\n（一）一项；\n（二）二项：\n1．一目；\n2．二目。\n附件：\n某表\n";

    public static TheoryData<string> Ids =>
        [.. TestCorpus.Catalog.Works.SelectMany(w => w.Versions.Where(v => v.IsHeld).Select(v => w.IdOf(v).ToString()))];

    public static ExportedVersion Of(string id, string baseUrl = "")
    {
        Assert.True(VersionId.TryParse(id, out var version));
        var knowledge = TestCorpus.Knowledge;
        return new ExportedVersion(knowledge.Catalog, version, knowledge.TextsOf(version), knowledge.ReferencesOutOf, baseUrl);
    }

    public static ExportedVersion OfText(string text)
    {
        Assert.True(VersionId.TryParse("own@2020-01-01", out var id));
        var document = StatuteParser.Parse(new SourceText("own.txt", text), id, Language.Chinese).Document;
        var work = new Work(
            id.Work, WorkKind.Law, new Bilingual(document.Title, null), new Bilingual(document.Title, null), [], [], null, [],
            [new LawVersion(
                id.Date,
                Texts: [
                    new Expression(
                        "zh", "own.txt", TextKind.Authentic, "<none>", Sources: ["a & b"], Unverified: [ProvisionPath.Whole])
                ])],
            [], id.Date);
        return new ExportedVersion(new Catalog([work], [document], []), id, [document], _ => []);
    }

    public static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    /// <summary>The wording of every provision that has one, by eId.</summary>
    public static Dictionary<string, string> Wordings(StatuteDocument text) =>
        text.All.Where(p => !p.Kind.IsDivision && p.WordingSpan.Length > 0).ToDictionary(p => p.Path.EId, text.WordingOf);

    /// <summary>The headings, by eId.</summary>
    public static ImmutableArray<(string, string)> Headings(StatuteDocument text) =>
        [.. text.All.Where(p => p.Kind.IsDivision).Select(p => (p.Path.EId, text.HeadingOf(p)))];
}
