using Statutes.Cli.Hosting;

namespace Statutes.Web.Tests;

/// <summary>The folder of the sources.</summary>
internal static class Checkout
{
    public static string Root { get; } =
        Path.GetDirectoryName(Locations.Find(null, null, Path.Combine(Path.GetTempPath(), "statutes-tests-have-no-own-corpus")).Corpus)!;
}
