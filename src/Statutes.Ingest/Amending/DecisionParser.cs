using System.Collections.Immutable;
using Statutes.Model.Amendments;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Amending;

/// <summary>What a decision instructs, and what of it was not understood.</summary>
/// <param name="Instructions">The instructions, in their order.</param>
/// <param name="Diagnostics">An instruction that was not read whole is a diagnostic and is not among the instructions.</param>
public sealed record ParsedDecision(ImmutableArray<AmendingInstruction> Instructions, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Reads the instructions of an amending decision in its own words. Reads: the text of a decision. Writes: instructions, and a diagnostic for
/// each sentence that it does not understand whole; it never guesses. Linear in the text.
/// </summary>
public sealed class DecisionParser
{
    private readonly SourceText source;
    private readonly ImmutableArray<AmendingInstruction>.Builder instructions = ImmutableArray.CreateBuilder<AmendingInstruction>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private DecisionParser(SourceText source) => this.source = source;

    /// <summary>Reads a decision.</summary>
    public static ParsedDecision Parse(SourceText source) => new DecisionParser(source).Read();

    private ParsedDecision Read()
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

            // a quotation may begin in the next line, and goes on until it is closed; the next instruction ends it in any case
            while (GoesOn(span) && line + 1 < source.LineCount)
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
                DiagnosticCodes.InstructionNotUnderstood, Severity.Error, source.Name, 1, default, "No line begins as an instruction (一、…)."));
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
            DiagnosticCodes.InstructionNotUnderstood, Severity.Error, source.Name, source.LineNumberOf(span.Start), span, $"Instruction {ordinal} was not understood: {shown}"));
    }

    // the lines of a quotation may each open with a mark of their own, and only the last one closes
    private bool GoesOn(TextSpan span)
    {
        var text = span.In(source.Content).TrimEnd();
        return text.EndsWith("：") || (text.IndexOf('“') >= 0 && text.LastIndexOf('”') < text.LastIndexOf('“'))
            || (text.IndexOf('“') >= 0 && text.LastIndexOf('”') < text.LastIndexOf('\n') && IsOpenAtLastLine(text));
    }

    private static bool IsOpenAtLastLine(ReadOnlySpan<char> text)
    {
        var before = text[..text.LastIndexOf('\n')];
        return before.LastIndexOf('”') < before.LastIndexOf('“') || (before.LastIndexOf('\n') > 0 && before.LastIndexOf('”') < before.LastIndexOf('\n') && IsOpenAtLastLine(before));
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
