using Statutes.Model.Duties;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>
/// One pass over one 款 or 项 that may state penalties. Before the first penalty, the words describe the conduct; after it, each condition
/// (情节严重的) leads to another tier or amount. A clause without a condition returns to the first tier.
/// </summary>
internal sealed class PenaltyPass(string source, ProvisionId from, IReadOnlyList<PlacedReference> references)
{
    private readonly List<PenaltyUnit> units = [];
    private PenaltyUnit unit = new(from);

    // the conduct, or behind the first penalty the words since the last one
    private int pendingStart = -1;
    private int pendingEnd;
    private int conditionEnd;
    private bool pendingIsConduct;

    private bool hasBegun;
    private int tier = 1;
    private int lastTier = 1;
    private bool isCrime;
    private bool startsSentence;
    private PenalizedParty? named;
    private TextSpan condition;
    private TextSpan firstCondition;
    private TextSpan decidedBy;

    /// <summary>Reads the units of a 款: several where it states several conducts with articles of their own.</summary>
    /// <param name="segments">The segments of the 款, in its order.</param>
    public List<PenaltyUnit> Run(List<Segment> segments)
    {
        foreach (var segment in segments)
        {
            Read(segment);
        }

        Finish();
        return units;
    }

    private void Read(Segment segment)
    {
        var text = segment.Of(source);
        var isPerson = text.StartsWith("受到") && text.EndsWith("人员"); // 受到刑事处罚的人员，终身不得…
        var isCondition = isPerson || text is [.., '的'] or [.., '的', '）'];
        List<PenaltyWord> words = isCondition ? [] : PenaltyWords.In(text);
        var isBan = !isCondition && words.Count == 0 && PenaltyWords.IsBan(text);
        var application = isCondition ? [] : PenaltyApplications.TargetsIn(source, segment, references, from.Version);
        unit.IsCriminal |= !isCondition && PenaltyWords.IsCriminal(text);
        if (words.Count == 0 && !isBan && application is [] && !(hasBegun is false && unit.IsCriminal))
        {
            Note(segment, isCondition);
        }
        else if (hasBegun || (IsImposed(text, words, isBan, application) && Begin()))
        {
            if (startsSentence && pendingStart < 0)
            {
                decidedBy = default;
            }

            TakePending();
            decidedBy = Authorities.In(source, segment.Span, words) is { Length: > 0 } authority ? authority : decidedBy;
            Add(segment, words, isBan, application);
        }

        if (segment.EndsClause)
        {
            EndClause(segment);
        }
    }

    private bool IsImposed(ReadOnlySpan<char> text, List<PenaltyWord> words, bool isBan, IReadOnlyList<ProvisionId> application) =>
        isBan || application.Count > 0 || unit.IsCriminal || PenaltyWords.Imposes(text, words);

    // words that state no penalty: conduct, a condition, or the party alone (对直接负责的主管人员，)
    private void Note(Segment segment, bool isCondition)
    {
        var text = segment.Of(source);
        pendingStart = pendingStart < 0 ? segment.Span.Start : pendingStart;
        pendingEnd = segment.Span.End;
        conditionEnd = isCondition ? segment.Span.End : conditionEnd;
        pendingIsConduct |= isCondition || text.Contains("违反", StringComparison.Ordinal) || text is [.., '行', '为'];
        if (hasBegun)
        {
            named = PartyReader.Named(text, text.Length) ?? named;
        }
    }

    // a clause that ends without a penalty is no conduct
    private void EndClause(Segment segment)
    {
        var isList = segment.End == '：';
        if (!hasBegun && pendingIsConduct && segment.End is '；' or ';' && IsOfOtherLaws(segment.Of(source)))
        {
            return;
        }

        if (!isList)
        {
            (pendingStart, pendingIsConduct) = (-1, false);
            (named, condition, isCrime, tier) = (null, firstCondition, false, 1);
            startsSentence = segment.End == '。';
        }
    }

    // 违反本规定第七条规定，法律、行政法规有规定的，依照其规定；法律、行政法规没有规定的，由网信部门…给予警告: one conduct with two clauses
    private static bool IsOfOtherLaws(ReadOnlySpan<char> text) =>
        PenaltyWords.StartsWithAny(text, ["依照其规定", "从其规定", "适用其规定", "依照其"]);

