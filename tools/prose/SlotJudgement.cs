namespace Statutes.Prose;

/// <summary>How well one slot was answered, or one citation that is in no slot.</summary>
/// <param name="SourceId">The id of the form, trap or carrier from which the words come.</param>
/// <param name="Kind">The kind of the slot; "outside" for a citation in no slot.</param>
/// <param name="Words">The words.</param>
/// <param name="Expected">The right answer.</param>
/// <param name="Given">What was found there, for a reader.</param>
/// <param name="Right">How many of the expected provisions were given.</param>
/// <param name="Wrong">How many other provisions were given.</param>
/// <param name="IsSilent">Whether words without an exact article were neither answered nor reported as not understood.</param>
public sealed record SlotJudgement(
    string SourceId, string Kind, string Words, Answer Expected, string Given, int Right, int Wrong, bool IsSilent)
{
    /// <summary>The kind of a citation in no slot.</summary>
    public const string Outside = "outside";

    /// <summary>How many of the expected provisions were not given.</summary>
    public int Missed => Expected.Count - Right;
}
