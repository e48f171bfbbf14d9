using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statutes.Tests.House;

/// <summary>The rules on source text. Each returns its breaches, one line each; an empty list means that the rule is kept.</summary>
internal static class SourceRules
{
    /// <summary>The longest line, in UTF-16 code units; <c>.editorconfig</c> has the same number.</summary>
    public const int MaxColumns = 140;

    /// <summary>The longest method, in lines from its signature to its closing brace, attributes and docstring not counted.</summary>
    public const int MaxMethodLines = 60;

    /// <summary>The longest file, in lines.</summary>
    public const int MaxFileLines = 450;

    // past participles and everyday words that do not describe the thing: ReadText, AskedDate
    private static readonly string[] VagueBeginnings =
        ["Read", "Asked", "Held", "Meant", "Told", "Checked", "Cited", "Wished", "Known", "Found", "Kept"];

    /// <summary>Finds lines that are too long.</summary>
    public static IEnumerable<string> LongLines(SourceFile file) =>
        file.Text.Split('\n').Select((line, i) => (Length: line.TrimEnd('\r').Length, Number: i + 1)).Where(l => l.Length > MaxColumns)
            .Select(l => $"{file.Path}:{l.Number}: {l.Length} columns. Break the line at {MaxColumns}.");

    /// <summary>Finds files that are too long.</summary>
    public static IEnumerable<string> LongFiles(SourceFile file) =>
        file.Text.Count(c => c == '\n') is var lines && lines > MaxFileLines
            ? [$"{file.Path}: {lines} lines. Split the file by subject."]
            : [];

    /// <summary>Finds methods, constructors, accessors and local functions that are too long.</summary>
    public static IEnumerable<string> LongMethods(SourceFile file)
    {
        foreach (var node in file.Root.DescendantNodes())
        {
            if (node is not (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax))
            {
                continue;
            }

            var signature = node.ChildNodesAndTokens().First(c => !c.IsKind(SyntaxKind.AttributeList)).GetLocation()!.GetLineSpan();
            var first = signature.StartLinePosition.Line + 1;
            var lines = node.GetLocation().GetLineSpan().EndLinePosition.Line + 2 - first;
            if (lines > MaxMethodLines)
            {
                yield return $"{file.Path}:{first}: a method of {lines} lines. Split it into steps with names.";
            }
        }
    }

    /// <summary>Finds type names that are, or begin with, a word that could be a thing or an action.</summary>
    public static IEnumerable<string> VagueTypeNames(SourceFile file) =>
        from name in TypeNames(file)
        from word in VagueBeginnings
        where name == word || (name.StartsWith(word, StringComparison.Ordinal) && char.IsUpper(name[word.Length]))
        select $"{file.Path}: the type name {name} begins with {word}. Use the noun that a programmer would search for.";

    /// <summary>
    /// Finds type names that hide a type of System, System.IO or System.Reflection, so that one of the two has to be
    /// written in full.
    /// </summary>
    public static IEnumerable<string> HidingTypeNames(SourceFile file) =>
        TypeNames(file).Where(SystemNames.Contains).Select(n => $"{file.Path}: the type name {n} is one of .NET. Use another name.");

    /// <summary>Finds type names that are a part of a namespace of the project as well; CA1724 finds those of .NET too.</summary>
    public static IEnumerable<string> NamesOfNamespaces(IReadOnlyCollection<SourceFile> files)
    {
        var parts = files.SelectMany(f => f.Folder.Split('.')).ToHashSet(StringComparer.Ordinal);
        return files.SelectMany(
            f => TypeNames(f).Where(parts.Contains)
                .Select(n => $"{f.Path}: the type name {n} is part of a namespace. Rename one of the two."));
    }

    /// <summary>
    /// Finds folders of tests that test no folder of the sources: <c>Model/Works</c> tests <c>src/Statutes.Model/Works</c>.
    /// </summary>
    /// <param name="tests">The files below <c>tests/Statutes.Tests</c>.</param>
    /// <param name="sources">The files below <c>src</c>.</param>
    /// <param name="exempt">Folders that mirror nothing.</param>
    public static IEnumerable<string> FoldersWithoutSource(
        IEnumerable<SourceFile> tests, IEnumerable<SourceFile> sources, params string[] exempt)
    {
        const string Root = "tests/Statutes.Tests/";
        var folders = sources.Select(s => s.Path[..s.Path.LastIndexOf('/')]).ToHashSet(StringComparer.Ordinal);
        return tests.Select(t => t.Path[Root.Length..]).Where(p => p.Contains('/', StringComparison.Ordinal))
            .Select(p => p[..p.LastIndexOf('/')]).Distinct()
            .Where(
                f => !exempt.Contains(f.Split('/')[0])
                    && !folders.Any(s => s == $"src/Statutes.{f}" || s.StartsWith($"src/Statutes.{f}/", StringComparison.Ordinal)))
            .Select(f => $"{Root}{f}: there is no folder src/Statutes.{f}. Move the tests to the folder of what they test.");
    }

    /// <summary>The names of all types that a file declares, nested ones included.</summary>
    public static IEnumerable<string> TypeNames(SourceFile file) => file.IsRazor
        ? [Path.GetFileNameWithoutExtension(file.Path)]
        : file.Root.DescendantNodes().Select(n => n switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => "",
        }).Where(n => n.Length > 0);

    private static HashSet<string> SystemNames { get; } =
    [
        .. new[] { typeof(object), typeof(Enumerable), typeof(Uri), typeof(Console), typeof(SortedSet<int>) }.Select(t => t.Assembly)
            .Distinct()
            .SelectMany(a => a.GetExportedTypes())
            .Where(t => t is { IsNested: false, Namespace: "System" or "System.IO" or "System.Reflection" })
            .Select(t => t.Name.Split('`')[0]),
    ];
}
