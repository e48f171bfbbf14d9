namespace Statutes.Web.Serving;

/// <summary>Tells whether texts of the user's own are there to be served; the host knows where they would be. They may come while the service runs.</summary>
/// <param name="look">Looks.</param>
public sealed class UserCorpusDetector(Func<bool> look)
{
    /// <summary>Whether they are there.</summary>
    public bool AreThere => look();
}
