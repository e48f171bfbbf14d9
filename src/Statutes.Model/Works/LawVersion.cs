using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>A work as of the date on which a wording entered into force, or a draft as of the date of its publication.</summary>
/// <param name="Date">That date. With the work it identifies the version.</param>
/// <param name="Draft">Whether it is a draft, which is never in force.</param>
/// <param name="Texts">The texts, one for each language; empty where the corpus has the version without its wording.</param>
/// <param name="Title">Its titles, where they differ from those of the work: the title of a draft names it as a draft.</param>
/// <param name="Decision">The decision that amended the version before into this one; null without a decision.</param>
/// <param name="Continues">
/// The articles that continue articles of the version before, where a revision replaced it as a whole. They are stated
/// by an editor, not computed from similar wording.
/// </param>
public sealed record LawVersion(
    DateOnly Date,
    bool Draft = false,
    ImmutableArray<Expression> Texts = default,
    Bilingual? Title = null,
    AmendingDecision? Decision = null,
    ImmutableArray<ArticlePair> Continues = default)
{
    /// <summary>The texts, one for each language; empty where the corpus has the version without its wording.</summary>
    public ImmutableArray<Expression> Texts { get; init; } = Texts.IsDefault ? [] : Texts;

    /// <summary>
    /// The articles that continue articles of the version before; empty where a decision states them, or they are
    /// unknown.
    /// </summary>
    public ImmutableArray<ArticlePair> Continues { get; init; } = Continues.IsDefault ? [] : Continues;

    /// <summary>Whether the user ingested it: a work of the user's own, or a version that the built-in corpus lacks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOwn { get; init; }

    /// <summary>Whether the corpus has a text of the version.</summary>
    [JsonIgnore]
    public bool IsHeld => !Texts.IsEmpty;
}
