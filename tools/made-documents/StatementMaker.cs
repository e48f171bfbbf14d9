using System.Globalization;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.MadeDocuments;

/// <summary>Makes statements whose verdicts follow from how they were made. The same random numbers give the same statements.</summary>
/// <param name="law">The law.</param>
/// <param name="random">The random numbers.</param>
/// <param name="language">The language of the sentences.</param>
public sealed class StatementMaker(LawMaterial law, Random random, Language language)
{
    private const int Attempts = 4_000;

    private static readonly string[] ChineseNotHeld = ["《刑法》第二百八十五条", "《民法典》第一千零三十四条", "《广告法》第十二条", "《公司法》第二十条"];

    private static readonly string[] EnglishNotHeld =
    [
        "Article 285 of the Criminal Law", "Article 1034 of the Civil Code", "Article 12 of the Advertising Law",
        "Article 20 of the Company Law",
    ];

    private readonly QuotationMaker quotations = new(random);
    private readonly SentenceMaker sentences = new(random);

    /// <summary>Makes a statement of a memo of today.</summary>
    /// <exception cref="InvalidOperationException">The corpus has nothing for this kind.</exception>
    public Statement OfToday(StatementKind kind) => Try(() => kind switch
    {
        StatementKind.Exact or StatementKind.Altered => Quoting(kind, AnyPresent()),
        StatementKind.Moved => Moved(),
        StatementKind.OtherVersion => OtherVersion(),
        StatementKind.FormerNumber => FormerNumber(),
        StatementKind.NamedVersion => NamedVersion(),
        StatementKind.NotThere => NotThere(),
        StatementKind.Translated or StatementKind.OtherTranslation => Translation(kind),
        _ => NotAvailable(),
    });

    /// <summary>Makes a statement of a memo of a day on which an earlier version was in force.</summary>
    public Statement OfVersion(StatementKind kind, Work work, LawVersion version) => Try(() =>
    {
        var former = Any(law.Of(work.IdOf(version), language));
        if (work.StatusAt(version, law.Today) == VersionStatus.Repealed)
        {
            return Quoting(kind, former, CitedVerdict.Repealed, null);
        }

        return law.Successor(former, language) is not { } present || !IsComparable(former) || !IsComparable(present) ? null
            : present.Folded != former.Folded ? Quoting(kind, former, CitedVerdict.Amended, null)
            : present.Number == former.Number ? Quoting(kind, former)
            : Quoting(kind, former, CitedVerdict.Renumbered, present.Number.ToString());
    });

    // references to other articles change with their numbers
    private static bool IsComparable(LawArticle article) =>
        !article.Folded.Contains('第', StringComparison.Ordinal) && !article.Folded.Contains("Article", StringComparison.Ordinal);

    private static Statement Try(Func<Statement?> make)
    {
        for (var i = 0; i < Attempts; i++)
        {
            if (make() is { } statement)
            {
                return statement;
            }
        }

        throw new InvalidOperationException("The corpus has no articles for a statement of this kind.");
    }

    private Statement? Quoting(
        StatementKind kind, LawArticle article, CitedVerdict verdict = CitedVerdict.Current, string? present = null)
    {
        if (quotations.Cut(article, language) is not { } words)
        {
            return null;
        }

        if (kind == StatementKind.Altered)
        {
            words = quotations.Alter(words, language);
            if (law.Having(words, language).Any())
            {
                return null;
            }
        }

        return Statement(
            kind, article, words, verdict, present, [kind == StatementKind.Altered ? QuotedVerdict.Near : QuotedVerdict.Exact], article);
    }

    private Statement? Moved()
    {
        var (cited, quoted) = (AnyPresent(), AnyPresent());
        return quotations.Cut(quoted, language) is { } words && law.Having(words, language).All(a => law.AreOne(a, quoted))
            && !law.AreOne(cited, quoted) && !HadNumberBefore(cited, quoted)
            ? Statement(StatementKind.Moved, cited, words, CitedVerdict.Current, null, [QuotedVerdict.Elsewhere], quoted)
            : null;
    }

    // the words were under the number cited in an earlier version
    private bool HadNumberBefore(LawArticle cited, LawArticle quoted) => law.Former.Any(
        f => f.Work == cited.Work && law.Of(f.Work.IdOf(f.Version), language).Any(a => a.Number == cited.Number && law.AreOne(a, quoted)));

