using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Corpus;

/// <summary>
/// One text of a version, read into its tree. Immutable; every span is counted in <see cref="Source"/>.
/// </summary>
public sealed class StatuteDocument
{
    /// <summary>What may stand before the words of a line, and blanks behind them.</summary>
    private const string LineBegins = "# \t\u3000\u00A0\u200B\uFEFF";

    private readonly ArticlePlaces places;

    /// <summary>Puts a document together.</summary>
    /// <param name="version">The version whose text it is.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="source">The text.</param>
    /// <param name="title">The title line; empty where the text has none.</param>
    /// <param name="note">The line in brackets under the title, without the brackets; null where there is none.</param>
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

    /// <summary>The version whose text it is.</summary>
    public VersionId Version { get; }

    /// <summary>The language of the text.</summary>
    public Language Language { get; }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The title line; empty where the text has none.</summary>
    public string Title { get; }

    /// <summary>The line in brackets under the title, without the brackets; null where there is none.</summary>
    public string? Note { get; }

    /// <summary>The outermost divisions, or the articles of a law without divisions.</summary>
    public ImmutableArray<Provision> Provisions { get; }

    /// <summary>Every article, in the order of the text.</summary>
    [JsonIgnore]
    public ImmutableArray<Provision> Articles { get; }

    /// <summary>Every provision of the tree, parents before children.</summary>
    [JsonIgnore]
    public IEnumerable<Provision> All => Provisions.SelectMany(p => p.SelfAndDescendants());

    /// <summary>The provision at a path; null where there is none, and for the whole version.</summary>
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

    /// <summary>The wording of a provision without its number: of a 款 or 项 its own line, of a division its heading.</summary>
    public string WordingOf(Provision provision) => Source.Slice(provision.WordingSpan);

    /// <summary>A heading as printed: 第三章 网络运行安全, its number and words with one space between them; on one line, where the source breaks it in two.</summary>
    public string HeadingOf(Provision division) =>
        $"{Source.Slice(division.NumberSpan)} {string.Concat(WordingOf(division).Split('\n', StringSplitOptions.TrimEntries))}".TrimEnd();

    /// <summary>The lines of a provision as printed, numbers of items kept, the number of the article left out.</summary>
    public ImmutableArray<string> LinesOf(Provision provision) => [.. LineSpansOf(provision).Select(Source.Slice)];

    /// <summary>The places of the lines that <see cref="LinesOf"/> gives.</summary>
    public ImmutableArray<TextSpan> LineSpansOf(Provision provision) =>
    [
        .. provision.SelfAndDescendants()
            .Where(p => !p.WordingSpan.Equals(default) && p.WordingSpan.Length > 0)
            .Select(p => ReferenceEquals(p, provision) || p.Kind is ProvisionKind.Article or ProvisionKind.Paragraph
                ? p.WordingSpan
                : new TextSpan(p.NumberSpan.Start, p.WordingSpan.End)),
    ];

    /// <summary>
    /// The lines of a text without articles, such as a decision of a few paragraphs: all that stand behind its title and its note, blank ones and the marks of headings left out. None of a
    /// text that has articles.
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
            var isHead = (awaitsTitle && words.SequenceEqual(Title)) || (!awaitsTitle && awaitsNote && words[0] is '（' or '(' && words[1..^1].SequenceEqual(Note));
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

    /// <summary>The divisions in which a provision stands, from the outermost.</summary>
    public ImmutableArray<Provision> DivisionsAround(Provision provision)
    {
        var around = ImmutableArray.CreateBuilder<Provision>();
        var level = Provisions;
        while (level.FirstOrDefault(p => p.Kind.IsDivision && p.Span.Contains(provision.Span)) is { } division
            && !ReferenceEquals(division, provision))
        {
            around.Add(division);
            level = division.Children;
        }

        return around.ToImmutable();
    }
}
