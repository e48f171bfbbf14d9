using System.Globalization;
using Statutes.Model.Text;

namespace Statutes.Contract.Responses;

/// <summary>The words for duties and penalties in both languages: modals, kinds, parties, amounts.</summary>
public static class ObligationPhrases
{
    /// <summary>Returns the words for a kind: fine, 罚款.</summary>
    /// <param name="name">Its name in JSON.</param>
    public static Bilingual Kind(string name) => name switch
    {
        "order-to-correct" => new("责令改正", "order to correct"),
        "warning" => new("警告", "warning"),
        "public-criticism" => new("通报批评", "public criticism"),
        "confiscation" => new("没收", "confiscation"),
        "fine" => new("罚款", "fine"),
        "suspension" => new("暂停业务或者停业", "suspension"),
        "closure" => new("关闭、取缔", "closure"),
        "revocation" => new("吊销、撤销", "revocation"),
        "detention" => new("拘留", "detention"),
        "ban" => new("禁业", "ban"),
        "disciplinary-action" => new("处分", "disciplinary action"),
        _ => new("依照其他法律处理", "as other laws provide"),
    };

    /// <summary>Returns the words for the party on whom a penalty is imposed; empty if the law names none.</summary>
    /// <param name="name">Its name in JSON.</param>
    public static Bilingual Party(string name) => name switch
    {
        "organization" => new("单位", "organization"),
        "persons-in-charge" => new("直接责任人员", "persons responsible"),
        "individual" => new("个人", "individual"),
        _ => new("", ""),
    };

    /// <summary>Returns the words for the modal of a duty: must, 应当.</summary>
    /// <param name="name">Its name in JSON.</param>
    public static Bilingual Modal(string name) => name switch
    {
        "must-not" => new("不得", "must not"),
        "may" => new("可以", "may"),
        "entitled" => new("有权", "is entitled to"),
        _ => new("应当", "must"),
    };

    /// <summary>Returns the amount of a fine, or the length of a ban or detention; empty if there is none.</summary>
    public static Bilingual Amount(PenaltyJson penalty)
    {
        if (Range(penalty.Min, penalty.Max) is { } money)
        {
            return new($"{money} 元", $"CNY {money}");
        }

        if (Range(penalty.MultipleMin, penalty.MultipleMax) is { } times)
        {
            return new(
                $"{penalty.MultipleOf?.Zh}的 {times} 倍", $"{times} × {penalty.MultipleOf?.En ?? penalty.MultipleOf?.Zh}");
        }

        return Range(penalty.PeriodMin, penalty.PeriodMax) is { } period
            ? new($"{period} {Unit(penalty.PeriodUnit)}", $"{period} {penalty.PeriodUnit}s")
            : new(penalty.Confiscates?.Zh ?? "", penalty.Confiscates?.En ?? penalty.Confiscates?.Zh ?? "");
    }

    /// <summary>Returns a penalty in a few words, without its condition: organization: fine CNY 10,000–50,000 (may).</summary>
    public static Bilingual Of(PenaltyJson penalty)
    {
        var (party, kind, amount) = (Party(penalty.On), Kind(penalty.Kind), Amount(penalty));
        return new(
            string.Concat(Lead(party.Zh, "："), penalty.May ? "可以" : "", kind.Zh, Tail(amount.Zh)),
            string.Concat(Lead(party.En, ": "), kind.En, Tail(amount.En), penalty.May ? " (may)" : ""));
    }

    private static string Lead(string? words, string mark) => string.IsNullOrEmpty(words) ? "" : words + mark;

    private static string Tail(string? words) => string.IsNullOrEmpty(words) ? "" : " " + words;

    private static string? Range(decimal? min, decimal? max) => (min, max) switch
    {
        (null, null) => null,
        (null, { } most) => $"≤ {Number(most)}",
        ({ } least, null) => $"≥ {Number(least)}",
        ({ } least, { } most) when least == most => Number(least),
        ({ } least, { } most) => $"{Number(least)}–{Number(most)}",
    };

    private static string Unit(string? unit) => unit switch
    {
        "day" => "日",
        "month" => "个月",
        "year" => "年",
        _ => "",
    };

    private static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
