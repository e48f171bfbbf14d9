using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Duties;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>
/// Reads the penalties of a Chinese law. Reads: the parsed text and its references. Writes: one entry for each 款 or 项 that states
/// penalties. What it names is followed: 有前款行为 to the breached provisions, 依照前款规定处罚 to the penalties.
/// </summary>
internal sealed class PenaltyReader
{
    private readonly StatuteDocument document;
    private readonly ILookup<ProvisionId, Reference> references;
    private readonly List<PenaltyUnit> units = [];
    private readonly Dictionary<PenaltyUnit, PenaltyProvision?> followed = [];
    private ILookup<ProvisionPath, PenaltyUnit> byArticle;

    private PenaltyReader(StatuteDocument document, IEnumerable<Reference> references)
    {
        this.document = document;
        this.references = references.Where(r => r.Language == Language.Chinese).ToLookup(r => r.From);
        byArticle = units.ToLookup(u => u.From.Path);
    }

    /// <summary>The penalty provisions, in the order of the text.</summary>
    public ImmutableArray<PenaltyProvision> Provisions { get; private set; } = [];

    /// <summary>Reads the penalties of a text.</summary>
    /// <param name="document">The text; one in another language than Chinese has no entries.</param>
    /// <param name="references">The references in it.</param>
    public static PenaltyReader Read(StatuteDocument document, IEnumerable<Reference> references)
    {
        var reader = new PenaltyReader(document, references);
        if (document.Language == Language.Chinese)
        {
            reader.Run();
        }

        return reader;
    }

    /// <summary>Returns whether a provision states penalties, criminal ones included.</summary>
    public bool IsPenalty(ProvisionId id) => UnitsOf(id).Any();

    /// <summary>Returns whether a reference names what a penalty provision penalizes.</summary>
    public bool IsBreach(Reference reference) =>
        UnitsOf(reference.From).Any(u => u.Breaches.Exists(b => ReferenceEquals(b.Reference, reference)));

    private void Run()
    {
        foreach (var article in document.Articles)
        {
            foreach (var paragraph in article.Children.Where(p => p.Kind == ProvisionKind.Paragraph))
            {
                ReadParagraph(paragraph);
            }
        }

        byArticle = units.ToLookup(u => u.From.Path.AncestorOrSelf(ProvisionKind.Article)!.Value);
        Provisions = [.. units.Select(u => Follow(u, 0)).OfType<PenaltyProvision>()];
    }

    private void ReadParagraph(Provision paragraph)
    {
        var lead = ReadProvision(paragraph);
        var items = paragraph.Children.Where(c => c.Kind == ProvisionKind.Item).ToArray();
        if (items.Length == 0 || lead.Count != 1)
        {
            units.AddRange(lead);
            foreach (var item in items)
            {
                units.AddRange(ReadProvision(item));
            }

            return;
        }

        // the items are the conduct: one that names an article is an entry of its own
        var named = items.Select(i => (Item: i, Breaches: BreachesOf(i))).ToArray();
        if (named.All(n => n.Breaches.Count == 0))
        {
            ItemBreaches.Decide(document, lead[0], items);
            units.Add(lead[0]);
            return;
        }

        foreach (var (item, breaches) in named)
        {
            var unit = Copy(lead[0], new ProvisionId(document.Version, item.Path), item.WordingSpan);
            unit.Breaches.AddRange(breaches);
            units.Add(unit);
        }
    }

    private static PenaltyUnit Copy(PenaltyUnit lead, ProvisionId from, TextSpan conduct)
    {
        var unit = new PenaltyUnit(from) { Conduct = conduct, IsGraver = lead.IsGraver, IsCriminal = lead.IsCriminal, Party = lead.Party };
        unit.Breaches.AddRange(lead.Breaches);
        unit.Penalties.AddRange(lead.Penalties);
        unit.Applications.AddRange(lead.Applications);
        return unit;
    }

    private List<PenaltyUnit> ReadProvision(Provision provision)
    {
        var wording = provision.WordingSpan;
        if (!PenaltyWords.MayBeIn(wording.In(document.Source.Content)))
        {
            return [];
        }

        var id = new ProvisionId(document.Version, provision.Path);
        return new PenaltyPass(document.Source.Content, id, Placed(provision)).Run(Segment.Split(document.Source.Content, wording));
    }

    private List<PlacedReference> BreachesOf(Provision item) =>
        [.. Placed(item).Where(r => r.IsBreach(document.Source.Content, item.WordingSpan.Start, item.WordingSpan.End))];

    private List<PlacedReference> Placed(Provision provision) =>
    [
        .. references[new ProvisionId(document.Version, provision.Path)]
            .Select(r => new PlacedReference(r, r.Span.Shift(provision.WordingSpan.Start))),
    ];

