using System.Collections.Immutable;
using Statutes.Citations.Finding;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Linking;

/// <summary>
/// One pass over one text. What it has defined and cited so far decides what the next reference means; the state of a
/// provision begins anew with each provision.
/// </summary>
internal sealed class LinkingPass(
    StatuteDocument document, Catalog catalog, CitationResolver resolver, ICollection<Diagnostic> diagnostics)
{
    private readonly ImmutableArray<Reference>.Builder references = ImmutableArray.CreateBuilder<Reference>();
    private readonly Dictionary<string, WorkId?> defined = new(StringComparer.Ordinal);
    private readonly NamedBooks books = NamedBooks.Of(document);
    private readonly string? amendedLaw = AmendmentTitle.AmendedLaw(document.Title);
    private readonly TargetVersions versions = new(catalog, document.Version, AmendmentTitle.AmendedLaw(document.Title) is not null);
    private readonly ReferenceDiagnostics report = new(document, diagnostics);

    // the provision that is being linked
    private Provision provision = null!;
    private ProvisionId from;
    private int firstReference;
    private CitationContext context = null!;

    // the law named last in the provision: its title where it has no target, its version words, where its last article ends
    private string? lastOutsideTitle;
    private VersionWord? lastVersion;
    private int lastNamedEnd;

    // where a bare 本法 or 本规定 ends; -1 where the last citation was another
    private int selfEnd;

    // the division of another law that was cited last: 刑法分则第八章
    private Citation? outsideDivision;
    private (Citation Citation, ProvisionId Target)? linkedDivision;

    private ReadOnlySpan<char> Wording => provision.WordingSpan.In(document.Source.Content);

    /// <summary>Links the text.</summary>
    /// <returns>The references, in the order of the text.</returns>
    public ImmutableArray<Reference> Run()
    {
        foreach (var each in document.All)
        {
            if (each.Kind >= ProvisionKind.Paragraph && each.WordingSpan.Length > 0)
            {
                Begin(each);
                LinkProvision();
            }
        }

        return references.ToImmutable();
    }

    private void Begin(Provision next)
    {
        provision = next;
        from = new ProvisionId(document.Version, next.Path);
        firstReference = references.Count;
        context = new CitationContext(document.Version.Date, document.Version.Date, from);
        (lastOutsideTitle, lastVersion, lastNamedEnd, selfEnd) = (null, null, -1, -1);
        (outsideDivision, linkedDivision) = (null, null);
    }

    private void LinkProvision()
    {
        var scan = CitationScanner.Scan(Wording);
        var nextDefinition = 0; // definitions are in the order of the citations
        for (var i = 0; i < scan.Citations.Length; i++)
        {
            var citation = resolver.TrimToName(scan.Citations[i]);
            var begun = references.Count;
            LinkCitation(citation);
            for (; nextDefinition < scan.Definitions.Length && scan.Definitions[nextDefinition].Citation == i; nextDefinition++)
            {
                Define(citation, scan.Definitions[nextDefinition].Name, begun);
            }
        }

        foreach (var notUnderstood in scan.NotUnderstood)
        {
            LinkEachOfUnit(notUnderstood);
        }
    }

    private void LinkCitation(Citation citation)
    {
        var begun = references.Count;
        var name = NameOf(citation);
        foreach (var (part, span) in ReferenceParts.Of(citation))
        {
            LinkPart(citation, books.Within(part, Wording), span, name);
        }

        selfEnd = citation.Work.Kind == WorkMentionKind.Self && citation.Places.IsEmpty ? citation.Span.End : -1;
        if (citation.Work.Kind == WorkMentionKind.Named)
        {
            NoteNamedLaw(citation, name, begun);
        }
        else if (references[^1].OutsideTitle is not null)
        {
            lastNamedEnd = citation.Span.End;
        }
    }

    private void LinkPart(Citation citation, Citation part, TextSpan span, NameInText name)
    {
        var surface = span.In(Wording).ToString();
        var type = document.Language == Language.Chinese ? ReferenceTyping.Of(Wording, span) : ReferenceType.Plain;
        var reference = new Reference(from, document.Language, surface, span, type, []);
        var owner = OwnerOf(part, span);
        var version = part.Version ?? (owner is BareArticleOwner.TextItself ? null : lastVersion);
        var work = owner is BareArticleOwner.TextItself ? name.Given : context.LastCited;
        var resolution = resolver.Resolve(part with { Version = version }, work is null ? context : context with { Work = work });
        reference = DivisionOfOtherLaw(reference, part)
            ?? OutsideLaw(reference, citation, name, owner)
            ?? Resolved(reference, citation, resolution, hasVersionWords: version is not null);
        references.Add(reference);
        NotePlace(reference, part);
        report.Report(provision, reference, versions);
    }

    // 本法 is assumed unless the article continues the citation of another law, or the text amends another law
    private BareArticleOwner OwnerOf(Citation part, TextSpan span) => BareArticleRule.Decide(new BareArticleFacts
    {
        IsJoinedToNamedArticle = ReferenceJoins.IsJoined(Wording, lastNamedEnd, span.Start, part),
        TextAmendsAnotherWork = amendedLaw is not null && ReferenceParts.IsBare(part),
        IsAnyWorkNamed = lastOutsideTitle is not null || context.LastCited is not null,
        TextHasArticles = true,
    });

    // a division of another law that the sentence cites again by its number alone
    private Reference? DivisionOfOtherLaw(Reference reference, Citation part)
    {
        if (linkedDivision is { } linked && RepeatedDivision.IsOfThatLaw(Wording, linked.Citation, part, isLinked: true))
        {
            var kind = part.Places[0].Steps[0].Kind!.Value;
            var path = linked.Target.Path.AncestorOrSelf(kind) ?? linked.Target.Path;
            return reference with { Targets = [linked.Target with { Path = path }] };
        }

        return outsideDivision is { } division && RepeatedDivision.IsOfThatLaw(Wording, division, part, isLinked: false)
            ? reference with { OutsideTitle = division.Work.Name }
            : null;
    }

    // a law that the corpus does not contain, or a generic name that the text does not define
    private Reference? OutsideLaw(Reference reference, Citation citation, NameInText name, BareArticleOwner owner) => owner switch
    {
        _ when name.IsOnlyGeneric => reference with { OutsideTitle = citation.Work.Name },
        BareArticleOwner.LastNamedWork when lastOutsideTitle is not null => reference with { OutsideTitle = lastOutsideTitle },
        BareArticleOwner.AmendedWork when amendedLaw is not null => reference with { OutsideTitle = amendedLaw },
        _ => null,
    };

    private Reference Resolved(Reference reference, Citation citation, Resolution resolution, bool hasVersionWords) => resolution switch
    {
        // 本规定附录第一条: the items of its own annex are no articles
        Resolution.Unresolved when selfEnd == citation.Work.Span.Start && citation.Work.Name is "附录" or "附件" or "附表" =>
            reference with { Unresolved = UnresolvedReason.NoSuchArticle },
        Resolution.Resolved resolved => reference with
        {
            Targets = [.. resolved.Targets.Select(t => t.Id)],
            OfLaterVersion = resolved.Targets.Any(t => versions.IsLater(t.Id.Version)),
            OfEarlierVersion = !hasVersionWords && resolved.Targets.Any(t => versions.AmendedBefore(t.Id.Version) is not null),
        },
        Resolution.Unresolved { Code: ReasonCode.UnknownWork or ReasonCode.TextNotAvailable or ReasonCode.VersionNotAvailable }
            when citation.Work.Kind == WorkMentionKind.Named => reference with { OutsideTitle = citation.Work.Name },
        Resolution.Unresolved when ReferenceParts.IsOfLastCited(citation) && lastOutsideTitle is not null =>
            reference with { OutsideTitle = lastOutsideTitle },
        Resolution.Unresolved unresolved => reference with { Unresolved = ReasonOf(unresolved.Code) },
        _ => reference with { Unresolved = UnresolvedReason.Ambiguous },
    };

    private static UnresolvedReason ReasonOf(ReasonCode code) => code switch
    {
        ReasonCode.NotACitation => UnresolvedReason.NotACitation,
        ReasonCode.UnknownWork or ReasonCode.TextNotAvailable or ReasonCode.VersionNotAvailable => UnresolvedReason.UnknownWork,
        ReasonCode.NoSuchArticle => UnresolvedReason.NoSuchArticle,
        ReasonCode.NoSuchParagraph => UnresolvedReason.NoSuchParagraph,
        ReasonCode.NoSuchItem => UnresolvedReason.NoSuchItem,
        _ => UnresolvedReason.NoAntecedent,
    };

    // the place to which the next 该条 refers; 该条 behind 刑法第二百八十条 is an article of that law
    private void NotePlace(Reference reference, Citation part) => context = (reference.Targets, part.Places) switch
    {
        ([.., var last], _) => context with { LastPlace = last },
        (_, [_, ..]) when reference.OutsideTitle is not null => context with { LastPlace = null },
        _ => context,
    };

    private void NoteNamedLaw(Citation citation, NameInText name, int begun)
    {
        if (references[^1].OutsideTitle is null)
        {
            outsideDivision = null;
        }
        else if (!citation.Places.IsEmpty)
        {
            outsideDivision = citation;
        }

        var isOtherLaw = references[begun].Targets is [{ Path.IsWhole: false } target] && target.Version.Work != document.Version.Work;
        linkedDivision = isOtherLaw ? (citation, references[begun].Targets[0]) : null;

        var found = catalog.FindByName(citation.Work.Name);
        WorkId? ofName = found.Length > 0 ? found[0].Work.Id : null;
        var cited = name.Given ?? ofName;
        context = context with { LastCited = name.IsOnlyGeneric ? null : cited };

        // 修改前的: the corpus may contain the law, but not the version
        lastOutsideTitle = name.IsOnlyGeneric || cited is null ? citation.Work.Name : references[^1].OutsideTitle;
        lastVersion = citation.Version;
        lastNamedEnd = citation.Places.IsEmpty ? -1 : citation.Span.End;
    }

    // 《税收征收管理法》（以下简称税收征管法）
    private void Define(Citation citation, TextSpan name, int begun)
    {
        if (citation.Places.IsEmpty)
        {
            defined[KeyOf(name.In(Wording))] = references.Count > begun && references[begun].Targets is [{ Path.IsWhole: true } whole, ..]
                ? whole.Version.Work
                : null;
        }
    }

    // A name that the text defines takes precedence over a generic one. A generic name that it does not define, 《办法》, is no
    // law of another text.
    private NameInText NameOf(Citation citation)
    {
        if (citation.Work.Kind != WorkMentionKind.Named)
        {
            return default;
        }

        var found = catalog.FindByName(citation.Work.Name);
        if (found.Any(n => !n.Generic || n.Work.Id == document.Version.Work))
        {
            return default;
        }

        return defined.GetValueOrDefault(KeyOf(citation.Work.Name)) is { } given
            ? new NameInText(given, IsOnlyGeneric: false)
            : new NameInText(null, IsOnlyGeneric: found.Length > 0);
    }

    private static string KeyOf(ReadOnlySpan<char> name) => NameKey.Of(name.Trim("《》〈〉「」『』"));

    // 单位犯前两款罪的，依照各该款的规定处罚: each 款 that the sentence cites before
    private void LinkEachOfUnit(NotUnderstood notUnderstood)
    {
        var span = notUnderstood.Span;
        if (EachOfUnit.TargetsOf(Wording, span, references, firstReference) is not { } targets)
        {
            report.NotUnderstood(provision, notUnderstood);
            return;
        }

        var index = firstReference;
        while (index < references.Count && references[index].Span.Start < span.Start)
        {
            index++;
        }

        references.Insert(index, new Reference(
            from, document.Language, span.In(Wording).ToString(), span, ReferenceTyping.Of(Wording, span), targets));
    }

    // What the text makes of a name: the work for which it defined the name, or a generic name without a definition.
    private readonly record struct NameInText(WorkId? Given, bool IsOnlyGeneric);
}
