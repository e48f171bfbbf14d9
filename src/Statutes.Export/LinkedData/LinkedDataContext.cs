using System.Text.Json;

namespace Statutes.Export.LinkedData;

/// <summary>
/// Writes the context into every document, so that a parser need not fetch one. The terms are those of schema.org;
/// those with <c>eli:</c> are from the ELI ontology (Council conclusions 2017/C 441/05). Dates and addresses are typed.
/// </summary>
internal static class LinkedDataContext
{
    /// <summary>The namespace of schema.org, as in its own context.</summary>
    public const string Schema = "http://schema.org/";

    /// <summary>The namespace of ELI.</summary>
    public const string Eli = "http://data.europa.eu/eli/ontology#";

    /// <summary>The languages of the European Publications Office, followed by an ISO 639-2 code in capitals.</summary>
    public const string Languages = "http://publications.europa.eu/resource/authority/language/";

    private static readonly string[] Dates = ["legislationDate", "legislationDateVersion", "datePublished"];

    private static readonly string[] EliDates =
        ["eli:date_document", "eli:date_publication", "eli:version_date", "eli:first_date_entry_in_force", "eli:date_no_longer_in_force"];

    private static readonly string[] Terms = ["legislationLegalForce", "legislationLegalValue"];

    private static readonly string[] Addresses =
    [
        "isPartOf", "translationOfWork", "legislationChanges", "contentUrl",
        "eli:is_part_of", "eli:is_member_of", "eli:cites", "eli:in_force",
        "eli:language", "eli:legal_value", "eli:changed_by", "eli:is_realized_by",
    ];

    /// <summary>Writes <c>@context</c>.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteNumber("@version", 1.1m);
        json.WriteString("@vocab", Schema);
        json.WriteString("eli", Eli);
        json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
        Typed(Dates, "Date");
        Typed(EliDates, "xsd:date");
        Typed(Terms, "@vocab");
        Typed(Addresses, "@id");
        json.WriteEndObject();

        void Typed(string[] terms, string type)
        {
            foreach (var term in terms)
            {
                json.WriteStartObject(term);
                if (!term.Contains(':', StringComparison.Ordinal))
                {
                    json.WriteString("@id", Schema + term);
                }
                else
                {
                    json.WriteString("@id", Eli + term["eli:".Length..]);
                }

                json.WriteString("@type", type);
                json.WriteEndObject();
            }
        }
    }
}