    private bool Begin()
    {
        if (pendingStart < 0 || !pendingIsConduct)
        {
            return false;
        }

        BeginUnit();
        hasBegun = true;
        return true;
    }

    private void BeginUnit()
    {
        unit.Conduct = new TextSpan(pendingStart, pendingEnd);
        var conduct = unit.Conduct.In(source);
        unit.Breaches.AddRange(references.Where(r => unit.Conduct.Contains(r.Span) && r.IsBreach(source, pendingStart, pendingEnd)));
        unit.IsGraver = unit.Breaches.Any(r => r.IsOfAct(source, pendingStart, pendingEnd)) ? Gravity.IsGraver(conduct)
            : unit.Breaches.Count > 0 && GravityAt(conduct) >= 0;
        unit.Party = PartyReader.OfConduct(conduct);
        (tier, lastTier) = (1, 1);
        condition = firstCondition = FirstCondition();
        pendingStart = -1;
    }

    // 有前款行为，造成严重后果的: the words behind the reference; 受到治安管理处罚的人员: the words behind the article
    private TextSpan FirstCondition()
    {
        var conduct = unit.Conduct.In(source);
        var person = conduct.LastIndexOf("，受到");
        if (!unit.IsGraver && person < 0)
        {
            return default;
        }

        var gravity = GravityAt(conduct);
        var cut = person >= 0 ? person : gravity >= 0 ? gravity : conduct.IndexOf('，');
        return new TextSpan(unit.Conduct.Start + cut + 1, unit.Conduct.End);
    }

    // 违反本条例第二十条第一款第一项规定，情节严重的
    private static int GravityAt(ReadOnlySpan<char> conduct) =>
        conduct.LastIndexOf('，') is var at and >= 0 && conduct[at..].StartsWith("，情节") && Gravity.IsGraver(conduct[at..]) ? at : -1;

    // the words between two penalties: a condition, or another conduct with articles of its own
    private void TakePending()
    {
        if (pendingStart >= 0 && pendingIsConduct)
        {
            var span = new TextSpan(pendingStart, conditionEnd > pendingStart ? conditionEnd : pendingEnd);
            if (references.Any(r => span.Contains(r.Span) && r.IsBreach(source, span.Start, span.End)))
            {
                Finish();
                BeginUnit();
            }
            else
            {
                TakeCondition(span);
            }
        }

        (pendingStart, pendingIsConduct) = (-1, false);
    }

    private void TakeCondition(TextSpan span)
    {
        var words = span.In(source);
        condition = span;
        isCrime = words.Contains("构成犯罪", StringComparison.Ordinal) && !words.Contains("不构成犯罪", StringComparison.Ordinal);
        if (Gravity.IsGraver(words))
        {
            tier = ++lastTier;
        }
        else if (!Gravity.IsOfAmount(words))
        {
            tier = 1;
        }
    }

    private void Add(Segment segment, List<PenaltyWord> words, bool isBan, IReadOnlyList<ProvisionId> application)
    {
        if (isCrime)
        {
            return;
        }

        var text = segment.Of(source);
        if (application.Count > 0)
        {
            AddApplication(segment, application);
            return;
        }

        if (isBan)
        {
            var ban = new PenaltyWord(0, text.Length, PenaltyKind.Ban);
            var party = unit.Party == PenalizedParty.Organization ? unit.Party : PenalizedParty.Individual;
            Put(segment, ban, text.Length, named ?? PartyReader.Banned(text) ?? party);
        }

        for (var i = 0; i < words.Count; i++)
        {
            var party = PartyReader.Named(text, words[i].Start) ?? named ?? UsualParty(words[i].Kind);
            named = PartyReader.Named(text, words[i].Start) ?? named;
            Put(segment, words[i], i + 1 < words.Count ? words[i + 1].Start : text.Length, party);
        }
    }

    private PenalizedParty UsualParty(PenaltyKind? kind) => kind is PenaltyKind.Detention or PenaltyKind.DisciplinaryAction
        ? PenalizedParty.Individual
        : unit.Party;

