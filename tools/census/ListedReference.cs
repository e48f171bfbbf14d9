namespace Statutes.Tools.Census;

/// <summary>One reference of a list.</summary>
/// <param name="Law">The file of the law, from the folder of the laws.</param>
/// <param name="From">The provision that contains the reference, as an eId.</param>
/// <param name="Start">The offset of its first character in the wording of the provision, in UTF-16 units.</param>
/// <param name="End">The offset behind its last character.</param>
/// <param name="Surface">Its words.</param>
/// <param name="Type">Its type, such as <c>penalty-for</c>.</param>
/// <param name="Targets">
/// The eIds of its targets with spaces between, empty for the law as a whole; the title of another law; or the reason why it has no target.
/// </param>
public sealed record ListedReference(string Law, string From, int Start, int End, string Surface, string Type, string Targets)
{
    /// <summary>Writes the reference as a line with tabs between the values.</summary>
    public override string ToString() =>
        string.Join('\t', Law, From, FormattableString.Invariant($"{Start}-{End}"), Surface, Type, Targets);

    /// <summary>Reads a line that <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The line has another form.</exception>
    public static ListedReference Parse(string line)
    {
        var values = line.Split('\t');
        if (values is not [var law, var from, var span, var surface, var type, var targets]
            || span.Split('-') is not [var start, var end]
            || !int.TryParse(start, out var first)
            || !int.TryParse(end, out var last))
        {
            throw new FormatException($"“{line}” is not a line of a list of references. Write the list again with --save.");
        }

        return new ListedReference(law, from, first, last, surface, type, targets);
    }
}
