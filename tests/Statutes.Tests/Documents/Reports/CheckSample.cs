using System.Collections.Immutable;
using Statutes.Documents.Checking;
using Statutes.Documents.Reading;

namespace Statutes.Tests.Documents.Reports;

/// <summary>Checks of short documents.</summary>
internal static class CheckSample
{
    /// <summary>A quotation with an omission and a word of the author.</summary>
    public const string Shortened =
        "《网络安全法》第三十五条规定：“关键信息基础设施的运营者采购……，可能影响国家安全的，应当通过国家网信部门会同国务院有关部门[网信部门]组织的国家安全审查。”";

    /// <summary>Checks paragraphs of a body.</summary>
    public static DocumentCheck Of(params string[] paragraphs) => Of(new DateOnly(2025, 3, 5), paragraphs);

    /// <summary>Checks paragraphs of a body at a date.</summary>
    public static DocumentCheck Of(DateOnly at, params string[] paragraphs)
    {
        var content = new DocumentContent(
            CheckedFormat.Docx, [.. paragraphs.Select((text, i) => new DocumentParagraph(PartNames.Body, i, text))], []);
        return new DocumentChecker(TestCorpus.Knowledge).Check(content, at, TestCorpus.Today);
    }

    /// <summary>A finding at some words of the first paragraph.</summary>
    public static DocumentFinding Finding(DocumentCheck check, string words)
    {
        var start = check.Content.Paragraphs[0].Text.IndexOf(words, StringComparison.Ordinal);
        ImmutableArray<DocumentPlace> places = [new(PartNames.Body, 0, start, start + words.Length)];
        return new DocumentFinding(FindingCodes.TermRenderedTwice, new("两种译法。", "Two renderings."), places);
    }
}
