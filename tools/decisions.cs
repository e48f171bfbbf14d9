#:project ../src/Statutes.Ingest/Statutes.Ingest.csproj

// Lists the instructions of amending decisions that the parser understands, and those that it does not:
//     dotnet run tools/decisions.cs -- FILE…
// Reads: texts or Markdown of decisions. Writes: a line for each instruction, and the totals.

using Statutes.Ingest.Amending;
using Statutes.Model.Text;

var (understood, notUnderstood) = (0, 0);
foreach (var file in args)
{
    // the marks of Markdown headings and the end of the information block are not part of the text
    var lines = File.ReadAllLines(file)
        .Select(l => l.TrimStart('#', ' ').Replace("<!-- INFO END -->", "", StringComparison.Ordinal));
    var name = Path.GetFileNameWithoutExtension(file);
    var decision = DecisionParser.Parse(new SourceText(name, string.Join('\n', lines)));
    Console.WriteLine($"{name}: {decision.Instructions.Length} understood, {decision.Diagnostics.Length} not");
    foreach (var instruction in decision.Instructions)
    {
        Console.WriteLine($"  understood {instruction.Ordinal}: {Short(instruction.Text)}");
    }

    foreach (var diagnostic in decision.Diagnostics)
    {
        Console.WriteLine($"  not understood, line {diagnostic.Line}: {Short(diagnostic.Message)}");
    }

    understood += decision.Instructions.Length;
    notUnderstood += decision.Diagnostics.Length;
}

Console.WriteLine($"{args.Length} decisions: {understood} instructions understood, {notUnderstood} not");

static string Short(string text) => text.Length <= 90 ? text.ReplaceLineEndings(" ") : text[..90].ReplaceLineEndings(" ") + "…";
