using System.Collections.Immutable;
using Statutes.Citations.Resolution;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Finds the references in the wording of a law and resolves each at the time of the version in which it stands.
/// Reads: documents and the catalog made of them all. Writes: references, and a diagnostic for each that leads nowhere.
/// </summary>
public sealed class ReferenceLinker(Catalog catalog)
{
    private readonly CitationResolver resolver = new(catalog);

    /// <summary>Links one text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="diagnostics">Takes what leads nowhere.</param>
    /// <returns>The references, in the order of the text.</returns>
    public ImmutableArray<Reference> Link(StatuteDocument document, ICollection<Diagnostic> diagnostics)
    {
        var references = ImmutableArray.CreateBuilder<Reference>();
        foreach (var provision in document.All)
        {
            if (provision.Kind >= ProvisionKind.Paragraph && provision.WordingSpan.Length > 0)
            {
                LinkProvision(document, provision, references, diagnostics);
            }
        }

        return references.ToImmutable();
    }

    private void LinkProvision(
        StatuteDocument document, Provision provision, ImmutableArray<Reference>.Builder references, ICollection<Diagnostic> diagnostics)
    {
        var wording = provision.WordingSpan.In(document.Source.Content);
        var from = new ProvisionId(document.Version, provision.Path);
        var context = new CitationContext(document.Version.Date, document.Version.Date, from);
        var scan = CitationScanner.Scan(wording);
        var lastOutside = default(string);
        foreach (var citation in scan.Citations)
        {
            foreach (var (part, span) in PartsOf(citation))
            {
                var surface = span.In(wording).ToString();
                var type = document.Language == Language.Chinese ? ReferenceTyping.Of(wording, span) : ReferenceType.Plain;
                var empty = new Reference(from, document.Language, surface, span, type, []);
                var resolution = resolver.Resolve(part, context);
                references.Add(resolution switch
                {
                    Resolution.Resolved resolved => empty with { Targets = [.. resolved.Targets.Select(t => t.Id)] },
                    Resolution.Unresolved { Code: ReasonCode.UnknownWork } when citation.Work.Kind == WorkMentionKind.Named =>
                        empty with { OutsideTitle = citation.Work.Name },
                    Resolution.Unresolved when IsOfLastCited(citation) && lastOutside is not null =>
                        empty with { OutsideTitle = lastOutside },
                    Resolution.Unresolved unresolved => empty with { Unresolved = unresolved.Code.Name },
                    _ => empty with { Unresolved = "ambiguous" },
                });
                context = (references[^1].Targets, part.Places) switch
                {
                    ([.., var last], _) => context with { LastPlace = last },
                    // 该条 behind 刑法第二百八十条 is an article of that law
                    (_, [_, ..]) when references[^1].OutsideTitle is not null => context with { LastPlace = null },
                    _ => context,
                };
                if (references[^1].Unresolved is { } reason)
                {
                    diagnostics.Add(NotLinked(document, provision, references[^1], reason));
                }
            }

            if (citation.Work.Kind == WorkMentionKind.Named)
            {
                var named = catalog.FindByName(citation.Work.Name);
                context = context with { LastCited = named.Length > 0 ? named[0].Work.Id : null };
                lastOutside = named.IsEmpty ? citation.Work.Name : null;
            }
        }

        foreach (var odd in scan.NotUnderstood)
        {
            diagnostics.Add(DiagnosticAt(document, provision, odd.Span, DiagnosticCodes.ReferenceNotUnderstood, $"“{odd.Span.In(wording)}”: {odd.Why}"));
        }
    }

    private static bool IsOfLastCited(Citation citation) => citation.Work.Kind == WorkMentionKind.LastCited
        || (citation.Work.Kind == WorkMentionKind.None && citation.Places is [{ Steps: [{ Anchor: StepAnchor.LastCited }, ..] }, ..]);

    // Each place of a list is a reference of its own; the name of a law belongs to the one beside it, 本法 to none.
    private static IEnumerable<(Citation Part, TextSpan Span)> PartsOf(Citation citation)
    {
        if (citation.Places.IsEmpty)
        {
            yield return (citation, citation.Span);
            yield break;
        }

        for (var i = 0; i < citation.Places.Length; i++)
        {
            var place = citation.Places[i];
            var isNamed = citation.Work.Kind is WorkMentionKind.Named or WorkMentionKind.LastCited;
            var nameComesFirst = citation.Work.Span.Start <= citation.Places[0].Span.Start;
            var span = (isNamed, nameComesFirst) switch
            {
                (true, true) when i == 0 => new TextSpan(citation.Span.Start, place.Span.End),
                (true, false) when i == citation.Places.Length - 1 => new TextSpan(place.Span.Start, citation.Span.End),
                _ => place.Span,
            };
            yield return (citation with { Places = [place] }, span);
        }
    }

    private static Diagnostic NotLinked(StatuteDocument document, Provision provision, Reference reference, string reason)
    {
        var code = reason switch
        {
            "ambiguous" => DiagnosticCodes.ReferenceAmbiguous,
            "no-antecedent" => DiagnosticCodes.ReferenceWithoutAntecedent,
            _ => DiagnosticCodes.ReferenceWithoutTarget,
        };
        return DiagnosticAt(document, provision, reference.Span, code, $"“{reference.Text}”: {reason}.");
    }

    private static Diagnostic DiagnosticAt(StatuteDocument document, Provision provision, TextSpan inWording, string code, string message)
    {
        var span = inWording.Shift(provision.WordingSpan.Start);
        return new Diagnostic(code, Severity.Warning, document.Source.Name, document.Source.LineNumberOf(span.Start), span, message);
    }
}
