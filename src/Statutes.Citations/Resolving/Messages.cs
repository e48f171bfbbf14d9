using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>The words of reasons and cautions, in both languages.</summary>
internal static class Messages
{
    private static readonly string[] TitleWords =
        ["law", "act", "measures", "regulation", "regulations", "provisions", "rules", "code", "decision", "directive", "constitution"];

    private static readonly string[] TitleEnds = ["法", "条例", "规定", "办法", "规则", "细则", "决定", "法典"];

    internal static Bilingual NoAntecedent { get; } = new(
        "引文未写明法律名称，上下文中也没有可以承接的法律。",
        "The citation names no law, and nothing before it says which is meant.");

    internal static Bilingual NothingBefore { get; } = new(
        "所在位置之前没有可指的条款。",
        "Nothing stands before the place where the citation stands that it could mean.");

    internal static Bilingual OfTheTextItself { get; } = new(
        "该文本自有条文，未写明法律名称的条号指文本自身。",
        "The text has articles of its own, and a bare article means one of them.");

    internal static Bilingual NothingDecides { get; } = new(
        "上下文提到多部法律，无法判断所指。",
        "The text speaks of several works, and nothing says which is meant.");

    internal static Bilingual NotACitation(string why) => new("未能识别为法条引用。", $"Not understood as a citation. {why}");

    internal static Bilingual UnknownWork(string name) => new($"本库未收录“{name}”。", $"No work here goes by the name “{name}”.");

