using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Finding;

/// <summary>
/// Detects that a text has articles of its own, as a contract has, or a law that was pasted whole: a line begins with 第一条 or
/// Article 1. From there on, a bare article refers to the text itself.
/// </summary>
/// <param name="document">The text.</param>
internal sealed class DocumentArticles(string document)
{
    /// <summary>No caption of an article is longer.</summary>
    private const int LongestCaption = 10;

    /// <summary>No caption in English is longer.</summary>
    private const int LongestLatinCaption = 60;

    private static readonly string[] OwnDocuments = WordTable.Load("context").Words("own-document");

    private static readonly string[] ThisDocument = WordTable.Load("context").Words("this-document");

    private bool? isOwnDocument;
    private bool? namesItself;

    /// <summary>Whether the heading of the text's own Article 1 has been found.</summary>
    public bool Begun { get; private set; }

    /// <summary>Notes a bare article.</summary>
    /// <returns>Whether it is the heading of an article of the text itself.</returns>
    public bool Note(ReadOnlySpan<char> text, ScannedCitation citation)
    {
        if (!IsHeading(text, citation))
        {
            return false;
        }

        Begun |= citation.Places.First[0].Number == new ProvisionNumber(1) || HasCaption(text, citation.Span.End)
            || (HasLatinCaption(text, citation.Span.End) && IsOwnDocument)
            || (IsBeforeCapital(text, citation.Span.End) && NamesItself);
        return Begun;
    }

    // Article 41 The Company processes …
    private static bool IsBeforeCapital(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterUpper(text[end + 1]);

    // Article 88 of this Handbook
    private bool NamesItself => namesItself ??= ThisDocument.Any(words => document.Contains(words, StringComparison.Ordinal));

    // Acme Data Policy: the first line is the title of a document of somebody's own
    private bool IsOwnDocument
    {
        get
        {
            if (isOwnDocument is null)
            {
                var line = document.AsSpan().TrimStart();
                var end = line.IndexOfAny('\n', '\r');
                line = (end < 0 ? default : line[..end]).Trim(" #*\u3000\t");
                isOwnDocument = false;
                foreach (var word in OwnDocuments)
                {
                    isOwnDocument |= line.EndsWith(word, StringComparison.OrdinalIgnoreCase);
                }
            }

            return isOwnDocument.Value;
        }
    }

    // Article 37 Exports.
    private static bool HasLatinCaption(ReadOnlySpan<char> text, int end)
    {
        var start = Lexer.SkipBlank(text, end);
        return start > end && start < text.Length && char.IsAsciiLetterUpper(text[start])
            && text[start..Math.Min(text.Length, start + LongestLatinCaption)].IndexOfAny(".:\n") > 0;
    }

    // 第五条　付款方式：, as a contract has
    private static bool HasCaption(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || text[end] is not ('\u3000' or ' '))
        {
            return false;
        }

        var start = Lexer.SkipBlank(text, end);
        var stop = start;
        while (stop < text.Length && stop - start <= LongestCaption && Lexer.IsWide(text[stop])
            && text[stop] is not ('，' or '。' or '：' or '、'))
        {
            stop++;
        }

        return stop > start && stop < text.Length && text[stop] is '：' or ':';
    }

    // 第三条　违约责任, ARTICLE 3 Fees: at the beginning of a line, followed by white space or a colon
    private bool IsHeading(ReadOnlySpan<char> text, ScannedCitation citation)
    {
        if (citation.Places is not { Count: 1, First: [{ Kind: ProvisionKind.Article, Anchor: StepAnchor.Numbered, RangeEnd: null }] })
        {
            return false;
        }

        var end = citation.Span.End;
        var isAfterStop = citation.Span.Start > 0 && text[citation.Span.Start - 1] == '。' && HasCaption(text, end);
        isAfterStop |= citation.Span.Start > 1 && text[citation.Span.Start - 2] == '.' && NamesItself && IsBeforeCapital(text, end);
        return (Lexer.IsLineStart(text, citation.Span.Start) || isAfterStop)
            && (end >= text.Length || Lexer.IsBlank(text[end]) || text[end] is ':' or '：' or '.' or '*' or '【');
    }
}
