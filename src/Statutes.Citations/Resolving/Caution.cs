using Statutes.Model.Text;

namespace Statutes.Citations.Resolving;

/// <summary>What a reader must be told beside an answer.</summary>
public enum CautionCode
{
    /// <summary>The number means, or has meant, another provision in another version.</summary>
    Renumbered,

    /// <summary>The wording has been amended since.</summary>
    Amended,

    /// <summary>The version is not in force yet at the date.</summary>
    NotYetInForce,

    /// <summary>A later version is in force at the date.</summary>
    Superseded,

    /// <summary>The work is repealed at the date.</summary>
    Repealed,

    /// <summary>The version is a draft.</summary>
    Draft,

    /// <summary>Understood, but not how the provision is cited.</summary>
    NonCanonical,
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
            _ => "non-canonical",
        };
    }
}

/// <summary>A caution with its words.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="Message">The words, both languages always there.</param>
public sealed record Caution(CautionCode Code, Bilingual Message);
