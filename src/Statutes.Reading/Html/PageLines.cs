using System.Buffers;
using System.Collections.Immutable;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Html;

/// <summary>
/// Gathers the lines of a page: a block or a <c>&lt;br&gt;</c> begins one, blanks run together, what is not shown is left out. Tags are told by AngleSharp's
/// tokenizer, which knows where each stood; no tree is built, so time and memory are linear in the page, whatever its elements stand in.
/// </summary>
internal sealed class PageLines
{
    /// <summary>A cancellation is looked for once in so many tags.</summary>
    private const int TagsBetweenLooks = 1024;

    /// <summary>A mark of a note has no more characters: [12].</summary>
    private const int MaxNoteMark = 5;

    private static readonly SearchValues<char> Stops = SearchValues.Create("& \t\r\n\f\u00AD\u200B\uFEFF\0");

    private readonly SourceText file;
    private readonly ReadingLimits limits;
    private readonly FileLog log;
    private readonly OpenElements open;
    private readonly LineBuilder line = new();
    private readonly ImmutableArray<PageLine>.Builder lines = ImmutableArray.CreateBuilder<PageLine>();
    private OpenElement? first;
    private string marker = "";
    private bool isLink = true;
    private bool isHeading;
    private Blank pending;

    private PageLines(SourceText file, ReadingLimits limits, FileLog log) =>
        (this.file, this.limits, this.log, open) = (file, limits, log, new OpenElements(limits.MaxDepth));

    private enum Blank
    {
        None,
        Space,
        LineEnd,
    }

    /// <summary>Gathers the lines.</summary>
    public static ImmutableArray<PageLine> Of(SourceText file, ReadingLimits limits, FileLog log, CancellationToken cancellation) =>
        new PageLines(file, limits, log).Read(cancellation);

