using System.Collections.Immutable;
using System.Text;

namespace Statutes.Prose;

/// <summary>A text with slots, such as 根据{cite}，应当申报。 Braces around another word than the name of a slot are text.</summary>
public sealed class Template
{
    private Template(ImmutableArray<Part> parts) => Parts = parts;

    /// <summary>A piece of a template: text, or the name of a slot without its braces.</summary>
    /// <param name="Text">The text or the name.</param>
    /// <param name="IsSlot">Whether it is a slot.</param>
    public readonly record struct Part(string Text, bool IsSlot);

    /// <summary>The pieces, in order. A text is before, between and after all slots; it may be empty.</summary>
    public ImmutableArray<Part> Parts { get; }

    /// <summary>The text without the slots.</summary>
    public string Words => string.Concat(Parts.Where(p => !p.IsSlot).Select(p => p.Text));

    /// <summary>Parses a template.</summary>
    /// <param name="text">The text.</param>
    /// <param name="slots">The names of the slots.</param>
    public static Template Parse(string text, params string[] slots)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var begin = 0;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var end = text.IndexOf('}', at);
            if (end > at && slots.Contains(text[(at + 1)..end]))
            {
                parts.Add(new Part(text[begin..at], false));
                parts.Add(new Part(text[(at + 1)..end], true));
                begin = end + 1;
            }
        }

        parts.Add(new Part(text[begin..], false));
        return new Template(parts.ToImmutable());
    }

    /// <summary>Returns whether the template has a slot.</summary>
    public bool Has(string slot) => Parts.Contains(new Part(slot, true));

    /// <summary>Returns the text with a value in each slot.</summary>
    /// <param name="valueOf">Returns the value of a slot.</param>
    public string Fill(Func<string, string> valueOf)
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part.IsSlot ? valueOf(part.Text) : part.Text);
        }

        return text.ToString();
    }
}
