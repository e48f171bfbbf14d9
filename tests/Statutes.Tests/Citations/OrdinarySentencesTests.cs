using System.Text.Json;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Model.Dates;

namespace Statutes.Tests.Citations;

/// <summary>The sentences of tests/Statutes.Specs/Prose: none is resolved to a wrong provision, and few are refused.</summary>
public class OrdinarySentencesTests
{
    private const int Fewest = 1_000;

    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly CitationFinder Finder = new(TestCorpus.Catalog);

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<Sentence[]> Sentences = new(() =>
        [.. File.ReadLines(Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Prose", "ordinary-sentences.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Sentence>(line, Web)!)]);

    public static TheoryData<string> Ids => [.. Sentences.Value.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void IsNeverWrong(string id)
    {
        var sentence = Sentences.Value.Single(s => s.Id == id);
        Assert.DoesNotContain(Judge(sentence), r => r.IsWrong);
    }

    [Fact]
    public void MostAreAnswered()
    {
        string[] refused = [.. Sentences.Value.Where(s => Judge(s).Any(r => !r.Holds)).Select(s => s.Id)];
        Assert.True(Sentences.Value.Length - refused.Length >= Fewest, $"{refused.Length} are not answered: {string.Join(' ', refused)}");
    }

    private static Verdict[] Judge(Sentence sentence)
    {
        var at = sentence.At is null ? default(DateOnly?) : LawDate.TryParse(sentence.At, out var day) ? day : null;
        var found = Finder.Find(sentence.Input, at, Today).Citations;
        return [.. sentence.Expect.SelectMany(part => part[1..].Select(rule => Judge(sentence.Input, part[0], rule, [.. found])))];
    }

    private static Verdict Judge(string text, string part, string rule, CitationInText[] found)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        var isOnce = start >= 0 && text.IndexOf(part, start + 1, StringComparison.Ordinal) < 0;
        Assert.True(isOnce, $"“{part}” must be in “{text}” exactly once.");
        var end = start + part.Length;
        CitationInText[] over = [.. found.Where(c => c.Span.Start < end && c.Span.End > start)];
        string[][] given = [.. over.Select(TargetsOf)];
        string[] wanted = rule[1..].Split(',');
        return rule[0] switch
        {
            '=' => given.Any(ids => ids.SequenceEqual(wanted))
                ? new Verdict(rule, true, false)
                : new Verdict(rule, false, given.Any(ids => ids.Any(IsProvision))),
            '!' => Forbidden(rule, given.Any(ids => ids.Any(id => id.StartsWith(rule[1..], StringComparison.Ordinal)))),
            '-' => Forbidden(rule, given.Any(ids => ids.SequenceEqual(wanted))),
            _ when rule == "nothing" => Forbidden(rule, given.Any(ids => ids.Any(IsProvision))),
            _ when rule == "unresolved" => Forbidden(rule, given.Any(ids => ids.Length > 0)),
            _ when rule == "found" => new Verdict(rule, over.Length > 0, false),
            _ => throw new FormatException($"“{rule}” is no rule."),
        };
    }

    private static Verdict Forbidden(string rule, bool isGiven) => new(rule, !isGiven, isGiven);

    private static bool IsProvision(string id) => id.Contains('/');

    private static string[] TargetsOf(CitationInText citation) =>
        citation.Resolution is Resolution.Resolved resolved ? [.. resolved.Targets.Select(t => t.Id.ToString())] : [];

    private sealed record Verdict(string Rule, bool Holds, bool IsWrong);

    private sealed record Sentence(string Id, string Kind, string Input, string? At, string[][] Expect);
}
