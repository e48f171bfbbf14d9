using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statutes.Tests.House;

/// <summary>A source file of the repository, as the house rules see it.</summary>
/// <param name="Path">Its path from the root of the repository, with forward slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<SyntaxNode> root = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());

    /// <summary>The syntax tree; of a Razor file an empty one.</summary>
    public SyntaxNode Root => IsRazor ? CSharpSyntaxTree.ParseText("").GetRoot() : root.Value;

    /// <summary>Whether the file is a Razor component.</summary>
    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    /// <summary>The project: the second folder of the path (<c>Statutes.Model</c>).</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The folder as a namespace (<c>Statutes.Model.Works</c>).</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');

    /// <summary>Reads every C# and Razor file below some folders of the repository, without build output.</summary>
    /// <param name="folders">Folders from the root of the repository.</param>
    public static IReadOnlyList<SourceFile> Below(params string[] folders) =>
    [
        .. folders.SelectMany(f => Directory.GetFiles(System.IO.Path.Combine(TestCorpus.Root, f), "*", SearchOption.AllDirectories))
            .Where(p => p.EndsWith(".cs", StringComparison.Ordinal) || p.EndsWith(".razor", StringComparison.Ordinal))
            .Select(p => (Full: p, Relative: System.IO.Path.GetRelativePath(TestCorpus.Root, p).Replace('\\', '/')))
            .Where(p => !p.Relative.Split('/').Any(s => s is "obj" or "bin"))
            .OrderBy(p => p.Relative, StringComparer.Ordinal)
            .Select(p => new SourceFile(p.Relative, File.ReadAllText(p.Full))),
    ];
}
