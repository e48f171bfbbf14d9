using Statutes.Citations.Parsing.Scanning;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>What a text has named, defined and cited before the current position.</summary>
internal sealed class FindingContext(string text, NameDictionary names, NamedWorks namedWorks)
{
    private ReferredWork? titleWork;
    private bool isTitleRead;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The works that names refer to.</summary>
    public NamedWorks NamedWorks => namedWorks;

    /// <summary>The names that the text has defined.</summary>
    public DefinedNames Defined { get; } = new();

    /// <summary>The articles of the text itself.</summary>
    public DocumentArticles OwnArticles { get; } = new();

    /// <summary>The works named in the sentence, in the paragraph and in the text.</summary>
    public Scope Scope { get; } = new(text);

    /// <summary>The work cited last; null at the beginning.</summary>
    public ReferredWork? LastCited { get; set; }

    /// <summary>The place cited last; null at the beginning, and after a place that does not exist.</summary>
    public ProvisionId? LastPlace { get; set; }

    /// <summary>The work whose title is the whole first line of the text; null where it is no title.</summary>
    public ReferredWork? TitleWork()
    {
        if (!isTitleRead)
        {
            (titleWork, isTitleRead) = (ReadTitle(), true);
        }

        return titleWork;
    }

    /// <summary>The language of the words of a span.</summary>
    public Language LanguageOf(TextSpan span) => LanguageDetector.OfWords(span.In(text));

    private ReferredWork? ReadTitle()
    {
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOfAny('\n', '\r');
        line = (end >= 0 ? line[..end] : line).Trim(" #*《》\u3000\t");
        return line.Length is > 1 and < 100 && names.IsKnown(line) && namedWorks.Find(line.ToString()).Work is { Id: not null } work
            ? work
            : null;
    }
}
