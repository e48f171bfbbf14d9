using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web;

/// <summary>
/// Adds the API and the pages to a web application. The host provides <see cref="CurrentKnowledge"/>, <see cref="UserCorpusDetector"/>,
/// a <see cref="Observing.QueryTelemetry"/> and a clock.
/// </summary>
public static class StatutesWeb
{
    /// <summary>Registers the services of the API and the pages.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="settings">The limits and options of the service.</param>
    public static IServiceCollection AddStatutesWeb(this IServiceCollection services, ServingSettings settings) => services
        .AddServing(settings)
        .AddJson()
        .AddPages()
        .AddAnswers();

    /// <summary>Adds the middleware and the endpoints of the API and the pages.</summary>
    public static WebApplication UseStatutesWeb(this WebApplication app)
    {
        app.UseClientHandling();
        app.UseErrorResponses();
        app.UseContent();
        app.MapEndpoints();
        return app;
    }
}
