using Statutes.Model.Works;

namespace Statutes.Contract.Responses;

/// <summary>The names in JSON of the kinds of names, events and relations of works.</summary>
internal static class KindNames
{
    /// <summary>Returns the name of a kind of names.</summary>
    public static string Of(WorkNameKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Returns the name of a kind of events.</summary>
    public static string Of(LifecycleEventKind kind) => kind switch
    {
        LifecycleEventKind.DraftPublished => "draft-published",
        LifecycleEventKind.InForce => "in-force",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Returns the name of a kind of relations.</summary>
    public static string Of(WorkRelationKind kind) =>
        kind == WorkRelationKind.ReplacedBy ? "replaced-by" : kind.ToString().ToLowerInvariant();
}
