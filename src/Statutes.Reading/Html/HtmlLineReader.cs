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
/// Reads the lines of an HTML page. A block or a <c>&lt;br&gt;</c> begins a line, blanks are collapsed, and what the page does
/// not show is left out. The tokenizer of AngleSharp finds the tags with their positions. No tree is built, so time and memory
/// are linear in the page, however deeply its elements are nested.
/// </summary>
internal sealed class HtmlLineReader
{
    /// <summary>The number of tags between two checks for a cancellation.</summary>
    private const int TagsBetweenChecks = 1024;

    /// <summary>The longest mark of a note: [12].</summary>
    private const int MaxNoteMarkLength = 5;

    private static readonly SearchValues<char> Stops = SearchValues.Create("& \t\r\n\f\u00AD\u200B\uFEFF\0");

    private readonly SourceText file;
    private readonly ReadingLimits limits;
    private readonly FileLog log;
    private readonly OpenElements open;
    private readonly LineBuilder line = new();
    private readonly ImmutableArray<HtmlLine>.Builder lines = ImmutableArray.CreateBuilder<HtmlLine>();
    private OpenElement? firstElement;
    private string marker = "";
    private bool isLink = true;
    private bool isHeading;
    private Blank pending;

    private HtmlLineReader(SourceText file, ReadingLimits limits, FileLog log) =>
        (this.file, this.limits, this.log, open) = (file, limits, log, new OpenElements(limits.MaxDepth));

    private enum Blank
    {
        None,
        Space,
        LineEnd,
    }

    /// <summary>Reads the lines.</summary>
    public static ImmutableArray<HtmlLine> Read(SourceText file, ReadingLimits limits, FileLog log, CancellationToken cancellation) =>
        new HtmlLineReader(file, limits, log).Read(cancellation);

    private ImmutableArray<HtmlLine> Read(CancellationToken cancellation)
    {
        using var source = new TextSource(file.Content);
        var (start, end) = (0, 0);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            IsNotConsumingCharacterReferences = true,
            IsAcceptingCharacterData = false,
            OnToken = (_, range) => (start, end) = (range.Start.Position - 1, range.End.Position - 1), // AngleSharp counts from 1
        };
        for (var count = 0; ; count++)
        {
            if (count % TagsBetweenChecks == 0)
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
                    AppendText(new TextSpan(Math.Min(start, end), end)); // a truncated token may end after the file
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
            log.AddRepeated(
                DiagnosticCodes.NestedTooDeeply, Severity.Warning,
                FormattableString.Invariant($"Elements are nested more than {limits.MaxDepth:N0} deep; below, only text was read"),
                PlaceOf(new TextSpan(at, at)), "");
        }

        open.Begin(tag, token);
        if (tag == "li" && open.Find("ol") is { } list)
        {
            list.Number = int.TryParse(token.GetAttribute("value"), out var value) ? value : list.Number;
            marker = FormattableString.Invariant($"{list.Number}. ");
            list.Number = unchecked(list.Number + 1);
        }

        if (token.IsSelfClosing && tag is "svg" or "math")
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

    private void AppendText(TextSpan span)
    {
        var raw = span.In(file.Content);
        var element = open.Innermost;
        if (element.IsSkipped || element.Tag == "title")
        {
            if (!raw.IsWhiteSpace() && element.Tag is not ("script" or "style" or "title"))
            {
                log.AddRepeated(
                    DiagnosticCodes.HiddenLeftOut, Severity.Info, "Text that the page does not show was left out", PlaceOf(span), raw);
            }
            else if (element.Tag is "script" or "style" && !raw.IsWhiteSpace())
            {
                log.AddRepeated(DiagnosticCodes.HiddenLeftOut, Severity.Info, "Scripts and styles were left out", PlaceOf(span), "");
            }

            return;
        }

        if (open.Find("sup") is not null && IsNoteMark(raw.Trim()))
        {
            log.AddRepeated(DiagnosticCodes.NotesLeftOut, Severity.Info, "Marks of notes were left out", PlaceOf(span), raw);
            return;
        }

        if (!raw.IsWhiteSpace())
        {
            firstElement ??= element;
            isLink &= element.IsLink;
            isHeading |= open.Find("h1") is not null || open.Find("h2") is not null || open.Find("h3") is not null;
        }

        for (var at = 0; at < raw.Length;)
        {
            at += AppendNext(raw[at..], span.Start + at, element.IsPreformatted);
        }
    }

    // appends one character reference, one blank, or a run of characters, and returns its length
    private int AppendNext(ReadOnlySpan<char> raw, int at, bool isPreformatted)
    {
        switch (raw[0])
        {
            case '&' when CharacterReferences.Read(raw, out var length) is { } symbol:
                if (IsInvisible(symbol[0]))
                {
                    return length;
                }

                AppendPendingBlank(symbol[0]);
                line.Append(symbol.AsSpan(0, 1), at);
                line.Insert(symbol.AsSpan(1));
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
            case var c when IsInvisible(c):
                return 1;
        }

        var end = raw[1..].IndexOfAny(Stops);
        var run = raw[..(end < 0 ? raw.Length : end + 1)];
        AppendPendingBlank(run[0]);
        line.Append(run, at);
        return run.Length;
    }

    // a line end of the HTML between two Chinese characters is not a blank
    private void AppendPendingBlank(char next)
    {
        if (pending != Blank.None && line.Length > 0 && !(pending == Blank.LineEnd && IsWide(line.Last) && IsWide(next)))
        {
            line.Insert(" ");
        }

        pending = Blank.None;
    }

    // soft hyphens and other characters that a browser does not show
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\0';

    private static bool IsWide(char c) => HanCharacters.IsCjk(c) || c is >= '\uFF00' and <= '\uFFEF' or '“' or '”';

    private void EndLine()
    {
        var cell = open.Cell;
        if (line.Finish(cell, firstElement?.Language) is { } finished)
        {
            if (marker.Length > 0 && finished.Kind == LineKind.Text)
            {
                finished = new SourceLine(marker, [], cell, finished.Declared).Join(finished, "");
            }

            lines.Add(new HtmlLine(finished, firstElement?.Furniture ?? 0, isLink, isHeading));
            marker = "";
        }

        (firstElement, isLink, isHeading, pending) = (null, true, false, Blank.None);
    }

    private SourcePlace.InText PlaceOf(TextSpan span) => new(span, file.LineNumberOf(span.Start));

    // [1], 1, 〔12〕
    private static bool IsNoteMark(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxNoteMarkLength
        && text.IndexOfAnyInRange('0', '9') >= 0
        && text.IndexOfAnyExcept("0123456789[]［］〔〕()") < 0;
}