    private ImmutableArray<PageLine> Read(CancellationToken cancellation)
    {
        using var source = new TextSource(file.Content);
        var (start, end) = (0, 0);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            IsNotConsumingCharacterReferences = true,
            IsAcceptingCharacterData = false,
            OnToken = (_, range) => (start, end) = (range.Start.Position - 1, range.End.Position - 1), // it counts from 1
        };
        for (var count = 0; ; count++)
        {
            if (count % TagsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var token = tokenizer.Get();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    EndLine();
                    return lines.ToImmutable();
                case HtmlTokenType.StartTag:
                    Begin((HtmlTagToken)token, tokenizer, start);
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name);
                    break;
                case HtmlTokenType.Character:
                    end = Math.Min(end, file.Content.Length);
                    Gather(new TextSpan(Math.Min(start, end), end)); // what breaks off may end beyond
                    break;
            }
        }
    }

    private void Begin(HtmlTagToken token, HtmlTokenizer tokenizer, int at)
    {
        var tag = token.Name;
        tokenizer.State = tag switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "textarea" or "title" => HtmlParseMode.RCData,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => tokenizer.State,
        };
        if (tag == "br" || HtmlTags.Blocks.Contains(tag))
        {
            EndLine();
        }

        if (open.IsFull)
        {
            log.Gather(
                DiagnosticCodes.NestedTooDeeply, Severity.Warning,
                FormattableString.Invariant($"Elements stand deeper in one another than {limits.MaxDepth:N0}; of those within only the text is read"), PlaceOf(new TextSpan(at, at)), "");
        }

        open.Begin(tag, token);
        if (tag == "li" && open.Find("ol") is { } list)
        {
            list.Number = int.TryParse(token.GetAttribute("value"), out var value) ? value : list.Number;
            marker = FormattableString.Invariant($"{list.Number}. ");
            list.Number = unchecked(list.Number + 1);
        }

        if (token.IsSelfClosing && tag is not "br" && !HtmlTags.Blocks.Contains(tag) && HtmlTags.Unread.Contains(tag) && tag is "svg" or "math")
        {
            open.End(tag);
        }
    }

    private void End(string tag)
    {
        if (tag == "br" || HtmlTags.Blocks.Contains(tag))
        {
            EndLine();
        }

        open.End(tag);
    }

    private void Gather(TextSpan span)
    {
        var raw = span.In(file.Content);
        var element = open.Innermost;
        if (element.IsUnread || element.Tag == "title")
        {
            if (!raw.IsWhiteSpace() && element.Tag is not ("script" or "style" or "title"))
            {
                log.Gather(DiagnosticCodes.HiddenLeftOut, Severity.Info, "Text that the page does not show was left out", PlaceOf(span), raw);
            }
            else if (element.Tag is "script" or "style" && !raw.IsWhiteSpace())
            {
                log.Gather(DiagnosticCodes.HiddenLeftOut, Severity.Info, "Scripts and styles were left out", PlaceOf(span), "");
            }

            return;
        }

        if (open.Find("sup") is not null && IsNoteMark(raw.Trim()))
        {
            log.Gather(DiagnosticCodes.NotesLeftOut, Severity.Info, "Marks of notes were left out", PlaceOf(span), raw);
            return;
        }

        if (!raw.IsWhiteSpace())
        {
            first ??= element;
            isLink &= element.IsLink;
            isHeading |= open.Find("h1") is not null || open.Find("h2") is not null || open.Find("h3") is not null;
        }

        for (var at = 0; at < raw.Length;)
        {
            at += GatherNext(raw[at..], span.Start + at, element.IsPreformatted);
        }
    }

    // one reference, one blank, or a run of characters
    private int GatherNext(ReadOnlySpan<char> raw, int at, bool isPreformatted)
    {
        switch (raw[0])
        {
            case '&' when CharacterReferences.Read(raw, out var length) is { } symbol:
                if (IsUnseen(symbol[0]))
                {
                    return length;
                }

                PutBlank(symbol[0]);
                line.Keep(symbol.AsSpan(0, 1), at);
                line.PutIn(symbol.AsSpan(1));
                return length;
            case '\r' or '\n' when isPreformatted:
                EndLine();
                return 1;
            case '\r' or '\n':
                pending = Blank.LineEnd;
                return 1;
            case ' ' or '\t' or '\f' when !isPreformatted:
                pending = pending == Blank.None ? Blank.Space : pending;
                return 1;
            case var c when IsUnseen(c):
                return 1;
        }

        var end = raw[1..].IndexOfAny(Stops);
        var run = raw[..(end < 0 ? raw.Length : end + 1)];
        PutBlank(run[0]);
        line.Keep(run, at);
        return run.Length;
    }

    // between two Chinese characters the end of a line of HTML is none that is meant
    private void PutBlank(char next)
    {
        if (pending != Blank.None && line.Length > 0 && !(pending == Blank.LineEnd && IsWide(line.Last) && IsWide(next)))
        {
            line.PutIn(" ");
        }

        pending = Blank.None;
    }

    // a place where a word may be broken, nothing that is read
    private static bool IsUnseen(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\0';

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF' or '“' or '”';

    private void EndLine()
    {
        var cell = open.Cell;
        if (line.Take(cell, first?.Language) is { } taken)
        {
            if (marker.Length > 0 && taken.Kind == LineKind.Text)
            {
                taken = new SourceLine(marker, [], cell, taken.Declared).Join(taken, "");
            }

            lines.Add(new PageLine(taken, first?.Furniture ?? 0, isLink, isHeading));
            marker = "";
        }

        (first, isLink, isHeading, pending) = (null, true, false, Blank.None);
    }

    private SourcePlace.InText PlaceOf(TextSpan span) => new(span, file.LineNumberOf(span.Start));

    // [1], 1, 〔12〕
    private static bool IsNoteMark(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxNoteMark && text.IndexOfAnyInRange('0', '9') >= 0 && text.IndexOfAnyExcept("0123456789[]［］〔〕()") < 0;
}
