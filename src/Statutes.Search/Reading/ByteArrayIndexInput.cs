using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Store;

namespace Statutes.Search.Reading;

/// <summary>
/// Reads a part of an array as a Lucene input. Clones share the array, and each has its own position. Like Lucene's inputs, an instance is
/// not thread-safe. Every read is checked against the end of the part.
/// </summary>
internal sealed class ByteArrayIndexInput : IndexInput
{
    private readonly byte[] bytes;
    private readonly int start;
    private readonly int end;
    private int at;

    /// <summary>Creates an input at the beginning of the part.</summary>
    /// <param name="description">The name of the input in errors.</param>
    /// <param name="bytes">The array.</param>
    /// <param name="start">The first byte of the part.</param>
    /// <param name="length">The length of the part.</param>
    public ByteArrayIndexInput(string description, byte[] bytes, int start, int length)
        : base(description)
    {
        this.bytes = bytes;
        this.start = start;
        end = start + length;
        at = start;
    }

    /// <inheritdoc/>
    public override long Length => end - start;

    /// <inheritdoc/>
    public override long Position => at - start;

    /// <summary>Creates an input over a part of this part.</summary>
    /// <exception cref="EndOfStreamException">The part ends beyond this part.</exception>
    public ByteArrayIndexInput Slice(string description, long offset, long length)
    {
        if (offset < 0 || length < 0 || offset + length > Length)
        {
            throw new EndOfStreamException($"{this} does not contain {length} bytes at {offset}.");
        }

        return new ByteArrayIndexInput(description, bytes, start + (int)offset, (int)length);
    }

    /// <inheritdoc/>
    public override void Seek(long pos)
    {
        if (pos < 0 || pos > Length)
        {
            throw new EndOfStreamException($"{this} ends before {pos}.");
        }

        at = start + (int)pos;
    }

    /// <inheritdoc/>
    public override void SkipBytes(long numBytes) => Seek(Position + numBytes);

    /// <inheritdoc/>
    public override byte ReadByte()
    {
        var position = at;
        if (position >= end)
        {
            throw PastEnd();
        }

        at = position + 1;
        return bytes[position];
    }

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len)
    {
        Next(len).CopyTo(b.AsSpan(offset, len));
    }

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len, bool useBuffer) => ReadBytes(b, offset, len);

    /// <inheritdoc/>
    public override short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Next(sizeof(short)));

    /// <inheritdoc/>
    public override int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Next(sizeof(int)));

    /// <inheritdoc/>
    public override long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Next(sizeof(long)));

    /// <inheritdoc/>
    public override int ReadVInt32()
    {
        unchecked
        {
            var position = at;
            if (position < end && bytes[position] is var only and < 0x80)
            {
                at = position + 1;
                return only; // most numbers are one byte
            }

            var value = 0;
            for (var shift = 0; shift < 35; shift += 7)
            {
                var read = ReadByte();
                value |= (read & 0x7F) << shift;
                if (read < 0x80)
                {
                    return value;
                }
            }

            throw TooLong();
        }
    }

    /// <inheritdoc/>
    public override long ReadVInt64()
    {
        unchecked
        {
            var value = 0L;
            for (var shift = 0; shift < 63; shift += 7)
            {
                var read = ReadByte();
                value |= (read & 0x7FL) << shift;
                if (read < 0x80)
                {
                    return value;
                }
            }

            throw TooLong();
        }
    }

    /// <inheritdoc/>
    public override object Clone() => MemberwiseClone();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // clones may still read the array
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Next(int count)
    {
        var position = at;
        if ((uint)count > (uint)(end - position))
        {
            throw PastEnd();
        }

        at = position + count;
        return bytes.AsSpan(position, count);
    }

    private EndOfStreamException PastEnd() => new($"Read past the end of {this}.");

    private IOException TooLong() => new($"{this} has an invalid variable-length number before {Position}.");
}
