namespace Statutes.Browser.Tests;

/// <summary>Who visits: the language and the width of their browser, whether it is dark, and whether it runs scripts.</summary>
public sealed record VisitorOptions(string Locale = "en-GB", int Width = 1440, bool Dark = false, bool Scripts = true);
