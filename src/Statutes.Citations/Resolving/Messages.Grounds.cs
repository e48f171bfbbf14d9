using Statutes.Citations.Syntax;
using Statutes.Model.Dates;
using Statutes.Model.Text;

namespace Statutes.Citations.Resolving;

/// <content>
/// The grounds on which a citation in running text was resolved: what in the text around it decides. A work is given as 《网络安全法》 and
/// "the Cybersecurity Law" to a reader, and as its id to a client of the API.
/// </content>
internal static partial class Messages
{
    /// <summary>《办法》 was defined at a position.</summary>
    internal static string DefinedAt(string name, int position, string work) => $"{name} was defined at {position} as {work}";

    internal static Bilingual DefinedInText(string name, Bilingual work) => new(
        Zh: $"{name}在文中定义为{work.Zh}",
        En: $"{name} is defined in the text as {work.En}");

    internal static Bilingual OnlyWorkOfThatName(Bilingual work) => new(
        Zh: $"前文中用此名称的仅有{work.Zh}",
        En: $"the only work of that name in the text before is {work.En}");

    internal static Bilingual LastCitedWork(Bilingual work) => new(
        Zh: $"上一处引用的是{work.Zh}",
        En: $"the work last cited is {work.En}");

    internal static Bilingual LastCitedPlace(Bilingual place) => new(
        Zh: $"上一处引用的是{place.Zh}",
        En: $"the place last cited is {place.En}");

    internal static Bilingual SentenceNames(Bilingual work) => new(
        Zh: $"本句提到{work.Zh}",
        En: $"the sentence names {work.En}");

    internal static Bilingual SentenceCites(Bilingual work) => new(
        Zh: $"本句引用{work.Zh}",
        En: $"the sentence cites {work.En}");

    internal static Bilingual ParagraphNames(Bilingual work) => new(
        Zh: $"本段提到{work.Zh}",
        En: $"the paragraph names {work.En}");

    /// <summary>The text is about a work, for which it defined 《办法》 at a position.</summary>
    internal static string TextIsAboutDefinedAt(string name, int position, string work) =>
        $"the text is about {work}: {name} was defined at {position}";

    internal static Bilingual TextIsAbout(string name, Bilingual work) => new(
        Zh: $"全文所述为{work.Zh}，文中简称{name}",
        En: $"the text is about {work.En}, which it calls {name}");

    internal static Bilingual TextIsTheWork(Bilingual work) => new(
        Zh: $"由标题可知，本文即{work.Zh}",
        En: $"by its title, the text is {work.En} itself");

    internal static Bilingual OnlyWorkInText(Bilingual work) => new(
        Zh: $"全文仅提到{work.Zh}",
        En: $"the text names only {work.En}");

    /// <summary>A work as a reader calls it: 《网络安全法》, the Cybersecurity Law.</summary>
    internal static Bilingual WorkTitle(Bilingual title) => new(
        Zh: $"《{title.Either(Language.Chinese)}》",
        En: $"the {title.Either(Language.English)}");

    /// <summary>A title that no work in the catalog has.</summary>
    internal static Bilingual UnknownTitle(string title) => new(
        Zh: $"“{title}”",
        En: $"“{title}”");

    /// <summary>《网络安全法》（2016年版本）.</summary>
    internal static Bilingual WorkInVersion(Bilingual work, Bilingual version) => new(
        Zh: $"{work.Zh}（{version.Zh}）",
        En: $"{work.En} ({version.En})");

    /// <summary>2016年版本: the version that words request.</summary>
    internal static Bilingual RequestedVersion(VersionWordKind kind, int year, DateOnly? day) => (kind, day) switch
    {
        (VersionWordKind.Year, { } date) => new(
            Zh: $"{LawDate.Format(date)}版本",
            En: LawDate.Format(date)),
        (VersionWordKind.Year, null) => new(
            Zh: $"{year}年版本",
            En: $"{year}"),
        (VersionWordKind.Former, _) => new(
            Zh: "原版本",
            En: "the former version"),
        (VersionWordKind.Draft, _) => new(
            Zh: "征求意见稿",
            En: "the draft"),
        _ => new(
            Zh: "现行版本",
            En: "the current version"),
    };
}
