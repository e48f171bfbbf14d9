namespace Statutes.Contract.Requests;

/// <summary>
/// Limits how many documents a process checks at once, over every protocol together: one takes much memory and seconds of a processor.
/// Any number of threads may call it.
/// </summary>
/// <param name="most">The limit.</param>
public sealed class DocumentCheckLimit(int most) : IDisposable
{
    /// <summary>The limit where none is set.</summary>
    public const int Default = 4;

    private readonly SemaphoreSlim free = new(most);

    /// <summary>The limit.</summary>
    public int Most => most;

    /// <summary>Takes a place, without waiting for one. Who gets one calls <see cref="Leave"/> when the check ends.</summary>
    /// <returns>False if all places are taken.</returns>
    public bool TryEnter() => free.Wait(0);

    /// <summary>Gives a place back.</summary>
    public void Leave() => free.Release();

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();
}
