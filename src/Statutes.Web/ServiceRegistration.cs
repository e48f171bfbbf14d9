using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Api;
using Statutes.Web.Api.Describing;
using Statutes.Web.Pages;
using Statutes.Web.Ready;
using Statutes.Web.Serving;

namespace Statutes.Web;

/// <summary>The services of the API and the pages, by subject.</summary>
internal static class ServiceRegistration
{
    /// <summary>Registers limits, caching, origins, timeouts and compression.</summary>
    public static IServiceCollection AddServing(this IServiceCollection services, ServingSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<ClientLimits>();
        services.AddSingleton(_ => new DocumentCheckLimit(settings.DocumentChecks)); // the factory: the container disposes it
        services.AddSingleton<DocumentChecks>();
        services.AddSingleton<HttpCaching>();
        services.AddSingleton<UnmatchedRequests>();
        services.AddSingleton<HostNames>();
        services.AddSingleton<CorsPolicies>();
        services.AddCors();
        services.AddSingleton<ICorsPolicyProvider>(provider => provider.GetRequiredService<CorsPolicies>());
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(settings.RequestSeconds),
            WriteTimeoutResponse = http => ProblemMessages.TimedOut(settings.RequestSeconds).ToResult().ExecuteAsync(http),
        });
        return services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // a page has no secret that its length could reveal
            options.MimeTypes =
            [
                "text/html", "text/css", "text/javascript", "image/svg+xml", "application/json", "application/ld+json",
                "application/x-ndjson", "application/xml", "application/atom+xml", "application/akn+xml", "text/markdown",
            ];
        });
    }

    /// <summary>Registers the JSON of the API and its OpenAPI description.</summary>
    public static IServiceCollection AddJson(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            var json = options.SerializerOptions;
            json.TypeInfoResolver = JsonTypeInfoResolver.Combine(ApiJson.Answers, ProblemJson.Default, json.TypeInfoResolver);
            json.Encoder = ApiJson.Answers.Options.Encoder;
            json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            json.NumberHandling = JsonNumberHandling.Strict; // a number is never written as a string, so the description must not allow it
        });
        services.Configure<RouteOptions>(options => options.ConstraintMap["work"] = typeof(WorkRouteConstraint));
        return services.AddOpenApi("v1", options => options
            .AddSchemaTransformer(ApiValues.CompleteAsync)
            .AddDocumentTransformer(ApiDescription.CompleteAsync));
    }

    /// <summary>Registers what renders pages.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Chinese stays readable; the characters of markup are still encoded

        // Razor components require data protection, but no page has a secret: keys stay in memory.
        // The hosted service is removed because it would still write a key to disk at start.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.Remove(services.Single(s =>
            s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "DataProtectionHostedService"));
        services.AddScoped<PageVisitor>();
        return services;
    }

    /// <summary>Registers what answers from the knowledge base.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddSingleton(new AnswerCache(AnswerCache.DefaultLimit));
        services.AddSingleton<SearchResponseWriter>();
        services.AddScoped<RequestDay>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentKnowledge>().Current
            ?? throw new InvalidOperationException("No generation is open. RejectUntilReady must run before this."));
        services.AddScoped(provider =>
            new ContractMapping(provider.GetRequiredService<KnowledgeBase>(), provider.GetRequiredService<RequestDay>().Day));
        return services;
    }
}
