namespace Statutes.Model.Text;

/// <summary>Recognizes an HTML document by its first characters.</summary>
public static class HtmlSignature
{
    // A document begins with one of these; other HTML is a fragment.
    private static readonly string[] Beginnings = ["<!doctype", "<html", "<head", "<body"];

    /// <summary>
    /// Returns whether a text is a whole HTML document: it begins with a doctype, or the tag of <c>html</c>,
    /// <c>head</c> or <c>body</c>.
    /// </summary>
    public static bool IsDocument(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart("\uFEFF \t\r\n\f");
        while (true)
        {
            var end = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->"
                : rest.StartsWith("<?", StringComparison.Ordinal) ? ">"
                : null;
            if (end is null || rest.IndexOf(end, StringComparison.Ordinal) is var at && at < 0)
            {
                break;
            }

            rest = rest[(at + end.Length)..].TrimStart(" \t\r\n\f");
        }

        foreach (var beginning in Beginnings)
        {
            if (rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == beginning.Length || rest[beginning.Length] is ' ' or '>' or '\t' or '\r' or '\n' or '\f' or '/'))
            {
                return true;
            }
        }

        return false;
    }
}
