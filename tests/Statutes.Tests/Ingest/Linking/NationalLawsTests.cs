using Statutes.Tools.Census;

namespace Statutes.Tests.Ingest.Linking;

/// <summary>
/// Holds tests/Statutes.Specs/Linking/national-laws.md to the national laws, where they are at hand: any reference gained, lost or linked otherwise
/// changes its fingerprint. They are no part of the project; STATUTES_LAWS names their folder, or they lie in <c>../shared/laws</c> beside it.
/// </summary>
public class NationalLawsTests
{
    private static readonly string Laws =
        Environment.GetEnvironmentVariable("STATUTES_LAWS") is { Length: > 0 } named ? named : Path.Combine(TestCorpus.Root, "..", "shared", "laws");

    [Fact]
    public void TheReportIsTheOneThatTheLawsGive()
    {
        Assert.SkipUnless(Directory.Exists(Laws), "The national laws are not at hand: STATUTES_LAWS names no folder of them, and ../shared/laws is not there.");
        var report = File.ReadAllText(Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Linking", "national-laws.md"));
        Assert.Equal(report.ReplaceLineEndings("\n"), CensusReport.Write(ReferenceCensus.Take(Laws)));
    }
}
