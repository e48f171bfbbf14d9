using System.Text.Json.Serialization;

namespace Statutes.Model.Works;

/// <summary>How a name of a work is in use.</summary>
public enum WorkNameKind
{
    /// <summary>The title that the issuer gave, or the issuer's own translation of it.</summary>
    [JsonStringEnumMemberName("official")]
    Official,

    /// <summary>A title in wide use.</summary>
    [JsonStringEnumMemberName("usual")]
    Usual,

    /// <summary>A short form: 网安法, CSL.</summary>
    [JsonStringEnumMemberName("short")]
    Short,

    /// <summary>Another title that is met.</summary>
    [JsonStringEnumMemberName("other")]
    Other,

    /// <summary>A word that many works could go by, such as "the Measures": it names this work only where no other work answers to it at the date.</summary>
    [JsonStringEnumMemberName("generic")]
    Generic,
}

/// <summary>A name by which a work is cited.</summary>
/// <param name="Text">The name, without 《》.</param>
/// <param name="Lang">Its language, <c>zh</c> or <c>en</c>.</param>
/// <param name="Kind">How it is in use.</param>
public sealed record WorkName(string Text, string Lang, WorkNameKind Kind);
