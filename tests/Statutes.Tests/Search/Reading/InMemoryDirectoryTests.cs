using CsCheck;
using Lucene.Net.Store;
using Statutes.Search.Building;
using Statutes.Search.Reading;

namespace Statutes.Tests.Search.Reading;

public class InMemoryDirectoryTests
{
    [Fact]
    public void RandomReadsAreThoseOfLucenesOwnDirectory()
    {
        var path = Path.Combine(TestCorpus.Index.Generation, IndexBuilder.LuceneFolder);
        using var held = new InMemoryDirectory(path);
        using var own = new RAMDirectory(new SimpleFSDirectory(path), IOContext.READ_ONCE);
        Assert.Equal(own.ListAll().Order(StringComparer.Ordinal), held.ListAll().Order(StringComparer.Ordinal));
        foreach (var name in own.ListAll())
        {
            Assert.Equal(own.FileLength(name), held.FileLength(name));
            var mine = held.OpenInput(name, IOContext.READ);
            var lucenes = own.OpenInput(name, IOContext.READ);
            var length = (int)mine.Length;
            Gen.Select(Gen.Int[0, length], Gen.Int[0, 7].Array[0, 20], Gen.Int[0, 300]).Sample(
                (start, reads, count) =>
                {
                    var (a, b) = ((IndexInput)mine.Clone(), (IndexInput)lucenes.Clone());
                    a.Seek(start);
                    b.Seek(start);
                    foreach (var read in reads)
                    {
                        var (got, expected) = (Read(a, read, count), Read(b, read, count));
                        Assert.Equal(expected, got);
                        if (got == "past the end")
                        {
                            return;
                        }

                        Assert.Equal(b.Position, a.Position);
                    }
                },
                iter: 300,
                threads: 1);

            // a slice is the same bytes again, counted from its beginning
            var offset = length / 3;
            var slice = held.CreateSlicer(name, IOContext.READ).OpenSlice("slice", offset, length - (2 * offset));
            var whole = (IndexInput)lucenes.Clone();
            whole.Seek(offset);
            Assert.Equal(length - (2 * offset), slice.Length);
            Assert.Equal(Bytes(whole, (int)slice.Length), Bytes(slice, (int)slice.Length));
            Assert.Throws<EndOfStreamException>(() => slice.ReadByte());
        }
    }

    [Fact]
    public void ClonesReadApart()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "a"), [1, 2, 3]);
        using var held = new InMemoryDirectory(folder.Path);
        var first = held.OpenInput("a", IOContext.READ);
        first.ReadByte();
        var second = (IndexInput)first.Clone();
        Assert.Equal((2, 2), (first.ReadByte(), second.ReadByte()));
        Assert.Equal(3, second.ReadByte());
        Assert.Equal(3, first.ReadByte());
    }

    [Fact]
    public void ItOutlivesItsFolder()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "a"), [1, 2, 3]);
        IndexInput input;
        using (var held = new InMemoryDirectory(folder.Path))
        {
            input = held.OpenInput("a", IOContext.READ);
        }

        File.Delete(Path.Combine(folder.Path, "a"));
        Assert.Equal([1, 2, 3], Bytes(input, 3));
    }

    private static string Read(IndexInput input, int kind, int count)
    {
        try
        {
            return kind switch
            {
                0 => $"{input.ReadByte()}",
                1 => $"{input.ReadInt16()}",
                2 => $"{input.ReadInt32()}",
                3 => $"{input.ReadInt64()}",
                4 => VariableInt(input),
                5 => VariableLong(input),
                6 => Convert.ToHexString(Bytes(input, count)),
                _ => Skip(input, count),
            };
        }
        catch (EndOfStreamException)
        {
            return "past the end";
        }
    }

    // bytes that are no number at all are refused in words that differ
    private static string VariableInt(IndexInput input) => IsNumber(input, 5) ? $"{input.ReadVInt32()}" : "no number";

    private static string VariableLong(IndexInput input) => IsNumber(input, 9) ? $"{input.ReadVInt64()}" : "no number";

    private static bool IsNumber(IndexInput input, int most)
    {
        var ahead = (IndexInput)input.Clone();
        for (var i = 0; i < most; i++)
        {
            var read = ahead.ReadByte();
            if (read < 0x80)
            {
                return i < 4 || most > 5 || read < 0x10;
            }
        }

        return false;
    }

    private static string Skip(IndexInput input, int count)
    {
        if (input.Position + count > input.Length)
        {
            return "past the end";
        }

        input.SkipBytes(count);
        return "skipped";
    }

    private static byte[] Bytes(IndexInput input, int count)
    {
        var bytes = new byte[count];
        input.ReadBytes(bytes, 0, count);
        return bytes;
    }
}
