namespace Statutes.Tests.Cli;

public sealed class ExportVerbTests : IDisposable
{
    private static readonly string[] EveryVersion =
    [
        "afsl@2021-06-10", "algo@2022-03-01", "atof@2022-12-01", "audit@2025-05-01", "cbdf@2024-03-22", "ciir@2021-09-01",
        "crm@2020-06-01", "crm@2022-02-15", "crypto@2020-01-01", "csl@2017-06-01", "csl@2026-01-01", "dsl@2021-09-01", "dsyn@2023-01-10",
        "esig@2019-04-23", "exportcontrol@2020-12-01", "genai@2023-08-15", "mnp@2024-01-01", "ndsr@2025-01-01", "npsr@2017-02-04",
        "npsr@2017-06-01",
        "nsl@2015-07-01", "oda@2022-09-01", "pipl@2021-11-01", "scm@2023-06-01",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // arguments; exit code; a part of the output, or of the error
    public static TheoryData<string, int, string> Cases => new()
    {
        // Akoma Ntoso in Chinese is the default
        { "csl --at 2018-01-01", 0, "<FRBRthis value=\"/akn/cn/act/law/2016-11-07/csl/zho@2017-06-01/!main\" />" },
        { "csl --at 2018-01-01 --format akn --lang eng", 0, "<num>Article 79</num>" },
        { "csl --at 2018-01-01 --format jsonld --base https://example.org/", 0, "\"@id\": \"https://example.org/csl/2017-06-01/art_35\"" },
        { "csl --at 2018-01-01 --format ndjson", 0, "\"csl@2017-06-01/art_79\"" },
        { "csl --at 2018-01-01 --format markdown", 0, "[第二十二条第一款](/csl/2017-06-01/art_22__para_1)" },
        { "csl --at 2018-01-01 --format markdown --lang zho", 0, "施行日期：2017-06-01" },
        { "csl --at 2018-01-01 --format docx", 0, "word/document.xml" },
        { "", 2, "Name one work" },
        { "csl nsl", 2, "--out DIR" },
        { "csl --format pdf", 2, "Use one of: akn, jsonld, ndjson, markdown, docx" },
        { "csl --at 2018-1-1", 2, "Write --at 2018-01-01" },
        { "csl --lang fra", 2, "Use one of: zho, eng" },
        { "csl --format docx --lang zho", 2, "always contains both languages. Remove “lang”" },
        { "csl --base javascript:x", 2, "or begin it with / or https://" },
        { "xyz", 1, "Use one of: " },
        { "xyz --out {0}", 1, "Use one of: " },
        { "news", 1, "The text of “Provisions on the Administration" },
        { "csl --out {0}/file", 2, "cannot be written" }, // the folder exists as a file
        { "csl --colour red", 2, "--colour" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ItIsExportedOrTheFixIsNamed(string arguments, int exitCode, string said)
    {
        File.WriteAllText(folder.At("file"), "");
        var run = await Run(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, arguments, folder.At(""))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(run.ExitCode == exitCode, run.Error);
        Assert.Contains(said, exitCode == 0 ? run.Output : run.Error);
        Assert.Equal("", exitCode == 0 ? run.Error : run.Output);
        Assert.DoesNotContain("   at ", run.Error);
    }

    // versions with a text; those of the named works; those of the day; Akoma Ntoso has one for each language
    [Theory]
    [InlineData("--format ndjson", ".ndjson", "")]
    [InlineData("--format akn", ".zho.akn.xml .eng.akn.xml", "")]
    [InlineData("--format akn --lang eng", ".eng.akn.xml", "")]
    [InlineData("csl nsl --format markdown", ".md", "csl nsl")]
    [InlineData("csl --format jsonld --at 2018-01-01", ".jsonld", "csl@2017-06-01")]
    public async Task EachVersionIsAFileOfItsOwn(string arguments, string extensions, string of)
    {
        var run = await Run([.. arguments.Split(' '), "--out", folder.At("exports")]);
        Assert.True(run.ExitCode == 0, run.Error);
        var versions = EveryVersion.Where(v => of.Length == 0 || of.Split(' ').Any(o => v.StartsWith(o, StringComparison.Ordinal)));
        var expected = versions.SelectMany(v => extensions.Split(' '), (v, e) => v + e).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(expected, Directory.GetFiles(folder.At("exports")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.AllOf(Directory.GetFiles(folder.At("exports")), f => Assert.True(new FileInfo(f).Length > 1_000));
        Assert.StartsWith(expected.Length == 1 ? "1 file, " : $"{expected.Length} files, ", run.Error);
        Assert.Empty(run.Output);
    }

    private Task<StatutesProcess.Result> Run(params string[] arguments) =>
        StatutesProcess.RunAsync(TestCorpus.Index.Path, null, ["export", .. arguments]);
}
