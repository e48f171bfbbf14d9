using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.Cli.Hosting;

/// <summary>What every host needs: the clock, and the generation that is served, kept up by <see cref="GenerationService"/>.</summary>
internal static class KnowledgeServices
{
    public static IServiceCollection AddCurrentKnowledge(this IServiceCollection services, Locations locations, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton(locations);
        services.AddSingleton(new GenerationStore(locations.Index, clock));
        services.AddSingleton<CurrentKnowledge>();
        services.AddSingleton<GenerationService>();
        return services.AddHostedService(provider => provider.GetRequiredService<GenerationService>());
    }
}
