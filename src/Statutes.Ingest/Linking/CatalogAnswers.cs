using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Json;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Fingerprints of what a catalog answers to look-ups: which works have a name, and everything about those works that linking can see:
/// their descriptions, texts and concordances. Any number of threads may use it.
/// </summary>
/// <param name="catalog">The catalog.</param>
/// <param name="inputs">The fingerprint of the texts of each version.</param>
internal sealed class CatalogAnswers(Catalog catalog, IReadOnlyDictionary<VersionId, string> inputs)
{
    private readonly ConcurrentDictionary<WorkId, string> works = new();

    /// <summary>Returns the fingerprint of the answers to some look-ups.</summary>
    public string Of(ImmutableArray<string> names, ImmutableArray<string> alikeNames, ImmutableArray<WorkId> asked)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var seen = new SortedSet<string>(asked.Select(w => w.Slug), StringComparer.Ordinal);
        var answer = new StringBuilder();
        foreach (var name in names)
        {
            Add(name, catalog.FindByKey(name));
        }

        foreach (var name in alikeNames)
        {
            Add(name, catalog.FindByAlikeName(name));
        }

        foreach (var work in seen)
        {
            answer.Append(work).Append(':').Append(works.GetOrAdd(WorkId.Parse(work), Fingerprint)).Append('\n');
        }

        hash.AppendData(Encoding.UTF8.GetBytes(answer.ToString()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        // a name that nothing has adds nothing: it is in the record itself
        void Add(string name, ImmutableArray<NamedWork> found)
        {
            if (found.IsEmpty)
            {
                return;
            }

            answer.Append(name);
            foreach (var named in found)
            {
                answer.Append('\t').Append(named.Work.Id.Slug).Append(named.Generic ? "?" : "");
                seen.Add(named.Work.Id.Slug);
            }

            answer.Append('\n');
        }
    }

    private string Fingerprint(WorkId id)
    {
        if (catalog.Find(id) is not { } work)
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(work, ModelJson.Default.Work));
        foreach (var version in work.Versions.Select(work.IdOf))
        {
            hash.AppendData(Encoding.ASCII.GetBytes(inputs.GetValueOrDefault(version, "-")));
            if (catalog.ConcordanceTo(version) is { } concordance)
            {
                foreach (var entry in concordance.Entries)
                {
                    hash.AppendData(Encoding.ASCII.GetBytes($"{entry.From}>{string.Join(',', entry.To)}{entry.Change};"));
                }
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
