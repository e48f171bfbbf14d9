using System.Collections.Immutable;
using Statutes.Citations.Resolving;
using Statutes.Documents.Reading;
using Statutes.Search;

namespace Statutes.Documents.Checking;

/// <summary>
/// Finds the date that a document gives itself: in its main text, whose last lines are not those of its footnotes; else in its headers.
/// </summary>
internal static class DateOfDocument
{
    /// <summary>Finds the date.</summary>
    /// <param name="knowledge">The law.</param>
    /// <param name="paragraphs">The paragraphs of the document.</param>
    /// <param name="today">Today, in Beijing.</param>
    /// <returns>The date, or null; and the caution where several dates differ, so that none is taken.</returns>
    public static (DocumentDateFound? Found, ImmutableArray<Caution> Cautions) Find(
        KnowledgeBase knowledge, ImmutableArray<DocumentParagraph> paragraphs, DateOnly today)
    {
        var body = In(PartNames.Body);
        return body.Found is not null || !body.Cautions.IsEmpty ? body : In(PartNames.Headers);

        (DocumentDateFound? Found, ImmutableArray<Caution> Cautions) In(string part)
        {
            // a letterhead is often one paragraph of several lines, and a date is read by the line
            ImmutableArray<DocumentParagraph> own =
            [
                .. paragraphs.Where(p => p.Part == part)
                    .Select(p => p with { Text = p.Text.Replace(DocumentParagraph.SoftBreak, '\n') }),
            ];
            if (own.IsEmpty)
            {
                return (null, []);
            }

            var text = JoinedText.Of(own);
            var (date, cautions) = knowledge.FindDate(text.Text, today);
            var found = date is null
                ? null
                : new DocumentDateFound(date.Value, text.Text[date.Span.Start..date.Span.End], text.PlaceOf(date.Span));
            return (found, cautions);
        }
    }
}
