using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Statutes.Search.Schema;

/// <summary>
/// Cuts text of both languages into terms. Width and case are folded, and Traditional characters are simplified. Chinese becomes
/// overlapping pairs of characters, so a phrase over them is exact and never crosses punctuation. A Latin word gives itself and
/// its stem at the same position.
/// </summary>
/// <param name="forQueries">
/// True for queries, false for texts to be indexed. A text also gives every single character, at the position of the pair that begins with
/// it; a query gives a single character only if it has no neighbour.
/// </param>
public sealed class BilingualAnalyzer(bool forQueries) : Analyzer
{
    /// <summary>The version of Lucene whose rules apply.</summary>
    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Lucene, reader);
        TokenStream stream = new LowerCaseFilter(Lucene, new CJKWidthFilter(tokenizer));
        stream = new SimplifyingFilter(stream);
        stream = new CJKBigramFilter(stream, CJKScript.HAN, outputUnigrams: !forQueries);
        return new TokenStreamComponents(tokenizer, new StemmingFilter(new EnglishPossessiveFilter(Lucene, stream)));
    }
}
