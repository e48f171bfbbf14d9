using System.Text.Json;

namespace Statutes.Tests.Cli;

public sealed class VerifyVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task WhatWasSavedAgreesAndWhatWasChangedDoesNot()
    {
        var saved = (await Run(null, "resolve", "CSL Art. 35", "NSL Art. 59", "--at", "2018-01-01", "--json")).Output;
        File.WriteAllText(folder.At("saved.ndjson"), saved);
        var yes = await Run(null, "verify", folder.At("saved.ndjson"));
        Assert.Equal(0, yes.ExitCode);
        Assert.Contains("csl@2017-06-01/art_35  agrees\nnsl@2015-07-01/art_59  agrees\n", yes.Output);
        Assert.Contains("2 provisions: 2 agree, 0 differ, 0 not there, 0 not checked", yes.Output);

        File.WriteAllText(folder.At("changed.ndjson"), saved.Replace("国家安全审查", "安全审查", StringComparison.Ordinal));
        var no = await Run(null, "verify", folder.At("changed.ndjson"), "--json");
        Assert.Equal(1, no.ExitCode);
        var answer = JsonDocument.Parse(no.Output).RootElement;
        Assert.False(answer.GetProperty("agrees").GetBoolean());
        Assert.Equal("differs", answer.GetProperty("provisions")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task AnArticleComesByStandardInput()
    {
        var read = await Run(null, "read", "csl", "21", "--at", "2018-01-01", "--json");
        var verified = await Run(read.Output, "verify", "-");
        Assert.Equal(0, verified.ExitCode);
        Assert.Contains("csl@2017-06-01/art_21  agrees", verified.Output);
    }

    // a check that did not run never looks like a pass
    [Theory]
    [InlineData("", 1, "nothing was checked")]
    [InlineData("{\"outcome\": \"unresolved\", \"targets\": []}", 1, "nothing was checked")]
    [InlineData("{\"id\": \"csl@2017-06-01/art_35\", \"receipt\": {}}", 1, "0 agree, 0 differ, 0 not there, 1 not checked")]
    public async Task NothingToCheckIsNoPass(string saved, int exitCode, string said)
    {
        var run = await Run(saved, "verify", "-");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(said, run.Output);
    }

    [Theory]
    [InlineData("no such file", "no-such.json", 2)]
    [InlineData("not a saved answer", "text.json", 1)]
    public async Task WhatCannotBeReadIsNamed(string said, string file, int exitCode)
    {
        File.WriteAllText(folder.At("text.json"), "CSL Art. 35");
        var run = await Run(null, "verify", folder.At(file));
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(said, run.Error);
        Assert.Empty(run.Output);
    }

    private Task<StatutesProcess.Result> Run(string? input, params string[] arguments) =>
        StatutesProcess.RunAsync(TestCorpus.Index.Path, input, arguments);
}
