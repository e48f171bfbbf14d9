using System.Text.Json;

namespace Statutes.Contract.Receipts;

/// <summary>
/// Finds the provisions in saved answers: one answer or many, one after the other or in a list, at any depth. An object
/// with an <c>id</c> and wording is a provision.
/// </summary>
internal static class SavedAnswers
{
    /// <summary>The maximum size of a file, in bytes.</summary>
    public const int MaxLength = 256 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="json">The bytes: UTF-8, one JSON value or more, separated by white space.</param>
    /// <exception cref="JsonException">
    /// The file is not JSON, or an object has a member twice, so that two programs could read two different answers.
    /// </exception>
    public static IReadOnlyList<SavedProvision> Read(ReadOnlyMemory<byte> json)
    {
        var provisions = new List<SavedProvision>();
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
            Collect(JsonElement.Parse(value.Span, new JsonDocumentOptions { AllowDuplicateProperties = false }), provisions);
            at += (int)reader.BytesConsumed;
        }

        return provisions;
    }

    private static void Collect(JsonElement json, List<SavedProvision> provisions)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var member in json.EnumerateArray())
            {
                Collect(member, provisions);
            }

            return;
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var id = SavedProvision.Member(json, "id");
        if (id.ValueKind == JsonValueKind.String && SavedProvision.HasWording(json))
        {
            provisions.Add(new SavedProvision(id.GetString()!, json));
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            Collect(member.Value, provisions);
        }
    }
}
