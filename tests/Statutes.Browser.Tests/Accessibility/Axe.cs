using System.Text.Json;
using Deque.AxeCore.Commons;

namespace Statutes.Browser.Tests.Accessibility;

/// <summary>axe-core, as its package carries it, run in a page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>Lists the rules of WCAG 2.2 AA and of good practice that a page breaks: a rule and its elements a line.</summary>
    public static async Task<string[]> FindAsync(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"],
              selectors: false, preload: false, iframes: false, // not needed here, and slow
            })).violations.map(v => {
              const nodes = v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + " " + n.any.map(a => a.message).join(" ").slice(0, 200));
              return `${v.id}: ${nodes.join(" | ")} (${v.nodes.length})`;
            })
            """);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }
}
