using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Comparing;

namespace Statutes.Documents.Reports;

/// <summary>The law's own words beside a citation, and what became of them. It serves one report.</summary>
/// <param name="knowledge">The law.</param>
public sealed class ProvisionWords(KnowledgeBase knowledge)
{
    // one article can be cited a thousand times
    private readonly Dictionary<(ProvisionId, ProvisionId, Language), ImmutableArray<DiffPart>> redlines = [];
    private readonly WordDiff diff = new(knowledge.Glossary);

    /// <summary>The fingerprint of the corpus.</summary>
    public string Corpus => knowledge.CorpusHash;

    /// <summary>Returns the citation of a provision with the date of its version.</summary>
    public string Label(ProvisionId id, Language language)
    {
        var date = LawDate.Format(id.Version.Date);
        if (knowledge.Catalog.Find(id.Version.Work) is not { } work)
        {
            return id.ToString();
        }

        var label = CitationFormatter.Label(work, id.Path, knowledge.Catalog.ShapeOf(id.Version)).Either(language);
        return language == Language.Chinese ? $"{label}（{date}版本）" : $"{label} (version of {date})";
    }

    /// <summary>Returns the subject of an article in an editor's words, or else the heading above it; null if there is neither.</summary>
    public string? Heading(ProvisionId id, Language language)
    {
        if (id.Path.AncestorOrSelf(ProvisionKind.Article) is not { } path)
        {
            return null;
        }

        if (knowledge.SubjectOf(id with { Path = path }) is { } subject)
        {
            return language == Language.Chinese ? subject.Zh : subject.En;
        }

        return (knowledge.TextOf(id.Version, language) ?? knowledge.TextsOf(id.Version).FirstOrDefault()) is { } text
            && text.Find(path) is { } article && text.DivisionsAround(article) is [.., var nearest]
                ? text.HeadingOf(nearest)
                : null;
    }

    /// <summary>Returns the lines of a provision; empty if the language is missing.</summary>
    public IReadOnlyList<string> Lines(ProvisionId id, Language language) => knowledge.LinesOf(id, language) ?? [];

    /// <summary>Compares the words of a provision with those of another; empty if they are the same, or one is missing.</summary>
    public ImmutableArray<DiffPart> Redline(ProvisionId from, ProvisionId to, Language language)
    {
        if (!redlines.TryGetValue((from, to, language), out var parts))
        {
            var (before, after) = (string.Join('\n', Lines(from, language)), string.Join('\n', Lines(to, language)));
            parts = before.Length == 0 || after.Length == 0 || before == after ? [] : diff.Compare(before, after, language);
            redlines.Add((from, to, language), parts);
        }

        return parts;
    }

    /// <summary>Says what a provision is today; null if that is not known.</summary>
    public string? Today(ResolutionTarget target, Language language)
    {
        if (target.Now is not { } now)
        {
            return null;
        }

        var label = now.Id is { } id ? Label(id, language) : null;
        var words = (now.Change, label) switch
        {
            (SuccessorChange.Unchanged, _) => new Bilingual("未变", "unchanged"),
            (SuccessorChange.Renumbered, _) => new($"{label}，文字未变", $"{label}, with the same words"),
            (SuccessorChange.Merged, _) => new($"已并入{label}", $"merged into {label}"),
            (SuccessorChange.Split, _) => new($"已拆分为{label}等", $"split into {label} and others"),
            (SuccessorChange.Deleted, null) => new("已删去", "deleted"),
            (SuccessorChange.Deleted, _) => new($"已删去，见{label}", $"deleted; see {label}"),
            (SuccessorChange.Repealed, null) => new("已废止", "repealed"),
            (SuccessorChange.Repealed, _) => new($"已废止，由{label}取代", $"repealed and replaced by {label}"),
            (_, null) => new("文字已修改", "amended"),
            _ => new($"{label}，文字已修改", $"{label}, with other words"),
        };
        return words.Either(language);
    }
}
