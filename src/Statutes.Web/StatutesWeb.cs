using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Statutes.Contract.Problems;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Api;
using Statutes.Web.Api.Describing;
using Statutes.Web.Feeds;
using Statutes.Web.Pages;
using Statutes.Web.Ready;
using Statutes.Web.Serving;

namespace Statutes.Web;

/// <summary>The API and the pages as parts of a web application; whoever hosts it provides <see cref="CurrentKnowledge"/>, <see cref="UserCorpusDetector"/> and a clock.</summary>
public static class StatutesWeb
{
    private const string TooLargeBody = "The body is larger than what is read: 10 MB, or 32 MB where it holds a text, unless the service is set to less.";
    private const string TooLargeBodyInChinese = "请求超过 10 MB；含文字的请求不得超过 32 MB。";

    private const string PagePolicy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    // the page that tries the API out sets its styles inline
    private const string DocsPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Adds what the API and the pages need.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="settings">How it meets its clients.</param>
    public static IServiceCollection AddStatutesWeb(this IServiceCollection services, ServingSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<ClientLimits>();
        services.AddSingleton<HttpCaching>();
        services.AddSingleton<CorsPolicies>();
        services.AddCors();
        services.AddSingleton<ICorsPolicyProvider>(provider => provider.GetRequiredService<CorsPolicies>());
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolver = JsonTypeInfoResolver.Combine(ApiJson.Answers, ProblemJson.Default, options.SerializerOptions.TypeInfoResolver);
            options.SerializerOptions.Encoder = ApiJson.Answers.Options.Encoder;
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // a number is never written as a text, so the description does not say so
        });
        services.Configure<RouteOptions>(options => options.ConstraintMap["work"] = typeof(WorkRouteConstraint));
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Chinese goes out as it is; what markup is made of stays encoded
        services.AddDataProtection().UseEphemeralDataProtectionProvider(); // no page has a secret to keep, so none is written to disk
        services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "DataProtectionHostedService")); // it would write a key when the service starts, all the same
        services.AddOpenApi("v1", options => options.AddDocumentTransformer(ApiDescription.CompleteAsync));
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(settings.RequestSeconds),
            WriteTimeoutResponse = http => WriteAsync(http, new Problem(StatusCodes.Status503ServiceUnavailable, ProblemCodes.TimedOut, $"The answer took longer than {settings.RequestSeconds} seconds. Ask for less at once.")),
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // a page has no secret that its length could tell
            options.MimeTypes =
            [
                "text/html", "text/css", "text/javascript", "image/svg+xml", "application/json", "application/ld+json", "application/x-ndjson", "application/xml",
                "application/atom+xml", "application/akn+xml", "text/markdown",
            ];
        });
        services.AddSingleton(new AnswerCache(AnswerCache.DefaultLimit));
        services.AddSingleton<SearchResponseWriter>();
        services.AddScoped<RequestDay>();
        services.AddScoped<PageVisitor>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentKnowledge>().Current
            ?? throw new InvalidOperationException("No generation is open; RefuseUntilReady stands before this."));
        services.AddScoped(provider => new ContractMapping(provider.GetRequiredService<KnowledgeBase>(), provider.GetRequiredService<RequestDay>().Day));
        return services;
    }

    /// <summary>Puts the API and the pages into an application.</summary>
    public static WebApplication UseStatutesWeb(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ServingSettings>();
        if (settings.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders(Forwarded(settings));
        }

        app.Use(AnswerHead);
        app.Use(SetSafetyHeaders);
        app.Use(app.Services.GetRequiredService<CorsPolicies>().RefuseStrangers);
        app.UseCors();
        app.Use(app.Services.GetRequiredService<ClientLimits>().Hold);
        app.Use(app.Services.GetRequiredService<HttpCaching>().Tell);
        var (cache, current, clock) = (app.Services.GetRequiredService<AnswerCache>(), app.Services.GetRequiredService<CurrentKnowledge>(), app.Services.GetRequiredService<TimeProvider>());
        app.Use((http, next) => CachedJsonResult.AnswerOr(http, cache, current, clock, next));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => WriteAsync(http, ProblemFor(http.Features.Get<IExceptionHandlerFeature>()?.Error)),
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException, // the client's mistake, not ours to log
        });
        app.UseStatusCodePages(context =>
        {
            var (http, problem) = (context.HttpContext, ProblemFor(context.HttpContext.Response.StatusCode));
            return WantsPage(http.Request) ? PageResults.Problem(problem).ExecuteAsync(http) : WriteAsync(http, problem);
        });

        if (settings.Compression)
        {
            app.UseWhen(http => !CachedJsonResult.Answers(http.Request), others => others.UseResponseCompression());
        }

        // no address of the API is one of these
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api"), others =>
        {
            others.UseStaticFiles(new StaticFileOptions { FileProvider = new ManifestEmbeddedFileProvider(typeof(StatutesWeb).Assembly, "wwwroot") });
            others.UseSwaggerUI(options =>
            {
                options.RoutePrefix = "docs";
                options.DocumentTitle = "Statutes API";
                options.SwaggerEndpoint("/openapi/v1.json", "Statutes");
            });
        });
        app.UseRouting();
        if (settings.MaxTextBodyBytes < ServingLimits.MaxTextBodySize)
        {
            app.Use((http, next) =>
            {
                LowerTheLimitOfTexts(http, settings.MaxTextBodyBytes);
                return next(http);
            });
        }

        app.UseRequestTimeouts();
        app.Use(RefuseUntilReady);

        var api = app.MapGroup("/api").RefuseUnknownParameters();
        api.MapWorks();
        api.MapCompare();
        api.MapExport();
        api.MapSearch();
        api.MapSuggest();
        api.MapResolve();
        api.MapCitations();
        api.MapAnnotate();
        api.MapGlossary();
        app.MapHealth();
        app.MapOpenApi();
        app.MapFeeds();
        app.MapPages();
        app.MapProvisionAddresses();
        app.MapSitemap();
        return app;
    }

    // the word of a proxy that is trusted on who asked it, and nobody else's
    private static ForwardedHeadersOptions Forwarded(ServingSettings settings)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    // routing has set the limit of the address by now
    private static void LowerTheLimitOfTexts(HttpContext http, long most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit && limit.MaxRequestBodySize > most)
        {
            limit.MaxRequestBodySize = most;
        }
    }

    // HEAD is GET without its body; the server itself keeps the body back
    private static Task AnswerHead(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }

    // set when the answer begins, so that an error page has them too
    private static Task SetSafetyHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/docs") ? DocsPolicy : PagePolicy;
            headers["Referrer-Policy"] = "same-origin";
            HttpCaching.Forget(http);
            HttpCaching.JoinVary(http.Response);
            return Task.CompletedTask;
        });
        return next(http);
    }

    // Only health, the description of the API and static files are there before the first generation is.
    private static Task RefuseUntilReady(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        var needsIndex = !path.StartsWithSegments("/health") && !path.StartsWithSegments("/openapi") && !path.StartsWithSegments("/docs");
        if (!needsIndex || http.RequestServices.GetRequiredService<CurrentKnowledge>().Current is not null)
        {
            return next(http);
        }

        http.Response.Headers.RetryAfter = "1";
        return WriteAsync(http, HealthApi.NotReady);
    }

    private static Problem ProblemFor(Exception? error) => error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            new Problem(StatusCodes.Status413PayloadTooLarge, ProblemCodes.TooLarge, TooLargeBody, TooLargeBodyInChinese),
        BadHttpRequestException bad => Problem.BadRequest(ProblemCodes.BadBody, bad.Message),
        _ => new Problem(StatusCodes.Status500InternalServerError, ProblemCodes.InternalError, "The service made a mistake. It has been logged.", "服务出错，已记录。"),
    };

    private static Problem ProblemFor(int status) => status switch
    {
        StatusCodes.Status404NotFound => Problem.NotFound(ProblemCodes.NoSuchAddress, "Nothing stands at this address. /openapi/v1.json lists those of the API.", "此地址没有内容。API 的地址见 /openapi/v1.json。"),
        StatusCodes.Status405MethodNotAllowed => new Problem(status, ProblemCodes.MethodNotAllowed, "The address does not take this method. /openapi/v1.json tells which it takes."),
        StatusCodes.Status413PayloadTooLarge => new Problem(status, ProblemCodes.TooLarge, TooLargeBody, TooLargeBodyInChinese),
        StatusCodes.Status415UnsupportedMediaType => new Problem(status, ProblemCodes.UnsupportedMediaType, "Send the body as application/json."),
        StatusCodes.Status406NotAcceptable => new Problem(status, ProblemCodes.NotAcceptable, "No form that the request accepts is there."),
        _ => new Problem(status, status >= 500 ? ProblemCodes.InternalError : ProblemCodes.BadBody, "The request could not be answered."),
    };

    // a browser that went astray gets a page, a program the problem
    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.OrdinalIgnoreCase) is true);

    private static Task WriteAsync(HttpContext http, Problem problem) => problem.ToResult().ExecuteAsync(http);
}
