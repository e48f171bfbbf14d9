using System.IO.Compression;
using Statutes.Reading.Sources;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Statutes.Reading.Pdf;

/// <summary>
/// The filters of PdfPig with a limit on the total size of the unpacked streams of a file. Each stream is measured before it is
/// unpacked, because the library keeps the whole unpacked stream in memory. A stream that is read twice is unpacked twice and
/// counted twice.
/// </summary>
internal sealed class BoundedFilters(ReadingLimits limits, CancellationToken cancellation) : IFilterProvider
{
    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;
    private long remaining = limits.MaxUnpackedBytes;

    /// <summary>Whether the limit was exceeded. The lenient parser may have continued without the stream.</summary>
    public bool IsExhausted { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new BoundedFilter(this, f))];

    private void Count(long bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        remaining -= bytes;
        if (remaining < 0)
        {
            IsExhausted = true;
            throw LimitExceededException.OfUnpacking(limits);
        }
    }

    private sealed class BoundedFilter(BoundedFilters filters, IFilter inner) : IFilter
    {
        private const int BufferBytes = 64 * 1024;

        /// <summary>The largest row of a predictor in bytes. The library allocates a buffer for one row.</summary>
        private const long MaxRowBytes = 1024 * 1024;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            CheckRows(streamDictionary);
            switch (inner)
            {
                case FlateFilter:
                    MeasureFlate(input);
                    break;
                case LzwFilter:
                    MeasureLzw(input.Span);
                    break;
                case RunLengthFilter:
                    MeasureRuns(input.Span);
                    break;
                default:
                    filters.Count(input.Length);
                    break;
            }

            var unpacked = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            RangeBounds.Check(unpacked.Span);
            return unpacked;
        }

        private static void CheckRows(DictionaryToken dictionary)
        {
            var inArrays = dictionary.Data.Values.OfType<ArrayToken>().SelectMany(a => a.Data);
            foreach (var parameters in dictionary.Data.Values.Concat(inArrays).OfType<DictionaryToken>())
            {
                var rowBits = 1.0;
                foreach (var name in (ReadOnlySpan<string>)["Columns", "Colors", "BitsPerComponent"])
                {
                    rowBits *= parameters.Data.TryGetValue(name, out var token) && token is NumericToken number
                        ? Math.Max(1, Math.Abs(number.Double))
                        : 1;
                }

                if (rowBits > MaxRowBytes * 8)
                {
                    throw new InvalidDataException("The rows of a stream are too long.");
                }
            }
        }

        // two bytes of header, then deflate; a truncated stream counts with the bytes that it has
        private void MeasureFlate(Memory<byte> input)
        {
            if (input.Length < 2)
            {
                return;
            }

            var buffer = new byte[BufferBytes];
            using var unpacked = new DeflateStream(new MemoryStream(input[2..].ToArray(), writable: false), CompressionMode.Decompress);
            try
            {
                for (int read; (read = unpacked.Read(buffer)) > 0;)
                {
                    filters.Count(read);
                }
            }
            catch (InvalidDataException)
            {
                // damaged: the library decides how much of the stream it can read
            }
        }

        // codes of 9 to 12 bits; the text of each new code is one longer than that of the code before it
        private void MeasureLzw(ReadOnlySpan<byte> input)
        {
            var lengths = new int[4097];
            var (next, width, before) = (258, 9, 0);
            var (bits, count) = (0u, 0);
            foreach (var b in input)
            {
                (bits, count) = ((bits << 8) | b, count + 8);
                if (count < width)
                {
                    continue;
                }

                var code = (int)(bits >> (count - width)) & ((1 << width) - 1);
                count -= width;
                if (code == 256)
                {
                    (next, width, before) = (258, 9, 0);
                    continue;
                }

                if (before > 0 && next < lengths.Length)
                {
                    lengths[next++] = before + 1;
                    width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
                }

                before = code < 256 ? 1 : Math.Max(1, lengths[code]);
                filters.Count(before);
            }
        }

        private void MeasureRuns(ReadOnlySpan<byte> input)
        {
            for (var at = 0; at < input.Length && input[at] != 128;)
            {
                var isRun = input[at] > 128;
                filters.Count(isRun ? 257 - input[at] : input[at] + 1);
                at += isRun ? 2 : input[at] + 2;
            }
        }
    }
}
