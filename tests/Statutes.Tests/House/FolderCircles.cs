using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statutes.Tests.House;

/// <summary>
/// Finds folders of a project that see each other in a circle. A folder sees another where a file has a <c>using</c> of it
/// (an unused one is an error of the build), names it in full, or uses a type of a folder above its own, which needs no
/// <c>using</c>.
/// </summary>
internal static class FolderCircles
{
    /// <summary>Finds the circles of one project.</summary>
    /// <param name="files">The C# files of the project, below <c>src</c>.</param>
    /// <returns>A line for each circle: its folders, and a file for each step.</returns>
    public static IEnumerable<string> Of(IReadOnlyCollection<SourceFile> files)
    {
        var types = files.SelectMany(f => TopLevelTypes(f).Select(t => (f.Folder, Name: t)))
            .ToLookup(t => t.Folder, t => t.Name, StringComparer.Ordinal);
        var edges = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var seen in SeenBy(file, types).Where(s => s != file.Folder))
            {
                var from = edges.TryGetValue(file.Folder, out var known) ? known : edges[file.Folder] = new(StringComparer.Ordinal);
                from.TryAdd(seen, file.Path);
            }
        }

        return edges.Keys.Order(StringComparer.Ordinal).Select(start => Circle(start, edges)).OfType<string[]>()
            .DistinctBy(c => string.Join(' ', c.Order(StringComparer.Ordinal)))
            .Select(c => "Folders see each other in a circle: " + string.Join(" -> ", c.Append(c[0])) + ". Files: "
                + string.Join(", ", c.Select((f, i) => edges[f][c[(i + 1) % c.Length]])) + ". Move the one type that closes it.");
    }

    private static IEnumerable<string> SeenBy(SourceFile file, ILookup<string, string> types)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in file.Root.DescendantNodes(descendIntoTrivia: false))
        {
            if (node is UsingDirectiveSyntax { Alias: null, Name: { } used } && types.Contains(used.ToString()))
            {
                yield return used.ToString();
            }
            else if (node is SimpleNameSyntax name && !(node.Parent is MemberAccessExpressionSyntax access && access.Name == node))
            {
                names.Add(name.Identifier.ValueText);
            }
        }

        var own = types[file.Folder].ToHashSet(StringComparer.Ordinal);
        for (var above = Above(file.Folder); above.Contains('.', StringComparison.Ordinal); above = Above(above))
        {
            if (types[above].Any(t => names.Contains(t) && !own.Contains(t)))
            {
                yield return above;
            }
        }
    }

    // the shortest way from a folder back to itself
    private static string[]? Circle(string start, Dictionary<string, Dictionary<string, string>> edges)
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var folder))
        {
            foreach (var next in edges.TryGetValue(folder, out var seen) ? seen.Keys : Enumerable.Empty<string>())
            {
                if (next == start)
                {
                    var circle = new List<string> { folder };
                    while (circle[^1] != start)
                    {
                        circle.Add(before[circle[^1]]);
                    }

                    circle.Reverse();
                    return [.. circle];
                }

                if (before.TryAdd(next, folder))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static string Above(string folder) => folder.LastIndexOf('.') is var dot && dot < 0 ? "" : folder[..dot];

    private static IEnumerable<string> TopLevelTypes(SourceFile file) => file.Root.DescendantNodes()
        .Where(n => n.Parent is BaseNamespaceDeclarationSyntax)
        .Select(n => n switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => "",
        }).Where(n => n.Length > 0);
}
