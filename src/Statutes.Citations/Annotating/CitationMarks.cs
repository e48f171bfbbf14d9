using System.Collections.Immutable;
using System.Text;
using Statutes.Citations.Finding;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Citations.Annotating;

/// <summary>
/// The tags around a citation. A resolved one is a link to its first target, with the ids of all in <c>data-id</c> and with labels and cautions in
/// <c>title</c>; an ambiguous one and an unresolved one are spans that say so. What the title says is in the language of the citation.
/// </summary>
/// <param name="catalog">The catalog that the citations were answered with.</param>
/// <param name="baseUrl">What stands before the path of every link; empty: the links begin with <c>/</c>.</param>
internal sealed class CitationMarks(Catalog catalog, string baseUrl)
{
    public const string LinkClass = "statutes-citation";
    public const string AmbiguousClass = "statutes-ambiguous";
    public const string UnresolvedClass = "statutes-unresolved";

    // a range over a whole law would make a title that nobody reads
    private const int MostLabels = 3;

    private readonly string root = baseUrl.TrimEnd('/');

    public (string Open, string Close) Of(CitationInText citation, ReadOnlySpan<char> surface)
    {
        var language = LanguageDetector.OfWords(surface);
        return citation.Resolution switch
        {
            Resolution.Resolved r => (Tag("a", LinkClass, ("href", root + ProvisionLink.PathOf(r.Targets[0])), ("data-id", Ids(r.Targets.Select(t => t.Id))), ("title", Title(r, language))), "</a>"),
            Resolution.Ambiguous a => (Tag("span", AmbiguousClass, ("data-alternatives", Ids(a.Alternatives.Select(x => x.Id))), ("title", Title(a, language))), "</span>"),
            Resolution.Unresolved u => (Tag("span", UnresolvedClass, ("title", u.Message.In(language) ?? u.Code.Name)), "</span>"),
            _ => throw new NotSupportedException(citation.Resolution.GetType().Name),
        };
    }

    private static string Ids<T>(IEnumerable<T> ids) => string.Join(' ', ids);

    private string Title(Resolution.Resolved resolved, Language language)
    {
        var labels = resolved.Targets.Length <= MostLabels
            ? resolved.Targets.Select(Label)
            : [Label(resolved.Targets[0]), "…", Label(resolved.Targets[^1])];
        return string.Join("; ", [string.Join(", ", labels), .. resolved.Cautions.Select(c => c.Message.In(language))]);

        string? Label(ResolutionTarget target) => CitationFormatter.Label(target.Work, target.Id.Path, catalog.ShapeOf(target.Id.Version)).In(language);
    }

    private static string Title(Resolution.Ambiguous ambiguous, Language language) => string.Join("; ", ambiguous.Alternatives.Select(a =>
        $"{a.Id}: {(language == Language.Chinese ? a.WhyInChinese ?? a.Why : a.Why)}"));

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
