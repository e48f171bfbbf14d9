using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Statutes.Search.Schema;

/// <summary>Passes a list of terms to Lucene, one after the other. Use it for one field of one document.</summary>
internal sealed class TermListStream : TokenStream
{
    private readonly IEnumerator<string> terms;
    private readonly ICharTermAttribute term;

    /// <summary>Creates a stream of terms.</summary>
    public TermListStream(IEnumerable<string> terms)
    {
        this.terms = terms.GetEnumerator();
        term = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!terms.MoveNext())
        {
            return false;
        }

        ClearAttributes();
        term.Append(terms.Current);
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            terms.Dispose();
        }

        base.Dispose(disposing);
    }
}
