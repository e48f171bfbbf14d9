using System.Collections.Immutable;
using Statutes.Model.Duties;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>One pass over the wording of one 款 or 项: a row for each modal that governs a clause.</summary>
internal sealed class DutyPass(string source, ProvisionId from)
{
    private const int LongestSubject = 60;

    private static readonly string[] ConditionEnds =
        ["的", "时", "后", "前", "情况下", "情形下", "期间", "过程中", "之日", "内", "批准", "同意", "许可", "以外", "外", "起", "中"];

    private static readonly string[] ConditionBegins = ["未经", "非经", "必要时", "因", "经", "确需", "除", "发生", "发现", "遇有"];

    // the acts with which a clause may continue the duty of the clause before, without a modal: 在发生…事件时，立即启动应急预案
    private static readonly string[] Continuing = ["立即", "及时", "停止", "报告", "采取", "启动"];

    private static readonly string[] Times = ["内", "中", "终身", "期间", "时", "后", "前", "之日起", "起"];

    private static readonly string[] TrailingAdverbs =
        ["还", "也", "并", "均", "都", "一般", "一律", "各自", "分别", "同时", "又", "即", "则", "亦", "首先", "依法", "及时", "原则上", "，"];

    private static readonly string[] LeadingAdverbs = ["但是", "但", "并且", "并", "而且", "且", "同时", "因此", "此外", "也", "还", "其中", "又"];

    private readonly List<Duty> rows = [];
    private int leftOut;

    /// <summary>The subject of the last clause, for a clause that names none.</summary>
    public TextSpan Carried { get; set; }

    /// <summary>How many modal words were left out.</summary>
    public int LeftOut => leftOut;

    /// <summary>Reads the rows of a wording.</summary>
    /// <param name="segments">Its segments.</param>
    /// <param name="lead">The duty above an item, which the item continues; null for a 款.</param>
    public List<Duty> Run(List<Segment> segments, Duty? lead)
    {
        for (var begin = 0; begin < segments.Count;)
        {
            var end = begin;
            while (end + 1 < segments.Count && !segments[end].EndsClause)
            {
                end++;
            }

            ReadClause(segments[begin..(end + 1)], begin == 0 ? lead : null);
            begin = end + 1;
        }

        return rows;
    }

    private void ReadClause(List<Segment> clause, Duty? lead)
    {
        var modals = new List<(int Index, Modal Modal)>();
        for (var i = 0; i < clause.Count; i++)
        {
            // a segment that ends with 的 is a condition
            var text = clause[i].Of(source);
            if (text is not [.., '的'] && Modal.In(text, ref leftOut) is { } modal)
            {
                modals.Add((i, modal));
            }
        }

        if (modals.Count == 0 && lead is null)
        {
            AddContinuation(clause);
        }

        if (lead is not null && !(modals is [(0, { Start: 0 }), ..]))
        {
            AddLead(clause, lead, modals.Count > 0 ? BeginOf(clause, modals[0].Index, 0) : clause.Count);
        }

        for (var m = 0; m < modals.Count; m++)
        {
            var (index, modal) = modals[m];
            var first = m == 0 ? (lead is null ? 0 : BeginOf(clause, index, 0)) : BeginOf(clause, index, modals[m - 1].Index + 1);
            var last = m + 1 < modals.Count ? BeginOf(clause, modals[m + 1].Index, index + 1) : clause.Count;
            Add(clause, first, index, Math.Max(index + 1, last), modal);
        }
    }

    // the conditions directly before a modal are its own; what is before them belongs to the modal before
    private int BeginOf(List<Segment> clause, int index, int from)
    {
        var begin = index;
        while (begin > from && IsCondition(clause[begin - 1].Of(source)))
        {
            begin--;
        }

        return begin;
    }

    private void AddLead(List<Segment> clause, Duty lead, int end)
    {
        if (end > 0)
        {
            var action = new TextSpan(clause[0].Span.Start, clause[end - 1].Span.End);
            rows.Add(lead with { From = from, Action = action, Words = action, Deadline = DeadlineReader.In(source, action) });
        }
    }

    // …应当制定应急预案；在发生…事件时，立即启动应急预案
    private void AddContinuation(List<Segment> clause)
    {
        if (rows is [.., { Modal: DutyModal.Shall } before] && source[before.Words.End] == '；' && clause.Count > 1
            && clause[0].Of(source) is [.., '的' or '时'] && PenaltyWords.StartsWithAny(clause[1].Of(source), Continuing))
        {
            var action = new TextSpan(clause[1].Span.Start, clause[^1].Span.End);
            var words = new TextSpan(clause[0].Span.Start, action.End);
            rows.Add(before with
            {
                Action = action,
                Words = words,
                Conditions = [clause[0].Span],
                Exception = default,
                Deadline = DeadlineReader.In(source, action),
                InheritsSubject = before.Subject.Length > 0,
            });
        }
    }