    // the entries of a provision, of the 款 around it, or of what it contains
    private IEnumerable<PenaltyUnit> UnitsOf(ProvisionId id)
    {
        if (id.Version != document.Version || id.Path.AncestorOrSelf(ProvisionKind.Article) is not { } article)
        {
            return [];
        }

        return byArticle[article].Where(u => u.From.Path.IsWithin(id.Path) || id.Path.IsWithin(u.From.Path));
    }

    // null for a provision whose penalties are all criminal, or that applies only itself
    private PenaltyProvision? Follow(PenaltyUnit unit, int depth)
    {
        const int Deepest = 8;
        if (followed.TryGetValue(unit, out var known) || depth > Deepest)
        {
            return known;
        }

        followed[unit] = null; // ends a circle
        var breaches = new List<ProvisionId>();
        var conduct = unit.Conduct;
        var highest = 0;
        foreach (var target in unit.Breaches.SelectMany(b => b.Targets))
        {
            var others = UnitsOf(target).Where(u => u != unit).ToArray();
            var behind = FollowAll(others, depth);
            breaches.AddRange(others.SelectMany(u => u.Items.GetValueOrDefault(target.Path, [])) is var item && item.Any() ? item
                : behind.Length > 0 ? behind.SelectMany(p => p.Breaches)
                : [target]);
            var below = unit.IsGraver && others.Length == 0 ? FollowAll(BelowIn(unit, target), depth) : behind;
            highest = below.SelectMany(p => p.Penalties).Select(p => p.Tier).Append(highest).Max();
            TakeParty(unit, others);
            conduct = behind is [{ } only] ? only.Conduct : conduct; // 有前款规定的违法行为: the words of that 款 describe it
        }

        var shift = unit.IsGraver ? highest : 0;
        var penalties = unit.Penalties
            .Select(p => p with { Tier = p.Tier + shift, On = PartyOf(unit, p) })
            .Concat(unit.Applications.SelectMany(a => Applied(unit, a, shift, depth)))
            .ToImmutableArray();
        var isOnlyWhole = breaches.Count > 0 && breaches.All(b => b.Path.IsWhole);
        var named = breaches.Where(b => isOnlyWhole || !b.Path.IsWhole).Distinct();
        var provision = penalties.IsEmpty ? null : new PenaltyProvision(unit.From, [.. named], conduct, penalties);
        followed[unit] = provision;
        return provision;
    }

    private PenaltyProvision[] FollowAll(IEnumerable<PenaltyUnit> others, int depth) =>
        [.. others.Select(u => Follow(u, depth + 1)).OfType<PenaltyProvision>()];

    // 违反第二十条第一款第一项规定，情节严重的: the 款 before it, which penalizes a breach of 第二十条第一款
    private IEnumerable<PenaltyUnit> BelowIn(PenaltyUnit unit, ProvisionId target) =>
        byArticle[unit.From.Path.AncestorOrSelf(ProvisionKind.Article)!.Value].TakeWhile(u => u != unit)
            .Where(u => u.Breaches.Exists(b => b.Targets.Any(t => t.Version == target.Version && target.Path.IsWithin(t.Path))));

    // 有前款行为，造成严重后果的: the party of that conduct
    private static void TakeParty(PenaltyUnit unit, PenaltyUnit[] followedUnits)
    {
        var parties = followedUnits.Select(u => u.Party).Distinct().ToArray();
        if (unit.Party == PenalizedParty.Any && parties is [PenalizedParty.Organization])
        {
            unit.Party = parties[0];
        }
    }

    // a closure beside a detention is no penalty on the person
    private static PenalizedParty PartyOf(PenaltyUnit unit, Penalty penalty) =>
        penalty.On == PenalizedParty.Any && (penalty.Kind != PenaltyKind.Closure || unit.Party == PenalizedParty.Organization)
            ? unit.Party
            : penalty.On;

    private IEnumerable<Penalty> Applied(PenaltyUnit unit, PenaltyApplication application, int shift, int depth)
    {
        var source = application.Targets.SelectMany(UnitsOf).Distinct().Where(u => u != unit)
            .Select(u => Follow(u, depth + 1)).OfType<PenaltyProvision>()
            .SelectMany(p => p.Penalties).Distinct().ToArray();
        var tiers = source.Select(p => p.Tier).Distinct().Order().ToArray();
        var isHigher = shift > 0 || application.Tier > 1;
        return source
            .Where(p => application.On != PenalizedParty.PersonsInCharge || p.Kind is not (PenaltyKind.Closure or PenaltyKind.Suspension))
            .Select(p => p with
            {
                Tier = isHigher ? shift + application.Tier + Array.IndexOf(tiers, p.Tier) : p.Tier,
                On = application.On ?? (p.On is PenalizedParty.Any or PenalizedParty.Organization ? unit.Party : p.On),
                Condition = p.Condition.Length > 0 ? p.Condition : application.Condition,
                DecidedBy = application.DecidedBy.Length > 0 ? application.DecidedBy : p.DecidedBy,
            });
    }
}
