using Statutes.Model.Corpus;

namespace Statutes.Tests.Specs;

/// <summary>
/// Compares tests/Statutes.Specs/Linking/references.md with the corpus: the document lists every reference in the laws, and a
/// reference gained, lost or linked otherwise shows there in review.
/// </summary>
public class ReferenceSpecs
{
    [Fact]
    public void EveryReferenceInTheLawsIsListed()
    {
        var listed = SpecTable.Rows("Linking", "from").Select(r => $"{r["from"]} | {r["reference"]} | {r["type"]} | {r["means"]}");
        var found = TestCorpus.Linked.References.Select(r => $"{r.From} | {r.Text} | {r.Type.Name} | {Meaning(r)}");
        Assert.Equal(listed, found);
    }

    private static string Meaning(Reference reference) =>
        reference.OutsideTitle is { } title ? $"outside: {title}" : reference.Unresolved?.Name ?? string.Join(", ", reference.Targets);
}
