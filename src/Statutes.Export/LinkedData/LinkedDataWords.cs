using System.Text.Json;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export.LinkedData;

/// <summary>Says in the words of schema.org and ELI what is said of a version and of its provisions alike.</summary>
/// <param name="exported">The version.</param>
/// <param name="json">Where it is written; the object is open.</param>
internal sealed class LinkedDataWords(ExportedVersion exported, Utf8JsonWriter json)
{
    /// <summary>The languages in which words are written, in their order.</summary>
    public static readonly Language[] Languages = [Language.Chinese, Language.English];

    /// <summary>Whether the version is in force, and when that was told.</summary>
    public void Force()
    {
        var isInForce = exported.Status == VersionStatus.InForce;
        json.WriteString("legislationLegalForce", isInForce ? "InForce" : "NotInForce");
        json.WriteString("eli:in_force", isInForce ? "eli:InForce-inForce" : "eli:InForce-notInForce");
        json.WriteString("creativeWorkStatus", $"{exported.Status.Name} (told at {LawDate.Format(exported.StatusDay)})");
    }

    /// <summary>What must be said of the version.</summary>
    public void Statement()
    {
        var said = ExportStatement.Of(exported);
        Both("description", new Bilingual(string.Concat(said.Select(s => s.Zh)), string.Join(' ', said.Select(s => s.En))));
    }

    /// <summary>What a thing is called, and what it is.</summary>
    public void Node(string address, params ReadOnlySpan<string> types)
    {
        json.WriteString("@id", address);
        json.WriteStartArray("@type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    /// <summary>The id that the corpus gives it.</summary>
    public void Identifier(string id)
    {
        json.WriteString("legislationIdentifier", id);
        json.WriteString("eli:id_local", id);
    }

    /// <summary>A date.</summary>
    public void Day(string name, DateOnly day) => json.WriteString(name, LawDate.Format(day));

    /// <summary>Words in each language in which they are known; nothing where they are in none.</summary>
    public void Both(string name, Bilingual text)
    {
        if (text.Zh is null && text.En is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var language in Languages)
        {
            if (text.In(language) is { } words)
            {
                json.WriteStartObject();
                json.WriteString("@value", words);
                json.WriteString("@language", language.TwoLetters);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Words in one language.</summary>
    public void In(string name, Language language, string words)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", words);
        json.WriteString("@language", language.TwoLetters);
        json.WriteEndObject();
    }
}
