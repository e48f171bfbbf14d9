using System.Net.Mime;
using Microsoft.OpenApi;

namespace Statutes.Web.Api;

/// <summary>Describes a body that is a document: the file itself, or a form with one file.</summary>
internal static class DocumentRequestBody
{
    private static readonly string[] MediaTypes =
    [
        CheckFile.WordMediaType, MediaTypeNames.Application.Pdf, MediaTypeNames.Text.Html, CheckFile.MarkdownMediaType,
        MediaTypeNames.Text.Plain, MediaTypeNames.Application.Octet,
    ];

    /// <summary>Returns the description.</summary>
    public static OpenApiRequestBody Describe()
    {
        var content = MediaTypes.ToDictionary(t => t, _ => new OpenApiMediaType { Schema = File() });
        content[MediaTypeNames.Multipart.FormData] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { "file" },
                Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = File() },
            },
        };
        return new OpenApiRequestBody
        {
            Description = "The file. Its name and the media type that is sent do not matter: the content decides the format.",
            Required = true,
            Content = content,
        };
    }

    /// <summary>Describes a report, or a Word document that comes back.</summary>
    public static OpenApiMediaType Text() => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiSchema File() => new() { Type = JsonSchemaType.String, Format = "binary" };
}
