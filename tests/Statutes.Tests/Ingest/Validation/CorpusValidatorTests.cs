using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Validation;
using Statutes.Tests.Ingest.Corpus;

namespace Statutes.Tests.Ingest.Validation;

public class CorpusValidatorTests
{
    [Fact]
    public void TheCorpusIsValidAndEverythingWasCompared()
    {
        var report = CorpusValidator.Validate(CorpusFolder.Read(TestCorpus.Locations.Corpus));
        Assert.Empty(report.Findings);
        var c = report.Counts;
        Assert.True(
            c.Articles >= 696 && c.Lines >= 1_319 && c.References >= 393 && c.Quantities >= 269 && c.Dates >= 24 && c.Modals >= 754
                && c.Terms >= 1_128 && c.TermUses >= 11_200,
            c.ToString());
    }

    [Theory]
    [InlineData(
        ValidationRules.Quantities, "10,000 yuan and not more than 100,000 yuan", "10,000 yuan and not more than 200,000 yuan")]
    [InlineData(ValidationRules.Dates, "June 1, 2017", "July 1, 2017")]
    [InlineData(
        ValidationRules.Modals, "nor may it unlawfully sell", "nor shall it unlawfully sell")]
    [InlineData(
        ValidationRules.Modals, "Article 19  People’s governments at all levels", "Article 19  People’s governments at all levels may")]
    [InlineData(ValidationRules.References, "Article 21 of this Law", "Article 22 of this Law")]
    [InlineData(ValidationRules.References, "the preceding paragraph", "the said paragraph")]
    [InlineData(ValidationRules.Glossary, "network logs", "network diaries")]
    [InlineData(ValidationRules.Structure, "Article 40  ", "Article 41  ")]
    [InlineData(ValidationRules.Shape, "(5) other obligations prescribed by laws and administrative regulations.\n", "")]
    public void APlantedErrorIsCaughtByItsRule(string rule, string right, string wrong)
    {
        using var corpus = CorpusFolderTests.Copy();
        var file = corpus.At("csl", "2017-06-01.en.txt");
        var text = File.ReadAllText(file);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{right}” is not in the text");
        File.WriteAllText(file, string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length)));
        Reseal(corpus);
        Assert.Contains(rule, Validate(corpus).Findings.Select(f => f.Rule));
    }

    [Fact]
    public void ATextWithoutAChecksumIsCaught()
    {
        using var corpus = CorpusFolderTests.Copy();
        EditTexts(corpus, text => text.Remove("sha256"));
        Assert.Contains(ValidationRules.Checksums, Validate(corpus).Findings.Select(f => f.Rule));
    }

    [Fact]
    public void ARepeatedTermAndAMissingDefinitionAreReported()
    {
        using var corpus = CorpusFolderTests.Copy();
        var file = corpus.At("glossary.json");
        var glossary = JsonNode.Parse(File.ReadAllText(file))!;
        glossary["terms"]!.AsArray()
            .Add(
                new JsonObject
                {
                    ["id"] = "again",
                    ["zh"] = "网络运营者",
                    ["en"] = "network operator",
                    ["definedIn"] = new JsonArray("csl@2017-06-01/art_99")
                });
        File.WriteAllText(file, glossary.ToJsonString());
        Assert.Equal(2, Validate(corpus).Findings.Count(f => f.Rule == ValidationRules.GlossaryItself));
    }

    [Fact]
    public void AnExemptionExplainsADepartureAndOneThatExplainsNothingIsCaught()
    {
        using var corpus = CorpusFolderTests.Copy();
        var file = corpus.At("csl", "2017-06-01.en.txt");
        File.WriteAllText(file, File.ReadAllText(file).Replace("on June 1, 2017", "on July 1, 2017", StringComparison.Ordinal));
        Reseal(corpus);
        var departures = Validate(corpus).Findings.Where(f => f.Rule == ValidationRules.Dates && f.Place is not null)
            .Select(f => f.Place!.Value).ToArray();
        var place = Assert.Single(departures);
        File.WriteAllText(corpus.At("exemptions.json"), JsonSerializer.Serialize(new[]
        {
            new { rule = "dates", place = place.ToString(), why = "planted" },
            new { rule = "dates", place = "csl@2017-06-01/art_1__para_1", why = "exempts nothing" },
        }));
        var report = Validate(corpus);
        Assert.Equal(1, report.Counts.Exempted);
        Assert.Equal(
            [ValidationRules.Exemptions],
            report.Findings.Where(f => f.Rule is ValidationRules.Dates or ValidationRules.Exemptions).Select(f => f.Rule));
    }

    private static ValidationReport Validate(TemporaryFolder corpus) => CorpusValidator.Validate(CorpusFolder.Read(corpus.Path));

    private static void Reseal(TemporaryFolder corpus) => EditTexts(corpus, text =>
        text["sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(corpus.At("csl", text["file"]!.GetValue<string>())))));

    private static void EditTexts(TemporaryFolder corpus, Action<JsonObject> edit)
    {
        var file = corpus.At("csl", "work.json");
        var work = JsonNode.Parse(File.ReadAllText(file))!;
        foreach (var text in work["versions"]!.AsArray().SelectMany(v => v!["texts"]?.AsArray() ?? []))
        {
            edit(text!.AsObject());
        }

        File.WriteAllText(file, work.ToJsonString());
    }
}
