namespace Statutes.FuzzCitations;

/// <summary>Shortens a failing text.</summary>
internal static class Minimiser
{
    /// <summary>Removes pieces of a text, large pieces first, as long as the text still fails.</summary>
    /// <param name="text">A text that fails.</param>
    /// <param name="fails">Whether a shorter text still fails.</param>
    /// <param name="tries">The most calls of <paramref name="fails"/>.</param>
    public static string Minimise(string text, Func<string, bool> fails, int tries)
    {
        for (var piece = Math.Max(1, text.Length / 2); piece >= 1;)
        {
            var isShorter = false;
            for (var at = 0; at < text.Length && tries > 0;)
            {
                var without = text.Remove(at, Math.Min(piece, text.Length - at));
                tries--;
                if (without.Length > 0 && fails(without))
                {
                    (text, isShorter) = (without, true);
                }
                else
                {
                    at += piece;
                }
            }

            piece = isShorter && piece == 1 ? 1 : piece / 2;
        }

        return text;
    }
}
