using System.Text.Json;
using System.Text.Json.Serialization;
using Statutes.Model.Text;

namespace Statutes.Model.Json;

/// <summary>Converts a span: <c>[3, 7]</c>, half-open.</summary>
public sealed class TextSpanConverter : JsonConverter<TextSpan>
{
    /// <inheritdoc/>
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray
            && reader.Read() && reader.TryGetInt32(out var start)
            && reader.Read() && reader.TryGetInt32(out var end)
            && reader.Read() && reader.TokenType == JsonTokenType.EndArray
            && start >= 0 && end >= start)
        {
            return new TextSpan(start, end);
        }

        throw new JsonException("A span is [start, end] with 0 <= start <= end.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
