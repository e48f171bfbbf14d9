using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Parsing;

/// <content>Items and sub-items: which line belongs to which list.</content>
public sealed partial class StatuteParser
{
    private void TakeItem(Line line)
    {
        if (article is null)
        {
            TakeText(line);
            return;
        }

        OpenCaption();
        if (item is not null && IsUnderPausedItem(line))
        {
            AddSubitem(line);
            return;
        }

        var mayBelongAbove = item is null ? paragraph is { Children.Count: 0 } && !LeadsIn(paragraph) : IsOfOtherForm(line);
        if (paragraph is null || (mayBelongAbove && !MoveIntoLastItem(line) && item is null))
        {
            Report(
                DiagnosticCodes.ItemWithoutLeadIn,
                Severity.Warning,
                line.Span,
                $"No paragraph before {source.Slice(line.NumberSpan)} introduces items: it does not end in a colon.");
        }

        if (paragraph is null)
        {
            OpenParagraph(new TextSpan(line.Span.Start, line.Span.Start));
        }

        CheckSequence(line, item?.Number ?? default);
        item = NewNode(paragraph!.Path, ProvisionKind.Item, line, line.WordingSpan);
        paragraph.Children.Add(item);
    }

    // （一） below 一、
    private bool IsUnderPausedItem(Line line) => FormOf(item!.NumberSpan) is (false, false) && FormOf(line.NumberSpan) is (true, false)
        && line.Number.Follows(item.Children.LastOrDefault()?.Number ?? default);

    // 1. and 2. are items of the paragraph between （二） and （三）
    private bool IsOfOtherForm(Line line) => FormOf(item!.NumberSpan) != FormOf(line.NumberSpan);

    // （四）… · a line of text · 1. … · （五）…: if the numbers of the items continue, what is between belongs to the fourth and is not a 款
    private bool MoveIntoLastItem(Line line)
    {
        var around = article!.Children.FindLastIndex(
            p => p.Children.Count > 0 && FormOf(p.Children[^1].NumberSpan) == FormOf(line.NumberSpan));
        var before = around < 0 ? null : article.Children[around].Children[^1];
        if (before is null || around == article.Children.Count - 1 || !line.Number.Follows(before.Number))
        {
            return false;
        }

        itemsAreTitles = IsTitle(before);
        foreach (var moved in article.Children.Skip(around + 1))
        {
            (before.Children.LastOrDefault() ?? before).ExtendTo(moved.WordingSpan.End);
            foreach (var part in moved.Children)
            {
                taken.Remove(part.Path.EId);
                before.Children.Add(part.MoveTo(NewPath(before.Path, ProvisionKind.Subitem, part.Number)));
            }
        }

        article.Children.RemoveRange(around + 1, article.Children.Count - around - 1);
        (paragraph, item) = (article.Children[around], before);
        return true;
    }

    // （一）按址投递 is not a sentence: the wording is on the next line
    private bool IsTitle(TreeNode node) => node is { Children.Count: 0, WordingSpan.Length: > 0 and <= MaxHeadingRest }
        && !source.Content.AsSpan(node.WordingSpan.Start, node.WordingSpan.Length).ContainsAny("。；：，");

    private void TakeSubitem(Line line)
    {
        if (IsNextItem(line))
        {
            TakeItem(line);
            return;
        }

        if (item is null && !MoveIntoLastSubitem(line))
        {
            Report(
                DiagnosticCodes.SubitemWithoutItem,
                Severity.Warning,
                line.Span,
                $"There is no item above {source.Slice(line.NumberSpan)}. It was read as a paragraph.");
            TakeText(line);
            return;
        }

        // （1） below 1. has no level of its own
        if (item!.Children is [var first, ..] && FormOf(first.NumberSpan) != FormOf(line.NumberSpan))
        {
            item.Children[^1].ExtendTo(line.Span.End);
            return;
        }

        AddSubitem(line);
    }

    private void AddSubitem(Line line)
    {
        CheckSequence(line, item!.Children.LastOrDefault()?.Number ?? default);
        item.Children.Add(NewNode(item.Path, ProvisionKind.Subitem, line, line.WordingSpan));
    }

    // 1. … · a line of text · 2. …
    private bool MoveIntoLastSubitem(Line line)
    {
        var around = article is null ? -1 : article.Children.FindLastIndex(p => p.Children.Count > 0);
        var above = around < 0 ? null : article!.Children[around].Children[^1];
        if (above?.Children is not [.., var before]
            || !line.Number.Follows(before.Number) || FormOf(line.NumberSpan) != FormOf(before.NumberSpan))
        {
            return false;
        }

        before.ExtendTo(article!.Children[^1].WordingSpan.End);
        article.Children.RemoveRange(around + 1, article.Children.Count - around - 1);
        (paragraph, item) = (article.Children[around], above);
        return true;
    }

    // 一、 and 1. are items too if they follow a paragraph that introduces items. The next one is an item if its number is
    // the next one in the same form.
    private bool IsNextItem(Line line) => paragraph is not null && line.Number.Follows(item?.Number ?? default)
        && (item is null ? paragraph.Children.Count == 0 && LeadsIn(paragraph) : FormOf(item.NumberSpan) == FormOf(line.NumberSpan));

    private (bool Bracketed, bool Arabic) FormOf(TextSpan number)
    {
        var bracketed = source.Content[number.Start] is '（' or '(';
        return (bracketed, char.IsNumber(source.Content[number.Start + (bracketed ? 1 : 0)]));
    }

    private bool LeadsIn(TreeNode node) => node.WordingSpan.Length > 0 && source.Content[node.WordingSpan.End - 1] is '：' or ':';
}