    internal static bool LooksLikeATitle(string name)
    {
        foreach (var end in TitleEnds)
        {
            if (name.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var last = name.AsSpan(name.LastIndexOf(' ') + 1).Trim(')');
        var first = name.AsSpan(0, Math.Max(0, name.IndexOf(' ')));
        foreach (var word in TitleWords)
        {
            if (last.Equals(word, StringComparison.OrdinalIgnoreCase) || first.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    internal static Bilingual VersionNotHeld(Work work, VersionWord? word)
    {
        var held = work.Versions.Where(v => v.IsHeld).Select(v => LawDate.Format(v.Date)).ToArray();
        var asked = word is { Kind: VersionWordKind.Year } ? $" {word.Year}" : "";
        return held.Length == 0
            ? new(
                $"本库知道《{work.ShortTitle.Zh}》（{Life(work).Zh}），但未收录其文本。",
                $"The {work.ShortTitle.Either(Language.English)} is known here ({Life(work).En}); its wording is not held.")
            : new(
                $"本库没有所指的《{work.ShortTitle.Zh}》版本；已收录的版本：{string.Join("、", held)}。",
                $"The{asked} version of the {work.ShortTitle.Either(Language.English)} that is asked for is not held here; held: {string.Join(", ", held)}.");
    }

    private static Bilingual Life(Work work)
    {
        var from = work.Versions.Select(work.InForceFrom).FirstOrDefault(d => d is not null) is { } day ? LawDate.Format(day) : null;
        var until = work.RepealedOn is { } end ? LawDate.Format(end) : null;
        return new(
            string.Join("，", new[] { from is null ? null : $"自{from}起施行", until is null ? null : $"{until}废止" }.OfType<string>()),
            string.Join(", ", new[] { from is null ? null : $"in force since {from}", until is null ? null : $"repealed on {until}" }.OfType<string>()));
    }

    internal static Bilingual Missing(PlaceResolver.MissingPlace missing, Work work, VersionShape shape)
    {
        var (code, within, step) = missing;
        if (code == ReasonCode.NoAntecedent)
        {
            return step.Anchor == StepAnchor.Numbered
                ? NoAntecedent
                : NothingBefore;
        }

        if (code == ReasonCode.NoSuchArticle)
        {
            if (step.Kind == ProvisionKind.Article && !within.IsWhole && shape.Article(step.Number) is { } elsewhere)
            {
                var divisions = CitationFormatter.Label(work, shape.DivisionsAround(elsewhere).Last().Path, shape);
                var article = CitationFormatter.Label(work, elsewhere.Path, shape);
                return new($"{article.Zh}不在所指的章节，而在{divisions.Zh}。", $"{article.En} does not stand there; it stands in {divisions.En}.");
            }

            return step.Kind is { IsDivision: true } kind
                ? new($"《{work.ShortTitle.Zh}》没有所指的{kind.ChineseUnit}。", $"The {work.ShortTitle.Either(Language.English)} has no such {kind.EnglishUnit}.")
                : new(
                    $"《{work.ShortTitle.Zh}》（{LawDate.Format(shape.Version.Date)}版本）共{shape.Articles.Length}条。",
                    $"The {work.ShortTitle.Either(Language.English)} as of {LawDate.Format(shape.Version.Date)} has {shape.Articles.Length} articles.");
        }

        var label = CitationFormatter.Label(work, within, shape);
        var provision = shape.Find(within);
        var paragraphs = provision?.Children.Length ?? 0;
        if (code == ReasonCode.NoSuchParagraph)
        {
            return new($"{label.Zh}共{paragraphs}款。", $"{label.En}: the article has {Count(paragraphs, "paragraph")}.");
        }

        var items = provision?.Kind == ProvisionKind.Article ? provision.Children.Sum(p => p.Children.Length) : paragraphs;
        var unit = provision?.Kind == ProvisionKind.Item ? ("目", "sub-item") : ("项", "item");
        return new($"{label.Zh}共{items}{unit.Item1}。", $"{label.En} has {Count(items, unit.Item2)}.");
    }

    internal static Caution? ForStatus(Work work, LawVersion version, VersionStatus status, DateOnly at)
    {
        var (zh, en, day) = (work.ShortTitle.Zh, work.ShortTitle.En, LawDate.Format(at));
        switch (status)
        {
            case VersionStatus.Draft:
                return new(CautionCode.Draft, new(
                    $"这是{LawDate.Format(version.Date)}公布的征求意见稿，不具有法律效力。",
                    $"This is a draft published on {LawDate.Format(version.Date)}; it never had the force of law."));
            case VersionStatus.NotYetInForce:
                var from = LawDate.Format(work.InForceFrom(version)!.Value);
                return new(CautionCode.NotYetInForce, new(
                    $"《{zh}》的这一版本自{from}起施行，{day}尚未施行。",
                    $"This version of the {en} enters into force on {from}; at {day} it is not in force."));
            case VersionStatus.Repealed:
                var repealed = LawDate.Format(work.RepealedOn!.Value);
                var successor = work.Relations.FirstOrDefault(r => r.Kind == WorkRelationKind.ReplacedBy)?.Title;
                return new(CautionCode.Repealed, new(
                    $"《{zh}》已于{repealed}废止{(successor is null ? "" : $"，由《{successor.Zh}》取代")}。",
                    $"The {en} was repealed on {repealed}{(successor is null ? "" : $" and replaced by the {successor.En}")}."));
            case VersionStatus.Superseded:
                // an amendment that made no version of the list may have come first; what is in force by now says more
                var later = work.Versions.FirstOrDefault(v => work.InForceFrom(v) is { } next && next > work.InForceFrom(version) && next <= at);
                return Superseded(work, version, later is null ? work.InForceUntil(version)!.Value : work.InForceFrom(later)!.Value);
            default:
                return null;
        }
    }

    /// <summary>That the wording which counts, or counted to a repeal, is not held; null where it is the one of the answer, or is held.</summary>
    internal static Caution? NotOfItsTime(Work work, LawVersion version, DateOnly at) =>
        work.OvertakenOn(version, at) is { } day && work.VersionMeantAt(at) == version ? Superseded(work, version, day) : null;

    private static Caution Superseded(Work work, LawVersion version, DateOnly until)
    {
        var day = LawDate.Format(until);
        var next = work.Versions.FirstOrDefault(v => work.InForceFrom(v) == until);
        var notHeld = next is { IsHeld: false };
        return (version.Draft, next) switch
        {
            (true, _) => new(CautionCode.Superseded, new(
                $"正式文本已于{day}通过，与征求意见稿可能不同；本库尚未收录该文本。",
                $"The enacted text was adopted on {day} and may differ from the draft; its wording is not held here.")),
            (_, null) => new(CautionCode.Superseded, new(
                $"该版本此后经{day}修改，条文序号可能已经变动；本库未收录修改后的文本。",
                $"This version was amended on {day}, and the numbers may mean other provisions since; the wording after that amendment is not held here.")),
            _ => new(CautionCode.Superseded, new(
                    $"自{day}起施行的是后一版本，条文序号可能已经变动{(notHeld ? "；本库尚未收录该版本的文本" : "")}。",
                    $"Since {day} a later version is in force, and its numbers may mean other provisions"
                    + (notHeld ? "; the wording of that version is not held here." : "."))),
        };
    }

    internal static Caution Renumbered(ResolutionTarget target, Alternative other, ImmutableArray<ProvisionNumber> former)
    {
        var number = target.Id.Path.AncestorOrSelf(ProvisionKind.Article)!.Value.Number;
        var day = LawDate.Format(other.Id.Version.Date);
        var now = target.Now is { Id: { } id } && id.Path.AncestorOrSelf(ProvisionKind.Article) is { } article && article.Number != number
            ? ($"，所引条文现为{article.Number.ToChinese(ProvisionKind.Article)}", $"; the provision cited is now Article {article.Number}")
            : ("", "");
        return new(CautionCode.Renumbered, new(
            $"{(former.IsEmpty ? "" : $"所引条文即原{ChineseArticles(former)}；")}在{day}版本中，{number.ToChinese(ProvisionKind.Article)}是另一条文：{other.WhyInChinese}{now.Item1}。",
            $"{(former.IsEmpty ? "" : $"This is the former {EnglishArticles(former)}. ")}In the version of {day}, Article {number} is another provision: {other.Why}{now.Item2}."));
    }

    /// <summary>第六十四条、第六十六条.</summary>
    internal static string ChineseArticles(IEnumerable<ProvisionNumber> numbers) => string.Join('、', numbers.Select(n => n.ToChinese(ProvisionKind.Article)));

    /// <summary>Article 35; Articles 64, 66 and 70.</summary>
    internal static string EnglishArticles(ImmutableArray<ProvisionNumber> numbers) => numbers.Length == 1
        ? $"Article {numbers[0]}"
        : $"Articles {string.Join(", ", numbers[..^1])} and {numbers[^1]}";

    internal static Caution Amended(ResolutionTarget target) => new(CautionCode.Amended, target.Now?.Id is { } id
        ? new(
            $"该条文此后已经修改，现行文本见{LawDate.Format(id.Version.Date)}版本{id.Path.AncestorOrSelf(ProvisionKind.Article)?.Number.ToChinese(ProvisionKind.Article)}。",
            $"The wording has been changed since; what is in force stands in {(id.Path.AncestorOrSelf(ProvisionKind.Article) is { } a ? $"Article {a.Number} of " : "")}the version of {LawDate.Format(id.Version.Date)}.")
        : new("该条文此后已被删去。", "The provision has been deleted since."));

    internal static Caution NonCanonical(Bilingual label) => new(CautionCode.NonCanonical, new(
        $"该条只有一款，通常引作{label.Zh}。",
        $"The article has only one paragraph; it is cited as {label.En}."));

    private static string Count(int number, string noun) => number switch
    {
        0 => $"no {noun}s",
        1 => $"one {noun}",
        _ => $"{number} {noun}s",
    };
}
