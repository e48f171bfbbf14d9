using Statutes.Model.Provisions;

namespace Statutes.Ingest.Validation;

/// <summary>A violation of a rule for the corpus.</summary>
/// <param name="Rule">The rule, one of <see cref="ValidationRules"/>.</param>
/// <param name="Place">The provision, or the version if the finding is about a whole text; null if it is about the corpus.</param>
/// <param name="Source">The file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">The difference, in English, with both sides.</param>
public sealed record ValidationFinding(string Rule, ProvisionId? Place, string Source, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Source}:{Line}: {Rule}: {(Place is { } place ? place + ": " : "")}{Message}";
}

/// <summary>The names of the rules.</summary>
public static class ValidationRules
{
    /// <summary>The texts are parsed without diagnostics: no gaps in the numbers, and every reference is linked.</summary>
    public const string Structure = "structure";

    /// <summary>Both texts of a version have the same provisions.</summary>
    public const string Shape = "shape";

    /// <summary>Both texts have the same references.</summary>
    public const string References = "references";

    /// <summary>Both texts have the same amounts, multiples, periods and frequencies.</summary>
    public const string Quantities = "quantities";

    /// <summary>Both texts have the same dates.</summary>
    public const string Dates = "dates";

    /// <summary>Both texts use these words equally often: 应当 shall, 不得 must not, 可以 may, 必须 must, 禁止 prohibited.</summary>
    public const string Modals = "modals";

    /// <summary>Every term of the glossary in the Chinese text has its English in the English text.</summary>
    public const string Glossary = "glossary";

    /// <summary>The glossary is consistent.</summary>
    public const string GlossaryItself = "glossary-itself";

    /// <summary>Every text has its checksum in <c>work.json</c>.</summary>
    public const string Checksums = "checksums";

    /// <summary>Every exemption exempts something and gives a reason.</summary>
    public const string Exemptions = "exemptions";
}
