using System.Text.Json;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Contract.Receipts;

/// <summary>
/// Holds the wording that a saved answer carries, and its receipts, against a corpus. It says nothing of statuses and of what became of a provision: those
/// are of the day on which they were told.
/// </summary>
/// <param name="knowledge">The corpus.</param>
public sealed class AnswerVerifier(KnowledgeBase knowledge)
{
    private const string Agrees = "agrees";
    private const string Differs = "differs";
    private const string NotThere = "not-there";
    private const string NotChecked = "not-checked";

    private static readonly Language[] Languages = [Language.Chinese, Language.English];

    /// <summary>The largest file that is read, in bytes.</summary>
    public static int MaxLength => SavedAnswers.MaxLength;

    /// <summary>Verifies a file.</summary>
    /// <param name="json">Its bytes: UTF-8, one answer or several one after the other.</param>
    /// <exception cref="JsonException">It is no JSON, or a member stands twice in an object.</exception>
    public VerificationJson Verify(ReadOnlyMemory<byte> json)
    {
        var saved = SavedAnswers.Read(json);
        VerifiedProvisionJson[] provisions = [.. saved.Select(Check)];
        var counts = new VerificationCountsJson(Count(Agrees), Count(Differs), Count(NotThere), Count(NotChecked));
        return new VerificationJson(
            counts.Agree > 0 && counts.Agree == provisions.Length,
            knowledge.CorpusHash,
            [.. saved.Select(s => ReceiptMember(s.Json, "corpus")).Where(c => c.ValueKind == JsonValueKind.String).Select(c => c.GetString()!).Distinct(StringComparer.Ordinal)],
            counts,
            provisions);

        int Count(string outcome) => provisions.Count(p => p.Outcome == outcome);
    }

    private static JsonElement ReceiptMember(JsonElement json, string name) => SavedProvision.Member(SavedProvision.Member(json, SavedProvision.Receipt), name);

    private VerifiedProvisionJson Check(SavedProvision saved)
    {
        if (!ProvisionId.TryParse(saved.Id, out var id))
        {
            return new VerifiedProvisionJson(saved.Id, NotThere, "this is no id of a provision");
        }

        if (knowledge.Catalog.ShapeOf(id.Version) is not { } shape)
        {
            return new VerifiedProvisionJson(saved.Id, NotThere, $"this corpus holds no wording of {id.Version}");
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
            : new VerifiedProvisionJson(saved.Id, NotChecked, "the file has neither its wording nor a hash of it");
    }

    // in one language; gives how much was held against the corpus
    private int Compare(ProvisionId id, JsonElement json, Language language, List<string> differences)
    {
        var code = language.TwoLetters;
        var receipt = knowledge.ReceiptOf(id);
        var here = receipt.Sha256.In(language);
        var compared = 0;
        var hash = SavedProvision.Member(ReceiptMember(json, "sha256"), code);
        var lines = SavedProvision.Member(SavedProvision.Member(json, SavedProvision.Text), code);
        var hashAgrees = true;
        if (IsGiven(hash))
        {
            compared++;
            hashAgrees = hash.ValueKind == JsonValueKind.String && hash.GetString() == here;
        }

        if (IsGiven(lines))
        {
            compared++;
            var own = StringsOf(lines) is { } texts ? WordingHash.Of(texts) : null;
            if (own is null || own != here)
            {
                differences.Add(!IsGiven(hash) ? $"{code}: the wording here is another"
                    : hashAgrees ? $"{code}: the wording in the file is not the one that its receipt was given for; the receipt agrees with this corpus"
                    : own is not null && hash.ValueKind == JsonValueKind.String && hash.GetString() == own ? $"{code}: the wording here is another than when the answer was saved"
                    : $"{code}: the wording in the file is neither that of its receipt nor the one here");
                hashAgrees = true; // said already
            }
        }

        if (!hashAgrees)
        {
            differences.Add(IsGiven(lines) ? $"{code}: the wording agrees, its receipt is that of another wording" : $"{code}: the receipt is that of another wording than the one here");
        }

        var source = SavedProvision.Member(ReceiptMember(json, "source"), code);
        if (IsGiven(source) && (source.ValueKind != JsonValueKind.String || source.GetString() != receipt.Source.In(language)))
        {
            differences.Add($"{code}: the file says that its source is {source}, here it is {receipt.Source.In(language) ?? "not held"}");
        }

        compared += CompareParagraphs(id, SavedProvision.Member(json, SavedProvision.Paragraphs), language, differences);
        compared += CompareSnippets(id, SavedProvision.Member(SavedProvision.Member(json, SavedProvision.Snippets), code), language, differences);
        return compared;
    }

    // the 款, 项 and 目 of an article: the same ones in the same order with the same wording
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
            : [.. article.SelfAndDescendants().Skip(1).Select(p => ((string?)(id with { Path = p.Path }).ToString(), (string?)text.WordingOf(p)))];
        if (!saved.SequenceEqual(here))
        {
            var first = saved.Zip(here).Where(p => p.First != p.Second).Select(p => p.Second.Id).FirstOrDefault();
            differences.Add(first is null ? $"{language.TwoLetters}: the file has {saved.Length} paragraphs and items, {here.Length} are here" : $"{language.TwoLetters}: the wording of {first} here is another");
        }

        return 1;
    }

    private int CompareSnippets(ProvisionId id, JsonElement snippets, Language language, List<string> differences)
    {
        if (snippets.ValueKind != JsonValueKind.Array || snippets.GetArrayLength() == 0)
        {
            return 0;
        }

        var wording = string.Join('\n', knowledge.LinesOf(id, language) ?? []);
        if (!snippets.EnumerateArray().Select(s => SavedProvision.Member(s, SavedProvision.Text)).All(t => t.ValueKind == JsonValueKind.String && wording.Contains(t.GetString()!, StringComparison.Ordinal)))
        {
            differences.Add($"{language.TwoLetters}: a sentence of the file does not stand in the wording here");
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
            foreach (var inner in Flatten(SavedProvision.Member(unit, "items"), language).Concat(Flatten(SavedProvision.Member(unit, "subitems"), language)))
            {
                yield return inner;
            }
        }
    }

    private static bool IsGiven(JsonElement json) => json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    private static string? StringOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;

    private static string[]? StringsOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array && json.EnumerateArray().All(l => l.ValueKind == JsonValueKind.String) ? [.. json.EnumerateArray().Select(l => l.GetString()!)] : null;
}
