using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Corpus;

/// <summary>
/// One text of a version, parsed into a tree. Every span is in <see cref="Source"/>. Immutable; any number of threads
/// may read it.
/// </summary>
public sealed class StatuteDocument
{
    /// <summary>Characters before the words of a line, and blanks after them, which are not part of the line.</summary>
    private const string LineBegins = "# \t\u3000\u00A0\u200B\uFEFF";

    private readonly ArticlePlaces places;

    /// <summary>Makes a document.</summary>
    /// <param name="version">The version.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="source">The text.</param>
    /// <param name="title">The title line; empty where the text has no title.</param>
    /// <param name="note">The line in brackets under the title, without the brackets; null where the text has no such line.</param>
    /// <param name="provisions">The outermost divisions, or the articles of a law without divisions.</param>
    public StatuteDocument(
        VersionId version, Language language, SourceText source, string title, string? note, ImmutableArray<Provision> provisions)
    {
        Version = version;
        Language = language;
        Source = source;
        Title = title;
        Note = note;
        Provisions = provisions;
        Articles = [.. All.Where(p => p.Kind == ProvisionKind.Article)];
        places = new ArticlePlaces([.. Articles.Select(p => p.Number)]);
    }

    /// <summary>The version.</summary>
    public VersionId Version { get; }

    /// <summary>The language of the text.</summary>
    public Language Language { get; }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The title line; empty where the text has no title.</summary>
    public string Title { get; }

    /// <summary>The line in brackets under the title, without the brackets; null where the text has no such line.</summary>
    public string? Note { get; }

    /// <summary>The outermost divisions, or the articles of a law without divisions.</summary>
    public ImmutableArray<Provision> Provisions { get; }

    /// <summary>Every article, in the order of the text.</summary>
    [JsonIgnore]
    public ImmutableArray<Provision> Articles { get; }

    /// <summary>Every provision of the tree, parents before children.</summary>
    [JsonIgnore]
    public IEnumerable<Provision> All => Provisions.SelectMany(p => p.SelfAndDescendants());

    /// <summary>Returns the provision at a path; null where the text has no such provision, and for the whole version.</summary>
    public Provision? Find(ProvisionPath path)
    {
        if (path.Kind is not { } kind)
        {
            return null;
        }

        if (kind == ProvisionKind.Article)
        {
            return places.Of(path.Number) is var place and >= 0 ? Articles[place] : null;
        }

        return path.Parent.IsWhole
            ? Provisions.FirstOrDefault(p => p.Kind == kind && p.Number == path.Number)
            : Find(path.Parent)?.Child(kind, path.Number);
    }

    /// <summary>Returns the wording of a provision without its number: the line of a 款 or 项, the heading of a division.</summary>
    public string WordingOf(Provision provision) => Source.Slice(provision.WordingSpan);

    /// <summary>
    /// Returns a heading with one space after its number: 第三章 网络运行安全. A heading that the source breaks into lines is
    /// joined.
    /// </summary>
    public string HeadingOf(Provision division) =>
        $"{Source.Slice(division.NumberSpan)} {string.Concat(WordingOf(division).Split('\n', StringSplitOptions.TrimEntries))}".TrimEnd();

    /// <summary>Returns the lines of a provision as printed, with the numbers of items and without the number of the article.</summary>
    public ImmutableArray<string> LinesOf(Provision provision) => [.. LineSpansOf(provision).Select(Source.Slice)];

    /// <summary>Returns the spans of the lines that <see cref="LinesOf"/> returns.</summary>
    public ImmutableArray<TextSpan> LineSpansOf(Provision provision) =>
    [
        .. provision.SelfAndDescendants()
            .Where(p => !p.WordingSpan.Equals(default) && p.WordingSpan.Length > 0)
            .Select(p => ReferenceEquals(p, provision) || p.Kind is ProvisionKind.Article or ProvisionKind.Paragraph
                ? p.WordingSpan
                : new TextSpan(p.NumberSpan.Start, p.WordingSpan.End)),
    ];

    /// <summary>
    /// Returns the lines of a text without articles, such as a decision of a few paragraphs. The title, the note, blank
    /// lines and the marks of headings are left out. The list is empty for a text with articles.
    /// </summary>
    public ImmutableArray<TextSpan> LinesWithoutArticle()
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        var (awaitsTitle, awaitsNote) = (Title.Length > 0, Note is not null);
        for (var i = 0; i < Source.LineCount && Articles.IsEmpty; i++)
        {
            var span = Source.LineSpan(i);
            var words = span.In(Source.Content);
            var start = words.IndexOfAnyExcept(LineBegins);
            if (start < 0)
            {
                continue;
            }

            words = words[start..].TrimEnd(LineBegins);
            var isHead = awaitsTitle ? words.SequenceEqual(Title) : awaitsNote && IsNote(words);
            if (!isHead)
            {
                lines.Add(new TextSpan(span.Start + start, span.Start + start + words.Length));
            }
            else if (awaitsTitle)
            {
                awaitsTitle = false;
            }
            else
            {
                awaitsNote = false;
            }
        }

        return lines.ToImmutable();
    }

    private bool IsNote(ReadOnlySpan<char> line) => line is ['（' or '(', .. var words, _] && words.SequenceEqual(Note);

    /// <summary>Returns the divisions around a provision, from the outermost.</summary>
    public ImmutableArray<Provision> DivisionsAround(Provision provision)
    {
        var divisions = ImmutableArray.CreateBuilder<Provision>();
        var level = Provisions;
        while (level.FirstOrDefault(p => p.Kind.IsDivision && p.Span.Contains(provision.Span)) is { } division
            && !ReferenceEquals(division, provision))
        {
            divisions.Add(division);
            level = division.Children;
        }

        return divisions.ToImmutable();
    }
}
