using System.Collections.Immutable;
using System.Diagnostics;
using Statutes.Citations.Finding;
using Statutes.Citations.Parsing;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.FuzzCitations;

/// <summary>Checks what must be true of any text.</summary>
internal sealed class Checks(Catalog catalog, Watchdog watchdog)
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly[] Dates =
        [new(1990, 1, 1), new(2017, 5, 18), new(2018, 1, 1), new(2026, 6, 1), DateOnly.MinValue, DateOnly.MaxValue];

    private readonly CitationResolver resolver = new(catalog);
    private readonly CitationFinder finder = new(catalog);
    private readonly ProvisionId[] provisions =
    [
        .. catalog.Works.SelectMany(w => w.Versions.Select(w.IdOf)).Select(catalog.ShapeOf).OfType<VersionShape>()
            .SelectMany(s => s.Articles.Where((_, i) => i % 7 == 3)
                .SelectMany(a => a.Children.IsEmpty ? new[] { a } : [a, a.Children[^1]])
                .Select(a => new ProvisionId(s.Version, a.Path))),
    ];

    /// <summary>Returns the kind of failure on a text; null if every check passes.</summary>
    public string? FailureOf(string text)
    {
        watchdog.Begin(text);
        try
        {
            CheckAll(text);
            return null;
        }
        catch (CheckException failed)
        {
            return failed.Message;
        }
        catch (Exception e)
        {
            // the method that threw the exception is part of the kind
            var frames = new StackTrace(e).GetFrames().Select(f => DiagnosticMethodInfo.Create(f));
            var method = frames.FirstOrDefault(m => m?.DeclaringTypeName?.StartsWith("Statutes", StringComparison.Ordinal) == true);
            return $"{e.GetType().Name} in {method?.DeclaringTypeName}.{method?.Name}";
        }
        finally
        {
            watchdog.End();
        }
    }

    /// <summary>Returns the first lines of the exception on a text; null if every check passes.</summary>
    public string? DetailOf(string text)
    {
        try
        {
            CheckAll(text);
            return null;
        }
        catch (Exception e)
        {
            return string.Join('\n', e.ToString().Split('\n').Take(5));
        }
    }

    private void CheckAll(string text)
    {
        CheckParser(text);
        CheckScanner(text);
        CheckFinder(text);
    }

    private void CheckParser(string text)
    {
        var parsed = CitationParser.Parse(text);
        Must(parsed.Citation is null != parsed.Failure is null, "parser: neither or both of citation and failure");
        if (parsed.Citation is { } citation)
        {
            CheckCitation(text, citation, "parser");
        }
        else
        {
            Must(parsed.FailureSpan.End <= text.Length, "parser: the span of the failure leaves the text");
            Must(parsed.Failure!.Length > 0, "parser: an empty failure");
        }

        Resolve(text);
    }

    private void CheckScanner(string text)
    {
        var scan = CitationScanner.Scan(text);
        var end = 0;
        foreach (var citation in scan.Citations)
        {
            CheckCitation(text, citation, "scanner");
            Must(citation.Span.Start >= end, "scanner: citations overlap or are out of order");
            end = citation.Span.End;
        }

        CheckNotUnderstood(text, scan.NotUnderstood, "scanner");
    }

    private void CheckFinder(string text)
    {
        var found = finder.Find(text, text.Length % 2 == 0 ? null : Dates[text.Length % Dates.Length], Today);
        var end = 0;
        foreach (var citation in found.Citations)
        {
            CheckSpan(text, citation.Span, "finder");
            Must(citation.Span.Start >= end, "finder: citations overlap or are out of order");
            end = citation.Span.End;
            CheckResolution(citation.Resolution, "finder");
            Must(citation.Via.All(v => v.Length > 0), "finder: an empty via");
            if (citation.Kind is CitationKind.Full or CitationKind.Short)
            {
                Resolve(text[citation.Span.Start..citation.Span.End]);
            }
        }

        end = 0;
        foreach (var definition in found.Definitions)
        {
            CheckSpan(text, definition.Span, "definition");
            Must(definition.Span.Start >= end, "finder: definitions overlap or are out of order");
            Must(definition.Span.In(text).SequenceEqual(definition.Name), "finder: the name of a definition is not the text at its span");
            end = definition.Span.End;
        }

        CheckNotUnderstood(text, found.NotUnderstood, "finder");
    }

    private static void CheckNotUnderstood(string text, ImmutableArray<NotUnderstood> all, string by)
    {
        var end = 0;
        foreach (var words in all)
        {
            CheckSpan(text, words.Span, $"{by}, not understood");
            Must(words.Span.Start >= end, $"{by}: what was not understood overlaps or is out of order");
            Must(words.Why.Length > 0, $"{by}: not understood without a reason");
            end = words.Span.End;
        }
    }

    private static void CheckCitation(string text, Citation citation, string by)
    {
        CheckSpan(text, citation.Span, by);
        var hasWork = citation.Work.Kind != WorkMentionKind.None;
        Must(!hasWork || citation.Span.Contains(citation.Work.Span), $"{by}: the name is outside the citation");
        Must(citation.Work.Kind != WorkMentionKind.Named || citation.Work.Name.Length > 0, $"{by}: a name without characters");
        Must(citation.Version is null || citation.Version.Span.End <= text.Length, $"{by}: the version words leave the text");
        Must(hasWork || !citation.Places.IsEmpty, $"{by}: neither work nor place");
        foreach (var place in citation.Places)
        {
            Must(citation.Span.Contains(place.Span), $"{by}: a place is outside the citation");
            Must(!place.Steps.IsDefaultOrEmpty && !place.Until.IsDefault, $"{by}: a place without steps");
            foreach (var step in place.Steps.Concat(place.Until))
            {
                Must(step.Span.End <= text.Length, $"{by}: a step leaves the text");
                Must(step.Anchor != StepAnchor.Numbered || step.Number.Value >= 0, $"{by}: a negative number");
            }
        }
    }

    private static void CheckSpan(string text, TextSpan span, string by)
    {
        Must(span.End <= text.Length, $"{by}: a span leaves the text");
        Must(span.Length > 0, $"{by}: an empty span");
        Must(!IsBlank(text[span.Start]), $"{by}: white space at the beginning");
        Must(!IsBlank(text[span.End - 1]), $"{by}: white space at the end");
        Must(!IsInsidePair(text, span.Start), $"{by}: begins inside a surrogate pair");
        Must(!IsInsidePair(text, span.End), $"{by}: ends inside a surrogate pair");
    }

    private void Resolve(string text)
    {
        var pick = (text.Length * 31) + (text.Length > 0 ? text[text.Length / 2] : 0);
        var provision = provisions[pick % provisions.Length];
        var last = provisions[(pick * 7) % provisions.Length];
        CheckResolution(resolver.Resolve(text, new CitationContext(Dates[pick % Dates.Length], Today)), "resolver");
        var inLaw = new CitationContext(Dates[(pick + 1) % Dates.Length], Today, provision, last.Version.Work, last);
        var inProse = new CitationContext(
            Dates[(pick + 2) % Dates.Length], Today, null, last.Version.Work, provision, provision.Version.Work);
        CheckResolution(resolver.Resolve(text, inLaw), "resolver in a law");
        CheckResolution(resolver.Resolve(text, inProse), "resolver in prose");
    }

    private static void CheckResolution(Resolution resolution, string by)
    {
        switch (resolution)
        {
            case Resolution.Resolved resolved:
                Must(resolved.Targets.Length > 0, $"{by}: resolved to nothing");
                Must(resolved.Cautions.All(c => c.ToString().Length > 0), $"{by}: an empty caution");
                Must(resolved.Alternatives.All(a => a.Why.Length > 0), $"{by}: an alternative without a reason");
                foreach (var target in resolved.Targets)
                {
                    _ = (target.Now, target.Lineage, target.Status, target.Id.ToString(), target.Work.Id, target.Version.Date);
                }

                break;
            case Resolution.Ambiguous ambiguous:
                Must(ambiguous.Alternatives.Length > 1, $"{by}: ambiguous with fewer than two meanings");
                Must(ambiguous.Alternatives.All(a => a.Why.Length > 0), $"{by}: an alternative without a reason");
                break;
            case Resolution.Unresolved unresolved:
                var hasMessage = unresolved.Message.En is { Length: > 0 } || unresolved.Message.Zh is { Length: > 0 };
                Must(hasMessage, $"{by}: unresolved without a message");
                break;
        }
    }

    private static bool IsInsidePair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static void Must(bool holds, string what)
    {
        if (!holds)
        {
            throw new CheckException(what);
        }
    }

    // as in the library: control characters and the invisible characters of page layouts are white space
    private static bool IsBlank(char c) => c <= ' ' || c is '\u200B' or '\uFEFF' or '\u00AD' || char.IsWhiteSpace(c);

    private sealed class CheckException(string message) : Exception(message);
}
