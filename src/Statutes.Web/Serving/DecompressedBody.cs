using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Statutes.Web.Serving;

/// <summary>
/// Reads a body that is compressed with gzip, up to a limit. A body that is cut off is an error: <see cref="GZipStream"/> would end as if
/// it were complete, and a text would lose its end.
/// </summary>
/// <param name="compressed">The compressed body; it is not closed.</param>
/// <param name="most">The maximum size after decompression, in bytes.</param>
internal sealed class DecompressedBody(Stream compressed, long most) : Stream
{
    private readonly GZipStream inner = new(new TailStream(compressed), CompressionMode.Decompress, leaveOpen: true);
    private long read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Check(inner.Read(buffer, offset, count), count);
        }
        catch (InvalidDataException)
        {
            throw Invalid();
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Check(await inner.ReadAsync(buffer, cancellationToken), buffer.Length);
        }
        catch (InvalidDataException)
        {
            throw Invalid();
        }
    }

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static BadHttpRequestException Invalid() =>
        new("The body is not valid gzip, or is cut off. Send one complete gzip stream.", StatusCodes.Status400BadRequest);

    private int Check(int count, int requested)
    {
        read += count;
        if (read > most)
        {
            throw new BadHttpRequestException("The decompressed body is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        // the stream ends with the size of what it contains (RFC 1952, 2.3.1)
        return count > 0 || requested == 0 || ((TailStream)inner.BaseStream).Tail == (uint)read ? count : throw Invalid();
    }

    // remembers the last four bytes
    private sealed class TailStream(Stream stream) : Stream
    {
        private readonly byte[] tail = new byte[sizeof(uint)];
        private int size;

        public uint? Tail => size == tail.Length ? BinaryPrimitives.ReadUInt32LittleEndian(tail) : null;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Keep(buffer.AsSpan(offset, stream.Read(buffer, offset, count)));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await stream.ReadAsync(buffer, cancellationToken);
            return Keep(buffer.Span[..count]);
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Keep(ReadOnlySpan<byte> bytes)
        {
            foreach (var value in bytes[Math.Max(0, bytes.Length - tail.Length)..])
            {
                tail.AsSpan(1).CopyTo(tail);
                tail[^1] = value;
                size = Math.Min(size + 1, tail.Length);
            }

            return bytes.Length;
        }
    }
}
