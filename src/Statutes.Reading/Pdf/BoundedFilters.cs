using System.IO.Compression;
using Statutes.Reading.Sources;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Statutes.Reading.Pdf;

/// <summary>
/// The filters of PdfPig, with a bound on what all streams of a file unpack to. Each stream is measured before it is unpacked, as the library holds what
/// it unpacks whole. What is read twice is unpacked twice, and counts twice.
/// </summary>
internal sealed class BoundedFilters(ReadingLimits limits, CancellationToken cancellation) : IFilterProvider
{
    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;
    private long left = limits.MaxUnpackedBytes;

    /// <summary>Whether the bound was reached. A lenient reader may have gone on without that stream.</summary>
    public bool IsExhausted { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Bounded(this, f))];

    private void Take(long bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        left -= bytes;
        if (left < 0)
        {
            IsExhausted = true;
            throw LimitExceededException.OfUnpacking(limits);
        }
    }

    private sealed class Bounded(BoundedFilters filters, IFilter inner) : IFilter
    {
        private const int BufferBytes = 64 * 1024;

        /// <summary>Bytes of a row of a predictor; the library makes room for one.</summary>
        private const long MaxRow = 1024 * 1024;

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
                    filters.Take(input.Length);
                    break;
            }

            var unpacked = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            RangeBounds.Check(unpacked.Span);
            return unpacked;
        }

        private static void CheckRows(DictionaryToken dictionary)
        {
            foreach (var value in dictionary.Data.Values.Concat(dictionary.Data.Values.OfType<ArrayToken>().SelectMany(a => a.Data)).OfType<DictionaryToken>())
            {
                var row = 1.0;
                foreach (var name in (ReadOnlySpan<string>)["Columns", "Colors", "BitsPerComponent"])
                {
                    row *= value.Data.TryGetValue(name, out var token) && token is NumericToken number ? Math.Max(1, Math.Abs(number.Double)) : 1;
                }

                if (row > MaxRow * 8)
                {
                    throw new InvalidDataException("The rows of a stream are too long.");
                }
            }
        }

        // two bytes of head, then deflate; what breaks off is as long as it is
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
                    filters.Take(read);
                }
            }
            catch (InvalidDataException)
            {
                // damaged: how the library reads what there is, it decides itself
            }
        }

        // codes of 9 to 12 bits; each new one is as long as the one before it and one more
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
                filters.Take(before);
            }
        }

        private void MeasureRuns(ReadOnlySpan<byte> input)
        {
            for (var at = 0; at < input.Length && input[at] != 128;)
            {
                var isRun = input[at] > 128;
                filters.Take(isRun ? 257 - input[at] : input[at] + 1);
                at += isRun ? 2 : input[at] + 2;
            }
        }
    }
}
