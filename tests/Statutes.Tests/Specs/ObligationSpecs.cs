using System.Globalization;
using Statutes.Model.Corpus;
using Statutes.Model.Duties;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Tests.Specs;

/// <summary>
/// Compares what the program reads with tests/Statutes.Specs/Obligations: tables of duties and penalties that were written by hand from the
/// texts.
/// </summary>
public class ObligationSpecs
{
    private const double PenaltyPrecision = 0.97;
    private const double PenaltyRecall = 0.95;
    private const double DutyPrecision = 0.95;
    private const double DutyRecall = 0.90;

    // an action is compared by its first characters, because a table may cut it
    private const int ActionLength = 8;

    public static TheoryData<string> Versions => [.. new[] { "csl@2017-06-01", "csl@2026-01-01", "pipl@2021-11-01", "dsl@2021-09-01" }];

    [Theory]
    [MemberData(nameof(Versions))]
    public void PenaltiesWithAmountsAreThoseOfTheTable(string version)
    {
        var listed = Rows("penalties", version).Select(KeyOf).ToArray();
        var read = Penalties(version).Select(KeyOf).ToArray();
        AssertFloors(listed, read, PenaltyPrecision, PenaltyRecall);

        static string KeyOf(string[] c) => string.Join('|', c[0], c[2], c[4], c[5], c[6], c[7], c[8]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void BreachesConditionsAndAuthoritiesAreThoseOfTheTable(string version)
    {
        var listed = Rows("penalties", version).Select(c => string.Join('|', c)).ToArray();
        AssertFloors(listed, [.. Penalties(version).Select(c => string.Join('|', c))], PenaltyPrecision, PenaltyRecall);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void DutiesAreThoseOfTheTable(string version)
    {
        var listed = Rows("duties", version).Select(KeyOf).ToArray();
        var articles = Rows("duties", version).Select(c => ArticleOf(c[0])).ToArray();
        var (first, last) = (articles.Min(), articles.Max());
        var read = Duties(version).Where(c => ArticleOf(c[0]) >= first && ArticleOf(c[0]) <= last).Select(KeyOf).ToArray();
        AssertFloors(listed, read, DutyPrecision, DutyRecall);

        static string KeyOf(string[] c) => string.Join('|', c[0], c[1], c[2], c[3][..Math.Min(ActionLength, c[3].Length)]);

        static int ArticleOf(string eId) => ProvisionPath.TryParse(eId, out var path)
            ? path.AncestorOrSelf(ProvisionKind.Article)!.Value.Number.Value
            : throw new FormatException(eId);
    }

    private static void AssertFloors(string[] listed, string[] read, double precision, double recall)
    {
        var missing = listed.ToList();
        var extra = read.Where(r => !missing.Remove(r)).ToArray();
        var right = read.Length - extra.Length;
        Assert.True(
            right >= precision * read.Length && right >= recall * listed.Length,
            $"{right} of {read.Length} read are right, {listed.Length} are listed.\nMissing:\n{string.Join('\n', missing)}\n"
                + $"Not listed:\n{string.Join('\n', extra)}");
    }

    private static IEnumerable<string[]> Rows(string table, string version)
    {
        var file = Path.Combine(
            TestCorpus.Root, "tests", "Statutes.Specs", "Obligations", $"{table}-{version.Replace('@', '-')}.tsv");
        return File.ReadLines(file).Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
    }

    private static IEnumerable<string[]> Penalties(string version)
    {
        var (text, duties) = Read(version);
        foreach (var provision in duties.Penalties)
        {
            var tiers = provision.Penalties.Select(p => p.Tier).Distinct().Order().ToList();
            foreach (var penalty in provision.Penalties.Where(p => p.Kind < PenaltyKind.DisciplinaryAction))
            {
                var amount = penalty.Kind == PenaltyKind.Fine ? penalty.Amount : null;
                yield return
                [
                    provision.From.Path.EId,
                    string.Join(',', provision.Breaches.Where(b => !b.Path.IsWhole).Select(b => b.Path.EId)),
                    $"{tiers.IndexOf(penalty.Tier) + 1}",
                    text.Source.Slice(penalty.Condition),
                    penalty.On.Name,
                    penalty.Kind.Name,
                    Number(amount?.Min, amount?.Unit),
                    Number(amount?.Max, amount?.Unit),
                    penalty.IsDiscretionary ? "yes" : "no",
                    text.Source.Slice(penalty.DecidedBy),
                ];
            }
        }
    }

    private static string Number(decimal? number, string? unit) => (number, unit) switch
    {
        (null, _) => "",
        ( < 1, PenaltyAmount.Times) => string.Create(CultureInfo.InvariantCulture, $"{number * 100:0.##}%"),
        (_, PenaltyAmount.Times) => $"{number}x",
        _ => $"{number}",
    };

    private static IEnumerable<string[]> Duties(string version)
    {
        var (text, duties) = Read(version);
        return duties.Duties.Select(d => new[]
        {
            d.From.Path.EId, d.Modal.Name, text.Source.Slice(d.Subject), text.Source.Slice(d.Action),
        });
    }

    private static (StatuteDocument Text, VersionDuties Duties) Read(string version)
    {
        var id = TestCorpus.Id(version).Version;
        return (TestCorpus.Linked.Documents.First(d => d.Version == id && d.Language == Language.Chinese), TestCorpus.Linked.Duties[id]);
    }
}
