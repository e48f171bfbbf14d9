using Statutes.Citations.Formatting;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Web.Pages;

/// <summary>Names a place in a law without the title of the law: 第二十一条第三项, Article 21, item (3).</summary>
internal static class PlaceName
{
    /// <summary>Returns the name in both languages; empty for the whole law.</summary>
    /// <param name="catalog">The catalog that contains the version.</param>
    /// <param name="work">The work of the provision.</param>
    /// <param name="id">The provision.</param>
    public static Bilingual Of(Catalog catalog, Work work, ProvisionId id)
    {
        var shape = catalog.ShapeOf(id.Version);
        var (title, label) = (CitationFormatter.Label(work, ProvisionPath.Whole, shape), CitationFormatter.Label(work, id.Path, shape));
        return new Bilingual(label.Zh![title.Zh!.Length..], label.En![title.En!.Length..].TrimStart(',', ' '));
    }
}
