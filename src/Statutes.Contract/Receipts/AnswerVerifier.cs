using System.Text.Json;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Contract.Receipts;

/// <summary>
/// Compares the wording and the receipts in saved answers with a corpus. It does not check statuses or what became of a
/// provision: those belong to the day of the answer.
/// </summary>
/// <param name="knowledge">The knowledge base of the corpus.</param>
public sealed class AnswerVerifier(KnowledgeBase knowledge)
{
    private const string Agrees = "agrees";
    private const string Differs = "differs";
    private const string NotThere = "not-there";
    private const string NotChecked = "not-checked";

    private static readonly Language[] Languages = [Language.Chinese, Language.English];

    /// <summary>The maximum size of a file, in bytes.</summary>
    public static int MaxLength => SavedAnswers.MaxLength;

    /// <summary>Verifies a file.</summary>
    /// <param name="json">The bytes: UTF-8, one answer or several, one after the other.</param>
    /// <exception cref="JsonException">The file is not JSON, or an object has a member twice.</exception>
    public VerificationJson Verify(ReadOnlyMemory<byte> json)
    {
        var saved = SavedAnswers.Read(json);
        VerifiedProvisionJson[] provisions = [.. saved.Select(Check)];
        var counts = new VerificationCountsJson(Count(Agrees), Count(Differs), Count(NotThere), Count(NotChecked));
        return new VerificationJson(
            counts.Agree > 0 && counts.Agree == provisions.Length,
            knowledge.CorpusHash,
            [.. saved.Select(s => StringOf(ReceiptMember(s.Json, "corpus"))).OfType<string>().Distinct(StringComparer.Ordinal)],
            counts,
            provisions);

        int Count(string outcome) => provisions.Count(p => p.Outcome == outcome);
    }

    private static JsonElement ReceiptMember(JsonElement json, string name) =>
        SavedProvision.Member(SavedProvision.Member(json, SavedProvision.Receipt), name);

    private VerifiedProvisionJson Check(SavedProvision saved)
    {
        if (!ProvisionId.TryParse(saved.Id, out var id))
        {
            return new VerifiedProvisionJson(saved.Id, NotThere, "this is not the id of a provision");
        }

        if (knowledge.Catalog.FindByFormerId(id.Version.Work) is { } work)
        {
            id = id with { Version = id.Version with { Work = work.Id } };
        }

        if (knowledge.Catalog.ShapeOf(id.Version) is not { } shape)
        {
            return new VerifiedProvisionJson(saved.Id, NotThere, $"this corpus has no text of {id.Version}");
        }

        if (!id.Path.IsWhole && shape.Find(id.Path) is null && Languages.All(l => knowledge.LinesOf(id, l) is null))
        {
            return new VerifiedProvisionJson(saved.Id, NotThere, $"{id.Version} has no {id.Path} in this corpus");
        }

        var (compared, differences) = (0, new List<string>());
        foreach (var language in Languages)
        {
            compared += Compare(id, saved.Json, language, differences);
        }

        return differences.Count > 0 ? new VerifiedProvisionJson(saved.Id, Differs, string.Join("; ", differences))
            : compared > 0 ? new VerifiedProvisionJson(saved.Id, Agrees, null)
            : new VerifiedProvisionJson(saved.Id, NotChecked, "the file has neither the wording nor a hash of it");
    }

    // compares in one language; returns the number of comparisons
    private int Compare(ProvisionId id, JsonElement json, Language language, List<string> differences)
    {
        var code = language.TwoLetters;
        var receipt = knowledge.ReceiptOf(id);
        var hash = SavedProvision.Member(ReceiptMember(json, "sha256"), code);
        var lines = SavedProvision.Member(SavedProvision.Member(json, SavedProvision.Text), code);
        if (WordingDifference(hash, lines, receipt.Sha256.In(language)) is { } difference)
        {
            differences.Add($"{code}: {difference}");
        }

        var source = SavedProvision.Member(ReceiptMember(json, "source"), code);
        if (IsGiven(source) && StringOf(source) != receipt.Source.In(language))
        {
            differences.Add($"{code}: the source is {source} in the file and {receipt.Source.In(language) ?? "missing"} here");
        }

        var snippets = SavedProvision.Member(SavedProvision.Member(json, SavedProvision.Snippets), code);
        return (IsGiven(hash) ? 1 : 0)
            + (IsGiven(lines) ? 1 : 0)
            + CompareParagraphs(id, SavedProvision.Member(json, SavedProvision.Paragraphs), language, differences)
            + CompareSnippets(id, snippets, language, differences);
    }

