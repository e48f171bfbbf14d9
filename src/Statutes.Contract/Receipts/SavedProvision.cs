using System.Text.Json;

namespace Statutes.Contract.Receipts;

/// <summary>A provision in a saved answer: its id, and the JSON object with its wording.</summary>
/// <param name="Id">The id, as in the file.</param>
/// <param name="Json">The object with the id.</param>
internal readonly record struct SavedProvision(string Id, JsonElement Json)
{
    /// <summary>The member with the lines of the provision.</summary>
    public const string Text = "text";

    /// <summary>The member with the 款 of an article.</summary>
    public const string Paragraphs = "paragraphs";

    /// <summary>The member with sentences of the provision.</summary>
    public const string Snippets = "snippets";

    /// <summary>The member with the receipt.</summary>
    public const string Receipt = "receipt";

    /// <summary>
    /// Returns true if an object with an id has wording or a receipt. Other objects only mention a provision, as an
    /// alternative does.
    /// </summary>
    public static bool HasWording(JsonElement json) =>
        Member(json, Receipt).ValueKind == JsonValueKind.Object
        || Member(json, Text).ValueKind == JsonValueKind.Object
        || Member(json, Snippets).ValueKind == JsonValueKind.Object
        || Member(json, Paragraphs).ValueKind == JsonValueKind.Array;

    /// <summary>Returns a member of an object; undefined if it is missing.</summary>
    public static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;
}
