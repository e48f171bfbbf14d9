using System.Text.Json;

namespace Statutes.Contract.Receipts;

/// <summary>
/// Finds the provisions in what was saved: one answer of the service or many, one after the other or in a list, whatever is around them. An object is one
/// where it has an <c>id</c> and wording.
/// </summary>
internal static class SavedAnswers
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxLength = 256 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="json">Its bytes: UTF-8, one value of JSON or more, with white space between them.</param>
    /// <exception cref="JsonException">It is no JSON, or a member stands twice in an object, so that two readers could see two answers.</exception>
    public static IReadOnlyList<SavedProvision> Read(ReadOnlyMemory<byte> json)
    {
        var found = new List<SavedProvision>();
        if (json.Span.StartsWith("\uFEFF"u8))
        {
            json = json[3..];
        }

        for (var at = 0; at < json.Length;)
        {
            var reader = new Utf8JsonReader(json.Span[at..], new JsonReaderOptions { AllowMultipleValues = true });
            if (!reader.Read())
            {
                break;
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var value = json.Slice(at + start, (int)reader.BytesConsumed - start);
            Walk(JsonElement.Parse(value.Span, new JsonDocumentOptions { AllowDuplicateProperties = false }), found);
            at += (int)reader.BytesConsumed;
        }

        return found;
    }

    private static void Walk(JsonElement json, List<SavedProvision> found)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var member in json.EnumerateArray())
            {
                Walk(member, found);
            }

            return;
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var id = SavedProvision.Member(json, "id");
        if (id.ValueKind == JsonValueKind.String && SavedProvision.CarriesWording(json))
        {
            found.Add(new SavedProvision(id.GetString()!, json));
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            Walk(member.Value, found);
        }
    }
}
