using System.Collections.Immutable;
using System.Text;
using Statutes.Citations.Finding;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Citations.Annotating;

/// <summary>
/// Writes the tags around a citation. A resolved one is a link to its first target, with all ids in <c>data-id</c> and with
/// labels and cautions in
/// <c>title</c>. An ambiguous or unresolved one is a span with its own class. The title is in the language of the citation.
/// </summary>
/// <param name="catalog">The catalog with which the citations were resolved.</param>
/// <param name="baseUrl">The prefix of every link; empty for links that begin with <c>/</c>.</param>
internal sealed class CitationMarks(Catalog catalog, string baseUrl)
{
    public const string LinkClass = "statutes-citation";
    public const string AmbiguousClass = "statutes-ambiguous";
    public const string UnresolvedClass = "statutes-unresolved";

    // a range over a whole law would make a title that is too long to read
    private const int MostLabels = 3;

    private readonly string root = baseUrl.TrimEnd('/');

    /// <summary>Writes the opening and the closing tag of a citation.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="surface">Its words in the text, which decide the language of the title.</param>
    public (string Open, string Close) Of(CitationInText citation, ReadOnlySpan<char> surface)
    {
        var language = LanguageDetector.OfWords(surface);
        return citation.Resolution switch
        {
            Resolution.Resolved resolved => (LinkTag(resolved, language), "</a>"),
            Resolution.Ambiguous ambiguous => (AmbiguousTag(ambiguous, language), "</span>"),
            Resolution.Unresolved unresolved => (UnresolvedTag(unresolved, language), "</span>"),
            _ => throw new NotSupportedException(citation.Resolution.GetType().Name),
        };
    }

    private string LinkTag(Resolution.Resolved resolved, Language language) => Tag(
        "a", LinkClass,
        ("href", root + ProvisionLink.PathOf(resolved.Targets[0])),
        ("data-id", Ids(resolved.Targets.Select(t => t.Id))),
        ("title", Title(resolved, language)));

    private static string AmbiguousTag(Resolution.Ambiguous ambiguous, Language language) => Tag(
        "span", AmbiguousClass,
        ("data-alternatives", Ids(ambiguous.Alternatives.Select(a => a.Id))),
        ("title", Title(ambiguous, language)));

    private static string UnresolvedTag(Resolution.Unresolved unresolved, Language language) =>
        Tag("span", UnresolvedClass, ("title", unresolved.Message.In(language) ?? unresolved.Code.Name));

    private static string Ids<T>(IEnumerable<T> ids) => string.Join(' ', ids);

    private string Title(Resolution.Resolved resolved, Language language)
    {
        var labels = resolved.Targets.Length <= MostLabels
            ? resolved.Targets.Select(Label)
            : [Label(resolved.Targets[0]), "…", Label(resolved.Targets[^1])];
        return string.Join("; ", [string.Join(", ", labels), .. resolved.Cautions.Select(c => c.Message.In(language))]);

        string? Label(ResolutionTarget target) =>
            CitationFormatter.Label(target.Work, target.Id.Path, catalog.ShapeOf(target.Id.Version)).In(language);
    }

    private static string Title(Resolution.Ambiguous ambiguous, Language language) => string.Join(
        "; ", ambiguous.Alternatives.Select(a => $"{a.Id}: {new Bilingual(a.WhyInChinese, a.Why).In(language) ?? a.Why}"));

    private static string Tag(string name, string kind, params ImmutableArray<(string Name, string Value)> attributes)
    {
        var html = new StringBuilder().Append('<').Append(name).Append(" class=\"").Append(kind).Append('"');
        foreach (var (attribute, value) in attributes)
        {
            html.Append(' ').Append(attribute).Append("=\"");
            HtmlEscape.Append(html, value);
            html.Append('"');
        }

        return html.Append('>').ToString();
    }
}
