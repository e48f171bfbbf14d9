using Statutes.Tools.Census;

namespace Statutes.Tests.Ingest.Linking;

/// <summary>
/// Compares tests/Statutes.Specs/Linking/national-laws.md and national-laws.tsv with the national laws, if they are
/// available: any reference that is gained, lost or linked differently changes them. The laws are not part of the project;
/// STATUTES_LAWS names their folder, or they are in <c>../shared/laws</c> beside it.
/// </summary>
public class NationalLawsTests
{
    private const int MostLaws = 50;

    private static readonly string Laws =
        Environment.GetEnvironmentVariable("STATUTES_LAWS") is { Length: > 0 } named
            ? named
            : Path.Combine(TestCorpus.Root, "..", "shared", "laws");

    private static readonly Lazy<ReferenceCensus> Census = new(() => ReferenceCensus.Take(Laws));

    [Fact]
    public void TheReportIsTheOneThatTheLawsGive()
    {
        SkipWithoutLaws();
        Assert.Equal(Committed("national-laws.md"), CensusReport.Write(Census.Value));
    }

    [Fact]
    public void EachLawHasTheReferencesThatTheTableNames()
    {
        SkipWithoutLaws();
        var differences = LawFingerprints.Differences(Committed("national-laws.tsv"), Census.Value);
        Assert.True(
            differences.IsEmpty,
            $"The references of {differences.Length} laws changed. tools/laws-report.cs --compare shows which references.\n"
                + string.Join('\n', differences.Take(MostLaws)));
        Assert.Equal(Committed("national-laws.tsv"), LawFingerprints.Write(Census.Value));
    }

    private static string Committed(string file) =>
        File.ReadAllText(Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Linking", file)).ReplaceLineEndings("\n");

    private static void SkipWithoutLaws() => Assert.SkipUnless(
        Directory.Exists(Laws),
        "The national laws are not available: STATUTES_LAWS names no folder of them, and ../shared/laws does not exist.");
}
