using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Duties;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Model.Corpus;

/// <summary>
/// The result of reading a corpus, which ingest hands to search. Immutable; any number of threads may read it.
/// </summary>
/// <param name="Hash">The fingerprint of its files, in lower-case hexadecimal; equal files give an equal hash.</param>
/// <param name="Works">The works, in the order of their ids.</param>
/// <param name="Documents">The texts, in the order of work, version and language.</param>
/// <param name="References">The references inside the texts, in their order.</param>
/// <param name="Glossary">The terms of the laws.</param>
/// <param name="Concordances">The concordances between consecutive versions.</param>
public sealed record LinkedCorpus(
    string Hash,
    ImmutableArray<Work> Works,
    ImmutableArray<StatuteDocument> Documents,
    ImmutableArray<Reference> References,
    Glossary Glossary,
    ImmutableArray<Concordance> Concordances)
{
    private Catalog? catalog;

    /// <summary>The subjects of articles, in the order of the works.</summary>
    public ImmutableArray<SubjectLine> Subjects { get; init; } = [];

    /// <summary>The open references of the laws (有关法律、行政法规), in the order of the texts.</summary>
    public ImmutableArray<OpenReference> OpenReferences { get; init; } = [];

    /// <summary>The duties and penalties of each version. A generation of the index stores them with the texts.</summary>
    [JsonIgnore]
    public FrozenDictionary<VersionId, VersionDuties> Duties { get; init; } = FrozenDictionary<VersionId, VersionDuties>.Empty;

    /// <summary>
    /// The fingerprints of the versions whose texts and references are as a generation of the index stores them; empty if unknown.
    /// </summary>
    [JsonIgnore]
    public ImmutableDictionary<VersionId, string> StoredTexts { get; init; } = ImmutableDictionary<VersionId, string>.Empty;

    /// <summary>The catalog of the corpus before this one, from which unchanged parts are reused; null for a first corpus.</summary>
    [JsonIgnore]
    public Catalog? Before { get; init; }

    /// <summary>The catalog, if it was made with the corpus; null for one that is made at first use.</summary>
    [JsonIgnore]
    public Catalog? Made
    {
        get => catalog;
        init => catalog = value;
    }

    /// <summary>The catalog of the corpus, made at first use. Two threads may each make it; their catalogs are equal.</summary>
    [JsonIgnore]
    public Catalog Catalog => catalog ??= new Catalog(Works, Documents, Concordances, Before);
}
