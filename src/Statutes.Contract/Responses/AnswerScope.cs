using Statutes.Contract.Problems;
using Statutes.Model.Text;

namespace Statutes.Contract.Responses;

/// <summary>How much of a resolution is sent: with or without the wording of the targets, in both languages or in one.</summary>
/// <param name="HasWording">Whether the targets have their wording and receipt.</param>
/// <param name="Only">The only language; null for both.</param>
public sealed record AnswerScope(bool HasWording, Language? Only)
{
    /// <summary>Everything in both languages.</summary>
    public static AnswerScope Whole { get; } = new(true, null);

    /// <summary>The values of <c>wording</c>, the default first.</summary>
    public static IReadOnlyList<string> Wordings { get; } = [.. Enum.GetValues<Wording>().Select(NameOf)];

    /// <summary>Parses the parameters.</summary>
    /// <param name="wording"><c>full</c>, the default, or <c>none</c>.</param>
    /// <param name="lang"><c>zh</c> or <c>en</c>; null or empty for both.</param>
    public static Result<AnswerScope> Read(string? wording, string? lang)
    {
        if (!string.IsNullOrEmpty(wording) && !Wordings.Contains(wording))
        {
            return ProblemMessages.InvalidValue(nameof(wording), wording, Wordings);
        }

        var hasWording = wording != NameOf(Wording.None);
        return lang switch
        {
            null or "" => new AnswerScope(hasWording, null),
            "zh" => new AnswerScope(hasWording, Language.Chinese),
            "en" => new AnswerScope(hasWording, Language.English),
            _ => ProblemMessages.InvalidValue(nameof(lang), lang, ["zh", "en"]),
        };
    }

    /// <summary>Leaves out what was not asked for. The shape stays the same: what is left out is null.</summary>
    public ResolutionJson Apply(ResolutionJson resolution) => this == Whole ? resolution : resolution with
    {
        Targets = [.. resolution.Targets.Select(Apply)],
        Cautions = [.. resolution.Cautions.Select(c => c with { Message = Apply(c.Message) })],
        Reason = resolution.Reason is { } reason ? reason with { Message = Apply(reason.Message) } : null,
    };

    private static string NameOf(Wording wording) => wording.ToString().ToLowerInvariant();

    private TargetJson Apply(TargetJson target) => target with
    {
        Label = Apply(target.Label),
        Text = HasWording ? Apply(target.Text) : new BilingualLines(null, null),
        Receipt = HasWording && target.Receipt is { } receipt ? Apply(receipt) : null,
        Formatted = target.Formatted is { } formatted ? Apply(formatted) : null,
    };

    private BilingualLines Apply(BilingualLines lines) => new(In(Language.Chinese, lines.Zh), In(Language.English, lines.En));

    private ReceiptJson Apply(ReceiptJson receipt) => receipt with
    {
        Sha256 = Apply(receipt.Sha256),
        Source = new TextKindsJson(In(Language.Chinese, receipt.Source.Zh), In(Language.English, receipt.Source.En)),
    };

    private BilingualText Apply(BilingualText text) => new(In(Language.Chinese, text.Zh), In(Language.English, text.En));

    private T? In<T>(Language language, T? value)
        where T : class => Only is null || Only == language ? value : null;

    private enum Wording
    {
        Full,
        None,
    }
}
