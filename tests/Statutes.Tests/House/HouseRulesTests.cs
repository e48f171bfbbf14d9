using System.Reflection;
using Statutes.Citations.Resolving;
using Statutes.Cli;
using Statutes.Contract.Problems;
using Statutes.Documents.Reading;
using Statutes.Export;
using Statutes.Ingest;
using Statutes.Mcp;
using Statutes.Model.Corpus;
using Statutes.Reading;
using Statutes.Search;
using Statutes.Web;

namespace Statutes.Tests.House;

/// <summary>Tests the rules of ARCHITECTURE.md. Every exemption is here, with its reason.</summary>
public class HouseRulesTests
{
    private static readonly Assembly Model = typeof(LinkedCorpus).Assembly;
    private static readonly Assembly Citations = typeof(Resolution).Assembly;
    private static readonly Assembly Ingest = typeof(CorpusReader).Assembly;
    private static readonly Assembly Search = typeof(KnowledgeBase).Assembly;
    private static readonly Assembly Export = typeof(ExportedVersion).Assembly;
    private static readonly Assembly Web = typeof(StatutesWeb).Assembly;
    private static readonly Assembly Mcp = typeof(StatutesMcp).Assembly;
    private static readonly Assembly Cli = typeof(Program).Assembly;
    private static readonly Assembly Reading = typeof(FileReader).Assembly;
    private static readonly Assembly Contract = typeof(Problem).Assembly;
    private static readonly Assembly Documents = typeof(DocumentContent).Assembly;
    private static readonly Assembly[] Projects =
        [Model, Citations, Reading, Ingest, Search, Documents, Export, Contract, Web, Mcp, Cli];

    [Fact]
    public void ProjectsReferenceOnlyAllowedProjects()
    {
        AssertSees(Model);
        AssertSees(Citations, Model);
        AssertSees(Reading, Model);
        AssertSees(Ingest, Model, Citations, Reading);
        AssertSees(Search, Model, Citations);
        AssertSees(Export, Model, Citations);
        AssertSees(Documents, Model, Citations, Reading, Search);
        AssertSees(Contract, Model, Citations, Search, Documents, Export);
        AssertSees(Web, Model, Citations, Search, Documents, Export, Contract);
        AssertSees(Mcp, Model, Citations, Search, Documents, Contract);

        static void AssertSees(Assembly project, params Assembly[] others) =>
            Assert.Empty(
                References(project).Where(r => r.StartsWith("Statutes.", StringComparison.Ordinal))
                    .Except(others.Select(o => o.GetName().Name!)));
    }

    [Fact]
    public void OnlySearchSeesLucene() => AssertOnly("Lucene", Search);

    // Citations annotates pages, Reading reads them; neither passes an AngleSharp type to the other.
    [Fact]
    public void OnlyCitationsAndReadingSeeAngleSharp() => AssertOnly("AngleSharp", Citations, Reading);

    // Reading reads Word documents and Export writes them; neither passes an Open XML type to the other. Documents changes only what
    // a comment concerns, in the XML of a part, which the library would write anew.
    [Fact]
    public void OnlyReadingAndExportSeeWordAndOnlyReadingSeesPdf()
    {
        AssertOnly("DocumentFormat.OpenXml", Export, Reading);
        AssertOnly("UglyToad.PdfPig", Reading);
    }

    // Mcp is spoken over HTTP too, and Cli puts the host together, so both see ASP.NET beside Web.
    [Fact]
    public void OnlyWebMcpAndTheCompositionRootSeeAspNet() => AssertOnly("Microsoft.AspNetCore", Web, Mcp, Cli);

    [Fact]
    public void OnlyMcpSeesTheModelContextProtocol() => AssertOnly("ModelContextProtocol", Mcp);

    [Fact]
    public void OnlyTheCompositionRootSeesTheCommandLineAndTheTerminal()
    {
        AssertOnly("System.CommandLine", Cli);
        AssertOnly("Spectre.Console", Cli);
        AssertOnly("OpenTelemetry", Cli);
    }

    [Fact]
    public void ModelSeesTheBaseLibraryAlone() => Assert.AllOf(References(Model), r => Assert.StartsWith("System.", r));

