using System.Text;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// The names of the entries of an archive that does not declare their encoding: UTF-8 where the bytes are valid UTF-8, else GB18030, as
/// Chinese Windows writes them.
/// </summary>
internal sealed class EntryNames : Encoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private EntryNames()
    {
    }

    /// <summary>The encoding.</summary>
    public static Encoding Encoding { get; } = new EntryNames();

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => Strict.GetByteCount(chars, index, count);

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Strict.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => Decoded(bytes, index, count).Length;

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var name = Decoded(bytes, byteIndex, byteCount);
        name.CopyTo(0, chars, charIndex, name.Length);
        return name.Length;
    }

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => Strict.GetMaxByteCount(charCount);

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount + 1;

    private static string Decoded(byte[] bytes, int index, int count)
    {
        try
        {
            return Strict.GetString(bytes, index, count);
        }
        catch (DecoderFallbackException)
        {
            return Chinese.GetString(bytes, index, count);
        }
    }
}
