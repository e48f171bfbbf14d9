using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
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
    private static readonly string[] Joins = ["或者违反", "且不属于", "或者", "以及", "和", "与", "及", "或", "、"];

    private readonly CitationResolver resolver = new(catalog);

    /// <summary>Links one text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="diagnostics">Takes what leads nowhere.</param>
    /// <returns>The references, in the order of the text.</returns>
    public ImmutableArray<Reference> Link(StatuteDocument document, ICollection<Diagnostic> diagnostics)
    {
        var references = ImmutableArray.CreateBuilder<Reference>();
        var amended = AmendedBy(document.Title);
        var written = WrittenOn(document.Version, amended);
        var books = NamedBooks.Of(document);
        var defined = new Dictionary<string, WorkId?>(StringComparer.Ordinal);
        foreach (var provision in document.All)
        {
            if (provision.Kind >= ProvisionKind.Paragraph && provision.WordingSpan.Length > 0)
            {
                LinkProvision(document, provision, amended, written, books, defined, references, diagnostics);
            }
        }

        return references.ToImmutable();
    }

    private void LinkProvision(
        StatuteDocument document, Provision provision, string? amended, DateOnly written, NamedBooks books, Dictionary<string, WorkId?> defined, ImmutableArray<Reference>.Builder references, ICollection<Diagnostic> diagnostics)
    {
        var first = references.Count;
        var wording = provision.WordingSpan.In(document.Source.Content);
        var from = new ProvisionId(document.Version, provision.Path);
        var context = new CitationContext(document.Version.Date, document.Version.Date, from);
        var scan = CitationScanner.Scan(wording);
        var (lastOutside, lastNamedEnd, selfEnd) = (default(string), -1, -1);
        var outsideDivision = default(Citation);
        var heldDivision = default((Citation Citation, ProvisionId Target)?);
        var lastAsked = default(VersionWord);
        var nextDefinition = 0; // they are in the order of the citations
        for (var place = 0; place < scan.Citations.Length; place++)
        {
            var citation = resolver.AtItsName(scan.Citations[place]);
            var begun = references.Count;
            var (given, isOnlyGeneric) = MeantBy(citation, document.Version.Work, defined);
            foreach (var (cited, span) in PartsOf(citation))
            {
                var part = books.Within(cited, wording);
                var surface = span.In(wording).ToString();
                var type = document.Language == Language.Chinese ? ReferenceTyping.Of(wording, span) : ReferenceType.Plain;
                var empty = new Reference(from, document.Language, surface, span, type, []);
                var goesOn = GoesOn(wording, lastNamedEnd, span.Start, part) || (amended is not null && IsBare(part));
                var asked = part.Version ?? (goesOn ? lastAsked : null);
                var resolution = resolver.Resolve(part with { Version = asked }, goesOn ? context with { Work = context.LastCited } : given is null ? context : context with { Work = given });
                references.Add(resolution switch
                {
                    _ when heldDivision is { } held && IsOfThatLaw(wording, held.Citation, part, isHeld: true) =>
                        empty with { Targets = [held.Target with { Path = held.Target.Path.AncestorOrSelf(part.Places[0].Steps[0].Kind!.Value) ?? held.Target.Path }] },
                    _ when outsideDivision is { } division && IsOfThatLaw(wording, division, part, isHeld: false) => empty with { OutsideTitle = division.Work.Name },
                    _ when isOnlyGeneric => empty with { OutsideTitle = citation.Work.Name },
                    _ when goesOn && lastOutside is not null => empty with { OutsideTitle = lastOutside },
                    _ when goesOn && context.LastCited is null && amended is not null => empty with { OutsideTitle = amended },
                    // 本规定附录第一条: of its own annex, whose items are no articles
                    Resolution.Unresolved when selfEnd == citation.Work.Span.Start && citation.Work.Name is "附录" or "附件" or "附表" =>
                        empty with { Unresolved = UnresolvedReason.NoSuchArticle },
                    Resolution.Resolved resolved => empty with
                    {
                        Targets = [.. resolved.Targets.Select(t => t.Id)],
                        OfLaterVersion = resolved.Targets.Any(t => IsLater(t.Id.Version, document.Version)),
                        OfEarlierVersion = asked is null && resolved.Targets.Any(t => AmendedBefore(t.Id.Version, document.Version, written) is not null),
                    },
                    Resolution.Unresolved { Code: ReasonCode.UnknownWork } when citation.Work.Kind == WorkMentionKind.Named =>
                        empty with { OutsideTitle = citation.Work.Name },
                    Resolution.Unresolved when IsOfLastCited(citation) && lastOutside is not null =>
                        empty with { OutsideTitle = lastOutside },
                    Resolution.Unresolved unresolved => empty with { Unresolved = ReasonOf(unresolved.Code) },
                    _ => empty with { Unresolved = UnresolvedReason.Ambiguous },
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
                else if (references[^1] is { OfLaterVersion: true, Targets: [var later, ..] })
                {
                    diagnostics.Add(DiagnosticAt(
                        document, provision, span, DiagnosticCodes.ReferenceToLaterVersion, $"“{surface}”: of {later.Version.Work} the version of its time is not held; it leads into {later.Version}.", Severity.Info));
                }
                else if (references[^1] is { OfEarlierVersion: true, Targets: [var earlier, ..] })
                {
                    diagnostics.Add(DiagnosticAt(
                        document, provision, span, DiagnosticCodes.ReferenceToEarlierVersion,
                        $"“{surface}”: {earlier.Version.Work} has another wording since {LawDate.Format(AmendedBefore(earlier.Version, document.Version, written)!.Value)}, which is not held; it leads into {earlier.Version}.", Severity.Info));
                }
            }

            selfEnd = citation.Work.Kind == WorkMentionKind.Self && citation.Places.IsEmpty ? citation.Span.End : -1;
            if (citation.Work.Kind == WorkMentionKind.Named)
            {
                outsideDivision = references[^1].OutsideTitle is null ? null : citation.Places.IsEmpty ? outsideDivision : citation;
                heldDivision = references[begun].Targets is [{ Path.IsWhole: false } target] && target.Version.Work != document.Version.Work ? (citation, target) : null;
                var named = catalog.FindByName(citation.Work.Name);
                context = context with { LastCited = isOnlyGeneric ? null : given ?? (named.Length > 0 ? named[0].Work.Id : null) };
                lastOutside = isOnlyGeneric || (named.IsEmpty && given is null) ? citation.Work.Name : references[^1].OutsideTitle; // 修改前的: of a law that is held, a version that is not
                lastAsked = citation.Version;
                lastNamedEnd = citation.Places.IsEmpty ? -1 : citation.Span.End;
            }
            else if (references[^1].OutsideTitle is not null)
            {
                lastNamedEnd = citation.Span.End;
            }

            for (; nextDefinition < scan.Definitions.Length && scan.Definitions[nextDefinition].Citation == place; nextDefinition++)
            {
                if (citation.Places.IsEmpty)
                {
                    defined[KeyOf(scan.Definitions[nextDefinition].Name.In(wording))] =
                        references.Count > begun && references[begun].Targets is [{ Path.IsWhole: true } whole, ..] ? whole.Version.Work : null;
                }
            }
        }

        foreach (var odd in scan.NotUnderstood)
        {
            if (EachOf(wording, odd.Span, references, first) is { } each)
            {
                var next = first;
                while (next < references.Count && references[next].Span.Start < odd.Span.Start)
                {
                    next++;
                }

                references.Insert(next, new Reference(from, document.Language, odd.Span.In(wording).ToString(), odd.Span, ReferenceTyping.Of(wording, odd.Span), each));
                continue;
            }

            diagnostics.Add(DiagnosticAt(document, provision, odd.Span, DiagnosticCodes.ReferenceNotUnderstood, $"“{odd.Span.In(wording)}”: {odd.Why}"));
        }
    }

    // 《税收征收管理法》（以下简称税收征管法）: what the text itself calls a law goes before a name that many could go by; such a name without it, 《办法》, is no law of another text
    private (WorkId? Given, bool IsOnlyGeneric) MeantBy(Citation citation, WorkId own, Dictionary<string, WorkId?> defined)
    {
        if (citation.Work.Kind != WorkMentionKind.Named || catalog.FindByName(citation.Work.Name) is var found && found.Any(n => !n.Generic || n.Work.Id == own))
        {
            return (null, false);
        }

        return defined.GetValueOrDefault(KeyOf(citation.Work.Name)) is { } given ? (given, false) : (null, found.Length > 0);
    }

    private static string KeyOf(ReadOnlySpan<char> name) => NameKey.Of(name.Trim("《》〈〉「」『』"));

    // 宪法修正案, 刑法修正案: what it amends, of which every bare number in it speaks; null for any other title
    private static string? AmendedBy(string title)
    {
        const string Country = "中华人民共和国";
        var name = title.AsSpan().Trim("《》 ");
        name = name.StartsWith(Country) ? name[Country.Length..] : name;
        var end = name.IndexOf("修正案");
        var isOne = end > 1 && name[end - 1] is '法' or '典' && !name[..end].ContainsAny('《', '于') && name[(end + "修正案".Length)..] is [] or ['（', ..] or ['(', ..];
        return isOne ? name[..end].ToString() : null;
    }

    private static bool IsBare(Citation part) => part.Work.Kind == WorkMentionKind.None && part.Places is [{ Steps: [{ Anchor: StepAnchor.Numbered }, ..] }, ..];

    // 刑法分则第八章规定的犯罪及其他章中规定依照第八章定罪的犯罪: the same division again in the same sentence; 香港法例第13章《…》、第16章《…》: the next of a list of titles
    private static bool IsOfThatLaw(ReadOnlySpan<char> wording, Citation named, Citation part, bool isHeld) =>
        named.Places is [{ Steps: var steps }, ..] && DivisionOf(steps) is { } division
        && IsBare(part) && part.Places is [{ Steps: [{ Kind: { } again } step], Span: var span }] && again == division.Kind
        && (step.Number == division.Number || (!isHeld && span.End < wording.Length && wording[span.End] == '《'))
        && !wording[named.Span.End..part.Span.Start].Contains('。');

    // of 分则第八章, which is the second book, the chapter
    private static PlaceStep? DivisionOf(ImmutableArray<PlaceStep> steps) => steps switch
    {
        [{ Kind: ProvisionKind.Book }, { Kind: { IsDivision: true } } below, ..] => below,
        [{ Kind: { IsDivision: true } } first, ..] => first,
        _ => null,
    };

    // 单位犯前两款罪的，依照各该款的规定处罚: each of the places of that unit that the sentence names before; null where it names none
    private static ImmutableArray<ProvisionId>? EachOf(
        ReadOnlySpan<char> wording, TextSpan span, ImmutableArray<Reference>.Builder references, int first)
    {
        if (wording[span.Start] != '各')
        {
            return null;
        }

        var kind = wording[span.End - 1] switch { '条' or '條' => ProvisionKind.Article, '款' => ProvisionKind.Paragraph, _ => ProvisionKind.Item };
        var targets = new List<ProvisionId>();
        for (var i = first; i < references.Count && references[i].Span.End <= span.Start; i++)
        {
            var named = references[i].Targets.Where(t => t.Path.AncestorOrSelf(kind) is not null).Select(t => t with { Path = t.Path.AncestorOrSelf(kind)!.Value });
            if (!wording[references[i].Span.End..span.Start].Contains('。'))
            {
                targets.AddRange(named);
            }
        }

        return targets.Count > 0 ? [.. targets.Distinct()] : null;
    }

    // 违反刑事诉讼法第二百二十七条，或者违反第二百二十八条: joined to the article of another law, a bare one is of that law too
    private static bool GoesOn(ReadOnlySpan<char> wording, int end, int start, Citation part)
    {
        if (end < 0 || part.Work.Kind != WorkMentionKind.None || part.Places is not [{ Steps: [{ Anchor: StepAnchor.Numbered, Kind: ProvisionKind.Article }, ..] }, ..])
        {
            return false;
        }

        var between = wording[end..start];
        // 宪法第六条：“…”和第十一条: a quotation of that article stands between
        if (between.IndexOf('“') is var open and >= 0 and <= 4 && between.LastIndexOf('”') is var close && close > open)
        {
            between = between[(close + 1)..];
        }

        if (between.Length > 30 || between.ContainsAny('。', '；', '本'))
        {
            return false;
        }

        foreach (var join in Joins)
        {
            if (between.EndsWith(join, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
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
            // 第三章第二节、第一百九十条: articles are numbered through the law, so what the one before says of divisions is not said of it
            var own = i == 0 ? 0 : place.Steps.TakeWhile(s => s.Kind is { IsDivision: true } && s.Span.End <= place.Span.Start).Count();
            yield return (citation with { Places = [own < place.Steps.Length && place.Steps[own].Kind == ProvisionKind.Article ? place with { Steps = place.Steps[own..] } : place] }, span);
        }
    }

    private static UnresolvedReason ReasonOf(ReasonCode code) => code switch
    {
        ReasonCode.NotACitation => UnresolvedReason.NotACitation,
        ReasonCode.UnknownWork => UnresolvedReason.UnknownWork,
        ReasonCode.NoSuchArticle => UnresolvedReason.NoSuchArticle,
        ReasonCode.NoSuchParagraph => UnresolvedReason.NoSuchParagraph,
        ReasonCode.NoSuchItem => UnresolvedReason.NoSuchItem,
        _ => UnresolvedReason.NoAntecedent,
    };

    private static Diagnostic NotLinked(StatuteDocument document, Provision provision, Reference reference, UnresolvedReason reason)
    {
        var code = reason switch
        {
            UnresolvedReason.Ambiguous => DiagnosticCodes.ReferenceAmbiguous,
            UnresolvedReason.NoAntecedent => DiagnosticCodes.ReferenceWithoutAntecedent,
            _ => DiagnosticCodes.ReferenceWithoutTarget,
        };
        return DiagnosticAt(document, provision, reference.Span, code, $"“{reference.Text}”: {reason.Name}.");
    }

    // later than the text that cites it, and something is known to have gone before: an adoption or an amendment that is not its own
    private bool IsLater(VersionId cited, VersionId citing) => cited.Work != citing.Work && cited.Date > citing.Date
        && catalog.Find(cited.Work)!.Events.Any(e => e.Date <= citing.Date && e.Version != cited.Date && e.Kind != LifecycleEventKind.DraftPublished);

    // The day since which the law that is cited has another wording than the one into which the reference leads; null where it had none when the text was written. Of what
    // is held the resolver takes the newest of that day, so the wording that counts is none of them.
    private DateOnly? AmendedBefore(VersionId cited, VersionId citing, DateOnly written) =>
        cited.Work != citing.Work && catalog.Find(cited.Work) is { } work && work.VersionDated(cited.Date) is { } version && work.VersionMeantAt(citing.Date) == version
            ? work.OvertakenOn(version, written)
            : null;

    // What a decision amends it cites in the wording before it, so what was made on its own day does not count.
    private DateOnly WrittenOn(VersionId version, string? amended)
    {
        if (catalog.Find(version.Work) is not { } work || (work.Kind != WorkKind.AmendingDecision && amended is null))
        {
            return version.Date;
        }

        var made = work.Events.Where(e => e.Version == version.Date && e.Kind != LifecycleEventKind.DraftPublished).Select(e => e.Date).Append(version.Date).Min();
        return made.AddDays(-1);
    }

    private static Diagnostic DiagnosticAt(
        StatuteDocument document, Provision provision, TextSpan inWording, string code, string message, Severity severity = Severity.Warning)
    {
        var span = inWording.Shift(provision.WordingSpan.Start);
        return new Diagnostic(code, severity, document.Source.Name, document.Source.LineNumberOf(span.Start), span, message);
    }
}
