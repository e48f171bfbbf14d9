namespace Statutes.Citations.Resolving;

/// <summary>Recognizes a name that has the form of a title of a law: …条例, Data Security Law.</summary>
internal static class TitleForm
{
    private static readonly string[] EnglishWords =
        ["law", "act", "measures", "regulation", "regulations", "provisions", "rules", "code", "decision", "directive", "constitution"];

    private static readonly string[] ChineseEnds = ["法", "条例", "规定", "办法", "规则", "细则", "决定", "法典"];

    /// <summary>Returns whether a name looks like a title.</summary>
    /// <param name="name">The name, as a key (<see cref="Model.Works.NameKey"/>).</param>
    public static bool IsTitle(string name)
    {
        foreach (var end in ChineseEnds)
        {
            if (name.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var last = name.AsSpan(name.LastIndexOf(' ') + 1).Trim(')');
        var first = name.AsSpan(0, Math.Max(0, name.IndexOf(' ')));
        foreach (var word in EnglishWords)
        {
            if (last.Equals(word, StringComparison.OrdinalIgnoreCase) || first.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
