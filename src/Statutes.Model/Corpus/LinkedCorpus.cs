using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Glossaries;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Model.Corpus;

/// <summary>
/// All that reading the corpus gave: the hand-over from ingest to search. Immutable.
/// </summary>
/// <param name="Hash">The fingerprint of the files it was made of, lower-case hexadecimal; equal files give an equal hash.</param>
/// <param name="Works">The works, in the order of their ids.</param>
/// <param name="Documents">The texts, in the order of work, version and language.</param>
/// <param name="References">The references inside the texts, in their order.</param>
/// <param name="Glossary">The terms of the laws.</param>
/// <param name="Concordances">Old article to new, for versions that follow each other.</param>
public sealed record LinkedCorpus(
    string Hash,
    ImmutableArray<Work> Works,
    ImmutableArray<StatuteDocument> Documents,
    ImmutableArray<Reference> References,
    Glossary Glossary,
    ImmutableArray<Concordance> Concordances)
{
    private Catalog? catalog;

    /// <summary>What articles are about, in the order of the works.</summary>
    public ImmutableArray<SubjectLine> Subjects { get; init; } = [];

    /// <summary>The references that the laws leave open, in the order of the texts.</summary>
    public ImmutableArray<OpenReference> OpenReferences { get; init; } = [];

    /// <summary>The catalog of the corpus before this one, of which the new one takes over what has not changed; null where there is none.</summary>
    [JsonIgnore]
    public Catalog? Before { get; init; }

    /// <summary>All that resolving needs, made of the works and the trees at first use.</summary>
    [JsonIgnore]
    public Catalog Catalog => catalog ??= new Catalog(Works, Documents, Concordances, Before);
}
