using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// The day on which the wording of a text came into force, how sure that is, and why. The rules, in their order: a line of the head names a day
/// that is not before the last change; the text itself does (本法自…起施行); it enters into force with its publication, whose day is known; else the
/// day of the last change stands in, or the day in the name of the file, where that is later, which is then said; else, where no day at all is told, 1949-10-01, so
/// that the law is found at every date.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Why">What it rests on, in English, for a person.</param>
public sealed record EntryIntoForce(DateOnly Day, Certainty Certainty, string Why)
{
    /// <summary>Whether the day is that in the name of the file and stands so long after all that the head tells that the wording is of a change of which the head says nothing.</summary>
    public bool IsOfUntoldChange { get; init; }

    /// <summary>The day of a text of which no day is told.</summary>
    public static readonly DateOnly NoDay = new(1949, 10, 1);

    /// <summary>How many lines from the end of a text are looked through for 自…起施行; an annex may stand behind it.</summary>
    private const int LinesFromEnd = 400;

    private const int MaxSubject = 24;

    /// <summary>A file is named after a day that is not so many days later than the publication.</summary>
    private const int DaysOfPublication = 60;

    private static readonly string[] Beginnings = ["施行", "实施", "生效", "执行"];
    private static readonly string[] Publications = ["公布之日", "发布之日", "颁布之日", "公告之日", "印发之日", "通过之日", "批准之日"];

    /// <summary>Decides.</summary>
    /// <param name="told">What the head tells.</param>
    /// <param name="nameDay">The day in the name of the file; null where it has none.</param>
    /// <param name="text">The text.</param>
    /// <param name="bodyLine">The first line of the law itself, counted from 0.</param>
    public static EntryIntoForce Of(ImmutableArray<RecordedEvent> told, DateOnly? nameDay, SourceText text, int bodyLine)
    {
        var amended = told.Where(e => e.Kind == LifecycleEventKind.Amended).Select(e => (DateOnly?)e.Date).Max();
        var published = told.Where(e => e.Kind == LifecycleEventKind.Promulgated).Select(e => (DateOnly?)e.Date).Max();
        var toldLast = told.Where(e => e.Kind is LifecycleEventKind.Adopted or LifecycleEventKind.Amended or LifecycleEventKind.Promulgated).Select(e => (DateOnly?)e.Date).Max();
        var since = amended is null || nameDay > amended ? nameDay : amended; // a name that is later than all that the head tells is of a later change
        if (told.Where(e => e.Kind == LifecycleEventKind.InForce && !(e.Date < since)).Select(e => (DateOnly?)e.Date).Max() is { } stated)
        {
            return new EntryIntoForce(stated, Certainty.Stated, "the head of the text says so");
        }

        var (closing, withPublication) = Closing(text, bodyLine);
        if (closing is { } own && !(own < since))
        {
            return new EntryIntoForce(own, Certainty.Stated, "the text says from when it is in force");
        }

        var isOfLater = published is { } first && nameDay > first.AddDays(DaysOfPublication); // the name tells of a change of which the head does not
        if (withPublication && amended is null && !isOfLater && (published ?? toldLast) is { } day && !(published is null && nameDay > day))
        {
            return new EntryIntoForce(day, Certainty.Derived, "the text is in force from its publication");
        }

        if (nameDay is { } named && !(named <= toldLast))
        {
            return toldLast switch
            {
                null => new EntryIntoForce(named, Certainty.Assumed, "the text tells no day of its making; the day in the name of the file stands in"),
                { } before when named > before.AddDays(DaysOfPublication) => new EntryIntoForce(
                    named, Certainty.Assumed, "the day in the name of the file stands in, which is later than all that the text tells of its making; of the change from which this wording comes it tells nothing") { IsOfUntoldChange = true },
                _ => new EntryIntoForce(named, Certainty.Assumed, "the day from which this wording is in force is not told; the day in the name of the file stands in"),
            };
        }

        return toldLast is { } last
            ? new EntryIntoForce(last, Certainty.Assumed, amended is null ? "no day of entry into force is told; the day of its adoption or publication stands in" : "the day from which the last amendment is in force is not told; the day of the amendment stands in")
            : closing is { } only
                ? new EntryIntoForce(only, Certainty.Stated, "the text says from when it is in force")
                : new EntryIntoForce(NoDay, Certainty.Unknown, "no day is told anywhere");
    }

    /// <summary>
    /// The day on which a text says that it is in force, whatever was amended since: the one in its last lines, else that of its first publication or adoption where it is in
    /// force from there, else the only one that the head tells of a text that was never amended; null where none is told.
    /// </summary>
    internal static DateOnly? OfFirstWording(ImmutableArray<RecordedEvent> told, SourceText text, int bodyLine)
    {
        var (closing, withPublication) = Closing(text, bodyLine);
        return closing
            ?? (withPublication ? First(LifecycleEventKind.Promulgated) ?? First(LifecycleEventKind.Adopted) : null)
            ?? (told.Any(e => e.Kind == LifecycleEventKind.Amended) ? null : First(LifecycleEventKind.InForce));

        DateOnly? First(LifecycleEventKind kind) => told.Where(e => e.Kind == kind).Select(e => (DateOnly?)e.Date).Min();
    }

    // 本法自2017年6月1日起施行 · 本条例自公布之日起施行: the last line that says so of the text itself
    private static (DateOnly? Day, bool WithPublication) Closing(SourceText text, int bodyLine)
    {
        for (var line = text.LineCount - 1; line >= Math.Max(bodyLine, text.LineCount - LinesFromEnd); line--)
        {
            var span = text.LineSpan(line);
            var words = text.Content.AsSpan(span.Start, span.Length);
            for (var from = words.IndexOfAny('自', '从', '于'); from >= 0;)
            {
                if (IsOfItself(words[..from]) && Begins(words[(from + 1)..], out var day, out var withPublication))
                {
                    return (day, withPublication);
                }

                var next = words[(from + 1)..].IndexOfAny('自', '从', '于');
                from = next < 0 ? -1 : from + 1 + next;
            }
        }

        return (null, false);
    }

    // 本法, 本条例, 本解释, 本修正案 and no stop between
    private static bool IsOfItself(ReadOnlySpan<char> before)
    {
        var near = before[Math.Max(0, before.Length - MaxSubject)..];
        var subject = near.LastIndexOf('本');
        return subject >= 0 && !near[subject..].ContainsAny('。', '；');
    }

    private static bool Begins(ReadOnlySpan<char> words, out DateOnly? day, out bool withPublication)
    {
        (day, withPublication) = (null, false);
        var near = words[..Math.Min(words.Length, 40)];
        var stop = near.IndexOfAny('。', '；');
        near = stop < 0 ? near : near[..stop];
        var begins = Beginnings.Any(near.ToString().Contains);
        if (!begins)
        {
            return false;
        }

        withPublication = Publications.Any(near.ToString().Contains);
        day = withPublication ? null : LifeLine.DatesOf(near) is [var first, ..] && first.Start <= 2 ? first.Day : null;
        return withPublication || day is not null;
    }
}
