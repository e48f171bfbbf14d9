using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>Finds the works that a name refers to, and separates a name from what is stuck to it: 按国家赔偿法, 刑法分则.</summary>
internal sealed class WorkNameResolver(Catalog catalog)
{
    /// <summary>A name is searched at the end of runs up to this length, in UTF-16 code units.</summary>
    private const int MaxRun = 60;

    /// <summary>The length of 总则 and 分则.</summary>
    private const int BookNameLength = 2;

    /// <summary>
    /// Finds the works that a name may refer to at a date. A work's own name takes precedence over a generic one; of the
    /// works with a generic name, those in force at the date take precedence.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="at">The date.</param>
    /// <param name="word">The version words of the citation. If null, set to those stuck to the name (旧网络安全法).</param>
    public ImmutableArray<Work> Find(string name, DateOnly at, ref VersionWord? word)
    {
        var found = catalog.FindByName(name);
        if (found.Length == 1)
        {
            return [found[0].Work];
        }

        if (found.IsEmpty && word is { Year: > 0 } dated && FindDated(name, dated) is [var numbered])
        {
            word = null;
            return [numbered.Work];
        }

        if (found.IsEmpty && NameSpellings.Usual(name) is { } usual)
        {
            found = catalog.FindByName(usual);
            if (found.Length == 1)
            {
                return [found[0].Work];
            }
        }

        if (found.IsEmpty)
        {
            // 旧网络安全法: the first character selects a version, where no work has the whole name
            var rest = new TextSpan(0, name.Length);
            if (VersionWords.TakeSoftHead(name, ref rest) is not { } soft
                || catalog.FindByName(rest.In(name)) is not { IsEmpty: false } without)
            {
                return [.. catalog.FindByAlikeName(name).Select(n => n.Work)];
            }

            word ??= soft;
            found = without;
        }

        var own = found.Where(n => !n.Generic).Select(n => n.Work).ToImmutableArray();
        if (!own.IsEmpty || found.Length == 1)
        {
            return own.IsEmpty ? [found[0].Work] : own;
        }

        return InForce(found, at);
    }

    /// <summary>Returns a name with the year that tells works of one name apart: 主席令第七十一号（2021年）, 宪法修正案（2018年）.</summary>
    public static string WithYear(string name, VersionWord word) =>
        name.Any(Lexer.IsWide) ? $"{name}（{word.Year}年）" : $"{name} ({word.Year})";

    private ImmutableArray<NamedWork> FindDated(string name, VersionWord word)
    {
        var dated = WithYear(name, word);
        return catalog.FindByName(dated) is { IsEmpty: false } named ? named : catalog.FindByAlikeName(dated);
    }

    /// <summary>Whether a name is one that many works could have, and no work's own: 办法, the Measures.</summary>
    public bool IsOnlyGeneric(string name) =>
        catalog.FindByName(name) is { IsEmpty: false } found && found.All(n => n.Generic);

    /// <summary>Finds the works whose own name is the longest end of a run: 网络安全法 in 是否具备网络安全法.</summary>
    /// <param name="run">The run. A name inside 《》 is never cut, as 反…法 and 香港…法 are other laws.</param>
    /// <param name="start">Where the name begins; negative where no name was found.</param>
    public ImmutableArray<Work> FindAtEnd(string run, out int start)
    {
        start = -1;
        if (run.Length > MaxRun)
        {
            return [];
        }

        for (start = ChineseMentions.NextStartInRun(run, 0); start > 0; start = ChineseMentions.NextStartInRun(run, start))
        {
            var own = catalog.FindByName(run.AsSpan(start)).Where(n => !n.Generic).Select(n => n.Work).ToImmutableArray();
            if (!own.IsEmpty)
            {
                return own;
            }
        }

        return [];
    }

    /// <summary>
    /// Removes a verb or preposition that is stuck to a name without marks: 国家赔偿法第二十六条 for 按国家赔偿法第二十六条. The name is the longest
    /// end of the run that is a work's own name.
    /// </summary>
    /// <returns>The citation unchanged where no end of the run is known.</returns>
    public Citation TrimToName(Citation citation)
    {
        var (work, name) = (citation.Work, citation.Work.Name);
        if (work is not { Kind: WorkMentionKind.Named, Marked: false } || work.Span.Length != name.Length
            || !catalog.FindByName(name).IsEmpty || FindAtEnd(name, out var start).IsEmpty)
        {
            return citation;
        }

        var span = new TextSpan(work.Span.Start + start, work.Span.End);
        var begin = citation.Span.Start == work.Span.Start ? span.Start : citation.Span.Start;
        return citation with
        {
            Work = work with { Name = name[start..], Span = span },
            Span = new TextSpan(begin, citation.Span.End),
        };
    }

    /// <summary>
    /// Reads 总则 or 分则 behind the name of a law as its first or second book, where the law has two: 刑法分则第八章. Chapters are numbered anew in
    /// each book.
    /// </summary>
    /// <returns>The citation unchanged where it names no such book.</returns>
    public Citation SplitOffBook(Citation citation)
    {
        var (work, name) = (citation.Work, citation.Work.Name);
        // every resolution passes here: two characters are compared before the catalog is searched
        if (work is not { Kind: WorkMentionKind.Named, Marked: false } || work.Span.Length != name.Length || name.Length <= BookNameLength
            || name.AsSpan(name.Length - BookNameLength) is not ("总则" or "分则") || !catalog.FindByName(name).IsEmpty)
        {
            return citation;
        }

        var law = new TextSpan(work.Span.Start, work.Span.End - BookNameLength);
        var whole = TrimToName(citation with { Work = work with { Name = name[..^BookNameLength], Span = law } });
        if (!HasTwoBooks(whole.Work.Name))
        {
            return citation;
        }

        var span = new TextSpan(law.End, work.Span.End);
        var number = new ProvisionNumber(name.EndsWith("总则", StringComparison.Ordinal) ? 1 : 2);
        var book = new PlaceStep(ProvisionKind.Book, StepAnchor.Numbered, number, null, 1, span);
        return whole with
        {
            Places = whole.Places.IsEmpty ? [new CitationPlace([book], span)] : [.. whole.Places.Select(p => InBook(p, book))],
        };
    }

    private static CitationPlace InBook(CitationPlace place, PlaceStep book) =>
        place.Steps is [{ Anchor: StepAnchor.Numbered, Kind: ProvisionKind.Chapter or ProvisionKind.Section }, ..]
            ? place with { Steps = place.Steps.Insert(0, book) }
            : place;

    private bool HasTwoBooks(string name) =>
        catalog.FindByName(name) is [{ Generic: false, Work: { } work }]
        && work.Versions.LastOrDefault(v => v.IsHeld) is { } version
        && catalog.ShapeOf(work.IdOf(version))!.Divisions.Count(d => d.Kind == ProvisionKind.Book) == 2;

    private static ImmutableArray<Work> InForce(ImmutableArray<NamedWork> found, DateOnly at)
    {
        var inForce = found.Select(n => n.Work).Where(w => IsInForce(w, at)).ToImmutableArray();
        return inForce.IsEmpty ? [.. found.Select(n => n.Work)] : inForce;
    }

    // a version that enters into force within a year counts
    private static bool IsInForce(Work work, DateOnly at) =>
        work.VersionMeantAt(at) is { } version
        && work.StatusAt(version, at) is VersionStatus.InForce or VersionStatus.Unknown or VersionStatus.NotYetInForce
        && version.Date.AddYears(-1) <= at;
}
