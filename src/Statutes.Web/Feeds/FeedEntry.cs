using System.Security.Cryptography;
using System.Text;

namespace Statutes.Web.Feeds;

/// <summary>An entry of a feed.</summary>
/// <param name="Id">Its id, the same at every address and in every corpus.</param>
/// <param name="Title">What happened, in both languages.</param>
/// <param name="Updated">When it happened.</param>
/// <param name="Summary">The details.</param>
/// <param name="Path">The path of the page on it.</param>
/// <param name="Kind">The kind of the change.</param>
/// <param name="Work">The id of the work.</param>
internal sealed record FeedEntry(string Id, string Title, DateTimeOffset Updated, string Summary, string Path, string Kind, string Work)
{
    // the UUID namespace of the ids; it must never change
    private static readonly Guid Names = new("7c1f0c52-6f0e-5d0b-9a55-2f6f3f1c9b21");

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Returns the id of what has a name: a UUID of version 5 (RFC 9562).</summary>
    public static string IdOf(string name)
    {
        var hash = SHA1.HashData([.. Names.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    /// <summary>Returns the start of a day in Beijing.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Beijing);
}
