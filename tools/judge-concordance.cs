#:project ../src/Statutes.Ingest/Statutes.Ingest.csproj
#:property PublishAot=false

// Measures the concordances that are computed from the wording of two versions:
//     dotnet run -c Release tools/judge-concordance.cs -- LAWS [SEED]
// LAWS is a folder of laws in Markdown. Each law is varied: articles are deleted, inserted from another law, moved, amended or rewritten.
// The varied law is compared with the original, and the pairs with what was done.
// Reads: the laws. Writes: the figures. Exit code 1 if a pair is wrong.

using System.Text;
using Statutes.Ingest.Parsing;
using Statutes.Model.Comparing;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

if (args.Length is < 1 or > 2)
{
    Console.Error.WriteLine("judge-concordance.cs -- LAWS [SEED]");
    return 2;
}

var random = new Random(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1);
var laws = Directory.GetFiles(args[0], "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
    .Select(f => Parse(File.ReadAllText(f), "2000-01-01"))
    .Where(l => l.Articles.Length is >= 10 and <= 400)
    .ToArray();
var (pairs, found, wrong, falselyNew, falselyDeleted, notCompared, articles) = (0, 0, 0, 0, 0, 0, 0);
var examples = new List<string>();
for (var i = 0; i < laws.Length; i++)
{
    var law = laws[i];
    var (text, truth) = Vary(law, laws[(i + 7) % laws.Length]);
    var now = Parse(text, "2020-01-01");
    foreach (var entry in WordingConcordance.Of(law, now).Entries)
    {
        var expected = entry.From is { } from ? truth.GetValueOrDefault(from) : 0;
        articles++;
        pairs += expected > 0 ? 1 : 0;
        notCompared += entry.Change == ArticleChange.NotCompared ? 1 : 0;
        if (entry is { From: not null, To: [var to, ..] })
        {
            found += to.Value == expected ? 1 : 0;
            wrong += to.Value == expected ? 0 : 1;
            if (to.Value != expected)
            {
                examples.Add($"{law.Title} {entry.From} > {to}, not {expected}");
            }
        }

        falselyDeleted += entry.Change == ArticleChange.Deleted && expected > 0 ? 1 : 0;
        falselyNew += entry.Change == ArticleChange.New && truth.ContainsValue(entry.To[0].Value) ? 1 : 0;
    }
}

var share = 100.0 * found / pairs;
Console.WriteLine(FormattableString.Invariant($"laws {laws.Length}, rows {articles}, pairs {pairs}: found {found} ({share:0.0} %)"));
Console.WriteLine($"wrong {wrong}, falsely new {falselyNew}, falsely deleted {falselyDeleted}, not compared {notCompared}");
examples.Take(20).ToList().ForEach(Console.WriteLine);
return wrong + falselyNew + falselyDeleted == 0 ? 0 : 1;

(string Text, Dictionary<ProvisionNumber, int> Truth) Vary(StatuteDocument law, StatuteDocument other)
{
    var rows = law.Articles.Select(a => (From: (ProvisionNumber?)a.Number, Words: string.Join('\n', law.LinesOf(a)))).ToList();
    var varied = new List<(ProvisionNumber? From, string Words)>();
    foreach (var row in rows)
    {
        switch (random.Next(20))
        {
            case 0: // deleted
                break;
            case 1: // another before it
                varied.Add((null, Words(other, random.Next(other.Articles.Length))));
                varied.Add(row);
                break;
            case 2: // amended at the end, or in the middle
                varied.Add((row.From, row.Words.TrimEnd('。') + "，但法律、行政法规另有规定的，从其规定。"));
                break;
            case 3:
                varied.Add((row.From, row.Words.Length > 30 ? row.Words.Remove(row.Words.Length / 2, 10) : row.Words));
                break;
            case 4: // replaced by another rule
                varied.Add((null, Words(other, random.Next(other.Articles.Length))));
                break;
            case 5 when varied.Count > 3: // moved forward
                varied.Insert(varied.Count - 3, row);
                break;
            default:
                varied.Add(row);
                break;
        }
    }

    var text = new StringBuilder($"{law.Title}\n");
    var truth = new Dictionary<ProvisionNumber, int>();
    for (var i = 0; i < varied.Count; i++)
    {
        text.Append(new ProvisionNumber(i + 1).ToChinese(ProvisionKind.Article)).Append(' ').Append(varied[i].Words).Append('\n');
        if (varied[i].From is { } from)
        {
            truth[from] = i + 1;
        }
    }

    return (text.ToString(), truth);
}

static string Words(StatuteDocument law, int article) => string.Join('\n', law.LinesOf(law.Articles[article]));

static StatuteDocument Parse(string text, string date) => StatuteParser.Parse(
    new SourceText("law", text), VersionId.TryParse($"law@{date}", out var id) ? id : default, Language.Chinese).Document;
