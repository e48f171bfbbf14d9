using System.Collections.Immutable;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <content>The texts about works of the identity catalogue.</content>
internal static partial class Messages
{
    /// <summary>A work that is known by name and days, and is not in the corpus.</summary>
    internal static Bilingual KnownWithoutText(CatalogueEntry work)
    {
        var life = Life(work.InForceFrom, work.RepealedOn);
        return new(
            Zh: $"《{work.Title.Zh}》{ChineseNote(life)}是已知的法律文件，但本库未收录其文本。",
            En: $"“{work.Title.En ?? work.Title.Zh}”{EnglishNote(life)} is a known instrument, but this corpus does not contain its text.");
    }

    /// <summary>A date before the adoption of the known work of that name.</summary>
    internal static Bilingual KnownNotYetAdopted(string name, DateOnly adopted) => new(
        Zh: $"已知的“{name}”于{LawDate.Format(adopted)}通过；此前的“{name}”是另一部法律，本库未收录。",
        En: $"The known “{name}” was adopted on {LawDate.Format(adopted)}. Before that day the name belonged to another law, "
            + "which this corpus does not contain.");

    /// <summary>民法典物权编第五百八十五条: the article stands in another book.</summary>
    internal static Bilingual NotInBook(ProvisionPath article, int book) => new(
        Zh: $"第{article.AncestorOrSelf(ProvisionKind.Article)!.Value.Number}条不在第{book}编。请核对条号或编名。",
        En: $"Article {article.AncestorOrSelf(ProvisionKind.Article)!.Value.Number} is not in Book {book}. Check the number or the book.");

    /// <summary>AML: the name of several known works.</summary>
    internal static Bilingual NameOfSeveral(string name, ImmutableArray<CatalogueEntry> works) => new(
        Zh: $"“{name}”可以指{string.Join("、", works.Select(w => $"《{w.Title.Zh}》"))}。请写明是哪一部。",
        En: $"“{name}” can mean {string.Join(" or ", works.Select(w => w.Title.En ?? w.Title.Zh))}. Write which.");
}
