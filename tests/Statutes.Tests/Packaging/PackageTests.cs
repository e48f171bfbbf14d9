using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace Statutes.Tests.Packaging;

/// <summary>
/// The two packages, and a program that uses them and has nothing of the repository.
/// </summary>
public sealed class PackageTests(PackedPackages packed) : IClassFixture<PackedPackages>
{
    [Fact]
    public async Task APackageIsComplete()
    {
        foreach (var id in PackedPackages.Ids)
        {
            using var package = await ZipFile.OpenReadAsync(packed.At("feed", $"{id}.{PackedPackages.Version}.nupkg"));
            Assert.All([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", "PACKAGE.md"], name => Assert.NotNull(package.GetEntry(name)));
            Assert.Single(package.Entries, e => e.FullName.EndsWith(".dll", StringComparison.Ordinal));
            Assert.All(package.Entries, e => Assert.Equal(new DateTime(2026, 1, 1), e.LastWriteTime.DateTime));
            await using var stream = await package.GetEntry($"{id}.nuspec")!.OpenAsync();
            var facts = (await XDocument.LoadAsync(stream, LoadOptions.None, default)).Root!.Elements().Single().Elements()
                .ToLookup(e => e.Name.LocalName);
            Assert.Equal((id, PackedPackages.Version, "Apache-2.0", "PACKAGE.md"), (Of("id"), Of("version"), Of("license"), Of("readme")));
            Assert.All(["description", "authors", "tags"], fact => Assert.NotEmpty(Of(fact)));
            Assert.Equal(
                id == "Statutes.Model" ? [] : new[] { "AngleSharp", $"Statutes.Model {PackedPackages.Version}" },
                facts["dependencies"].Descendants().Where(d => d.Attribute("id") is not null).Select(Dependency)
                    .Order(StringComparer.Ordinal));

            string Of(string fact) => facts[fact].Single().Value;
        }

        // Directory.Packages.props decides the version of AngleSharp; this tests that the two packages fit each other
        static string Dependency(XElement dependency) => dependency.Attribute("id")!.Value switch
        {
            "AngleSharp" => "AngleSharp",
            var other => $"{other} {dependency.Attribute("version")!.Value}",
        };
    }

    // so that whoever debugs a program over them steps into their lines
    [Fact]
    public async Task SymbolsGoWithAPackage()
    {
        foreach (var id in PackedPackages.Ids)
        {
            using var symbols = await ZipFile.OpenReadAsync(packed.At("feed", $"{id}.{PackedPackages.Version}.snupkg"));
            Assert.Equal(
                $"lib/net10.0/{id}.pdb",
                Assert.Single(symbols.Entries, e => e.FullName.EndsWith(".pdb", StringComparison.Ordinal)).FullName);
        }
    }

    [Fact]
    public async Task AProgramOutsideTheRepositoryResolvesWithThePackagesAlone()
    {
        WriteProgram(packed.At("program"));
        var output = await DotnetProcess.RunAsync(packed.At("program"), ["run"]);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("csl@2017-06-01/art_35", lines[0]);
        Assert.Equal(["3", "第一百二十条之一"], lines[^2..]);
    }

    // What the READMEs of the packages show is what is run.
    private void WriteProgram(string program)
    {
        var shown = new[] { "Statutes.Citations", "Statutes.Model" }
            .SelectMany(id => CodeIn(Path.Combine(TestCorpus.Root, "src", id, "PACKAGE.md"))).ToArray();
        Directory.CreateDirectory(program);
        File.WriteAllLines(
            Path.Combine(program, "Program.cs"), shown.OrderByDescending(l => l.StartsWith("using ", StringComparison.Ordinal)));
        File.WriteAllText(Path.Combine(program, "Program.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <InvariantGlobalization>true</InvariantGlobalization>
                <UseAppHost>false</UseAppHost>
                <UseSharedCompilation>false</UseSharedCompilation>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Statutes.Citations" Version="{PackedPackages.Version}" />
              </ItemGroup>
            </Project>
            """);

        // Ours come from the feed alone. What they may depend on comes from where this build has it already, so that no network is asked.
        File.WriteAllText(Path.Combine(program, "nuget.config"), $"""
            <configuration>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
              <packageSources>
                <clear />
                <add key="feed" value="{packed.At("feed")}" />
                <add key="restored" value="{RestoredPackages()}" />
              </packageSources>
              <packageSourceMapping>
                <clear />
                <packageSource key="feed"><package pattern="Statutes.*" /></packageSource>
                <packageSource key="restored"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);

        // nothing that lies further up reaches the program
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(program, name), "<Project />");
        }
    }

    private static IEnumerable<string> CodeIn(string readme) =>
        File.ReadLines(readme).SkipWhile(l => l != "```csharp").Skip(1).TakeWhile(l => l != "```");

    private static string RestoredPackages() =>
        Path.TrimEndingDirectorySeparator(
            typeof(PackageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RestoredPackages").Value!);
}