    private void AddApplication(Segment segment, IReadOnlyList<ProvisionId> targets)
    {
        var text = segment.Of(source);
        var party = PartyReader.Named(text, text.Length) ?? named;
        if (targets.All(t => t.Path.IsWhole))
        {
            unit.Penalties.Add(new Penalty(from, tier, party ?? unit.Party, PenaltyKind.AsOtherLaws, segment.Span)
            {
                Condition = condition, DecidedBy = decidedBy,
            });
        }
        else
        {
            unit.Applications.Add(new PenaltyApplication(targets, tier, party, condition, decidedBy));
        }
    }

    private void Put(Segment segment, PenaltyWord word, int next, PenalizedParty party)
    {
        var text = segment.Of(source);
        var end = Math.Max(word.End, next);
        while (end > word.End && text[end - 1] is '、' or '并' or '和' or '或' or '者' or '及' or '以' or '可' or '处')
        {
            end--;
        }

        var span = new TextSpan(segment.Span.Start + word.Start, segment.Span.Start + (word.Kind == PenaltyKind.Fine ? word.End : end));
        var penalty = new Penalty(from, tier, party, word.Kind!.Value, span)
        {
            IsDiscretionary = IsDiscretionary(text[..word.End], word.Start),
            Condition = IsCovered(word.Kind, party) ? condition : firstCondition,
            DecidedBy = DecidedBy(segment, word),
            Confiscates = word.Kind == PenaltyKind.Confiscation ? ConfiscatedIn(span) : default,
        };
        if (word.Kind is PenaltyKind.Fine or PenaltyKind.Detention or PenaltyKind.Ban)
        {
            PutAmounts(penalty, word.Kind == PenaltyKind.Ban ? span : new TextSpan(span.Start, segment.Span.Start + word.End - 2));
        }
        else if (!unit.Penalties.Any(p => (p.Tier, p.On, p.Kind, p.Condition) == (tier, party, penalty.Kind, penalty.Condition)))
        {
            unit.Penalties.Add(penalty);
        }
    }

    // 违法所得十万元以上的 decides on the amount alone, not on the suspension or the persons in charge behind it
    private bool IsCovered(PenaltyKind? kind, PenalizedParty party) => !Gravity.IsOfAmount(condition.In(source))
        || (party != PenalizedParty.PersonsInCharge && kind is PenaltyKind.Fine or PenaltyKind.Confiscation);

    // 五千万元以下或者上一年度营业额百分之五以下: two amounts
    private void PutAmounts(Penalty penalty, TextSpan phrase)
    {
        var words = phrase.In(source);
        var cut = penalty.Kind == PenaltyKind.Fine ? words.IndexOf("或者") : -1;
        if (cut > 0)
        {
            var first = AmountReader.Read(source, new TextSpan(phrase.Start, phrase.Start + cut));
            var second = AmountReader.Read(source, new TextSpan(phrase.Start + cut + 2, phrase.End));
            if (first.Amount is not null && second.Amount is not null)
            {
                unit.Penalties.Add(penalty with { Amount = first.Amount, AmountBase = first.Base });
                unit.Penalties.Add(penalty with { Amount = second.Amount, AmountBase = second.Base });
                return;
            }
        }

        var (amount, countedOn) = AmountReader.Read(source, phrase);
        unit.Penalties.Add(penalty with { Amount = amount, AmountBase = countedOn });
    }

    private static bool IsDiscretionary(ReadOnlySpan<char> text, int start) =>
        text[..start].Contains("可以", StringComparison.Ordinal) || text[start..].StartsWith("可以")
        || text[..start].EndsWith("可") || PenaltyWords.ContainsAny(text[..start], ["并可", "可依", "可根据", "可视", "可按"]);

    // 予以没收、阻断传输 does not say what is confiscated
    private TextSpan ConfiscatedIn(TextSpan span) =>
        span.Length > 2 && source[span.Start + 2] != '、' ? new TextSpan(span.Start + 2, span.End) : default;

    // 处分 is for another authority than the one that fines, unless its own words name one
    private TextSpan DecidedBy(Segment segment, PenaltyWord word)
    {
        if (Authorities.Notified(source, segment.Span, word) is { Length: > 0 } notified)
        {
            return notified;
        }

        return word.Kind != PenaltyKind.DisciplinaryAction || segment.Span.Contains(decidedBy) ? decidedBy : default;
    }

    private void Finish()
    {
        if (!unit.IsEmpty)
        {
            unit.Individualize();

            units.Add(unit);
        }

        unit = new PenaltyUnit(from);
    }
}
