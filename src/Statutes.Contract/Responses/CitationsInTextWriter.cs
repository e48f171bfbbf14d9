using System.IO.Pipelines;
using System.Text.Json;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Dates;
using Statutes.Model.Text;

namespace Statutes.Contract.Responses;

/// <summary>
/// Writes the citations in a text as <see cref="FoundCitationsJson"/>, one after the other. Many citations take no more
/// memory than one, and writing stops when the client disconnects.
/// </summary>
/// <param name="mapping">Maps resolutions to their JSON contract.</param>
/// <param name="text">The text.</param>
/// <param name="citations">The citations in it.</param>
/// <param name="codePoints">True to count offsets in code points; false for UTF-16 code units.</param>
/// <param name="scope">How much of each resolution is written; null for everything.</param>
public sealed class CitationsInTextWriter(
    ContractMapping mapping, string text, CitationsInText citations, bool codePoints, AnswerScope? scope = null)
{
    // in bytes
    private const int FlushAt = 64 * 1024;

    private readonly TextOffsets offsets = new(text, codePoints);

    /// <summary>Counts the citations by outcome.</summary>
    public static FoundCountsJson Count(CitationsInText found) => new(
        found.Citations.Length,
        found.Citations.Count(c => c.Resolution is Resolution.Resolved),
        found.Citations.Count(c => c.Resolution is Resolution.Ambiguous),
        found.Citations.Count(c => c.Resolution is Resolution.Unresolved),
        found.Citations.Count(c => c.Resolution is Resolution.Unresolved { IsNotAvailable: true }),
        found.NotUnderstood.Length);

    /// <summary>Maps one citation.</summary>
    public FoundCitationJson ToJson(CitationInText citation)
    {
        var surface = TextOf(citation.Span);
        return new FoundCitationJson(
            surface, offsets.Of(citation.Span.Start), offsets.Of(citation.Span.End), citation.Kind.Name, citation.ViaAt(offsets.Of),
            (scope ?? AnswerScope.Whole).Apply(mapping.ToJson(surface, citations.At, citations.AtAssumed, citation.Resolution)));
    }

    private DocumentDateJson? DateJson() => citations.DocumentDate is { } date
        ? new(LawDate.Format(date.Value), TextOf(date.Span), offsets.Of(date.Span.Start), offsets.Of(date.Span.End))
        : null;

    private DefinitionJson ToJson(Definition definition) => new(
        definition.Name, definition.Work?.Slug, offsets.Of(definition.Span.Start), offsets.Of(definition.Span.End));

    private NotUnderstoodJson ToJson(NotUnderstood part) => new(
        TextOf(part.Span), offsets.Of(part.Span.Start), offsets.Of(part.Span.End), part.Why);

    /// <summary>Maps everything in memory, for a short text.</summary>
    public FoundCitationsJson ToJson() => new(
        LawDate.Format(citations.At),
        citations.AtAssumed,
        citations.AtFrom.Name,
        DateJson(),
        [.. citations.Cautions.Select(CautionMapping.ToJson)],
        [.. citations.Citations.Select(ToJson)],
        [.. citations.Definitions.Select(ToJson)],
        [.. citations.NotUnderstood.Select(ToJson)],
        Count(citations));

    /// <summary>Writes everything.</summary>
    /// <param name="writer">Writes to <paramref name="output"/>.</param>
    /// <param name="output">The output, which is flushed from time to time.</param>
    /// <param name="cancellation">Stops writing.</param>
    public async Task WriteAsync(Utf8JsonWriter writer, PipeWriter output, CancellationToken cancellation)
    {
        writer.WriteStartObject();
        writer.WriteString("at", LawDate.Format(citations.At));
        writer.WriteBoolean("atAssumed", citations.AtAssumed);
        writer.WriteString("atFrom", citations.AtFrom.Name);
        writer.WritePropertyName("documentDate");
        JsonSerializer.Serialize(writer, DateJson(), ApiJson.Answers.DocumentDateJson);
        writer.WriteStartArray("cautions");
        foreach (var caution in citations.Cautions)
        {
            JsonSerializer.Serialize(writer, CautionMapping.ToJson(caution), ApiJson.Answers.CautionJson);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("citations");
        foreach (var citation in citations.Citations)
        {
            JsonSerializer.Serialize(writer, ToJson(citation), ApiJson.Answers.FoundCitationJson);
            await FlushAsync();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("definitions");
        foreach (var definition in citations.Definitions)
        {
            JsonSerializer.Serialize(writer, ToJson(definition), ApiJson.Answers.DefinitionJson);
            await FlushAsync();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notUnderstood");
        foreach (var part in citations.NotUnderstood)
        {
            JsonSerializer.Serialize(writer, ToJson(part), ApiJson.Answers.NotUnderstoodJson);
            await FlushAsync();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("counts");
        JsonSerializer.Serialize(writer, Count(citations), ApiJson.Answers.FoundCountsJson);
        writer.WriteEndObject();

        async ValueTask FlushAsync()
        {
            cancellation.ThrowIfCancellationRequested();
            if (output.UnflushedBytes > FlushAt)
            {
                await output.FlushAsync(cancellation);
            }
        }
    }

    private string TextOf(TextSpan span) => text[span.Start..span.End];
}
