using System.Collections.Immutable;
using System.Text;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Documents.Reading;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Documents.Checking;

/// <summary>The citations of a document by paragraph and sentence.</summary>
internal sealed class CitationPlaces
{
    private readonly ImmutableArray<CitationInText> citations;
    private readonly DocumentPlace[] places;
    private readonly int[] paragraphOf;
    private readonly List<(int Index, TextSpan Span)>[] byParagraph;
    private readonly Dictionary<(string Part, int Number), int> indexOf = [];

    /// <summary>Sorts citations into paragraphs.</summary>
    /// <param name="text">The joined text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="citations">The citations of the text, in its order.</param>
    public CitationPlaces(JoinedText text, ImmutableArray<DocumentParagraph> paragraphs, ImmutableArray<CitationInText> citations)
    {
        this.citations = citations;
        Paragraphs = [.. paragraphs.Select(p => p.Text)];
        places = [.. citations.Select(c => text.PlaceOf(c.Span))];
        paragraphOf = [.. citations.Select(c => text.ParagraphAt(c.Span.Start))];
        byParagraph = [.. paragraphs.Select(_ => new List<(int, TextSpan)>())];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            indexOf.TryAdd((paragraphs[i].Part, paragraphs[i].Number), i);
        }

        for (var i = 0; i < citations.Length; i++)
        {
            byParagraph[paragraphOf[i]].Add((i, new TextSpan(places[i].Start, places[i].End)));
        }
    }

    /// <summary>The texts of the paragraphs.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>For each paragraph, its citations.</summary>
    public IReadOnlyList<IReadOnlyList<(int Index, TextSpan Span)>> ByParagraph => byParagraph;

    /// <summary>Returns a citation.</summary>
    public CitationInText Citation(int index) => citations[index];

    /// <summary>Returns the place of a citation.</summary>
    public DocumentPlace PlaceOf(int index) => places[index];

    /// <summary>Returns the words of a citation.</summary>
    public string TextOf(int index) => Paragraphs[paragraphOf[index]][places[index].Start..places[index].End];

    /// <summary>
    /// Returns the sentence around a citation without citations. A paragraph with one citation is one sentence: what its citation is
    /// about may be said before or behind it.
    /// </summary>
    public string SentenceWithoutCitations(int index)
    {
        var paragraph = Paragraphs[paragraphOf[index]];
        var sentence = SentenceOf(index);
        var words = new StringBuilder();
        var at = sentence.Start;
        foreach (var (_, span) in CitationsIn(paragraphOf[index], sentence))
        {
            if (span.Start >= at)
            {
                words.Append(paragraph, at, span.Start - at).Append(' ');
                at = span.End;
            }
        }

        return words.Append(paragraph, at, sentence.End - at).ToString();
    }

    /// <summary>Returns the provisions that the other citations of the sentence mean.</summary>
    public ImmutableArray<ProvisionId> OtherTargets(int index)
    {
        var sentence = SentenceOf(index);
        return
        [
            .. CitationsIn(paragraphOf[index], sentence).Where(c => c.Index != index)
                .SelectMany(c => citations[c.Index].Resolution is Resolution.Resolved resolved ? resolved.Targets.Select(t => t.Id) : [])
                .Distinct(),
        ];
    }

    /// <summary>Returns the citations within a place.</summary>
    public IEnumerable<int> Within(DocumentPlace place) =>
        CitationsIn(indexOf[(place.Part, place.Paragraph)], new TextSpan(place.Start, place.End)).Select(c => c.Index);

    // a paragraph may have very many citations, so that only those of the sentence are looked at
    private IEnumerable<(int Index, TextSpan Span)> CitationsIn(int paragraph, TextSpan sentence)
    {
        var known = byParagraph[paragraph];
        var (low, high) = (0, known.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = known[middle].Span.Start < sentence.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < known.Count && known[i].Span.End <= sentence.End; i++)
        {
            yield return known[i];
        }
    }

    private TextSpan SentenceOf(int index)
    {
        var paragraph = Paragraphs[paragraphOf[index]];
        var cited = new TextSpan(places[index].Start, places[index].End);
        return byParagraph[paragraphOf[index]].Count == 1
            ? new TextSpan(
                Math.Max(0, cited.Start - SentenceBounds.Reach), Math.Min(paragraph.Length, cited.End + SentenceBounds.Reach))
            : SentenceBounds.Around(paragraph, cited);
    }
}
