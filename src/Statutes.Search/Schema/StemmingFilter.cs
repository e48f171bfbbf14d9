using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Statutes.Search.Schema;

/// <summary>Gives every Latin word as it is and, where that is another, its stem at the same place; other tokens pass.</summary>
internal sealed class StemmingFilter : TokenFilter
{
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private string? stem;

    /// <summary>Reads on from a stream of words in lower case.</summary>
    public StemmingFilter(TokenStream input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (stem is not null)
        {
            // the token before is still there in all but its term
            term.SetEmpty().Append(stem);
            increment.PositionIncrement = 0;
            stem = null;
            return true;
        }

        if (!m_input.IncrementToken())
        {
            return false;
        }

        var word = term.Buffer.AsSpan(0, term.Length);
        if (word is [var first, ..] && char.IsAsciiLetter(first) && EnglishStems.Of(word) is var found && !word.SequenceEqual(found))
        {
            stem = found;
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        stem = null;
    }
}
