using Statutes.Model.Provisions;

namespace Statutes.Ingest.Validation;

/// <summary>A departure from what the corpus promises.</summary>
/// <param name="Rule">The rule, one of <see cref="ValidationRules"/>.</param>
/// <param name="Place">The provision, or the version where it is about a whole text; null where it is about the corpus.</param>
/// <param name="Source">The file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What differs, in English, both sides named.</param>
public sealed record ValidationFinding(string Rule, ProvisionId? Place, string Source, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Source}:{Line}: {Rule}: {(Place is { } place ? place + ": " : "")}{Message}";
}

/// <summary>The names of the rules.</summary>
public static class ValidationRules
{
    /// <summary>The texts are read without anything odd: numbering without gaps, every reference linked.</summary>
    public const string Structure = "structure";

    /// <summary>Both texts of a version have the same provisions.</summary>
    public const string Shape = "shape";

    /// <summary>Both say the same references.</summary>
    public const string References = "references";

    /// <summary>Both say the same amounts, multiples, periods and frequencies.</summary>
    public const string Quantities = "quantities";

    /// <summary>Both say the same dates.</summary>
    public const string Dates = "dates";

    /// <summary>应当 shall, 不得 must not, 可以 may, 必须 must, 禁止 prohibited: as often in both.</summary>
    public const string Modals = "modals";

    /// <summary>Every term of the glossary that stands in the Chinese has its English.</summary>
    public const string Glossary = "glossary";

    /// <summary>The glossary agrees with itself.</summary>
    public const string GlossaryItself = "glossary-itself";

    /// <summary>Every text has its checksum in <c>work.json</c>.</summary>
    public const string Checksums = "checksums";

    /// <summary>Every exemption exempts something and says why.</summary>
    public const string Exemptions = "exemptions";
}