    // Citations reads HTML to annotate it, so it sees AngleSharp, which needs nothing else.
    [Fact]
    public void CitationsSeesTheBaseLibraryModelAndAngleSharpAlone() =>
        Assert.AllOf(
            References(Citations),
            r => Assert.True(r.StartsWith("System.", StringComparison.Ordinal) || r == Model.GetName().Name || r == "AngleSharp", r));

    [Fact]
    public void NoInterfaceHasASingleImplementation() => Assert.Empty(
        Types().Where(t => t.IsInterface && Types().Count(other => !other.IsInterface && other.IsAssignableTo(t)) < 2)
            .Select(t => t.FullName));

    [Fact]
    public void NothingIsNamedForWantOfAName() => Assert.AllOf(
        Types().Select(t => t.Name), n => Assert.DoesNotContain(new[] { "Helper", "Util", "Common", "Manager" }, n.Contains));

    [Fact]
    public void TheNamespaceOfAFileIsItsFolder()
    {
        foreach (var (path, text) in Sources())
        {
            var folder = Path.GetDirectoryName(
                Path.GetRelativePath(Path.Combine(TestCorpus.Root, "src"), path))!.Replace(Path.DirectorySeparatorChar, '.');
            var declared = text.Split('\n').Where(l => l.StartsWith("namespace ", StringComparison.Ordinal))
                .Select(l => l["namespace ".Length..].TrimEnd(';', '\r'));
            Assert.Equal((path, folder), (path, Assert.Single(declared)));
        }
    }

    [Fact]
    public void TheTimeComesFromAClockThatIsHandedIn() =>
        AssertNowhere("DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow");

    // Patterns over user text run in linear time, provably: hand-written scans, no backtracking engine, and not the one that loses matches.
    [Fact]
    public void NoRegularExpressionRunsOverText() => AssertNowhere("System.Text.RegularExpressions", "new Regex", "GeneratedRegex");

    // a table that is embedded in the library is no input
    [Fact]
    public void TheModelDoesNoInputAndOutput() => AssertKept(
        from source in SourceFile.Below("src/Statutes.Model")
        let code = source.Text.Replace("GetManifestResourceStream", "", StringComparison.Ordinal)
            .Replace("new StreamReader(stream)", "", StringComparison.Ordinal)
        from name in new[] { "File.", "Directory.", "Console.", "Stream" }
        where code.Contains(name, StringComparison.Ordinal)
        select $"{source.Path}: {name}");

    [Fact]
    public void NoFileIsTooLong() => AssertKept(SourceFile.Below("src", "tests", "tools").SelectMany(SourceRules.LongFiles));

    [Fact]
    public void NoLineIsTooLong() => AssertKept(SourceFile.Below("src", "tests", "tools").SelectMany(SourceRules.LongLines));

    [Fact]
    public void NoMethodIsTooLong() => AssertKept(SourceFile.Below("src", "tests", "tools").SelectMany(SourceRules.LongMethods));

    [Fact]
    public void FoldersFormNoCircle()
    {
        var folders = SourceFile.Below("src").Where(f => !f.IsRazor).GroupBy(f => f.Project).ToArray();
        Assert.Equal(Projects.Length, folders.Length);
        AssertKept(folders.SelectMany(f => FolderCircles.Of([.. f])));
    }

