using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.Tests.Cli;

public class KilledBuildTests
{
    // STATUTES_TEST_KILLS=20 is the long form
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("STATUTES_TEST_KILLS"), out var kills) ? kills : 8;

    [Fact]
    public async Task WheneverARebuildIsKilledWhatWasThereGoesOnServing()
    {
        using var index = new TemporaryFolder();
        var whole = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(0, (await StatutesProcess.RunAsync(index.Path, null, "ingest")).ExitCode);
        var length = (int)whole.ElapsedMilliseconds;
        var store = new GenerationStore(index.Path, TimeProvider.System);
        var random = new Random(20170601);
        for (var i = 0; i < Kills; i++)
        {
            using (var rebuild = StatutesProcess.Start(index.Path, "ingest"))
            {
                rebuild.WaitForExit(random.Next(length / 4, length));
                rebuild.Kill(); // SIGKILL: nothing of the program runs after it
                rebuild.WaitForExit();
            }

            var current = Assert.IsType<string>(store.CurrentName);
            Assert.Equal(TestCorpus.Knowledge.ArticleCount, KnowledgeBase.Open(Path.Combine(index.Path, current)).ArticleCount);
        }

        Assert.Equal(0, (await StatutesProcess.RunAsync(index.Path, null, "search", "约谈")).ExitCode);
    }
}
