using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Store;

namespace Statutes.Search.Reading;

/// <summary>
/// Reads a part of an array. Clones share the array and have a place of their own; one instance serves one thread, as Lucene's inputs do. Every read
/// is checked against the end of the part.
/// </summary>
internal sealed class ByteArrayIndexInput : IndexInput
{
    private readonly byte[] bytes;
    private readonly int start;
    private readonly int end;
    private int at;

    /// <summary>Reads a part of an array from its beginning.</summary>
    /// <param name="description">What an error calls it.</param>
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

    /// <summary>A part of this part.</summary>
    public ByteArrayIndexInput Slice(string description, long offset, long length)
    {
        if (offset < 0 || length < 0 || offset + length > Length)
        {
            throw new EndOfStreamException($"{this} has no {length} bytes at {offset}.");
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
        var place = at;
        if (place >= end)
        {
            throw PastEnd();
        }

        at = place + 1;
        return bytes[place];
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
            var place = at;
            if (place < end && bytes[place] is var only and < 0x80)
            {
                at = place + 1;
                return only; // most are this short
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
        // the array belongs to whoever still reads it
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Next(int count)
    {
        var place = at;
        if ((uint)count > (uint)(end - place))
        {
            throw PastEnd();
        }

        at = place + count;
        return bytes.AsSpan(place, count);
    }

    private EndOfStreamException PastEnd() => new($"{this} is read past its end.");

    private IOException TooLong() => new($"{this} has a number that is too long at {Position}.");
}
