using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Resolving;

/// <summary>What a reader must know besides the answer.</summary>
public enum CautionCode
{
    /// <summary>The number belongs to another provision in another version.</summary>
    Renumbered,

    /// <summary>The text has been amended since.</summary>
    Amended,

    /// <summary>The version is not in force yet at the date.</summary>
    NotYetInForce,

    /// <summary>A later version is in force at the date.</summary>
    Superseded,

    /// <summary>The work is repealed at the date.</summary>
    Repealed,

    /// <summary>The version is a draft.</summary>
    Draft,

    /// <summary>The citation was understood, but its form is unusual.</summary>
    NonCanonical,

    /// <summary>The words name a pair, 第三十五条（现第三十七条）, that the concordance does not have.</summary>
    Mismatch,

    /// <summary>No source states the day from which this version is in force; the day of its adoption, or another one, is used.</summary>
    EntryIntoForceAssumed,

    /// <summary>The text has several dates of its own, so none of them is taken as the date of the document.</summary>
    DateUnclear,

    /// <summary>The version interprets a law that is repealed at the date.</summary>
    InterpretsRepealedLaw,
}

/// <summary>The names of the codes in JSON.</summary>
public static class CautionCodeNames
{
    extension(CautionCode code)
    {
        /// <summary>The name in JSON: <c>not-yet-in-force</c>.</summary>
        public string Name => code switch
        {
            CautionCode.Renumbered => "renumbered",
            CautionCode.Amended => "amended",
            CautionCode.NotYetInForce => "not-yet-in-force",
            CautionCode.Superseded => "superseded",
            CautionCode.Repealed => "repealed",
            CautionCode.Draft => "draft",
            CautionCode.Mismatch => "mismatch",
            CautionCode.EntryIntoForceAssumed => "entry-into-force-assumed",
            CautionCode.InterpretsRepealedLaw => "interprets-repealed-law",
            CautionCode.DateUnclear => "date-unclear",
            _ => "non-canonical",
        };
    }
}

/// <summary>A caution and its message.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">The message; always in both languages.</param>
/// <param name="Target">
/// The target of which it is true, where the answer has several targets; null where it is true of the only one.
/// </param>
public sealed record Caution(CautionCode Code, Bilingual Message, ProvisionId? Target = null);
