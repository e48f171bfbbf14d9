using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// The date on which the wording of a text came into force, how certain it is, and why. The rules, in their order:
/// a line of the heading gives a date that is not before the last amendment;
/// the text itself does (本法自…起施行);
/// the text enters into force with its publication, whose date is known;
/// the date of the last amendment, or the date in the name of the file if that is later;
/// 1949-10-01 if there is no date at all, so that the law is found at every date.
/// </summary>
/// <param name="Day">The date.</param>
/// <param name="Certainty">How certain it is.</param>
/// <param name="Why">The reason for the date, in English, for a person.</param>
internal sealed record EntryIntoForce(DateOnly Day, Certainty Certainty, string Why)
{
    /// <summary>
    /// True if the date comes from the file name and is so much later than every date in the heading that the text must
    /// include an amendment the heading does not mention.
    /// </summary>
    [JsonPropertyName("isOfUntoldChange")]
    public bool IsOfUnrecordedAmendment { get; init; }

    /// <summary>The date of a text that gives no date.</summary>
    public static readonly DateOnly NoDay = LifecycleEvent.UnknownDay;

    /// <summary>The number of lines at the end of a text that are searched for 自…起施行; an annex may follow it.</summary>
    private const int LinesFromEnd = 400;

    private const int MaxSubject = 24;

    /// <summary>A file is still named after the date of publication if its date is at most this many days later.</summary>
    private const int DaysOfPublication = 60;

    private const string StatedInHeading = "the heading of the text states this date";
    private const string StatedInText = "the text states this date";
    private const string WithPublication = "the text enters into force on its publication";
    private const string OnlyInName = "the heading gives no date of adoption or publication, so the date in the file name was used";
    private const string LaterThanHeading =
        "the date in the file name was used, because it is later than every date in the heading; "
        + "the heading does not mention the amendment that made this text";
    private const string NotStatedButInName = "the text does not state this date, so the date in the file name was used";
    private const string OfAdoption = "the text does not state this date, so the date of its adoption or publication was used";
    private const string OfAmendment =
        "the text does not state when the last amendment entered into force, so the date of the amendment was used";
    private const string Unknown = "the text and the file name give no date";

    /// <summary>The verbs that say that a text comes into force.</summary>
    internal static readonly string[] Beginnings = ["施行", "实施", "生效", "执行"];
    
    /// <summary>The events from which a text may come into force.</summary>
    internal static readonly string[] Publications = ["公布之日", "发布之日", "颁布之日", "公告之日", "印发之日", "通过之日", "批准之日"];

    /// <summary>Determines the date of a text.</summary>
    /// <param name="events">The events in the heading.</param>
    /// <param name="nameDay">The date in the name of the file; null if there is no date.</param>
    /// <param name="text">The text.</param>
    /// <param name="bodyLine">The first line of the law itself, counted from 0.</param>
    /// <param name="isWithPublication">Whether the order that promulgates the text says that it enters into force then.</param>
    public static EntryIntoForce Of(
        ImmutableArray<RecordedEvent> events, DateOnly? nameDay, SourceText text, int bodyLine, bool isWithPublication = false)
    {
        var amended = Last(events, LifecycleEventKind.Amended);
        var published = Last(events, LifecycleEventKind.Promulgated);
        var last = Last(events, LifecycleEventKind.Adopted, LifecycleEventKind.Amended, LifecycleEventKind.Promulgated);
        var since = amended is null || nameDay > amended ? nameDay : amended; // a later date in the name is that of a later amendment
        if (Last(events.Where(e => !(e.Date < since)), LifecycleEventKind.InForce) is { } stated)
        {
            return new EntryIntoForce(stated, Certainty.Stated, StatedInHeading);
        }

        var (closing, isStatedInText) = Closing(text, bodyLine);
        isWithPublication |= isStatedInText;
        if (closing is { } own && !(own < since))
        {
            return new EntryIntoForce(own, Certainty.Stated, StatedInText);
        }

        // the name may be that of an amendment that the heading does not mention
        var isOfLater = published is { } first && nameDay > first.AddDays(DaysOfPublication);
        if (isWithPublication && amended is null && !isOfLater && (published ?? last) is { } day && !(published is null && nameDay > day))
        {
            return new EntryIntoForce(day, Certainty.Derived, WithPublication);
        }

        return nameDay is { } named && !(named <= last) ? OfName(named, last) : Assumed(last, amended is not null, closing);
    }

    private static EntryIntoForce OfName(DateOnly named, DateOnly? last) => last switch
    {
        null => new EntryIntoForce(named, Certainty.Assumed, OnlyInName),
        { } before when named > before.AddDays(DaysOfPublication) =>
            new EntryIntoForce(named, Certainty.Assumed, LaterThanHeading) { IsOfUnrecordedAmendment = true },
        _ => new EntryIntoForce(named, Certainty.Assumed, NotStatedButInName),
    };

    private static EntryIntoForce Assumed(DateOnly? last, bool isAmended, DateOnly? closing) => (last, closing) switch
    {
        ({ } day, _) => new EntryIntoForce(day, Certainty.Assumed, isAmended ? OfAmendment : OfAdoption),
        (null, { } stated) => new EntryIntoForce(stated, Certainty.Stated, StatedInText),
        _ => new EntryIntoForce(NoDay, Certainty.Unknown, Unknown),
    };

    private static DateOnly? Last(IEnumerable<RecordedEvent> events, params LifecycleEventKind[] kinds) =>
        events.Where(e => kinds.Contains(e.Kind)).Select(e => (DateOnly?)e.Date).Max();

    /// <summary>
    /// Returns the date on which the first wording of a text entered into force, whatever was amended since. It is the date
    /// in the last lines; or that of the first publication or adoption if the text enters into force then; or, for a text
    /// that was never amended, the date in the heading. Null if there is no such date.
    /// </summary>
    internal static DateOnly? OfFirstWording(ImmutableArray<RecordedEvent> events, SourceText text, int bodyLine)
    {
        var (closing, isWithPublication) = Closing(text, bodyLine);
        return closing
            ?? (isWithPublication ? First(LifecycleEventKind.Promulgated) ?? First(LifecycleEventKind.Adopted) : null)
            ?? (events.Any(e => e.Kind == LifecycleEventKind.Amended) ? null : First(LifecycleEventKind.InForce));

        DateOnly? First(LifecycleEventKind kind) => events.Where(e => e.Kind == kind).Select(e => (DateOnly?)e.Date).Min();
    }

    // 本法自2017年6月1日起施行 · 本条例自公布之日起施行: the last such line about the text itself
    private static (DateOnly? Day, bool WithPublication) Closing(SourceText text, int bodyLine)
    {
        for (var line = text.LineCount - 1; line >= Math.Max(bodyLine, text.LineCount - LinesFromEnd); line--)
        {
            var span = text.LineSpan(line);
            var words = text.Content.AsSpan(span.Start, span.Length);
            for (var from = words.IndexOfAny('自', '从', '于'); from >= 0;)
            {
                if (IsAboutItself(words[..from]) && Begins(words[(from + 1)..], out var day, out var withPublication))
                {
                    return (day, withPublication);
                }

                var next = words[(from + 1)..].IndexOfAny('自', '从', '于');
                from = next < 0 ? -1 : from + 1 + next;
            }

            if (EnglishBeginning.TryRead(words, out var english, out var isWithPublication))
            {
                return (english, isWithPublication);
            }
        }

        return (null, false);
    }

    // 本法, 本条例, 本解释 or 本修正案, with no full stop or semicolon behind it
    private static bool IsAboutItself(ReadOnlySpan<char> before)
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
