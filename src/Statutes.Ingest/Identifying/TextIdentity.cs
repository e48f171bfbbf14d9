using System.Collections.Immutable;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Identifying;

/// <summary>
/// The identity of a text, as its own words and the name of its file give it. Nothing is looked up elsewhere.
/// </summary>
/// <param name="Title">Its title; empty if it has no title.</param>
/// <param name="Book">The book, if the text is one book of a code whose books are separate files; null for any other text.</param>
/// <param name="Language">Its language.</param>
/// <param name="Kind">The rank of the instrument.</param>
/// <param name="Issuers">The bodies that made it.</param>
/// <param name="DocumentNumber">Its document number; null if the text gives no number.</param>
/// <param name="Events">The events in its heading, by date.</param>
/// <param name="InForce">The date from which its wording is in force.</param>
internal sealed record TextIdentity(
    string Title,
    string? Book,
    Language Language,
    WorkKind Kind,
    ImmutableArray<string> Issuers,
    string? DocumentNumber,
    ImmutableArray<RecordedEvent> Events,
    EntryIntoForce InForce)
{
    /// <summary>The instruments that its last article repeals when it enters into force.</summary>
    public ImmutableArray<RepealClause> Repeals { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The laws that its preamble names, if it is a judicial interpretation.</summary>
    public ImmutableArray<string> PreambleLaws { get; init => field = value.IsDefault ? [] : value; } = [];

    // 2020年修正, 2018修订: publishers add these to the title of a later version
    private static readonly string[] VersionMarks = ["修正", "修订", "修改", "修正本", "修订本", "最新"];

    private const int MaxLine = 2_000;

    /// <summary>The length of the longest line of a signature with its date, in characters.</summary>
    private const int MaxSignature = 60;

    /// <summary>The document number is at most this many lines behind the heading, and at most this many characters long.</summary>
    private const int MaxLinesToNumber = 20, MaxNumber = 40;

    /// <summary>The key that all texts of one work share: the normalized title without the version mark of a publisher.</summary>
    public string WorkKey => KeyOf(Title);

    /// <summary>The title without the version mark of a publisher.</summary>
    public string WorkTitle => WithoutVersion(Title);

    /// <summary>Identifies a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="block">Its heading.</param>
    /// <param name="nameDay">The date in the name of its file; null if there is no date.</param>
    public static TextIdentity Of(SourceText text, Language language, TitleBlock block, DateOnly? nameDay)
    {
        var number = NumberInBody(text, language, block.BodyLine);
        var issuance = Issuance.Read(block.Title, number is { } line ? [line.Words, .. block.Life] : block.Life, language);
        var events = EventsOf(block.Life);
        var mayRepeal = language == Language.Chinese && issuance.Kind != WorkKind.AmendingDecision;
        return new TextIdentity(
            block.Title,
            block.Book,
            language,
            issuance.Kind,
            issuance.Issuers,
            issuance.DocumentNumber,
            events,
            EntryIntoForce.Of(events, nameDay, text, block.BodyLine, IsInForceWithPublication(block.Life)))
        {
            Repeals = mayRepeal
                ? RepealClause.Read(text, block.BodyLine, EntryIntoForce.OfFirstWording(events, text, block.BodyLine))
                : [],
            PreambleLaws = language == Language.Chinese && issuance.Kind == WorkKind.JudicialInterpretation
                ? Identifying.PreambleLaws.Read(text, block.BodyLine)
                : [],
        };
    }

    /// <summary>Returns the key of a title.</summary>
    public static string KeyOf(string title) => string.Concat(NameKey.Of(WithoutVersion(title)).Where(c => c is not ('、' or ' ' or '·')));

    /// <summary>Returns the date in the name of a file, 体育法(2016-11-07).md; null if there is no date.</summary>
    public static DateOnly? DayInName(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.AsSpan());
        for (var at = name.Length - 10; at >= 0; at--)
        {
            if (LawDate.TryParse(name.Slice(at, 10), out var day) && day.Year >= EntryIntoForce.NoDay.Year)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>
    /// Finds the document number on a line of its own between the heading and the first article, 法释〔2022〕15号.
    /// Returns the number and its line, counted from 0; null if there is no such line.
    /// </summary>
    internal static (string Words, int Line)? NumberInBody(SourceText text, Language language, int bodyLine)
    {
        for (var i = bodyLine; i < Math.Min(text.LineCount, bodyLine + MaxLinesToNumber); i++)
        {
            var kind = LineClassifier.Classify(text.Content, text.LineSpan(i), language).Kind;
            if (kind is not (LineKind.Blank or LineKind.Text or LineKind.Note or LineKind.UnknownHeading))
            {
                return null;
            }

            var words = HeadLine.WithoutBlanks(HeadLine.Unbracketed(HeadLine.Of(text, i, out _)));
            if (words.Length is > 0 and <= MaxNumber && Issuance.NumberIn(words)?.Length == words.Length)
            {
                return (words, i);
            }
        }

        return null;
    }

    // A second adoption long after the first is an amendment that the line does not name: 1996年…通过 · 2020年…通过
    private static ImmutableArray<RecordedEvent> EventsOf(ImmutableArray<string> life)
    {
        var events = WholeLines(life).Where(l => !IsNoticeText(l)).SelectMany(l => LifeLine.Read(l)).Concat(Signed(life)).ToArray();
        var first = events.Where(e => e.Kind == LifecycleEventKind.Adopted).Select(e => (DateOnly?)e.Date).Min();
        return
        [
            .. events
                .Select(e => e.Kind == LifecycleEventKind.Adopted && first is { } adopted && e.Date > adopted.AddDays(400)
                    ? e with { Kind = LifecycleEventKind.Amended }
                    : e)
                .DistinctBy(e => (e.Kind, e.Date))
                .OrderBy(e => e.Date).ThenBy(e => e.Kind),
        ];
    }

    // the paragraphs of a notice before the law mention dates of other texts
    private static bool IsNoticeText(string line) =>
        line.IndexOf('。') is >= 0 and var stop && stop < line.Length - 1 && !PromulgationOrder.IsSentence(line)
        && LifeLine.DatesOf(line) is not [(0, _, _), ..];

    // the order says 自公布之日起施行: the date is that under the order
    private static bool IsInForceWithPublication(ImmutableArray<string> life) =>
        life.Any(l => PromulgationOrder.IsSentence(l) && LifeLine.FindRelativeBeginning(LifeLine.WithoutTitles(l)).Length > 0);

    // the date under an order that promulgates: 2011年1月21日 · 部长　甲乙　2011年1月21日
    private static IEnumerable<RecordedEvent> Signed(ImmutableArray<string> life) => life
        .SkipWhile(l => !PromulgationOrder.IsSentence(l))
        .Skip(1)
        .SelectMany(l => l.Length <= MaxSignature && LifeLine.DatesOf(l) is [(_, var end, var day)] && end == l.Length
            ? [new RecordedEvent(LifecycleEventKind.Promulgated, day, "")]
            : Array.Empty<RecordedEvent>())
        .Take(1);

    // 《关于修改〈甲法〉 · 〈乙法〉的决定》修正: a line that ends inside a title continues on the next line
    private static IEnumerable<string> WholeLines(ImmutableArray<string> life)
    {
        var line = "";
        foreach (var next in life)
        {
            line += next;
            if (line.Count(c => c == '《') <= line.Count(c => c == '》') || line.Length > MaxLine)
            {
                yield return line;
                line = "";
            }
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private static string WithoutVersion(string title)
    {
        var open = title.EndsWith('）') ? title.LastIndexOf('（') : title.EndsWith(')') ? title.LastIndexOf('(') : -1;
        if (open <= 0)
        {
            return title;
        }

        var inside = title[(open + 1)..^1];
        var isVersion = VersionMarks.Any(m => inside.EndsWith(m, StringComparison.Ordinal) && inside[..^m.Length].All(IsOfVersion));
        return isVersion ? title[..open].TrimEnd() : title;

        static bool IsOfVersion(char c) => char.IsDigit(c) || c is '年' or '第' or '次' or '一' or '二' or '三' or '四' or '五';
    }
}
