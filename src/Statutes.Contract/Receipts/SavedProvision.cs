using System.Text.Json;

namespace Statutes.Contract.Receipts;

/// <summary>A provision that a saved answer carries: its id, and the object with its wording.</summary>
/// <param name="Id">Its id as it stands in the file.</param>
/// <param name="Json">The object that has the id.</param>
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

    /// <summary>Whether an object with an id carries wording, or says something of it; the others are mentions, such as an alternative.</summary>
    public static bool CarriesWording(JsonElement json) =>
        Member(json, Receipt).ValueKind == JsonValueKind.Object
        || Member(json, Text).ValueKind == JsonValueKind.Object
        || Member(json, Snippets).ValueKind == JsonValueKind.Object
        || Member(json, Paragraphs).ValueKind == JsonValueKind.Array;

    /// <summary>A member of an object; undefined where there is none.</summary>
    public static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;
}