    // The verb `read` and the tool `read_provision` are actions, and named for their users. The three contracts are schema
    // ids of the API's description.
    // "Cited by" is the name of that list in every citator. A checked citation is not any citation, and is the result of a check.
    [Fact]
    public void NoTypeNameBeginsWithAVagueWord()
    {
        string[] exempt =
        [
            "CheckedCitation", "CheckedFormat", "CheckedQuotation", "CitedBy", "CitedVerdict", "CitedVerdictNames", "FoundWords",
             "ReadVerb", "ReadProvisionTool", "FoundCitationJson", "FoundCitationsJson", "FoundCountsJson",
        ];
        Assert.Equal(
            exempt.Order(StringComparer.Ordinal),
            SourceFile.Below("src").Where(f => SourceRules.VagueTypeNames(f).Any())
                .SelectMany(
                    f => SourceRules.TypeNames(f).Where(n => SourceRules.VagueTypeNames(new SourceFile(f.Path, $"class {n};")).Any()))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NoTypeIsNamedLikeOneOfDotNet() => AssertKept(SourceFile.Below("src").SelectMany(SourceRules.HidingTypeNames));

    // 'none' and display:none are keywords of HTTP and of CSS.
    [Fact]
    public void NoMessageIsInADialect() =>
        AssertKept(SourceFile.Below("src").SelectMany(f => MessageRules.Find(f, "'none'", "display:none")));

    [Fact]
    public void TestsMirrorTheSources() => AssertKept(
        SourceRules.FoldersWithoutSource(
            SourceFile.Below("tests/Statutes.Tests"), SourceFile.Below("src"), "House", "Packaging", "Specs", "Tools"));

    // CA1724 is an error as well, and sees the namespaces of .NET
    [Fact]
    public void NoTypeIsNamedLikeANamespace()
    {
        AssertKept(SourceRules.NamesOfNamespaces(SourceFile.Below("src")));
        Assert.Contains(
            "dotnet_diagnostic.CA1724.severity = error",
            File.ReadAllText(Path.Combine(TestCorpus.Root, ".editorconfig")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void EveryProjectHasAShortReadmeThatNamesItsFolders()
    {
        foreach (var project in SourceFile.Below("src").GroupBy(f => f.Project))
        {
            var path = Path.Combine(TestCorpus.Root, "src", project.Key, "README.md");
            Assert.True(
                File.Exists(path), $"{project.Key} has no README.md. Write what it is for and what its folders contain, in a dozen lines.");
            var text = File.ReadAllText(path);
            Assert.True(text.Split('\n').Count(l => l.Trim().Length > 0) <= 16, $"{path} is longer than a dozen lines and its heading.");
            var folders = project.Select(f => f.Folder).Where(f => f != project.Key).Select(f => f[(f.LastIndexOf('.') + 1)..]);
            foreach (var folder in folders.Distinct())
            {
                Assert.True(
                    text.Contains(folder, StringComparison.Ordinal), $"src/{project.Key}/README.md does not name the folder {folder}.");
            }
        }
    }

    [Fact]
    public void EveryLinkOfTheDocumentsLeadsSomewhere()
    {
        string[] documents =
        [
            .. Directory.GetFiles(TestCorpus.Root, "*.md"),
            .. Directory.GetFiles(Path.Combine(TestCorpus.Root, "docs"), "*.md", SearchOption.AllDirectories),
            Path.Combine(TestCorpus.Locations.Corpus, "README.md")
        ];
        Assert.True(documents.Length >= 6);
        foreach (var document in documents)
        {
            var links = Links(File.ReadAllText(document));
            foreach (var link in links.Where(l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith('#')))
            {
                var target = Path.Combine(Path.GetDirectoryName(document)!, link.Split('#')[0]);
                Assert.True(
                    File.Exists(target) || Directory.Exists(target), $"{Path.GetFileName(document)} links to {link}, which is not there");
            }
        }

        static IEnumerable<string> Links(string text)
        {
            for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 2, StringComparison.Ordinal))
            {
                yield return text[(at + 2)..text.IndexOf(')', at)];
            }
        }
    }

    // every breach on a line of its own; Assert.Empty cuts them short
    private static void AssertKept(IEnumerable<string> breaches) =>
        Assert.True(breaches.ToArray() is var all && all.Length == 0, $"Breaches:\n{string.Join('\n', all)}");

    private static void AssertOnly(string prefix, params Assembly[] allowed) => Assert.Equal(
        allowed.Select(a => a.GetName().Name).Order(),
        Projects.Where(p => References(p).Any(r => r.StartsWith(prefix, StringComparison.Ordinal))).Select(p => p.GetName().Name).Order());

    private static void AssertNowhere(params string[] words) =>
        AssertKept(Sources().SelectMany(s => words.Where(s.Text.Contains).Select(w => $"{s.Path}: {w}")));

    private static IEnumerable<string> References(Assembly project) => project.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<Type> Types() =>
        Projects.SelectMany(p => p.GetTypes()).Where(t => t.Namespace?.StartsWith("Statutes", StringComparison.Ordinal) is true);

    private static IEnumerable<(string Path, string Text)> Sources() =>
        Directory.GetFiles(Path.Combine(TestCorpus.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(
                p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                    && !p.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(p => (p, File.ReadAllText(p)));
}
