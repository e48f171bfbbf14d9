using System.Text.Json;
using Statutes.Citations.Resolving;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export.LinkedData;

/// <summary>Writes the properties of schema.org and ELI that versions and provisions share.</summary>
/// <param name="exported">The version.</param>
/// <param name="json">The output, within an object.</param>
internal sealed class LinkedDataWords(ExportedVersion exported, Utf8JsonWriter json)
{
    /// <summary>The languages of words, in their order in the output.</summary>
    public static readonly Language[] Languages = [Language.Chinese, Language.English];

    /// <summary>Writes whether the version is in force, and the day of that status.</summary>
    public void Force()
    {
        var isInForce = exported.Status == VersionStatus.InForce;
        json.WriteString("legislationLegalForce", isInForce ? "InForce" : "NotInForce");
        json.WriteString("eli:in_force", isInForce ? "eli:InForce-inForce" : "eli:InForce-notInForce");
        var notes = exported.Cautions.Select(c => c.Code.Name)
            .Prepend($"as of {LawDate.Format(exported.StatusDay)}");
        json.WriteString("creativeWorkStatus", $"{exported.Status.Name} ({string.Join(", ", notes)})");
    }

    /// <summary>Writes the statement that goes with the version.</summary>
    public void Statement()
    {
        var sentences = ExportStatement.Of(exported);
        Both("description", new Bilingual(string.Concat(sentences.Select(s => s.Zh)), string.Join(' ', sentences.Select(s => s.En))));
    }

    /// <summary>Writes the address and the types of a node.</summary>
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

    /// <summary>Writes an id of the corpus.</summary>
    public void Identifier(string id)
    {
        json.WriteString("legislationIdentifier", id);
        json.WriteString("eli:id_local", id);
    }

    /// <summary>Writes a date.</summary>
    public void Day(string name, DateOnly day) => json.WriteString(name, LawDate.Format(day));

    /// <summary>Writes words in each language that has them; nothing where both are missing.</summary>
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

    /// <summary>Writes words in one language.</summary>
    public void In(string name, Language language, string words)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", words);
        json.WriteString("@language", language.TwoLetters);
        json.WriteEndObject();
    }
}
