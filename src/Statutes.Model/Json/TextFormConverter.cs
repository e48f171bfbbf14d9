using System.Text.Json;
using System.Text.Json.Serialization;

namespace Statutes.Model.Json;

/// <summary>Converts a value of the model to its text form and back.</summary>
/// <typeparam name="T">The type of the value; its <c>ToString</c> returns the text form.</typeparam>
public abstract class TextFormConverter<T> : JsonConverter<T>
    where T : struct
{
    /// <summary>Parses the text form.</summary>
    protected abstract bool TryParse(ReadOnlySpan<char> text, out T value);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && TryParse(text, out var value)
            ? value
            : throw new JsonException($"'{text}' is not a {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
