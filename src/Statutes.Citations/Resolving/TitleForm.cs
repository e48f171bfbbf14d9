using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>Recognizes a name that has the form of a title of a law: …条例, Data Security Law.</summary>
internal static class TitleForm
{
    private static readonly ImmutableArray<string> EnglishWords = InstrumentTitles.For(InstrumentTitleUse.LikelyTitle, Language.English);

    private static readonly ImmutableArray<string> ChineseEnds = InstrumentTitles.For(InstrumentTitleUse.LikelyTitle, Language.Chinese);

    /// <summary>Returns whether a name looks like a title.</summary>
    /// <param name="name">The name, as a key (<see cref="NameKey"/>).</param>
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
