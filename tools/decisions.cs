#:project ../src/Statutes.Ingest/Statutes.Ingest.csproj

// Says of amending decisions which instructions are read and which are not:
//     dotnet run tools/decisions.cs -- FILE…
// Reads: texts or Markdown of decisions. Writes: a line an instruction, and the totals.

using Statutes.Ingest.Amending;
using Statutes.Model.Text;

var (read, not) = (0, 0);
foreach (var file in args)
{
    // Markdown headings and the information block before the text are furniture
    var lines = File.ReadAllLines(file).Select(l => l.TrimStart('#', ' ').Replace("<!-- INFO END -->", "", StringComparison.Ordinal));
    var decision = DecisionParser.Parse(new SourceText(Path.GetFileNameWithoutExtension(file), string.Join('\n', lines)));
    Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)}: {decision.Instructions.Length} read, {decision.Diagnostics.Length} not");
    foreach (var instruction in decision.Instructions)
    {
        Console.WriteLine($"  read {instruction.Ordinal}: {Short(instruction.Text)}");
    }

    foreach (var diagnostic in decision.Diagnostics)
    {
        Console.WriteLine($"  not  line {diagnostic.Line}: {Short(diagnostic.Message)}");
    }

    read += decision.Instructions.Length;
    not += decision.Diagnostics.Length;
}

Console.WriteLine($"{args.Length} decisions: {read} instructions read, {not} not");

static string Short(string text) => text.Length <= 90 ? text.ReplaceLineEndings(" ") : text[..90].ReplaceLineEndings(" ") + "…";
