namespace Statutes.Web.Serving;

/// <summary>
/// Tells whether the service has texts of the user. The host knows where they are; they can be added while the service
/// runs.
/// </summary>
/// <param name="detect">Returns true if there are such texts.</param>
public sealed class UserCorpusDetector(Func<bool> detect)
{
    /// <summary>True if there are such texts.</summary>
    public bool HasTexts => detect();
}
