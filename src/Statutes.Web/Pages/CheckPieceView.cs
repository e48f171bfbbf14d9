using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Statutes.Web.Pages;

/// <summary>
/// A run of words of a checked document: a link to its entry in the list, and a mark for a quotation. It is no template, because a blank
/// between two runs would be a blank in the text.
/// </summary>
public sealed class CheckPieceView : ComponentBase
{
    // of a line break inside a paragraph
    private const char SoftBreak = '\v';

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public CheckPiece Piece { get; set; } = null!;

    [Inject]
    private PageVisitor Visitor { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Piece.Quotation is not { } quotation)
        {
            AddWords(builder);
            return;
        }

        builder.OpenElement(0, "span");
        AddMark(builder, "quoted", quotation);
        AddWords(builder);
        builder.CloseElement();
        if (quotation.IsLast)
        {
            builder.OpenElement(10, "a");
            builder.AddAttribute(11, "class", "verdict");
            builder.AddAttribute(12, "href", $"#l-{quotation.Id}");
            builder.AddAttribute(13, "title", Visitor.Text.CheckQuotations);
            builder.AddAttribute(14, "aria-label", Visitor.Text.CheckQuotations);
            builder.AddContent(15, quotation.NeedsAttention ? "!" : "✓");
            builder.CloseElement();
        }
    }

    private void AddWords(RenderTreeBuilder builder)
    {
        if (Piece.Citation is { } citation)
        {
            builder.OpenElement(20, "a");
            AddMark(builder, "checked", citation);
            builder.AddAttribute(24, "href", $"#l-{citation.Id}");
        }

        foreach (var (index, line) in Piece.Text.Split(SoftBreak).Index())
        {
            if (index > 0)
            {
                builder.AddMarkupContent(25, "<br />");
            }

            builder.AddContent(26, line);
        }

        if (Piece.Citation is not null)
        {
            builder.CloseElement();
        }
    }

    private static void AddMark(RenderTreeBuilder builder, string kind, CheckMark mark)
    {
        builder.AddAttribute(21, "class", mark.NeedsAttention ? $"{kind} attention" : kind);
        if (mark.IsFirst)
        {
            builder.AddAttribute(22, "id", $"t-{mark.Id}");
        }
    }
}
