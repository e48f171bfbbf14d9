using System.Xml.Linq;

namespace Statutes.RoundTrips;

/// <summary>
/// Compares a package with the one that it was made from. Allowed are: comments, their part with its relationship and type, and split runs
/// or tracked changes. It undoes those in the tree, joins the runs of both trees, and the trees must be equal.
/// </summary>
public static class PackageDifference
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>Finds differences that are not allowed.</summary>
    /// <returns>A line for each; empty if everything is as it should be.</returns>
    public static IReadOnlyList<string> Find(byte[] before, byte[] after)
    {
        var (old, changed) = (Package.Read(before), Package.Read(after));
        var added = changed.Skip(old.Count).Select(e => e.Name).ToList();
        var failures = new List<string>();
        if (!changed.Take(old.Count).Select(e => e.Name).SequenceEqual(old.Select(e => e.Name)))
        {
            failures.Add("the entries have another order");
            return failures;
        }

        failures.AddRange(added
            .Where(n => !n.Contains("comments", StringComparison.Ordinal) && !n.EndsWith(".rels", StringComparison.Ordinal))
            .Select(n => $"{n} was added"));
        var known = KnownComments(old);
        foreach (var (was, now) in old.Zip(changed).Where(p => !p.First.Content.AsSpan().SequenceEqual(p.Second.Content)))
        {
            if (Compare(was.Name, was.Content, now.Content, known) is { } failure)
            {
                failures.Add($"{was.Name}: {failure}");
            }
        }

        return failures;
    }

    private static HashSet<string> KnownComments(IReadOnlyList<(string Name, byte[] Content)> entries) =>
    [
        .. entries.Where(e => e.Name.EndsWith("/comments.xml", StringComparison.Ordinal))
            .SelectMany(e => Package.Parse(e.Content).Root!.Elements()).Select(Id),
    ];

    private static string? Compare(string name, byte[] was, byte[] now, HashSet<string> known)
    {
        if (!name.EndsWith(".xml", StringComparison.Ordinal) && !name.EndsWith(".rels", StringComparison.Ordinal))
        {
            return "its bytes differ";
        }

        var (before, after) = (Package.Parse(was).Root!, Package.Parse(now).Root!);
        if (name == ContentTypes || name.EndsWith(".rels", StringComparison.Ordinal)
            || name.EndsWith("/comments.xml", StringComparison.Ordinal))
        {
            // only elements at the end, about comments
            var more = after.Elements().Skip(before.Elements().Count()).ToList();
            more.ForEach(e => e.Remove());
            DropEmptyContent(before, after);
            return !more.TrueForAll(e => e.ToString().Contains("comment", StringComparison.Ordinal)) ? "something else was added"
                : XNode.DeepEquals(before, after) ? null
                : "more than an addition";
        }

        RemoveComments(after, known);
        TrackedChanges.Reject(after);
        DropEmptyContent(before, after);
        return XNode.DeepEquals(JoinedRuns.Of(before), JoinedRuns.Of(after)) ? null : "more than marks and runs differs";
    }

    private static void RemoveComments(XElement root, HashSet<string> known)
    {
        var marks = root.Descendants()
            .Where(e => e.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference" && !known.Contains(Id(e)))
            .ToList();
        foreach (var mark in marks)
        {
            (mark.Name.LocalName == "commentReference" ? mark.Parent! : mark).Remove();
        }
    }

    // an element with an empty text equals one without content
    private static void DropEmptyContent(params XElement[] roots)
    {
        foreach (var element in roots.SelectMany(r => r.DescendantsAndSelf()).Where(e => !e.HasElements && e.Value.Length == 0))
        {
            element.RemoveNodes();
        }
    }

    private static string Id(XElement element) => (string?)element.Attribute(element.Name.Namespace + "id") ?? "";
}
