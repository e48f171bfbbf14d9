using System.Collections.Immutable;
using Statutes.Model.Corpus;

namespace Statutes.Export;

/// <summary>A run of wording: plain, or a reference.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Reference">The reference that they are; null for plain ones.</param>
internal readonly record struct WordingRun(string Text, Reference? Reference)
{
    /// <summary>Cuts wording at its references. The runs in their order are the wording again.</summary>
    /// <param name="wording">The wording.</param>
    /// <param name="references">The references in it, in its order, none over another.</param>
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
