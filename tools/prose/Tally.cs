namespace Statutes.Prose;

/// <summary>Counts of right and wrong answers.</summary>
public sealed class Tally
{
    /// <summary>How many slots, and citations in no slot.</summary>
    public int Slots { get; private set; }

    /// <summary>How many provisions were expected.</summary>
    public int Expected { get; private set; }

    /// <summary>How many of these were given.</summary>
    public int Right { get; private set; }

    /// <summary>How many of these were not given.</summary>
    public int Missed => Expected - Right;

    /// <summary>How many other provisions were given.</summary>
    public int Wrong { get; private set; }

    /// <summary>How many refusals were silent.</summary>
    public int Silent { get; private set; }

    /// <summary>The share of the expected provisions that were given, 0 to 1; 1 where no provision was expected.</summary>
    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    /// <summary>Adds a judgement.</summary>
    internal void Add(SlotJudgement judgement)
    {
        Slots++;
        Expected += judgement.Expected.Count;
        Right += judgement.Right;
        Wrong += judgement.Wrong;
        Silent += judgement.IsSilent ? 1 : 0;
    }
}
