using Statutes.Search.Hits;

namespace Statutes.Contract.Responses;

/// <summary>Maps the remarks about a search to their JSON contracts.</summary>
public static class SuggestionMapping
{
    /// <summary>Maps a law that the corpus does not contain.</summary>
    public static MissingLawJson ToJson(MissingLaw law) => new(ContractMapping.ToJson(law.Title), law.Work?.Slug);

    /// <summary>Maps a remark about a search.</summary>
    public static SuggestionJson ToJson(Suggestion suggestion) =>
        new(suggestion.Code, ContractMapping.ToJson(suggestion.Message), suggestion.Query);
}
