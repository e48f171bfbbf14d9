using System.Text.Json.Serialization;

namespace Statutes.Model.Works;

/// <summary>The use of a name of a work.</summary>
public enum WorkNameKind
{
    /// <summary>The title given by the issuer, or the issuer's own translation of it.</summary>
    [JsonStringEnumMemberName("official")]
    Official,

    /// <summary>A title in wide use.</summary>
    [JsonStringEnumMemberName("usual")]
    Usual,

    /// <summary>A short form: 网安法, CSL.</summary>
    [JsonStringEnumMemberName("short")]
    Short,

    /// <summary>Another title in use.</summary>
    [JsonStringEnumMemberName("other")]
    Other,

    /// <summary>
    /// A name that many works could have, such as "the Measures". It refers to this work only where no other work has
    /// the name at the date.
    /// </summary>
    [JsonStringEnumMemberName("generic")]
    Generic,
}

/// <summary>A name by which a work is cited.</summary>
/// <param name="Text">The name, without 《》.</param>
/// <param name="Lang">Its language, <c>zh</c> or <c>en</c>.</param>
/// <param name="Kind">Its use.</param>
public sealed record WorkName(string Text, string Lang, WorkNameKind Kind);
