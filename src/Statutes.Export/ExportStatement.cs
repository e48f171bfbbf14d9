using System.Collections.Immutable;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export;

/// <summary>What must be said wherever the text goes: where it comes from, what it is, and what of it does not hold for all. Each sentence in both languages.</summary>
public static class ExportStatement
{
    /// <summary>How many articles are named one by one before their number alone is told.</summary>
    private const int MostNamed = 40;

    /// <summary>The sentences, the most important first.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="only">The one language that is exported; null where all that are held are.</param>
    /// <param name="keepsLooseLines">Whether the export has the lines before the first provision too.</param>
    public static ImmutableArray<Bilingual> Of(ExportedVersion exported, Language? only = null, bool keepsLooseLines = false)
    {
        var said = ImmutableArray.CreateBuilder<Bilingual>();
        said.Add(new(
            $"{exported.Id}，取自 Statutes 知识库；非官方文本，以公布机关公布的文本为准。其效力情况核对至 {LawDate.Format(exported.Work.CheckedTo)}。",
            $"{exported.Id}, from the corpus of Statutes; an unofficial copy: what counts is the text as its issuer published it. Its life was checked to {LawDate.Format(exported.Work.CheckedTo)}."));
        if (exported.Version.Draft)
        {
            said.Add(new("本文本为征求意见稿，从未施行。", "This is a draft published for comment; it never was in force."));
        }

        foreach (var language in Languages(only))
        {
            if (exported.Text(language) is not { } text)
            {
                said.Add(Missing(language));
                continue;
            }

            if (exported.Facts(language) is { } facts)
            {
                said.Add(Kind(facts, exported.Version.Draft));
                if (Unverified(facts) is { } unverified)
                {
                    said.Add(unverified);
                }
            }

            var loose = LooseLines.Of(text);
            var left = loose.Within.Length + (keepsLooseLines ? 0 : loose.Before.Length);
            if (left > 0 && !text.Provisions.IsEmpty)
            {
                var first = (keepsLooseLines ? loose.Within : loose.Before.AddRange(loose.Within))[0];
                said.Add(new($"{Name(language).Zh}文本有 {left} 行不属于任何条款（如附件），未导出，首行为“{Short(first)}”。",
                    $"Of the {Name(language).En} text {left} {(left == 1 ? "line stands" : "lines stand")} in no provision (an annex, say) and {(left == 1 ? "is" : "are")} left out; the first is “{Short(first)}”."));
            }
        }

        return said.ToImmutable();
    }

    private static IEnumerable<Language> Languages(Language? only) => only is { } one ? [one] : [Language.Chinese, Language.English];

    private static (string Zh, string En) Name(Language language) => language == Language.Chinese ? ("中文", "Chinese") : ("英文", "English");

    private static Bilingual Missing(Language language) => new($"未收录{Name(language).Zh}文本。", $"No {Name(language).En} text is held.");

    private static Bilingual Kind(Expression facts, bool draft)
    {
        var (zh, en) = Name(facts.Language);
        var sources = facts.Sources.IsEmpty ? ("", "") : ($"出处：{string.Join("、", facts.Sources)}。", $" Source: {string.Join(", ", facts.Sources)}.");
        var rights = ($"权利：{facts.Rights}", $" Rights: {facts.Rights}");
        return facts.Kind == TextKind.Authentic
            ? new($"{zh}文本为{(draft ? "公布的征求意见稿" : "通过的文本")}。{sources.Item1}{rights.Item1}", $"The {en} text is {(draft ? "the draft as published" : "the enacted wording")}.{sources.Item2}{rights.Item2}")
            : new(
                $"{zh}文本为非官方译文{(facts.Translator is { } by ? $"（译者：{by}）" : "")}，没有法律效力。{sources.Item1}{rights.Item1}",
                $"The {en} text is an unofficial translation{(facts.Translator is { } who ? $" (by {who})" : "")} without legal force.{sources.Item2}{rights.Item2}");
    }

    private static Bilingual? Unverified(Expression facts)
    {
        var (zh, en) = Name(facts.Language);
        if (facts.Unverified.IsEmpty)
        {
            return null;
        }

        if (facts.Unverified.Any(p => p.IsWhole))
        {
            return new($"{zh}文本未与公布的文本核对。", $"The {en} text was not checked against any published text.");
        }

        var articles = facts.Unverified.Select(p => p.AncestorOrSelf(ProvisionKind.Article)?.Number).OfType<ProvisionNumber>().Distinct().Order().ToArray();
        var which = articles.Length <= MostNamed ? string.Join(", ", articles) : null;
        return new(
            $"{zh}文本中未与公布的文本核对的条：{which?.Replace(", ", "、", StringComparison.Ordinal) ?? $"{articles.Length} 条"}。",
            $"Not checked against any published text, in {en}: {(articles.Length == 1 ? "article" : "articles")} {which ?? $"{articles.Length} in number"}.");
    }

    private static string Short(string line) => line.Length <= 60 ? line : line[..60] + "…";
}
