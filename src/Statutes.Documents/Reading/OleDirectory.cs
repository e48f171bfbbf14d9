using System.Buffers.Binary;
using System.Text;

namespace Statutes.Documents.Reading;

/// <summary>
/// The names of the streams and storages in an OLE container (Word before 2007, and encrypted documents). The entries of its directory are
/// found by their form and not by following the chain of sectors, so a damaged container cannot lead in a circle.
/// </summary>
internal static class OleDirectory
{
    private const int EntryBytes = 128;
    private const int NameBytes = 64;

    /// <summary>Whether bytes begin like a container.</summary>
    public static bool IsContainer(ReadOnlySpan<byte> bytes) => bytes is [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <summary>Why a container is refused: it is encrypted, managed by rights, or in an old format.</summary>
    public static DocumentRefusal Refuse(ReadOnlySpan<byte> bytes)
    {
        var refusal = Refusals.OldFormat;
        for (var at = 0; at + EntryBytes <= bytes.Length; at += EntryBytes)
        {
            switch (NameOf(bytes.Slice(at, EntryBytes)))
            {
                case "DRMEncryptedDataSpace" or "DRMEncryptedTransform" or "\tDRMContent":
                    return Refusals.RightsManaged;
                case "EncryptedPackage" or "EncryptionInfo":
                    refusal = Refusals.Encrypted;
                    break;
            }
        }

        return refusal;
    }

    // the length of the name, with its final zero, is behind the name; then follows the type: storage, stream or root
    private static string? NameOf(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[NameBytes..]);
        return length is >= 4 and <= NameBytes && length % 2 == 0 && entry[NameBytes + 2] is 1 or 2 or 5
            ? Encoding.Unicode.GetString(entry[..(length - 2)])
            : null;
    }
}
