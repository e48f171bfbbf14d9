using System.Collections.Immutable;
using Statutes.Documents.Reading;
using Statutes.Model.Glossaries;
using Statutes.Model.Text;

namespace Statutes.Documents.Checking;

/// <summary>
/// Finds terms of the glossary that the English of a document renders in two ways: "network operator" here, "cyber operator" there.
/// </summary>
internal static class TermRenderings
{
    private const string Marks = "-'’";

    /// <summary>Finds them.</summary>
    /// <param name="paragraphs">The paragraphs of the document.</param>
    /// <param name="glossary">The glossary.</param>
    public static IEnumerable<DocumentFinding> Find(ImmutableArray<DocumentParagraph> paragraphs, Glossary glossary)
    {
        var texts = paragraphs.Where(p => LanguageDetector.Of(p.Text) == Language.English)
            .Select(p => (Paragraph: p, Words: Glossary.Fold(p.Text)))
            .ToList();
        if (texts.Count == 0)
        {
            yield break;
        }

        // an English form of several terms tells none of them
        var surfaces = glossary.Terms.SelectMany(t => t.OtherEnglish.Prepend(t.En).Concat(t.Forms)).Select(Glossary.Fold)
            .GroupBy(s => s, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var term in glossary.Terms.Where(t => !t.OtherEnglish.IsEmpty))
        {
            var own = FirstOf(texts, [term.En, .. term.Forms], surfaces);
            var others = term.OtherEnglish.Select(o => FirstOf(texts, [o], surfaces))
                .OfType<(string Words, DocumentPlace Place)>()
                .ToList();
            ImmutableArray<(string Words, DocumentPlace Place)> used = own is { } first ? [first, .. others] : [.. others];
            if (used.Length > 1)
            {
                var list = string.Join("”, “", used.Select(u => u.Words));
                yield return new DocumentFinding(
                    FindingCodes.TermRenderedTwice,
                    new Bilingual(
                        $"“{term.Zh}”有{used.Length}种英文译法：“{list}”。", $"{term.Zh} is rendered in {used.Length} ways: “{list}”."),
                    [.. used.Select(u => u.Place)]);
            }
        }
    }

    private static (string Words, DocumentPlace Place)? FirstOf(
        List<(DocumentParagraph Paragraph, string Words)> texts, IEnumerable<string> surfaces, HashSet<string> known)
    {
        foreach (var surface in surfaces.Select(Glossary.Fold).Where(s => s.Length > 3 && known.Contains(s)))
        {
            foreach (var (paragraph, words) in texts)
            {
                if (PositionOf(words, surface) is var at and >= 0)
                {
                    return (surface, new DocumentPlace(paragraph.Part, paragraph.Number, at, at + surface.Length));
                }
            }
        }

        return null;
    }

    private static int PositionOf(string words, string surface)
    {
        for (var at = words.IndexOf(surface, StringComparison.Ordinal);
            at >= 0;
            at = words.IndexOf(surface, at + 1, StringComparison.Ordinal))
        {
            var end = at + surface.Length;
            var endsWord = end == words.Length || !IsOfWord(words[end])
                || (words[end] == 's' && (end + 1 == words.Length || !IsOfWord(words[end + 1])));
            if ((at == 0 || !IsOfWord(words[at - 1])) && endsWord)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || Marks.Contains(c);
}
