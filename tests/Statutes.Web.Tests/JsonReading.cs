using System.Text.Json;

namespace Statutes.Web.Tests;

/// <summary>Short ways into an answer.</summary>
internal static class JsonReading
{
    /// <summary>The value at a path such as <c>targets.0.id</c>.</summary>
    public static JsonElement At(this JsonElement json, string path) =>
        path.Split('.').Aggregate(json, (here, step) => int.TryParse(step, out var index) ? here[index] : here.GetProperty(step));

    public static string? Text(this JsonElement json, string path) => json.At(path).GetString();

    public static string?[] Texts(this JsonElement json, string list, string member) =>
        [.. json.At(list).EnumerateArray().Select(e => e.GetProperty(member).GetString())];
}
