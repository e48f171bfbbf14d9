using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Statutes.Search.Schema;

/// <summary>Adds to every Latin word its stem at the same position, if it differs. Other tokens pass unchanged.</summary>
internal sealed class StemmingFilter : TokenFilter
{
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private string? stem;

    /// <summary>Creates a filter over a stream of words in lower case.</summary>
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
            // all attributes but the term are still those of the word
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
        if (word is [var first, ..] && char.IsAsciiLetter(first) && EnglishStems.Of(word) is var ofWord && !word.SequenceEqual(ofWord))
        {
            stem = ofWord;
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
