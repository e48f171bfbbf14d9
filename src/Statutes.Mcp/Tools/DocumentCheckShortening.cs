using System.Text.Json;
using Statutes.Contract.Responses;

namespace Statutes.Mcp.Tools;

/// <summary>Shortens the answer to a check for a model, whose context is short. The answer says what was left out.</summary>
internal static class DocumentCheckShortening
{
    /// <summary>The maximum size of the answer, in bytes of its JSON as UTF-8.</summary>
    public const int MaxSize = 200_000;

    /// <summary>
    /// Each list is mapped up to so many members, because a document may have half a million citations. So many never fit: the least, a
    /// place of a finding, has more than 40 bytes.
    /// </summary>
    private const int MostMembers = MaxSize / 40;

    /// <summary>Returns the answer, without the words of the law if it is too long, and with shorter lists if it still is.</summary>
    public static DocumentCheckJson Of(DocumentCheckMapping check)
    {
        var answer = check.ToJson(MostMembers);
        if (IsShort(answer))
        {
            return answer;
        }

        var bare = answer with
        {
            Citations = [.. answer.Citations.Select(WithoutWords)],
            Shortened = new BilingualText(
                "为缩短回答，略去了所引条文的原文；请用 read_provision 按 id 读取。",
                "The words of the law were left out to shorten the answer; read a provision by its id with read_provision."),
        };
        if (IsShort(bare))
        {
            return bare;
        }

        var most = Longest(bare);
        DocumentCheckJson cut;
        do
        {
            most /= 2;
            cut = Cut(bare, most);
        }
        while (most > 0 && !IsShort(cut));
        return cut;
    }

    private static DocumentCheckJson Cut(DocumentCheckJson bare, int most) => bare with
    {
        Citations = [.. bare.Citations.Take(most)],
        Quotations = [.. bare.Quotations.Take(most).Select(q => q.Citation < most ? q : q with { Citation = null })],
        NotUnderstood = [.. bare.NotUnderstood.Take(most)],
        Findings = [.. bare.Findings.Take(most).Select(f => f with { Places = [.. f.Places.Take(most)] })],
        Shortened = new BilingualText(
            $"为缩短回答，略去了所引条文的原文，每个列表只含前 {most} 项；counts 为全部。"
            + "所引条文未列出的引文，其 citation 为 null。请分段核对其余部分。",
            "To shorten the answer, the words of the law were left out, and each list has only its first "
            + $"{most} members; counts are those of the whole document. Where the citation of a quotation is not listed, its “citation” "
            + "is null. Check the rest in parts."),
    };

    private static int Longest(DocumentCheckJson answer) => new[]
    {
        answer.Citations.Count, answer.Quotations.Count, answer.NotUnderstood.Count, answer.Findings.Count,
        answer.Findings.Select(f => f.Places.Count).DefaultIfEmpty().Max(),
    }.Max();

    private static CitationCheckJson WithoutWords(CitationCheckJson citation) => citation with
    {
        Resolution = citation.Resolution with
        {
            Targets = [.. citation.Resolution.Targets.Select(t => t with { Text = new BilingualLines(null, null) })],
        },
    };

    private static bool IsShort(DocumentCheckJson answer) =>
        JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Answers.DocumentCheckJson).Length <= MaxSize;
}
