using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Statutes.Model.Corpus;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Schema;
using Statutes.Search.Vectors;

namespace Statutes.Search.Building;

/// <summary>Makes the Lucene document of an article, with the fields of <see cref="IndexSchema"/>.</summary>
internal static class ArticleDocument
{
    private static readonly FieldType Counted = CountedField(); // how often a term appears, but not where

    /// <summary>Makes the document of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="work">Its work.</param>
    /// <param name="facts">The facts that follow from the whole corpus.</param>
    public static Document Of(IndexedArticle article, Work work, ArticleFacts facts)
    {
        var document = new Document
        {
            new NumericDocValuesField(IndexSchema.Key, ArticleIndexer.KeyOf(article.Id)),
            new StringField(IndexSchema.Work, work.Id.Slug, Field.Store.NO),
            new StringField(IndexSchema.Version, article.Id.Version.ToString(), Field.Store.NO),
            new StringField(IndexSchema.Article, article.Id.Path.Number.ToString(), Field.Store.NO),
        };
        var names = work.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text);
        IEnumerable<string?> titles = [work.Title.Zh, work.Title.En, work.ShortTitle.Zh, .. names];
        foreach (var title in titles.OfType<string>().Distinct())
        {
            document.Add(new TextField(IndexSchema.Title, title, Field.Store.NO));
        }

        foreach (var text in article.Texts)
        {
            var field = text.Language == Language.Chinese ? IndexSchema.Chinese : IndexSchema.English;
            var provision = text.Find(article.Id.Path)!;
            foreach (var division in text.DivisionsAround(provision))
            {
                document.Add(new TextField(IndexSchema.Heading, text.WordingOf(division), Field.Store.NO));
            }

            foreach (var line in text.LinesOf(provision))
            {
                document.Add(new TextField(field, line, Field.Store.NO));
            }
        }

        AddFacts(document, article, facts);
        AddWholeText(document, article, work, facts);
        return document;
    }

    // everything that describes the article, as one text a language
    private static void AddWholeText(Document document, IndexedArticle article, Work work, ArticleFacts facts)
    {
        var (chinese, english) = (new List<string>(), new List<string>());
        foreach (var text in article.Texts)
        {
            var (lines, title) = text.Language == Language.Chinese ? (chinese, work.Title.Zh) : (english, work.Title.En);
            var provision = text.Find(article.Id.Path)!;
            lines.AddRange(text.LinesOf(provision));
            lines.AddRange(text.DivisionsAround(provision).Select(text.WordingOf));
            lines.Add(title ?? "");
        }

        if (facts.SubjectOf(article.Id) is { } subject)
        {
            chinese.Add(subject.Zh);
            english.Add(subject.En);
            chinese.AddRange(subject.Also.Where(w => w.Any(HanCharacters.Is)));
            english.AddRange(subject.Also.Where(w => !w.Any(HanCharacters.Is)));
        }

        var (zh, en) = (QueryText.Fold(string.Join('\n', chinese)), QueryText.Fold(string.Join('\n', english)));
        string[] words = [.. ChineseWords.In(zh)];
        document.Add(new Field(IndexSchema.Pairs, new TermListStream(TextTerms.Pairs(zh)), Counted));
        document.Add(new Field(IndexSchema.Words, new TermListStream(words), Counted));
        document.Add(new Field(IndexSchema.Stems, new TermListStream(TextTerms.Stems(en)), Counted));
        if (VectorTable.Shipped is { } vectors)
        {
            var vector = new sbyte[VectorTable.Dimensions];
            vectors.Encode(VectorTerms.Of(zh, words), vector);
            document.Add(new BinaryDocValuesField(IndexSchema.Vector, new BytesRef(MemoryMarshal.AsBytes(vector.AsSpan()).ToArray())));
        }
    }

    private static FieldType CountedField()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
        type.Freeze();
        return type;
    }

    private static void AddFacts(Document document, IndexedArticle article, ArticleFacts facts)
    {
        document.Add(new StringField(IndexSchema.Lineage, facts.LineageOf(article.Id).Key, Field.Store.NO));
        AddSubject(facts.SubjectOf(article.Id), IndexSchema.Subject, IndexSchema.Also);
        foreach (var breached in facts.PunishesBreachOf(article.Id))
        {
            AddSubject(facts.SubjectOf(breached), IndexSchema.Duty, IndexSchema.Duty);
        }

        Add(IndexSchema.Kind, facts.KindsOf(article));
        Add(IndexSchema.HeadingKey, ArticleFacts.HeadingKeysOf(article));

        void Add(string field, IEnumerable<string> terms)
        {
            foreach (var term in terms)
            {
                document.Add(new StringField(field, term, Field.Store.NO));
            }
        }

        void AddSubject(SubjectLine? subject, string field, string also)
        {
            if (subject is not null)
            {
                document.Add(new TextField(field, subject.Zh, Field.Store.NO));
                document.Add(new TextField(field, subject.En, Field.Store.NO));
                foreach (var words in subject.Also)
                {
                    document.Add(new TextField(also, words, Field.Store.NO));
                }
            }
        }
    }
}
