using System.Text;

// bare URL: listens at the URL, and returns 1 KB of prepared JSON at /json
var json = Encoding.ASCII.GetBytes($"{{\"filler\":\"{new string('x', 1024 - 13)}\"}}");
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls(args[0]);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
var app = builder.Build();
app.MapGet("/json", (HttpContext http) =>
{
    http.Response.ContentType = "application/json; charset=utf-8";
    http.Response.ContentLength = json.Length;
    return http.Response.Body.WriteAsync(json).AsTask();
});
app.Run();
