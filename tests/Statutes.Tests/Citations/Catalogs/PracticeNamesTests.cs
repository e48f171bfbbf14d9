using Statutes.Citations.Resolving;
using Statutes.Model.Works;

namespace Statutes.Tests.Citations.Catalogs;

/// <summary>Each name of tests/Statutes.Specs/Names/practice-names.tsv: nearly all are identified, and none as another work.</summary>
public class PracticeNamesTests
{
    private const double MostUnknown = 0.01;

    private static readonly (string Name, string Title)[] Rows = [.. File
        .ReadLines(Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Names", "practice-names.tsv"))
        .Where(l => !l.StartsWith('#')).Skip(1)
        .Select(l => l.Split('\t')).Select(r => (r[0], r[1]))];

    [Fact]
    public void ThereAreThreeHundredAtLeast() => Assert.True(Rows.Length >= 300);

    [Fact]
    public void NoneIsIdentifiedAsAnotherWork() => Assert.Empty(Rows
        .Where(r => TitleOf(Answer(r.Name)) is { } title && KeyOf(title) != KeyOf(r.Title))
        .Select(r => $"{r.Name}: {TitleOf(Answer(r.Name))}"));

    [Fact]
    public void NearlyAllAreIdentified()
    {
        var unknown = Rows.Where(r => !IsIdentified(Answer(r.Name), r.Title)).Select(r => r.Name).ToArray();
        Assert.True(unknown.Length <= MostUnknown * Rows.Length, string.Join(", ", unknown));
    }

    private static Resolution Answer(string name) => TestCorpus.Resolve(name, TestCorpus.Today);

    private static string? TitleOf(Resolution answer) => answer switch
    {
        Resolution.Resolved { Targets: [var target, ..] } => target.Work.Title.Zh,
        Resolution.Unresolved { Code: ReasonCode.TextNotAvailable, Title.Zh: { } title } => title,
        _ => null,
    };

    private static bool IsIdentified(Resolution answer, string title) => answer switch
    {
        Resolution.Ambiguous => true, // the test above looks at names with one meaning
        Resolution.Unresolved { Code: ReasonCode.UnknownWork, Message.Zh: { } several } =>
            several.Contains($"《{title}》", StringComparison.Ordinal),
        _ => TitleOf(answer) is { } found && KeyOf(found) == KeyOf(title),
    };

    // a work may have had several titles
    private static string KeyOf(string title)
    {
        var present = IdentityCatalogue.Find(title) is [{ Title.Zh: { } known }] ? known : title;
        return NameKey.Of(present.Replace(CountryName.Chinese, "", StringComparison.Ordinal));
    }
}
