using Statutes.Contract.Responses;

namespace Statutes.Web.Pages;

/// <summary>Cuts wordings into parts.</summary>
/// <param name="terms">The defined terms.</param>
/// <param name="isChinese">True if the wordings are Chinese; else they are English.</param>
/// <param name="explained">The terms that were explained before; the cutter adds those that it explains.</param>
internal sealed class WordingCutter(DefinedTerms terms, bool isChinese, HashSet<DefinedTerm> explained)
{
    private List<WordingPart> parts = [];
    private string text = "";
    private int position;

    /// <summary>Cuts a wording.</summary>
    /// <param name="wording">The wording.</param>
    /// <param name="references">Its references, in order, not overlapping.</param>
    /// <param name="open">Its open references, in order, not overlapping each other.</param>
    public IReadOnlyList<WordingPart> Cut(string wording, IEnumerable<ReferenceOutJson> references, IEnumerable<OpenReferenceJson> open)
    {
        (text, position, parts) = (wording, 0, []);
        using var pending = open.GetEnumerator();
        var hasPending = pending.MoveNext();
        foreach (var reference in references)
        {
            AddOpenUntil(reference.Start);
            AddPlainUntil(reference.Start);
            parts.Add(new WordingPart(text[reference.Start..reference.End], reference, null));
            position = reference.End;
        }

        AddOpenUntil(text.Length);
        AddPlainUntil(text.Length);
        return parts;

        // only those wholly before the limit: if a reference overlaps one, the reference wins
        void AddOpenUntil(int limit)
        {
            for (; hasPending && pending.Current.Start < limit; hasPending = pending.MoveNext())
            {
                var current = pending.Current;
                if (current.Start >= position && current.End <= limit)
                {
                    AddPlainUntil(current.Start);
                    parts.Add(new WordingPart(text[current.Start..current.End], null, null, IsOpen: true));
                    position = current.End;
                }
            }
        }
    }

    // plain text up to a limit, with the terms in it that were not explained before
    private void AddPlainUntil(int limit)
    {
        for (var at = position; at < limit;)
        {
            if (terms.At(text, at, isChinese, out var length) is not { } term || at + length > limit)
            {
                at++;
                continue;
            }

            if (explained.Add(term))
            {
                AddPlain(at);
                parts.Add(new WordingPart(text.Substring(at, length), null, term));
                position = at + length;
            }

            at += length;
        }

        AddPlain(limit);
    }

    private void AddPlain(int end)
    {
        if (end > position)
        {
            parts.Add(new WordingPart(text[position..end], null, null));
        }

        position = Math.Max(position, end);
    }
}
