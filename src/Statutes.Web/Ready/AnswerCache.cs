using System.Collections.Concurrent;
using Statutes.Search;

namespace Statutes.Web.Ready;

/// <summary>
/// Whole answers as bytes, by the target of the request as it was sent: path and every parameter. They hold for one generation of the index and one day; with
/// another of either all are forgotten. Bounded: the newest are kept, and those that are asked for again.
/// </summary>
/// <param name="limit">How many bytes are kept at most.</param>
public sealed class AnswerCache(long limit)
{
    /// <summary>How many bytes the service keeps at most.</summary>
    public const long DefaultLimit = 64 * 1024 * 1024;

    // what an entry takes beside its answer and its key
    private const int Overhead = 200;

    private CacheGeneration shelf = new(null, default, limit);

    /// <summary>The answer to a request; null where none is kept.</summary>
    /// <param name="knowledge">The generation that is served.</param>
    /// <param name="day">Today.</param>
    /// <param name="target">The target of the request.</param>
    public byte[]? Find(KnowledgeBase knowledge, DateOnly day, string target)
    {
        var current = Volatile.Read(ref shelf);
        return current.IsOf(knowledge, day) ? current.Find(target) : null;
    }

    /// <summary>Keeps the answer to a request.</summary>
    /// <param name="knowledge">The generation that gave it.</param>
    /// <param name="day">The day on which it was given.</param>
    /// <param name="target">The target of the request.</param>
    /// <param name="answer">The answer; from now on nobody changes it.</param>
    public void Keep(KnowledgeBase knowledge, DateOnly day, string target, byte[] answer)
    {
        var current = Volatile.Read(ref shelf);
        if (!current.IsOf(knowledge, day))
        {
            var fresh = new CacheGeneration(knowledge, day, limit);
            var other = Interlocked.CompareExchange(ref shelf, fresh, current);
            current = ReferenceEquals(other, current) ? fresh : other;
        }

        if (current.IsOf(knowledge, day))
        {
            current.Add(target, answer);
        }
    }

    /// <summary>How many bytes are kept.</summary>
    public long Size => Volatile.Read(ref shelf).Size;

    // Two halves: new entries go into the young one, and when it is full the old one is forgotten and it becomes the old one. What is
    // found in the old one becomes young again.
    private sealed class CacheGeneration(KnowledgeBase? knowledge, DateOnly day, long limit)
    {
        private readonly Lock turning = new();
        private CacheHalf young = new();
        private CacheHalf old = new();

        public long Size => Volatile.Read(ref young).Size + Volatile.Read(ref old).Size;

        public bool IsOf(KnowledgeBase other, DateOnly otherDay) => ReferenceEquals(knowledge, other) && day == otherDay;

        public byte[]? Find(string target)
        {
            if (Volatile.Read(ref young).Answers.TryGetValue(target, out var answer))
            {
                return answer;
            }

            if (Volatile.Read(ref old).Answers.TryGetValue(target, out answer))
            {
                Add(target, answer);
            }

            return answer;
        }

        public void Add(string target, byte[] answer)
        {
            var size = answer.Length + (sizeof(char) * target.Length) + Overhead;
            if (size > limit / 8)
            {
                return; // one answer never takes the place of many
            }

            var half = Volatile.Read(ref young);
            if (half.Size + size > limit / 2)
            {
                lock (turning)
                {
                    if (ReferenceEquals(half, young))
                    {
                        Volatile.Write(ref old, half);
                        Volatile.Write(ref young, new CacheHalf());
                    }

                    half = young;
                }
            }

            if (half.Answers.TryAdd(target, answer))
            {
                Interlocked.Add(ref half.Size, size);
            }
        }
    }

    private sealed class CacheHalf
    {
        public long Size;

        public ConcurrentDictionary<string, byte[]> Answers { get; } = new(StringComparer.Ordinal);
    }
}
