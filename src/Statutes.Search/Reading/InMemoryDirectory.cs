using System.Collections.Frozen;
using Lucene.Net.Store;

namespace Statutes.Search.Reading;

/// <summary>
/// A read-only Lucene directory in memory, one array a file. It needs no disposal: an array lives as long as a search reads it. So a
/// generation can be replaced, and its folder deleted, at any moment.
/// </summary>
public sealed class InMemoryDirectory : BaseDirectory
{
    private readonly FrozenDictionary<string, byte[]> files;

    /// <summary>Reads every file of a folder.</summary>
    /// <exception cref="IOException">A file cannot be read, or is longer than an array can be.</exception>
    public InMemoryDirectory(string folder)
    {
        files = System.IO.Directory.GetFiles(folder)
            .ToFrozenDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal);
        SetLockFactory(NoLockFactory.GetNoLockFactory());
    }

    /// <inheritdoc/>
    public override string[] ListAll() => [.. files.Keys];

    /// <inheritdoc/>
    [Obsolete("Lucene opens the file instead.")]
    public override bool FileExists(string name) => files.ContainsKey(name);

    /// <inheritdoc/>
    public override long FileLength(string name) => Find(name).Length;

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context) => InputOf(name);

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new Slicer(InputOf(name));

    /// <inheritdoc/>
    public override void DeleteFile(string name) => throw ReadOnly();

    /// <inheritdoc/>
    public override IndexOutput CreateOutput(string name, IOContext context) => throw ReadOnly();

    /// <inheritdoc/>
    public override void Sync(ICollection<string> names) => throw ReadOnly();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // searches may still read the arrays
    }

    private static NotSupportedException ReadOnly() => new("The index is read-only.");

    private byte[] Find(string name) =>
        files.TryGetValue(name, out var bytes) ? bytes : throw new FileNotFoundException($"The index has no file {name}.", name);

    private ByteArrayIndexInput InputOf(string name)
    {
        var bytes = Find(name);
        return new ByteArrayIndexInput(name, bytes, 0, bytes.Length);
    }

    private sealed class Slicer(ByteArrayIndexInput whole) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            whole.Slice(sliceDescription, offset, length);

        [Obsolete("Lucene opens slices instead.")]
        public override IndexInput OpenFullSlice() => (IndexInput)whole.Clone();

        protected override void Dispose(bool disposing)
        {
            // the array needs no disposal
        }
    }
}
