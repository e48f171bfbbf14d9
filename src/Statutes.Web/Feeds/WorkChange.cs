using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Web.Feeds;

/// <summary>
/// An event in the life of a work as an entry of a feed, from its day on. A future entry into force is announced by the
/// event that decided it.
/// </summary>
/// <param name="Work">The work.</param>
/// <param name="Event">The event.</param>
internal sealed record WorkChange(Work Work, LifecycleEvent Event)
{
    /// <summary>Lists the changes up to a day, newest first.</summary>
    public static IEnumerable<WorkChange> Until(IEnumerable<Work> works, DateOnly day) => works
        .SelectMany(w => w.Events.Select(e => new WorkChange(w, e)))
        .Where(c => c.Event.Date <= day)
        .OrderByDescending(c => c.Event.Date).ThenBy(c => c.Work.Id.Slug, StringComparer.Ordinal).ThenByDescending(c => c.Event.Kind);

    /// <summary>The kind of the change, as in the API: <c>in-force</c>.</summary>
    public string Kind => Event.Kind switch
    {
        LifecycleEventKind.DraftPublished => "draft-published",
        LifecycleEventKind.Adopted => "adopted",
        LifecycleEventKind.Promulgated => "promulgated",
        LifecycleEventKind.InForce => "in-force",
        LifecycleEventKind.Amended => "amended",
        _ => "repealed",
    };

    /// <summary>
    /// The id of the change, the same at every address and in every corpus: a UUID of version 5 (RFC 9562) of work, kind, day and version.
    /// </summary>
    public string Id
    {
        get
        {
            var version = Event.Version is { } date ? LawDate.Format(date) : "";
            return FeedEntry.IdOf($"{Work.Id.Slug} {Kind} {LawDate.Format(Event.Date)} {version}");
        }
    }

    /// <summary>The start of the day in Beijing.</summary>
    public DateTimeOffset Updated => FeedEntry.StartOf(Event.Date);

    /// <summary>The change as an entry of a feed.</summary>
    public FeedEntry Entry => new(Id, Title, Updated, Summary, Path, Kind, Work.Id.Slug);

    /// <summary>What happened, in both languages.</summary>
    public string Title
    {
        get
        {
            var (zh, en) = Event.Kind switch
            {
                LifecycleEventKind.DraftPublished => ("公开征求意见", "draft published for comment"),
                LifecycleEventKind.Adopted => ("通过", "adopted"),
                LifecycleEventKind.Promulgated => ("公布", "promulgated"),
                LifecycleEventKind.InForce => ("施行", "enters into force"),
                LifecycleEventKind.Amended => ("修改决定通过", "amendment adopted"),
                _ => ("废止", "repealed"),
            };
            return $"《{Work.ShortTitle.Either(Language.Chinese)}》{zh} · {Work.ShortTitle.Either(Language.English)}: {en}";
        }
    }

    /// <summary>The day, the version, the instrument that made the change, and a note if no source confirms it.</summary>
    public string Summary
    {
        get
        {
            var parts = new List<string> { $"{LawDate.Format(Event.Date)}." };
            if (Event.Version is { } version)
            {
                parts.Add($"Version {Work.Id.Slug}@{LawDate.Format(version)}.");
            }

            if (Event.By is { } by)
            {
                parts.Add($"{string.Join(" · ", new[] { by.Zh, by.En }.OfType<string>())}.");
            }

            parts.Add(Event.Verified ? "" : "Not confirmed by a source in this corpus.");
            return string.Join(' ', parts).TrimEnd();
        }
    }

    /// <summary>The path of the page with the resulting version.</summary>
    public string Path
    {
        get
        {
            var version = Event.Version is { } date && Work.VersionDated(date) is { IsHeld: true } dated ? dated : null;
            return version is not null ? $"/{Work.Id.Slug}/{LawDate.Format(version.Date)}"
                : Work.VersionMeantAt(Event.Date) is not null ? $"/{Work.Id.Slug}/{LawDate.Format(Event.Date)}" : "/works";
        }
    }
}
