using System.Collections.Immutable;
using Statutes.Model.Corpus;

namespace Statutes.Export;

/// <summary>A run of wording: plain words, or the words of a reference.</summary>
/// <param name="Text">The words.</param>
/// <param name="Reference">The reference; null for plain words.</param>
internal readonly record struct WordingRun(string Text, Reference? Reference)
{
    /// <summary>Divides wording into runs at its references. The runs, joined, are the wording.</summary>
    /// <param name="wording">The wording.</param>
    /// <param name="references">The references in it, in its order, without overlaps.</param>
    public static ImmutableArray<WordingRun> Of(string wording, IEnumerable<Reference> references)
    {
        var runs = ImmutableArray.CreateBuilder<WordingRun>();
        var end = 0;
        foreach (var reference in references)
        {
            if (reference.Span.Start > end)
            {
                runs.Add(new WordingRun(wording[end..reference.Span.Start], null));
            }

            runs.Add(new WordingRun(wording[reference.Span.Start..reference.Span.End], reference));
            end = reference.Span.End;
        }

        if (end < wording.Length)
        {
            runs.Add(new WordingRun(wording[end..], null));
        }

        return runs.ToImmutable();
    }
}
