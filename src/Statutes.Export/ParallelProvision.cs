using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Export;

/// <summary>
/// A provision in the languages that have it. The order is that of the first text; what only the other has comes behind its siblings, so that nothing is dropped where the
/// two are not of one shape.
/// </summary>
/// <param name="Path">Its place.</param>
/// <param name="Chinese">It in the Chinese text; null where that does not have it.</param>
/// <param name="English">It in the English text; null where that does not have it.</param>
/// <param name="Children">The provisions within.</param>
internal sealed record ParallelProvision(ProvisionPath Path, Provision? Chinese, Provision? English, ImmutableArray<ParallelProvision> Children)
{
    /// <summary>What it is.</summary>
    public ProvisionKind Kind => (Chinese ?? English)!.Kind;

    /// <summary>Its number.</summary>
    public ProvisionNumber Number => (Chinese ?? English)!.Number;

    /// <summary>The outermost provisions of a version.</summary>
    public static ImmutableArray<ParallelProvision> Of(ExportedVersion exported) =>
        Merge(exported.Text(Language.Chinese)?.Provisions ?? [], exported.Text(Language.English)?.Provisions ?? []);

    /// <summary>The provision at a path; null where no text has it.</summary>
    public static ParallelProvision? Find(ExportedVersion exported, ProvisionPath path) =>
        (exported.Text(Language.Chinese)?.Find(path), exported.Text(Language.English)?.Find(path)) is var (chinese, english) && (chinese ?? english) is not null
            ? Pair(chinese, english)
            : null;

    /// <summary>It in a language; null where that does not have it.</summary>
    public Provision? In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>Its wording in a language, lines of a heading as one; null where there is none.</summary>
    public string? WordingIn(StatuteDocument? text) => text is not null && In(text.Language) is { } own && own.WordingSpan.Length > 0 ? text.WordingOf(own) : null;

    private static ImmutableArray<ParallelProvision> Merge(ImmutableArray<Provision> chinese, ImmutableArray<Provision> english)
    {
        if (chinese.IsEmpty || english.IsEmpty)
        {
            return [.. chinese.Select(p => Pair(p, null)), .. english.Select(p => Pair(null, p))];
        }

        var others = english.DistinctBy(p => p.Path.EId).ToDictionary(p => p.Path.EId, StringComparer.Ordinal);
        var merged = ImmutableArray.CreateBuilder<ParallelProvision>();
        foreach (var provision in chinese)
        {
            others.Remove(provision.Path.EId, out var other);
            merged.Add(Pair(provision, other));
        }

        merged.AddRange(english.Where(p => others.ContainsKey(p.Path.EId)).Select(p => Pair(null, p)));
        return merged.ToImmutable();
    }

    private static ParallelProvision Pair(Provision? chinese, Provision? english) =>
        new((chinese ?? english)!.Path, chinese, english, Merge(chinese?.Children ?? [], english?.Children ?? []));
}
