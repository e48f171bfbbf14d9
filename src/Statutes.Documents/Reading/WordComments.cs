namespace Statutes.Documents.Reading;

/// <summary>How the comments of this program are recognized.</summary>
internal static class WordComments
{
    /// <summary>The author of comments and of tracked changes.</summary>
    public const string Author = "Statutes";

    /// <summary>The initials of the author.</summary>
    public const string Initials = "St";

    /// <summary>Whether a comment is by this program.</summary>
    public static bool IsOwn(string? author, string? initials) => author == Author && initials == Initials;
}
