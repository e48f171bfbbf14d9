using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Tools.Census;

/// <summary>Explains why a relative reference has no target, as far as the structure of the law shows it.</summary>
public static class Antecedent
{
    /// <summary>Returns the reason why a reference has no target.</summary>
    /// <param name="document">The law.</param>
    /// <param name="counted">The reference.</param>
    public static string Missing(StatuteDocument document, CountedReference counted)
    {
        var (reference, form) = (counted.Reference, counted.Form.Name);
        var here = reference.From.Path;
        return form switch
        {
            ['该', '法', ..] => "该法 or 同法, and no law was named before it in the same 款 or 项",
            ['该', ..] => "该款, 该条 or 该项, and nothing was cited before it in the same 款 or 项",
            ['前' or '上', 'N', '款', ..] => "前N款, and the article has fewer 款 before this one",
            ['前' or '上', '款', ..] => MissingParagraph(document, here),
            ['前' or '上', .., '项'] when here.AncestorOrSelf(ProvisionKind.Item) is null =>
                "前项 or 前N项 in a 款 (the first entries of a list that is not a list of 项)",
            ['前' or '上', .., '项'] => "前项 in the first 项",
            ['前' or '上', _, ..] when counted.Outcome == "no-antecedent" => "前条 in the first article",
            ['本', '项' or '款', ..] when counted.Outcome == "no-antecedent" => "本款 or 本项 outside of a 款 or 项",
            ['本', '章' or '节' or '编', ..] when counted.Outcome == "no-antecedent" =>
                "本章, 本节 or 本编 outside of a 章, 节 or 编 (a code in one file for each book has no heading of its 编)",
            ['本' or '前', ..] => "本条 or 前条 and a 款 or 项 that it does not have",
            _ => "第X款 or 第X项 without an article, and its own article has no such 款 or 项",
        };
    }

    private static string MissingParagraph(StatuteDocument document, ProvisionPath here)
    {
        var isFirst = here.AncestorOrSelf(ProvisionKind.Paragraph) is { Number.Value: 1 };
        var article = document.Find(here.AncestorOrSelf(ProvisionKind.Article)!.Value)!;
        return (isFirst, here.Kind, article.Children.Length) switch
        {
            (false, _, _) => "前款 and an item that it does not have",
            (true, ProvisionKind.Paragraph, 1) => "前款 in the only 款 of an article (a line break is missing in the source)",
            (true, ProvisionKind.Paragraph, _) => "前款 in the first 款 of an article",
            _ => "前款 in a 项 of the first 款 (the law means the 项 before)",
        };
    }
}
