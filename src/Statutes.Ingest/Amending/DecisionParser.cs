using System.Collections.Immutable;
using Statutes.Model.Amendments;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Amending;

/// <summary>The instructions of a decision, and what was not understood.</summary>
/// <param name="Instructions">The instructions, in their order.</param>
/// <param name="Diagnostics">
/// A diagnostic for each instruction that was not understood completely; it is not among the instructions.
/// </param>
public sealed record ParsedDecision(ImmutableArray<AmendingInstruction> Instructions, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Parses the instructions of an amending decision. It never guesses. Linear in the text.
/// Reads: the text of a decision. Writes: instructions, and a diagnostic for each sentence that was not understood completely.
/// </summary>
public sealed class DecisionParser
{
    private readonly SourceText source;
    private readonly ImmutableArray<AmendingInstruction>.Builder instructions = ImmutableArray.CreateBuilder<AmendingInstruction>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private DecisionParser(SourceText source) => this.source = source;

    /// <summary>Parses a decision.</summary>
    public static ParsedDecision Parse(SourceText source) => new DecisionParser(source).Parse();

    private ParsedDecision Parse()
    {
        var ordinal = 0;
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = Trim(source.LineSpan(line));
            var text = span.In(source.Content);
            if (text.IsEmpty)
            {
                continue;
            }

            if (TryReadOrdinal(text, out var number, out var length))
            {
                ordinal = number;
                span = Trim(new TextSpan(span.Start + length, span.End));
            }
            else if (ordinal == 0 || text.StartsWith("本决定") || text.StartsWith("根据本决定") || text.StartsWith("《"))
            {
                continue; // title, preamble, and the closing lines
            }

            // a quotation may begin on the next line, and continues until it is closed; the next instruction always ends it
            while (IsOpen(span) && line + 1 < source.LineCount)
            {
                var next = Trim(source.LineSpan(line + 1));
                if (TryReadOrdinal(next.In(source.Content), out _, out _))
                {
                    break;
                }

                span = next.Length > 0 ? new TextSpan(span.Start, next.End) : span;
                line++;
            }

            Add(ordinal, span);
        }

        if (instructions.Count == 0 && diagnostics.Count == 0)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.InstructionNotUnderstood,
                Severity.Error,
                source.Name,
                1,
                default,
                "No line begins with the number of an instruction (一、…)."));
        }

        return new ParsedDecision(instructions.ToImmutable(), diagnostics.ToImmutable());
    }

    private void Add(int ordinal, TextSpan span)
    {
        var words = source.Slice(span);
        if (InstructionReader.TryRead(words, out var from, out var to, out var edits, out var deletes))
        {
            instructions.Add(new AmendingInstruction(ordinal, words, span, from, to, edits, deletes));
            return;
        }

        var shown = words.Length <= 60 ? words : words[..60] + "…";
        diagnostics.Add(new Diagnostic(
            DiagnosticCodes.InstructionNotUnderstood,
            Severity.Error,
            source.Name,
            source.LineNumberOf(span.Start),
            span,
            $"Instruction {ordinal} was not understood: “{shown}”"));
    }

    // each line of a quotation may begin with a mark of its own, but only the last line ends with one
    private bool IsOpen(TextSpan span)
    {
        var text = span.In(source.Content).TrimEnd();
        return text.EndsWith("：") || (text.IndexOf('“') >= 0 && text.LastIndexOf('”') < text.LastIndexOf('“'))
            || (text.IndexOf('“') >= 0 && text.LastIndexOf('”') < text.LastIndexOf('\n') && IsOpenAtLastLine(text));
    }

    private static bool IsOpenAtLastLine(ReadOnlySpan<char> text)
    {
        var before = text[..text.LastIndexOf('\n')];
        return before.LastIndexOf('”') < before.LastIndexOf('“')
            || (before.LastIndexOf('\n') > 0 && before.LastIndexOf('”') < before.LastIndexOf('\n') && IsOpenAtLastLine(before));
    }

    private static bool TryReadOrdinal(ReadOnlySpan<char> text, out int number, out int length)
    {
        length = text.IndexOf('、') + 1;
        number = 0;
        return length is > 1 and <= 6 && ChineseNumeral.TryParseOrdinal(text[..(length - 1)], out number);
    }

    private TextSpan Trim(TextSpan span)
    {
        var text = source.Content;
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
