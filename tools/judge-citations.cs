#:property PublishAot=false

// Checks that a service gives the wording of the date for citations whose wording is known by its hash:
//     dotnet run -c Release tools/judge-citations.cs -- http://localhost:5080 FILE [DATE]
// FILE is a table with tabs and a heading: id, citation, SHA-256 of the folded wording. DATE is 2023-06-01 by default. Each citation must
// give the wording of its hash, or say that the version or the text is not available, or warn that its answer may be another one.
// The fold: no white space and no commas, 、 as a full stop, and the other signs as in ASCII.
// Reads: the table and the service. Writes: the counts, and each other wording. Exit code 1 if there is one without a caution.

using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

if (args.Length is < 2 or > 3)
{
    Console.Error.WriteLine("judge-citations.cs -- BASE_URL FILE [DATE]");
    return 2;
}

const int Batch = 100;
const string Signs = "。；：？！（）“”‘’、", InAscii = ".;:?!()\"\"''.";
string[] warnings = ["entry-into-force-assumed"];
var rows = File.ReadLines(args[1]).Skip(1).Select(l => l.Split('\t')).Where(r => r.Length == 3).ToArray();
using var client = new HttpClient { BaseAddress = new Uri(args[0]), Timeout = TimeSpan.FromMinutes(2) };
var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
var wrong = 0;
foreach (var batch in rows.Chunk(Batch))
{
    string[] cites = [.. batch.Select(r => r[1])];
    var request = new Dictionary<string, object> { ["cites"] = cites, ["at"] = args.Length > 2 ? args[2] : "2023-06-01" };
    using var response = await client.PostAsJsonAsync("/api/resolve", request);
    response.EnsureSuccessStatusCode();
    using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
    foreach (var (row, result) in batch.Zip(answer.RootElement.GetProperty("results").EnumerateArray()))
    {
        var outcome = OutcomeOf(result, row[2]);
        counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        if (outcome.StartsWith("other wording", StringComparison.Ordinal))
        {
            Console.WriteLine($"{row[1]}: {outcome}, {result.GetProperty("targets")[0].GetProperty("id").GetString()}");
            wrong += outcome == "other wording" ? 1 : 0;
        }
    }
}

Console.WriteLine(string.Join(", ", counts.Select(c => $"{c.Key} {c.Value}")) + $" (of {rows.Length})");
return wrong > 0 ? 1 : 0;

string OutcomeOf(JsonElement result, string hash)
{
    if (result.GetProperty("outcome").GetString() != "resolved")
    {
        return result.GetProperty("reason") is { ValueKind: JsonValueKind.Object } reason
            ? reason.GetProperty("code").GetString()!
            : result.GetProperty("outcome").GetString()!;
    }

    var lines = result.GetProperty("targets")[0].GetProperty("text").GetProperty("zh").EnumerateArray().Select(l => l.GetString());
    if (HashOf(string.Concat(lines)) == hash)
    {
        return "right wording";
    }

    var codes = result.GetProperty("cautions").EnumerateArray().Select(c => c.GetProperty("code").GetString()!).Where(warnings.Contains);
    return codes.FirstOrDefault() is { } caution ? $"other wording with the caution {caution}" : "other wording";
}

static string HashOf(string wording)
{
    var folded = new StringBuilder(wording.Length);
    foreach (var c in wording.Where(c => !char.IsWhiteSpace(c) && c is not (',' or '，')))
    {
        folded.Append(Signs.IndexOf(c) is var at and >= 0 ? InAscii[at] : c);
    }

    return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded.ToString())));
}
