namespace Statutes.Browser.Tests;

/// <summary>One address of each kind of page, for rules that apply to all pages.</summary>
public static class Addresses
{
    /// <summary>The addresses.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "/",
        "/search?q=恶意程序",
        "/search?q=CSL+Art.+35&at=2018-01-01",
        "/search?q=zzzz",
        "/crm/2022-02-15",
        "/csl/2026-01-01",
        "/csl/2026-01-01/art_61",
        "/csl/2017-06-01/art_60__para_1__item_2?at=2018-01-01",
        "/csl/compare?from=2017-06-01&to=2026-01-01",
        "/cite",
        "/cite?text=CSL+Art.+37+(formerly+Article+35),+CSL+Articles+21+and+37,+CSL+(2026)+Art.+76(5),+CSL+(2019)+Art.+3,+CSL+Art.+35(a)(b)",
        "/check",
        "/works",
        "/glossary",
        "/glossary?q=CII",
        "/about",
        "/csl/2017-06-01/art_99",
    ];
}
