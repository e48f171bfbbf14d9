using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Statutes.Web.Serving;

/// <summary>The JSON of problem documents, whose type is ASP.NET's.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class ProblemJson : JsonSerializerContext;