    private void Add(List<Segment> clause, int first, int index, int end, Modal modal)
    {
        var start = clause[index].Span.Start;
        var action = new TextSpan(start + modal.End, clause[end - 1].Span.End);
        var isFirst = rows.Count == 0 && Carried.Length == 0;
        var subject = SubjectBefore(clause, first, index, modal.Start, out var conditionsFrom);
        var isNamed = subject.Length > 0;
        if (!isNamed && !isFirst && !BeginsWithActivity(clause, first, index))
        {
            subject = Carried;
        }

        if (action.Length == 0 || subject.Length > LongestSubject)
        {
            leftOut++;
            return;
        }

        var words = new TextSpan(clause[Math.Min(first, index)].Span.Start, action.End);
        rows.Add(new Duty(from, modal.Value, subject, action, words)
        {
            Conditions = ConditionsOf(clause, first, index, conditionsFrom),
            Exception = ExceptionIn(words),
            Deadline = Deadline(words, action),
            InheritsSubject = !isNamed && subject.Length > 0,
        });
        Carried = subject;
    }

    private TextSpan Deadline(TextSpan words, TextSpan action)
    {
        var deadline = DeadlineReader.In(source, action);
        if (deadline.Length > 0)
        {
            return deadline;
        }

        // before the modal 立即 and 及时 are of another act; 终身不得 and 五年内不得 are of this one
        var before = DeadlineReader.In(source, new TextSpan(words.Start, action.Start));
        return before.Length > 2 || before.In(source) is "终身" ? before : default;
    }

    // the words before the modal in its segment, or the first segment of the clause that begins with a subject
    private TextSpan SubjectBefore(List<Segment> clause, int first, int index, int modalStart, out int conditionsFrom)
    {
        conditionsFrom = clause[first].Span.Start;
        var own = Trim(new TextSpan(clause[index].Span.Start, clause[index].Span.Start + modalStart));
        if (own.Length > 0)
        {
            var text = own.In(source);
            var length = SubjectReader.LengthIn(text);
            if (length == 0 && !SubjectReader.IsActivity(text) && !PenaltyWords.EndsWithAny(text, Times))
            {
                length = text.Length;
            }

            if (length > 0)
            {
                return new TextSpan(own.Start, own.Start + length);
            }
        }

        for (var i = first; i < index; i++)
        {
            var segment = Trim(clause[i].Span);
            var length = SubjectReader.LengthIn(segment.In(source));
            if (length > 0)
            {
                conditionsFrom = i == first ? segment.Start + length : conditionsFrom;
                return new TextSpan(segment.Start, segment.Start + length);
            }
        }

        return default;
    }

    private bool BeginsWithActivity(List<Segment> clause, int first, int index)
    {
        var text = clause[first].Of(source);
        return first < index && !IsCondition(text) && SubjectReader.IsActivity(text)
            && text[0] is not ('对' or '在' or '因' or '经' or '自' or '从' or '为'); // a preposition, no verb
    }

    private TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in LeadingAdverbs)
            {
                if (source.AsSpan()[start..end].StartsWith(word))
                {
                    start += word.Length;
                    again = true;
                }
            }

            foreach (var word in TrailingAdverbs)
            {
                if (source.AsSpan()[start..end].EndsWith(word))
                {
                    end -= word.Length;
                    again = true;
                }
            }
        }

        return new TextSpan(start, Math.Max(start, end));
    }

    private static bool IsCondition(ReadOnlySpan<char> text) =>
        PenaltyWords.EndsWithAny(text, ConditionEnds) || PenaltyWords.StartsWithAny(text, ConditionBegins);

    // 采购网络产品和服务，可能影响国家安全的: from the frame to the last words that are a condition
    private ImmutableArray<TextSpan> ConditionsOf(List<Segment> clause, int first, int index, int from)
    {
        var last = index - 1;
        while (first <= last && clause[first].Of(source) is ['除', .., '外'])
        {
            first++; // 除本法第二十三条的规定外，…还应当: a frame
        }

        while (last >= first && !IsCondition(clause[last].Of(source)))
        {
            last--;
        }

        if (last < first)
        {
            // 必要时可以委托…
            var own = clause[index].Of(source);
            var at = own.IndexOf("必要时");
            return at is >= 0 and < 3 ? [new TextSpan(clause[index].Span.Start + at, clause[index].Span.Start + at + 3)] : [];
        }

        var start = Math.Max(from, clause[first].Span.Start);
        var end = clause[last].Span.End;
        return end > start ? [new TextSpan(start, end)] : [];
    }

    // 但是，…的除外; 法律、行政法规另有规定的，依照其规定; 除…外
    private TextSpan ExceptionIn(TextSpan words)
    {
        var text = words.In(source);
        var stop = source.IndexOfAny(['\n', '\r'], words.End);
        var behind = source.AsSpan()[words.End..(stop < 0 ? source.Length : stop)];
        if (behind is ['；' or '。', .. var next])
        {
            var cut = next.IndexOfAny("；。");
            var clause = cut < 0 ? next : next[..cut];
            if (clause.Contains("另有规定", StringComparison.Ordinal)
                || (clause.StartsWith("但") && clause.EndsWith("除外")))
            {
                return new TextSpan(words.End + 1, words.End + 1 + clause.Length);
            }
        }

        if (text.StartsWith("除") && text.IndexOf('外') is var outside and > 0 && !text.Contains("还应当", StringComparison.Ordinal))
        {
            return new TextSpan(words.Start, words.Start + outside + 1);
        }

        return default;
    }
}
