using System.Collections.Immutable;

namespace Statutes.Tools.Census;

/// <summary>The difference between two lists of references.</summary>
/// <param name="Gained">The references that only the new list has.</param>
/// <param name="Lost">The references that only the old list has.</param>
/// <param name="Changed">The references at the same place whose words, type or targets differ.</param>
public sealed record ReferenceChanges(
    ImmutableArray<ListedReference> Gained,
    ImmutableArray<ListedReference> Lost,
    ImmutableArray<(ListedReference Before, ListedReference After)> Changed)
{
    /// <summary>Writes the changes, one on each line, then the numbers of changes.</summary>
    public IEnumerable<string> ToLines() =>
    [
        .. Gained.Select(r => $"gained\t{r}"),
        .. Lost.Select(r => $"lost\t{r}"),
        .. Changed.Select(c => $"changed\t{c.Before}\t->\t{c.After.Surface}\t{c.After.Type}\t{c.After.Targets}"),
        FormattableString.Invariant($"{Gained.Length} gained, {Lost.Length} lost, {Changed.Length} changed"),
    ];
}
