using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export;

/// <summary>
/// Makes the statement that goes with every export: the origin and kind of the texts, and their gaps. Each sentence is
/// in both languages.
/// </summary>
public static class ExportStatement
{
    /// <summary>The largest number of articles that are listed; of more, the count is given.</summary>
    private const int MostListed = 40;

    /// <summary>The sentence about an article whose wording was not checked.</summary>
    internal static Bilingual UnverifiedArticle { get; } =
        new("本条文字未与公布的文本核对。", "The wording of this article was not checked against any published text.");

    /// <summary>Returns the sentences, the most important first.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="only">The language of the export; null for both.</param>
    /// <param name="includesPreamble">Whether the export contains the lines before the first provision.</param>
    public static ImmutableArray<Bilingual> Of(ExportedVersion exported, Language? only = null, bool includesPreamble = false)
    {
        var sentences = ImmutableArray.CreateBuilder<Bilingual>();
        sentences.Add(new(
            $"{exported.Id}，取自 Statutes 知识库；非官方文本，以公布机关公布的文本为准。其效力情况核对至 {LawDate.Format(exported.Work.CheckedTo)}。",
            $"{exported.Id}, from the corpus of Statutes. This is an unofficial copy; only the text published by its issuer "
                + $"is authoritative. Its validity was checked up to {LawDate.Format(exported.Work.CheckedTo)}."));
        if (!exported.Part.IsWhole)
        {
            var part = CitationFormatter.Label(exported.Catalog, new ProvisionId(exported.Id, exported.Part));
            sentences.Add(new($"本文件只包含{part.Zh}。", $"This file contains only {part.En}."));
        }

        if (exported.Version.Draft)
        {
            sentences.Add(new("本文本为征求意见稿，从未施行。", "This is a draft published for comment. It was never in force."));
        }

        sentences.AddRange(exported.Cautions.Select(c => c.Message));
        foreach (var language in Languages(only))
        {
            if (exported.Text(language) is not { } text)
            {
                sentences.Add(Missing(language));
                continue;
            }

            if (exported.Facts(language) is { } facts)
            {
                sentences.Add(Kind(facts, exported));
                if (Unverified(facts) is { } unverified)
                {
                    sentences.Add(unverified);
                }
            }

            var loose = LooseLines.Of(text);
            var omitted = includesPreamble ? loose.Within : loose.Before.AddRange(loose.Within);
            if (!omitted.IsEmpty && !text.Provisions.IsEmpty && exported.Part.IsWhole)
            {
                sentences.Add(Omitted(language, omitted));
            }
        }

        return sentences.ToImmutable();
    }

    private static IEnumerable<Language> Languages(Language? only) => only is { } one ? [one] : [Language.Chinese, Language.English];

    private static (string Zh, string En) Name(Language language) =>
        language == Language.Chinese ? ("中文", "Chinese") : ("英文", "English");

    private static Bilingual Missing(Language language) =>
        new($"未收录{Name(language).Zh}文本。", $"The corpus has no {Name(language).En} text.");

    private static Bilingual Omitted(Language language, ImmutableArray<string> lines)
    {
        var (zh, en) = Name(language);
        var (count, first) = (lines.Length, Short(lines[0]));
        return new(
            $"{zh}文本有 {count} 行不属于任何条款（如附件），未导出，首行为“{first}”。",
            count == 1
                ? $"1 line of the {en} text is outside all provisions (for example in an annex) and was left out: “{first}”."
                : $"{count} lines of the {en} text are outside all provisions (for example in an annex) and were left out. "
                    + $"The first is “{first}”.");
    }

    private static Bilingual Kind(Expression facts, ExportedVersion exported)
    {
        var (zh, en) = Name(facts.Language);
        var draft = exported.Version.Draft;
        var isChecked = facts.KindNameOf([.. exported.Shape.Articles.Select(a => a.Path)]) == "authentic";
        var sources = facts.Sources.IsEmpty
            ? ("", "")
            : ($"出处：{string.Join("、", facts.Sources)}。", $" Source: {string.Join(", ", facts.Sources)}.");
        var rights = ($"权利：{facts.Rights}", $" Rights: {facts.Rights}");
        return facts.Kind == TextKind.Authentic && !isChecked
            ? new($"{zh}文本为抄录本。{sources.Item1}{rights.Item1}", $"The {en} text is a copy.{sources.Item2}{rights.Item2}")
            : facts.Kind == TextKind.Authentic
            ? new(
                $"{zh}文本为{(draft ? "公布的征求意见稿" : "通过的文本")}。{sources.Item1}{rights.Item1}",
                $"The {en} text is {(draft ? "the draft as published" : "the enacted wording")}.{sources.Item2}{rights.Item2}")
            : new(
                $"{zh}文本为非官方译文{(facts.Translator is { } by ? $"（译者：{by}）" : "")}，没有法律效力。{sources.Item1}{rights.Item1}",
                $"The {en} text is an unofficial translation{(facts.Translator is { } who ? $" (by {who})" : "")} without legal force."
                    + $"{sources.Item2}{rights.Item2}");
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

        var articles = facts.Unverified
            .Select(p => p.AncestorOrSelf(ProvisionKind.Article)?.Number)
            .OfType<ProvisionNumber>()
            .Distinct()
            .Order()
            .ToArray();
        var isListed = articles.Length <= MostListed;
        var english = !isListed ? $"{articles.Length} articles"
            : $"{(articles.Length == 1 ? "article" : "articles")} {string.Join(", ", articles)}";
        return new(
            $"{zh}文本中未与公布的文本核对的条：{(isListed ? string.Join('、', articles) : $"{articles.Length} 条")}。",
            $"Not checked against any published text, in {en}: {english}.");
    }

    private static string Short(string line) => line.Length <= 60 ? line : line[..60] + "…";
}
