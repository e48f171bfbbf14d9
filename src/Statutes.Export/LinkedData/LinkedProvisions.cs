using System.Text.Json;
using Statutes.Citations.Formatting;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Export.LinkedData;

/// <summary>Writes a provision and those within it, each with its wording, lineage and citations.</summary>
/// <param name="exported">The version.</param>
/// <param name="json">The output.</param>
internal sealed class LinkedProvisions(ExportedVersion exported, Utf8JsonWriter json)
{
    private readonly LinkedDataWords words = new(exported, json);

    /// <summary>Writes a provision.</summary>
    /// <param name="provision">The provision.</param>
    /// <param name="isRoot">Whether it is the root of the document, which also has the context and the facts about the version.</param>
    public void Write(ParallelProvision provision, bool isRoot)
    {
        var id = new ProvisionId(exported.Id, provision.Path);
        json.WriteStartObject();
        if (isRoot)
        {
            LinkedDataContext.Write(json);
        }

        words.Node(exported.AddressOf(id), "Legislation", "eli:LegalResourceSubdivision");
        words.Identifier(id.ToString());
        words.Both("name", CitationFormatter.Label(exported.Work, provision.Path, exported.Shape));
        json.WriteString("eli:is_part_of", exported.AddressOf(id with { Path = provision.Path.Parent }));
        if (isRoot)
        {
            json.WriteString("isPartOf", exported.Address);
            words.Day("legislationDateVersion", exported.Version.Date);
            words.Force();
            words.Statement();
        }

        if (provision.Kind.IsDivision)
        {
            words.Both("headline", new Bilingual(Heading(Language.Chinese), Heading(Language.English)));
        }

        if (provision.Kind == ProvisionKind.Article)
        {
            WriteLineage(provision);
            if (!LinkedDataWords.Languages.All(l => exported.IsVerified(l, provision.Path)) && !isRoot)
            {
                words.Both("description", ExportStatement.UnverifiedArticle);
            }
        }

        if (!provision.Kind.IsDivision)
        {
            words.Both("text", new Bilingual(Lines(Language.Chinese), Lines(Language.English)));
        }

        WriteCited(provision);
        if (!provision.Children.IsEmpty)
        {
            json.WriteStartArray("hasPart");
            foreach (var child in provision.Children)
            {
                Write(child, isRoot: false);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();

        string? Heading(Language language) =>
            provision.In(language) is { } own ? exported.Text(language)!.HeadingOf(own) : null;
        string? Lines(Language language) =>
            provision.In(language) is { } own ? string.Join('\n', exported.Text(language)!.LinesOf(own)) : null;
    }

    private void WriteLineage(ParallelProvision provision)
    {
        json.WriteStartObject("identifier");
        json.WriteString("@type", "PropertyValue");
        json.WriteString("propertyID", "lineage");
        json.WriteString("value", exported.Shape.LineageOf(provision.Path)?.Key);
        json.WriteEndObject();
    }

    // The targets that its own wording cites, in either language.
    private void WriteCited(ParallelProvision provision)
    {
        var cited = LinkedDataWords.Languages.Where(l => provision.In(l) is not null)
            .SelectMany(l => exported.ReferencesIn(exported.Text(l)!, provision.In(l)!))
            .SelectMany(r => r.Targets).Select(exported.AddressOf).Distinct(StringComparer.Ordinal).ToArray();
        if (cited.Length > 0)
        {
            json.WriteStartArray("eli:cites");
            foreach (var address in cited)
            {
                json.WriteStringValue(address);
            }

            json.WriteEndArray();
        }
    }
}
