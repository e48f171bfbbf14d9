using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Statutes.Search.Schema;

/// <summary>
/// How text becomes terms, in either language at once: width and case folded, Traditional characters simplified; Chinese as overlapping pairs of characters, so that a phrase over
/// them is exact and never crosses punctuation; Latin words as they are and as their stem at one place.
/// </summary>
/// <param name="forQueries">
/// Whether queries are analysed: a text to be indexed also gives each single character, at the place of the pair that begins with it; a query gives a
/// single character only where it stands alone.
/// </param>
public sealed class BilingualAnalyzer(bool forQueries) : Analyzer
{
    /// <summary>The version of Lucene whose rules hold.</summary>
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
