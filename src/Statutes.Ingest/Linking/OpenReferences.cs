using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Finds the open references of a Chinese law: kinds of instruments (法律, 行政法规, 规章) behind 有关, 相关, 其他 or 国家, or before 规定 and 另有规定.
/// One pass over each wording.
/// </summary>
internal static class OpenReferences
{
    private static readonly string[] Leads = ["国家有关的", "国家有关", "国家其他", "有关的", "有关", "相关的", "相关", "其他有关", "其他", "其它", "国家"];

    // the longest first
    private static readonly string[] Kinds =
        ["地方性法规", "部门规章", "地方政府规章", "规范性文件", "法律法规", "行政法规", "司法解释", "军事法规", "法律", "法规", "规章"];

    private static readonly string[] Joins = ["以及", "或者", "、", "和", "及", "或", "与"];
    private static readonly string[] Tails = ["另有规定", "有规定", "规定", "的规定", "的有关规定", "有关规定", "的相关规定"];

    // 法律责任, 法律援助, 规章制度: for a kind of two characters, the next character shows whether it is a kind or the beginning of another word
    private const string MayFollow = "、和及以或与的规另有未没，。；：）)等对中，";

    /// <summary>Finds the open references of a text, in its order.</summary>
    public static ImmutableArray<OpenReference> Find(StatuteDocument document)
    {
        var found = ImmutableArray.CreateBuilder<OpenReference>();
        if (document.Language != Language.Chinese)
        {
            return [];
        }

        foreach (var provision in document.All)
        {
            if (provision.Kind < ProvisionKind.Paragraph)
            {
                continue;
            }

            var wording = provision.WordingSpan.In(document.Source.Content);
            for (var at = 0; at < wording.Length; at++)
            {
                if (Length(wording[at..]) is var length and > 0)
                {
                    var id = new ProvisionId(document.Version, provision.Path);
                    found.Add(new OpenReference(id, wording.Slice(at, length).ToString(), new TextSpan(at, at + length)));
                    at += length - 1;
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Returns the length of the open reference at the beginning of a text; 0 if there is no open reference.</summary>
    internal static int Length(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('国' or '有' or '相' or '其' or '法' or '行'))
        {
            return 0;
        }

        var lead = LengthOf(text, Leads);
        var end = Listed(text, lead, out var kinds);
        var tail = end > 0 ? LengthOf(text[end..], Tails) : 0;

        // without 有关, the kinds need a verb: 法律、行政法规另有规定; 法律 alone means the law in general
        return end > 0 && (lead > 0 || (kinds > 1 && tail > 0)) ? end + tail : 0;
    }

    private static int Listed(ReadOnlySpan<char> text, int from, out int kinds)
    {
        var end = 0;
        kinds = 0;
        for (var at = from; at < text.Length;)
        {
            var kind = LengthOf(text[at..], Kinds);
            if (kind == 0 || (kind == 2 && BeginsAnotherWord(text[(at + kind)..])))
            {
                break;
            }

            kinds++;
            end = at + kind;
            var join = LengthOf(text[end..], Joins);
            at = end + join;
            at += join > 0 ? LengthOf(text[at..], Leads) : 0;
            if (join == 0)
            {
                break;
            }
        }

        return end;
    }

    private static bool BeginsAnotherWord(ReadOnlySpan<char> behind) =>
        behind.Length > 0 && !MayFollow.Contains(behind[0]) && !behind.StartsWith("关于");

    private static int LengthOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
