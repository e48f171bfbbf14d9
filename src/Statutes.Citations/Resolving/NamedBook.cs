using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Reads the name of a book behind the name of a code: 民法典合同编. Articles are numbered through the whole code, so the book adds nothing
/// to a number; a number that stands in another book is an error of the writer.
/// </summary>
internal static class NamedBook
{
    private const char Book = '编';
    private const char TraditionalBook = '編';

    // the books of the Civil Code, in their order
    private static readonly string[] CivilCode = ["总则", "物权", "合同", "人格权", "婚姻家庭", "继承", "侵权责任"];

    private const string EnglishCode = "civil code";

    private static readonly string[][] InEnglish =
    [
        ["general p", "book one", "book i "], ["property", "real right", "rights in rem", "book two", "book ii "],
        ["contract", "book three", "book iii"], ["personality", "book four", "book iv"], ["marriage", "family", "book five", "book v "],
        ["succession", "inheritance", "book six", "book vi "], ["tort", "book seven", "book vii"],
    ];

    /// <summary>Divides a name.</summary>
    /// <param name="name">The name, which may end in a book.</param>
    /// <param name="code">The name of the code.</param>
    /// <param name="number">The number of the book, from 1.</param>
    public static bool TrySplit(string name, out string code, out int number)
    {
        (code, number) = ("", 0);
        var key = NameKey.Of(name);
        if (key.EndsWith(EnglishCode, StringComparison.Ordinal) && key.Contains("book", StringComparison.Ordinal))
        {
            // Interpretation on the Tort Liability Book of the Civil Code is another work: the name begins with the book
            number = Array.FindIndex(InEnglish, words => words.Any(w => key.StartsWith(w, StringComparison.Ordinal))) + 1;
            code = number > 0 ? "民法典" : "";
            return number > 0;
        }

        if (name.Length < 3 || name[^1] is not (Book or TraditionalBook))
        {
            return false;
        }

        for (var i = 0; i < CivilCode.Length; i++)
        {
            if (key == $"民法典{CivilCode[i]}{Book}")
            {
                (code, number) = ("民法典", i + 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an article stands in a book; true where the shape has no books.</summary>
    /// <param name="shape">The shape of the version.</param>
    /// <param name="article">The article.</param>
    /// <param name="number">The number of the book.</param>
    public static bool Contains(VersionShape shape, ProvisionPath article, int number)
    {
        var books = shape.Divisions.Any(d => d.Kind == ProvisionKind.Book);
        return !books || article.AncestorOrSelf(ProvisionKind.Article) is not { } path || shape.Find(path) is not { } provision
            || shape.DivisionsAround(provision).Any(d => d.Kind == ProvisionKind.Book && d.Number == new ProvisionNumber(number));
    }
}
