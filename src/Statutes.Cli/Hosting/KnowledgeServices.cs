using Statutes.Ingest.Linking;
using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.Cli.Hosting;

/// <summary>
/// Registers what every host needs: the clock, and the current generation, which <see cref="GenerationService"/> keeps up to date.
/// </summary>
internal static class KnowledgeServices
{
    public static IServiceCollection AddCurrentKnowledge(this IServiceCollection services, Locations locations, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton(locations);
        services.AddSingleton(new GenerationStore(locations.Index, clock, LinkRecords.ThisCode));
        services.AddSingleton<CurrentKnowledge>();
        services.AddSingleton<GenerationService>();
        return services.AddHostedService(provider => provider.GetRequiredService<GenerationService>());
    }
}
