using Statutes.Contract.Responses;

namespace Statutes.Web.Pages;

/// <summary>A piece of a wording: plain, a reference, what it leaves open, or a defined term where it first stands.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Reference">The reference that it is; null where it is none.</param>
/// <param name="Term">The term that it is; null where it is none.</param>
/// <param name="IsOpen">Whether it is a reference that is left open.</param>
public readonly record struct WordingPart(string Text, ReferenceOutJson? Reference, DefinedTerm? Term, bool IsOpen = false)
{
    /// <summary>Cuts a wording into its pieces.</summary>
    /// <param name="text">The wording.</param>
    /// <param name="isChinese">Whether it is Chinese; else English.</param>
    /// <param name="references">Its references, in order, not overlapping.</param>
    /// <param name="open">What it leaves open, in order, not overlapping each other.</param>
    /// <param name="terms">The terms that explain themselves.</param>
    /// <param name="explained">The terms that were explained before; what is explained here is added.</param>
    public static List<WordingPart> Cut(
        string text, bool isChinese, IEnumerable<ReferenceOutJson> references, IEnumerable<OpenReferenceJson> open, DefinedTerms terms, HashSet<DefinedTerm> explained)
    {
        var parts = new List<WordingPart>();
        var at = 0;
        using var left = open.GetEnumerator();
        var hasLeft = left.MoveNext();
        foreach (var reference in references)
        {
            AddOpen(reference.Start);
            AddPlain(text, at, reference.Start);
            parts.Add(new WordingPart(text[reference.Start..reference.End], reference, null));
            at = reference.End;
        }

        AddOpen(text.Length);
        AddPlain(text, at, text.Length);
        return parts;

        // those that stand wholly before a place; one that a reference overlaps is that reference
        void AddOpen(int until)
        {
            for (; hasLeft && left.Current.Start < until; hasLeft = left.MoveNext())
            {
                if (left.Current is { } here && here.Start >= at && here.End <= until)
                {
                    AddPlain(text, at, here.Start);
                    parts.Add(new WordingPart(text[here.Start..here.End], null, null, IsOpen: true));
                    at = here.End;
                }
            }
        }

        void AddPlain(string text, int start, int end)
        {
            for (var at = start; at < end;)
            {
                if (terms.At(text, at, isChinese, out var length) is not { } term || at + length > end)
                {
                    at++;
                    continue;
                }

                if (explained.Add(term))
                {
                    if (at > start)
                    {
                        parts.Add(new WordingPart(text[start..at], null, null));
                    }

                    parts.Add(new WordingPart(text.Substring(at, length), null, term));
                    start = at + length;
                }

                at += length;
            }

            if (end > start)
            {
                parts.Add(new WordingPart(text[start..end], null, null));
            }
        }
    }
}
