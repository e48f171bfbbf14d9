using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Statutes.Model.Text;

namespace Statutes.Search.Schema;

/// <summary>Simplifies the characters of each token, one for one, so that queries in either script match.</summary>
internal sealed class SimplifyingFilter : TokenFilter
{
    private readonly ICharTermAttribute term;

    /// <summary>Creates a filter over a stream.</summary>
    public SimplifyingFilter(TokenStream input)
        : base(input) => term = AddAttribute<ICharTermAttribute>();

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var letters = term.Buffer.AsSpan(0, term.Length);
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = TraditionalCharacters.Simplify(letters[i]);
        }

        return true;
    }
}
