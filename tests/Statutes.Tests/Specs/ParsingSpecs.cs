using Statutes.Ingest.Parsing;
using Statutes.Model.Text;

namespace Statutes.Tests.Specs;

/// <summary>Runs the blocks of tests/Statutes.Specs/Parsing: a text and the outline of the tree that comes of it.</summary>
public class ParsingSpecs
{
    private static readonly Lazy<Dictionary<string, Block>> LazyBlocks = new(() => ReadBlocks().ToDictionary(b => b.Place));

    public static TheoryData<string> Places => [.. LazyBlocks.Value.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void Parses(string place)
    {
        var (_, law, outline) = LazyBlocks.Value[place];
        Assert.Equal(outline, Outline(StatuteParser.Parse(new SourceText("spec", law), default, Language.Chinese)));
    }

    private static string Outline(ParsedText parsed) => string.Join('\n',
    [
        .. parsed.Document.All.Select(p => $"{p.Path} {parsed.Document.WordingOf(p)}".TrimEnd()),
        .. parsed.Diagnostics.Select(d => $"{d.Code} {d.Line}"),
    ]);

    private static IEnumerable<Block> ReadBlocks()
    {
        foreach (var file in SpecTable.Documents("Parsing"))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i] == "```law")
                {
                    var place = $"{Path.GetFileName(file)}:{i + 1}";
                    var law = Body(lines, ref i);
                    i = Array.IndexOf(lines, "```outline", i);
                    yield return new Block(place, law, Body(lines, ref i));
                }
            }
        }
    }

    private static string Body(string[] lines, ref int fence)
    {
        var end = Array.IndexOf(lines, "```", fence + 1);
        var body = string.Join('\n', lines[(fence + 1)..end]);
        fence = end;
        return body;
    }

    private sealed record Block(string Place, string Law, string Outline);
}
