namespace Statutes.Tests.House;

/// <summary>Each rule of the house finds a breach that is planted here, and nothing beside it.</summary>
public class SourceRulesTests
{
    private static readonly SourceFile Clean = new(
        "src/Statutes.Model/Works/Clean.cs", "namespace Statutes.Model.Works;\n\npublic sealed class Clean;\n");

    [Fact]
    public void ALineOf141ColumnsIsFoundAndOneOf140IsNot()
    {
        Assert.Single(SourceRules.LongLines(With($"// {new string('x', 138)}")));
        Assert.Empty(SourceRules.LongLines(With($"// {new string('x', 137)}")));
    }

    [Fact]
    public void AFileOf451LinesIsFoundAndOneOf450IsNot()
    {
        Assert.Single(SourceRules.LongFiles(new SourceFile("src/Statutes.Model/A.cs", new string('\n', 451))));
        Assert.Empty(SourceRules.LongFiles(new SourceFile("src/Statutes.Model/A.cs", new string('\n', 450))));
    }

    [Theory]
    [InlineData("public class A { public void M()\n{BODY}\n}")]
    [InlineData("public class A { public A()\n{BODY}\n}")]
    [InlineData("public class A { public int P { get\n{BODY}\n} }")]
    [InlineData("public class A { public void M() { F(); void F()\n{BODY}\n } }")]
    public void AMethodOf61LinesIsFoundAndOneOf60IsNot(string source)
    {
        // the signature, the braces and the lines between
        Assert.NotEmpty(SourceRules.LongMethods(With(source.Replace("BODY", new string('\n', 60), StringComparison.Ordinal))));
        Assert.Empty(SourceRules.LongMethods(With(source.Replace("BODY", new string('\n', 57), StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("ReadText", true)]
    [InlineData("Asked", true)]
    [InlineData("HeldDirectory", true)]
    [InlineData("FoundCitation", true)]
    [InlineData("Reader", false)]
    [InlineData("Foundation", false)]
    [InlineData("LinkedCorpus", false)]
    [InlineData("Resolved", false)]
    public void ATypeNameThatBeginsWithAVagueWordIsFound(string name, bool found) =>
        Assert.Equal(found, SourceRules.VagueTypeNames(With($"public class Outer {{ private record struct {name}(int A); }}")).Any());

    [Theory]
    [InlineData("Version", true)]
    [InlineData("Path", true)]
    [InlineData("Assembly", true)]
    [InlineData("LawVersion", false)]
    public void ATypeNameOfDotNetIsFound(string name, bool found) =>
        Assert.Equal(found, SourceRules.HidingTypeNames(With($"public enum {name} {{ A }}")).Any());

    [Fact]
    public void ATypeNamedLikeAFolderIsFound()
    {
        var planted = new SourceFile("src/Statutes.Model/Text/Planted.cs", "namespace Statutes.Model.Text;\npublic class Works;");
        Assert.Contains("Works", Assert.Single(SourceRules.NamesOfNamespaces([Clean, planted])), StringComparison.Ordinal);
        Assert.Empty(SourceRules.NamesOfNamespaces([Clean]));
    }

    [Fact]
    public void ACircleOfTwoFoldersIsFound()
    {
        var text = new SourceFile(
            "src/Statutes.Model/Text/A.cs", "using Statutes.Model.Works;\nnamespace Statutes.Model.Text;\npublic class A { Clean? c; }");
        var works = new SourceFile(
            "src/Statutes.Model/Works/B.cs", "using Statutes.Model.Text;\nnamespace Statutes.Model.Works;\npublic class B { A? a; }");
        Assert.Empty(FolderCircles.Of([Clean, text]));
        var circle = Assert.Single(FolderCircles.Of([Clean, text, works]));
        Assert.Contains("Statutes.Model.Text -> Statutes.Model.Works", circle, StringComparison.Ordinal);
    }

    [Fact]
    public void ACircleOfThreeFoldersIsFound() => Assert.Single(FolderCircles.Of(
    [
        new SourceFile("src/Statutes.Model/One/A.cs", "using Statutes.Model.Two;\nnamespace Statutes.Model.One;\npublic class A;"),
        new SourceFile("src/Statutes.Model/Two/B.cs", "using Statutes.Model.Three;\nnamespace Statutes.Model.Two;\npublic class B;"),
        new SourceFile("src/Statutes.Model/Three/C.cs", "using Statutes.Model.One;\nnamespace Statutes.Model.Three;\npublic class C;"),
    ]));

    // a type of the folder above is seen without a using
    [Fact]
    public void ACircleWithTheFolderAboveIsFound()
    {
        var above = new SourceFile(
            "src/Statutes.Model/Root.cs", "using Statutes.Model.Works;\nnamespace Statutes.Model;\npublic class Root { Clean? c; }");
        var below = new SourceFile("src/Statutes.Model/Works/B.cs", "namespace Statutes.Model.Works;\npublic class B { Root? r; }");
        Assert.Empty(FolderCircles.Of([Clean, above]));
        Assert.Single(FolderCircles.Of([Clean, above, below]));
    }

    [Theory]
    [InlineData("class A { string s = \"The wording is held elsewhere.\"; }", "held")]
    [InlineData("class A { string s = $\"{1} stands in {2}\"; }", "stands")]
    [InlineData("class A { string s = \"\"\"\n  The ROOM is too small.\n  \"\"\"; }", "room")]
    [InlineData("[System.Obsolete(\"Fix it (the mend).\")] class A;", "mend")]
    [InlineData("class A { System.ReadOnlySpan<byte> s => \"none: read standard input\"u8; }", "none")]
    [InlineData("class A { string s = \"What comes in is read.\"; }", "comes in")]
    [InlineData("class A { string s = \"Contains the word; threshold, understands, Standing Committee.\"; }", null)]
    [InlineData("class A { string s = \"not-held\"; string t = \"statutes.held\"; string u = \"held_at\"; }", null)]
    [InlineData("class A { string s = \"It comes. In it\"; /* held */ string held = nameof(held); }", null)]
    [InlineData("class A { string s = \"base-uri 'none'\"; }", null)]
    [InlineData("class A { bool B(string s) => s is \"none\" || s == \"none\"; }", null)]
    [InlineData("class A { [JsonPropertyName(\"held\")] int B; }", null)]
    public void AMessageInTheDialectIsFound(string source, string? word)
    {
        var found = MessageRules.Find(With("\n" + source), "'none'").ToArray();
        Assert.Equal(word is null ? 0 : 1, found.Length);
        Assert.All(found, f => Assert.Contains($"Planted.cs:3: \"{word}\"", f, StringComparison.Ordinal));
    }

    [Fact]
    public void AFolderOfTestsWithoutItsSourceIsFound()
    {
        SourceFile[] tests = [Test("Model/Works/CleanTests.cs"), Test("House/AnyTests.cs"), Test("AnyTests.cs")];
        Assert.Empty(SourceRules.FoldersWithoutSource([.. tests], [Clean], "House"));
        var found = SourceRules.FoldersWithoutSource(
            [.. tests, Test("Model/Dates/ATests.cs"), Test("Models/Works/ATests.cs")], [Clean], "House");
        Assert.Equal(["tests/Statutes.Tests/Model/Dates", "tests/Statutes.Tests/Models/Works"], found.Select(f => f.Split(':')[0]));

        static SourceFile Test(string path) => new("tests/Statutes.Tests/" + path, "");
    }

    private static SourceFile With(string source) =>
        new("src/Statutes.Model/Works/Planted.cs", "namespace Statutes.Model.Works;\n" + source);
}
