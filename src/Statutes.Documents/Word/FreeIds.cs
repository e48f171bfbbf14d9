using System.Globalization;
using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>Gives ids that no comment, bookmark or tracked change of a document has.</summary>
internal sealed class FreeIds
{
    /// <summary>The largest id that follows the largest one of the document. Beyond it, gaps are filled.</summary>
    private const int MaxFollowing = 2_000_000_000;

    private readonly HashSet<int> used = [];
    private int next;

    /// <summary>Reads the ids of a part.</summary>
    public void AddAllOf(WordPackage package, string part)
    {
        using var reader = package.OpenPart(part);
        while (reader.Read())
        {
            if (reader.IsStart && WordNamespaces.IsWord(reader.Namespace) && reader.Number("id") is { } id)
            {
                used.Add(id);
                next = id is >= 0 and < MaxFollowing ? Math.Max(next, id + 1) : next;
            }
        }
    }

    /// <summary>Returns a free id. It is given once.</summary>
    public string Take()
    {
        if (next >= MaxFollowing)
        {
            next = 1;
        }

        while (!used.Add(next))
        {
            next++;
        }

        return next++.ToString(CultureInfo.InvariantCulture);
    }
}
