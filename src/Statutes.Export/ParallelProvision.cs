using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Export;

/// <summary>
/// A provision in each language. The order is that of the first text. A provision that only the other text has comes
/// after its siblings, so that nothing is lost where the texts differ in shape.
/// </summary>
/// <param name="Path">Its place.</param>
/// <param name="Chinese">The provision in the Chinese text; null where it is missing.</param>
/// <param name="English">The provision in the English text; null where it is missing.</param>
/// <param name="Children">The provisions within.</param>
internal sealed record ParallelProvision(
    ProvisionPath Path, Provision? Chinese, Provision? English, ImmutableArray<ParallelProvision> Children)
{
    /// <summary>Its kind.</summary>
    public ProvisionKind Kind => (Chinese ?? English)!.Kind;

    /// <summary>Its number.</summary>
    public ProvisionNumber Number => (Chinese ?? English)!.Number;

    /// <summary>Returns the outermost provisions of what is exported.</summary>
    public static ImmutableArray<ParallelProvision> Of(ExportedVersion exported) => !exported.Part.IsWhole
        ? [Find(exported, exported.Part)!]
        : Merge(exported.Text(Language.Chinese)?.Provisions ?? [], exported.Text(Language.English)?.Provisions ?? []);

    /// <summary>Returns the provision at a path; null where no text has it.</summary>
    public static ParallelProvision? Find(ExportedVersion exported, ProvisionPath path)
    {
        var (chinese, english) = (exported.Text(Language.Chinese)?.Find(path), exported.Text(Language.English)?.Find(path));
        return chinese is null && english is null ? null : Pair(chinese, english);
    }

    /// <summary>Returns the provision in a language; null where it is missing.</summary>
    public Provision? In(Language language) => language == Language.Chinese ? Chinese : English;

    private static ImmutableArray<ParallelProvision> Merge(ImmutableArray<Provision> chinese, ImmutableArray<Provision> english)
    {
        if (chinese.IsEmpty || english.IsEmpty)
        {
            return [.. chinese.Select(p => Pair(p, null)), .. english.Select(p => Pair(null, p))];
        }

        var others = english.DistinctBy(p => p.Path).ToDictionary(p => p.Path);
        var merged = ImmutableArray.CreateBuilder<ParallelProvision>();
        foreach (var provision in chinese)
        {
            others.Remove(provision.Path, out var other);
            merged.Add(Pair(provision, other));
        }

        merged.AddRange(english.Where(p => others.ContainsKey(p.Path)).Select(p => Pair(null, p)));
        return merged.ToImmutable();
    }

    private static ParallelProvision Pair(Provision? chinese, Provision? english) =>
        new((chinese ?? english)!.Path, chinese, english, Merge(chinese?.Children ?? [], english?.Children ?? []));
}
