namespace Statutes.Documents.Reading;

/// <summary>
/// The open fields of a part or of a text box. The text between the beginning of a field and its separator is an instruction, also where
/// the result of another field is inside it.
/// </summary>
internal sealed class OpenFields(HashSet<int> ignored)
{
    private readonly Stack<(int Element, bool IsInstruction)> open = new();
    private int instructions;

    /// <summary>Whether the text here is an instruction of a field, or a part of one.</summary>
    public bool IsInstruction => instructions > 0;

    /// <summary>The beginnings of fields that have neither a separator nor an end.</summary>
    public IEnumerable<int> Unclosed => open.Where(f => f.IsInstruction).Select(f => f.Element);

    /// <summary>Reads a mark of a field.</summary>
    /// <param name="type">begin, separate or end. Another type is ignored, as is a mark without a beginning.</param>
    /// <param name="element">The index of the mark in the part.</param>
    public void Read(string? type, int element)
    {
        switch (type)
        {
            case "begin" when !ignored.Contains(element):
                open.Push((element, true));
                instructions++;
                break;
            case "separate" when open.TryPeek(out var field) && field.IsInstruction:
                open.Pop();
                open.Push((field.Element, false));
                instructions--;
                break;
            case "end" when open.TryPop(out var field):
                instructions -= field.IsInstruction ? 1 : 0;
                break;
        }
    }
}
