using Statutes.Model.Provisions;

namespace Statutes.Citations.Finding;

/// <summary>
/// A provision whose wording the text quotes right behind its citation: 《刑法》第六十七条第三款：“…前两款…”. In the quotation 前款 is counted
/// from that provision.
/// </summary>
/// <param name="Place">The provision.</param>
/// <param name="Start">Where the quotation opens.</param>
/// <param name="End">One past its end.</param>
internal sealed record QuotedProvision(ProvisionId Place, int Start, int End)
{
    /// <summary>No more words are between a citation and the quotation: 第三款明确规定：“.</summary>
    private const int LongestLead = 30;

    /// <summary>Reads the quotation behind a citation; null where none begins there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The end of the citation.</param>
    /// <param name="place">The provision that it cites.</param>
    public static QuotedProvision? Read(ReadOnlySpan<char> text, int end, ProvisionId place)
    {
        var lead = text.Slice(end, Math.Min(LongestLead, text.Length - end));
        var open = lead.IndexOfAny("“\"「『");
        if (open < 0 || lead[..open].ContainsAny("。；;!?！？\n《"))
        {
            return null;
        }

        var start = end + open;
        var close = text[start] switch { '“' => '”', '「' => '」', '『' => '』', var same => same };
        var length = text[(start + 1)..].IndexOf(close);
        return new QuotedProvision(place, start, length < 0 ? text.Length : start + length + 2);
    }

    /// <summary>Whether a position is in the quotation.</summary>
    public bool Contains(int position) => position > Start && position < End;
}
