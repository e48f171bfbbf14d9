using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Statutes.Search;
using Statutes.Web.Api;
using Statutes.Web.Feeds;
using Statutes.Web.Pages;
using Statutes.Web.Ready;
using Statutes.Web.Serving;

namespace Statutes.Web;

/// <summary>The middleware and the endpoints of the API and the pages. The order of the calls is the order of the pipeline.</summary>
internal static class RequestPipeline
{
    /// <summary>Adds what looks at the client and its copies: proxies, headers, origins, rate limits, caching.</summary>
    public static void UseClientHandling(this WebApplication app)
    {
        var services = app.Services;
        var settings = services.GetRequiredService<ServingSettings>();
        if (settings.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders(ForwardedHeadersOf(settings));
        }

        app.Use(RequestHandling.TreatHeadAsGet);
        app.Use(RequestHandling.SetSecurityHeaders);
        app.Use(services.GetRequiredService<HostNames>().RejectOthers);
        app.Use(services.GetRequiredService<CorsPolicies>().RejectUnknownHosts);
        app.UseCors();
        app.Use(services.GetRequiredService<ClientLimits>().Acquire);
        app.Use(services.GetRequiredService<HttpCaching>().WriteHeaders);
        var (cache, current) = (services.GetRequiredService<AnswerCache>(), services.GetRequiredService<CurrentKnowledge>());
        var clock = services.GetRequiredService<TimeProvider>();
        app.Use((http, next) => CachedJsonResult.AnswerFromCacheAsync(http, cache, current, clock, next));
    }

    /// <summary>Adds what turns exceptions and empty error responses into problem documents, or into pages for a browser.</summary>
    public static void UseErrorResponses(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http =>
                ErrorResponses.Of(http.Features.Get<IExceptionHandlerFeature>()?.Error).ToResult().ExecuteAsync(http),
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException, // the client's error is not logged
        });
        app.UseStatusCodePages(context =>
        {
            var (http, problem) = (context.HttpContext, ErrorResponses.Of(context.HttpContext.Response.StatusCode));
            var response = ErrorResponses.AcceptsPage(http.Request) ? PageResults.Problem(problem) : problem.ToResult();
            return response.ExecuteAsync(http);
        });
    }

    /// <summary>Adds compression, static files, the API's trial page, and what must run between routing and an endpoint.</summary>
    public static void UseContent(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ServingSettings>();
        if (settings.Compression)
        {
            app.UseWhen(http => !CachedJsonResult.Answers(http.Request), others => others.UseResponseCompression());
        }

        // no address of the API is a static file
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api"), others =>
        {
            var files = new ManifestEmbeddedFileProvider(typeof(RequestPipeline).Assembly, "wwwroot");
            others.UseStaticFiles(new StaticFileOptions { FileProvider = files });
            others.UseSwaggerUI(options =>
            {
                options.RoutePrefix = "docs";
                options.DocumentTitle = "Statutes API";
                options.SwaggerEndpoint("/openapi/v1.json", "Statutes");
            });
        });
        app.UseRouting();
        app.Use(app.Services.GetRequiredService<UnmatchedRequests>().Explain);
        if (settings.MaxTextBodyBytes < ServingLimits.MaxTextBodySize)
        {
            app.Use((http, next) => RequestHandling.LimitBody(http, settings.MaxTextBodyBytes, next));
        }

        app.Use(GzipBodies.Decompress);
        app.UseRequestTimeouts();
        app.Use(RequestHandling.RejectUntilReady);
        app.Use(FormerAddress.Redirect);
    }

    /// <summary>Maps every address.</summary>
    public static void MapEndpoints(this WebApplication app)
    {
        var api = app.MapGroup("/api").RejectUnknownParameters();
        api.MapWorks();
        api.MapCompare();
        api.MapConcordance();
        api.MapExport();
        api.MapSearch();
        api.MapSuggest();
        api.MapResolve();
        api.MapCitations();
        api.MapAnnotate();
        api.MapGlossary();
        api.MapDocuments();
        api.MapObligations();
        api.MapStale();
        api.MapDelegations();
        app.MapHealth();
        app.MapOpenApi();
        app.MapFeeds();
        app.MapAlerts();
        app.MapPages();
        app.MapProvisionAddresses();
        app.MapSitemap();
    }

    // only a trusted proxy may say which client sent the request
    private static ForwardedHeadersOptions ForwardedHeadersOf(ServingSettings settings)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }
}