    // compares the hash and the lines in the file with the hash here; null if they agree
    private static string? WordingDifference(JsonElement savedHash, JsonElement savedLines, string? hashHere)
    {
        var hash = StringOf(savedHash);
        var hashAgrees = !IsGiven(savedHash) || (hash is not null && hash == hashHere);
        if (!IsGiven(savedLines))
        {
            return hashAgrees ? null : "the receipt is for another wording than the one here";
        }

        var hashOfLines = StringsOf(savedLines) is { } lines ? WordingHash.Of(lines) : null;
        if (hashOfLines is not null && hashOfLines == hashHere)
        {
            return hashAgrees ? null : "the wording matches, but its receipt is for another wording";
        }

        return !IsGiven(savedHash) ? "the wording here is different"
            : hashAgrees ? "the wording in the file does not match its receipt; the receipt matches this corpus"
            : hashOfLines is not null && hash == hashOfLines ? "the wording here has changed since the answer was saved"
            : "the wording in the file matches neither its receipt nor this corpus";
    }

    // the 款, 项 and 目 of an article must be the same, in the same order, with the same wording
    private int CompareParagraphs(ProvisionId id, JsonElement paragraphs, Language language, List<string> differences)
    {
        if (paragraphs.ValueKind != JsonValueKind.Array)
        {
            return 0;
        }

        var saved = Flatten(paragraphs, language.TwoLetters).ToArray();
        var text = knowledge.TextOf(id.Version, language);
        if (saved.All(s => s.Wording is null) && (text is null || saved.Length > 0))
        {
            return 0; // the answer was saved without this language
        }

        (string? Id, string? Wording)[] here = text?.Find(id.Path) is not { } article ? []
            : [.. article.SelfAndDescendants().Skip(1).Select(p => (IdOf(p.Path), (string?)text.WordingOf(p)))];
        if (!saved.SequenceEqual(here))
        {
            var first = saved.Zip(here).Where(p => p.First != p.Second).Select(p => p.Second.Id).FirstOrDefault();
            differences.Add(first is null
                ? $"{language.TwoLetters}: the file has {saved.Length} paragraphs and items, this corpus has {here.Length}"
                : $"{language.TwoLetters}: the wording of {first} here is different");
        }

        return 1;

        string? IdOf(ProvisionPath path) => (id with { Path = path }).ToString();
    }

    private int CompareSnippets(ProvisionId id, JsonElement snippets, Language language, List<string> differences)
    {
        if (snippets.ValueKind != JsonValueKind.Array || snippets.GetArrayLength() == 0)
        {
            return 0;
        }

        var wording = string.Join('\n', knowledge.LinesOf(id, language) ?? []);
        var texts = snippets.EnumerateArray().Select(s => StringOf(SavedProvision.Member(s, SavedProvision.Text)));
        if (!texts.All(t => t is not null && wording.Contains(t, StringComparison.Ordinal)))
        {
            differences.Add($"{language.TwoLetters}: a snippet of the file is not in the wording here");
        }

        return 1;
    }

    private static IEnumerable<(string? Id, string? Wording)> Flatten(JsonElement list, string language)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var unit in list.EnumerateArray())
        {
            yield return (StringOf(SavedProvision.Member(unit, "id")), StringOf(SavedProvision.Member(unit, language)));
            var items = Flatten(SavedProvision.Member(unit, "items"), language);
            foreach (var inner in items.Concat(Flatten(SavedProvision.Member(unit, "subitems"), language)))
            {
                yield return inner;
            }
        }
    }

    private static bool IsGiven(JsonElement json) => json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    private static string? StringOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;

    private static string[]? StringsOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array && json.EnumerateArray().All(l => l.ValueKind == JsonValueKind.String)
            ? [.. json.EnumerateArray().Select(l => l.GetString()!)]
            : null;
}
