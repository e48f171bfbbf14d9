using Statutes.Model.Works;

namespace Statutes.Contract.Responses;

/// <summary>Says where the status of a version comes from, as <c>statusFrom</c> does.</summary>
internal static class StatusSource
{
    /// <summary>Returns <c>stated</c> if a source states the day from which the version is in force, else <c>assumed</c>.</summary>
    public static string Of(Work work, LawVersion version) => work.IsEntryIntoForceAssumed(version) ? "assumed" : "stated";
}