    private Statement? OtherVersion()
    {
        var former = AnyFormer();
        return law.Successor(former, language) is { } present && quotations.Cut(former, language) is { } words
            && law.Having(words, language).All(a => a.Id == former.Id)
            ? Statement(StatementKind.OtherVersion, present, words, CitedVerdict.Current, null, [QuotedVerdict.OtherVersion], former)
            : null;
    }

    private Statement? FormerNumber()
    {
        var former = AnyFormer();
        if (law.Successor(former, language) is not { } present || quotations.Cut(former, language) is not { } words
            || !law.Having(words, language).All(a => law.AreOne(a, former))
            || Array.Find(law.Present(former.Work, language), a => a.Number == former.Number) is not { } cited || law.AreOne(cited, former))
        {
            return null;
        }

        var isSame = present.Folded.Contains(LawMaterial.Fold(words), StringComparison.Ordinal);
        return Statement(
            StatementKind.FormerNumber, cited, words, CitedVerdict.Doubtful, present.Number.ToString(),
            [isSame ? QuotedVerdict.Elsewhere : QuotedVerdict.OtherVersion], isSame ? present : former);
    }

    private Statement? NamedVersion()
    {
        var (work, version) = Any([.. law.Former.Where(f => f.Work.StatusAt(f.Version, law.Today) == VersionStatus.Superseded)]);
        var former = Any(law.Of(work.IdOf(version), language));
        if (law.Successor(former, language) is not { } present || present.Number == former.Number
            || quotations.Cut(former, language) is not { } words)
        {
            return null;
        }

        var citation = SentenceMaker.CiteVersion(work, version, former.Number, language);
        return new Statement(
            StatementKind.NamedVersion, sentences.Quote(citation, words, language), citation, CitedVerdict.Historical, null,
            [QuotedVerdict.Exact], IdOf(former));
    }

    private Statement NotThere()
    {
        var work = AnyPresent().Work;
        var last = work.Versions.Where(v => v.IsHeld).SelectMany(v => law.Of(work.IdOf(v), language)).Max(a => a.Number.Value);
        var citation = sentences.Cite(work, new ProvisionNumber(last + random.Next(3, 40)), language);
        return new Statement(
            StatementKind.NotThere, sentences.Mention(citation, language), citation, CitedVerdict.NotThere, null, [], null);
    }

    private Statement NotAvailable()
    {
        var citation = Any(language == Language.Chinese ? ChineseNotHeld : EnglishNotHeld);
        return new Statement(
            StatementKind.NotAvailable, sentences.Mention(citation, language), citation, CitedVerdict.NotAvailable, null, [], null);
    }

    // English words of the article, ours or another translator's
    private Statement? Translation(StatementKind kind)
    {
        var article = Any(law.Present(Any([.. law.Works]), Language.English));
        var ours = quotations.Cut(article, Language.English);
        var words = kind == StatementKind.Translated || ours is null ? ours : QuotationMaker.Render(ours);
        if (words is null || language == Language.English == (kind == StatementKind.Translated))
        {
            return words is null ? null : OfToday(StatementKind.Exact); // our translation in an English text
        }

        var citation = sentences.Cite(article.Work, article.Number, language);
        var text = language == Language.English ? sentences.Quote(citation, words, language)
            : string.Format(CultureInfo.InvariantCulture, "{0}的英文译文为“{1}”，客户已经收到该译文。", citation, words);
        QuotedVerdict[] right = kind == StatementKind.Translated ? [QuotedVerdict.OtherLanguage]
            : language == Language.Chinese ? [QuotedVerdict.NotChecked]
            : [QuotedVerdict.NotChecked, QuotedVerdict.Near];
        return new Statement(
            kind, text, citation, CitedVerdict.Current, null, right, kind == StatementKind.Translated ? IdOf(article) : null);
    }

    private Statement Statement(
        StatementKind kind, LawArticle cited, string words, CitedVerdict verdict, string? present, QuotedVerdict[] right, LawArticle found)
    {
        var citation = sentences.Cite(cited.Work, cited.Number, language);
        return new Statement(
            kind, sentences.Quote(citation, words, language), citation, verdict, present, right,
            right is [QuotedVerdict.Near] ? null : IdOf(found));
    }

    private static string IdOf(LawArticle article) => article.Id.ToString();

    private LawArticle AnyPresent() => Any(law.Present(Any([.. law.Works]), language));

    private LawArticle AnyFormer()
    {
        var (work, version) = Any([.. law.Former.Where(f => f.Work.StatusAt(f.Version, law.Today) == VersionStatus.Superseded)]);
        return Any(law.Of(work.IdOf(version), language));
    }

    private T Any<T>(T[] all) => all[random.Next(all.Length)];
}
