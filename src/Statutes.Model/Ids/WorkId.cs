namespace Statutes.Model.Ids;

/// <summary>
/// The short name of a work in ids and addresses: <c>csl</c>. It has 1 to 64 lower-case ASCII letters, digits and
/// hyphens, begins with a letter and does not end with a hyphen.
/// </summary>
public readonly record struct WorkId
{
    private readonly string? slug;

    private WorkId(string slug) => this.slug = slug;

    /// <summary>The slug.</summary>
    public string Slug => slug ?? "";

    /// <summary>Parses a slug.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out WorkId id)
    {
        var valid = text.Length is >= 1 and <= 64 && char.IsAsciiLetterLower(text[0]) && text[^1] != '-';
        foreach (var c in text)
        {
            valid &= char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
        }

        id = valid ? new WorkId(text.ToString()) : default;
        return valid;
    }

    /// <summary>Parses a slug that the program itself wrote.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a slug.</exception>
    public static WorkId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not the id of a work.");

    /// <inheritdoc/>
    public override string ToString() => Slug;
}
