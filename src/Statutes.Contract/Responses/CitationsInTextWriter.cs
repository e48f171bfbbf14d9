using System.IO.Pipelines;
using System.Text.Json;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Dates;
using Statutes.Model.Text;

namespace Statutes.Contract.Responses;

/// <summary>
/// Writes what was found in a text as <see cref="FoundCitationsJson"/>, one citation after the other, so that a text full of them takes no more memory
/// than one and the writing ends when nobody reads on.
/// </summary>
/// <param name="mapping">Puts resolutions into their shape.</param>
/// <param name="text">The text.</param>
/// <param name="found">What was found in it.</param>
/// <param name="codePoints">Whether offsets count code points; else UTF-16 code units.</param>
public sealed class CitationsInTextWriter(ContractMapping mapping, string text, CitationsInText found, bool codePoints)
{
    private const int FlushAt = 64 * 1024;

    private readonly TextOffsets offsets = new(text, codePoints);

    /// <summary>How much was found.</summary>
    public static FoundCountsJson Count(CitationsInText found) => new(
        found.Citations.Length,
        found.Citations.Count(c => c.Resolution is Resolution.Resolved),
        found.Citations.Count(c => c.Resolution is Resolution.Ambiguous),
        found.Citations.Count(c => c.Resolution is Resolution.Unresolved),
        found.NotUnderstood.Length);

    /// <summary>One citation.</summary>
    public FoundCitationJson ToJson(CitationInText citation)
    {
        var surface = TextOf(citation.Span);
        return new FoundCitationJson(
            surface, offsets.Of(citation.Span.Start), offsets.Of(citation.Span.End), citation.Kind.Name, citation.ViaAt(offsets.Of),
            mapping.ToJson(surface, found.At, found.AtAssumed, citation.Resolution));
    }

    private DefinitionJson ToJson(Definition definition) => new(definition.Name, definition.Work?.Slug, offsets.Of(definition.Span.Start), offsets.Of(definition.Span.End));

    private NotUnderstoodJson ToJson(NotUnderstood odd) => new(TextOf(odd.Span), offsets.Of(odd.Span.Start), offsets.Of(odd.Span.End), odd.Why);

    /// <summary>The whole object in memory, for a text that is not long.</summary>
    public FoundCitationsJson ToJson() => new(
        LawDate.Format(found.At), found.AtAssumed, [.. found.Citations.Select(ToJson)], [.. found.Definitions.Select(ToJson)], [.. found.NotUnderstood.Select(ToJson)], Count(found));

    /// <summary>Writes the whole object.</summary>
    /// <param name="writer">Writes to <paramref name="output"/>.</param>
    /// <param name="output">Is flushed as the writing goes on.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task WriteAsync(Utf8JsonWriter writer, PipeWriter output, CancellationToken cancellation)
    {
        writer.WriteStartObject();
        writer.WriteString("at", LawDate.Format(found.At));
        writer.WriteBoolean("atAssumed", found.AtAssumed);
        writer.WriteStartArray("citations");
        foreach (var citation in found.Citations)
        {
            JsonSerializer.Serialize(writer, ToJson(citation), ApiJson.Answers.FoundCitationJson);
            await FlushAsync();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("definitions");
        foreach (var definition in found.Definitions)
        {
            JsonSerializer.Serialize(writer, ToJson(definition), ApiJson.Answers.DefinitionJson);
            await FlushAsync();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notUnderstood");
        foreach (var odd in found.NotUnderstood)
        {
            JsonSerializer.Serialize(writer, ToJson(odd), ApiJson.Answers.NotUnderstoodJson);
            await FlushAsync();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("counts");
        JsonSerializer.Serialize(writer, Count(found), ApiJson.Answers.FoundCountsJson);
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
