using CsCheck;
using Statutes.Model.Corpus;
using Statutes.Model.Duties;
using Statutes.Search.Building;

namespace Statutes.Tests.Search.Building;

/// <summary>What a generation stores of a text is read back unchanged, and damaged bytes are rejected.</summary>
public class VersionTextSerializerTests
{
    private static readonly byte[][] Pieces =
    [
        .. TestCorpus.Linked.Documents.GroupBy(d => d.Version).Select(g => VersionTextSerializer.Write(new VersionTexts(
            [.. g],
            [.. TestCorpus.Linked.References.Where(r => r.From.Version == g.Key)],
            [.. TestCorpus.Linked.OpenReferences.Where(r => r.From.Version == g.Key)])
        {
            Duties = TestCorpus.Linked.Duties[g.Key],
        })),
    ];

    [Fact]
    public void WhatIsReadIsWhatWasWritten()
    {
        var read = Pieces.Select(VersionTextSerializer.Read).ToArray();
        Assert.Equal(TestCorpus.Linked.Documents.Select(Told), read.SelectMany(r => r.Documents).Select(Told));
        Assert.Equal(TestCorpus.Linked.References.Select(Told), read.SelectMany(r => r.References).Select(Told));
        Assert.Equal(TestCorpus.Linked.OpenReferences, read.SelectMany(r => r.OpenReferences));
        Assert.NotEmpty(TestCorpus.Linked.OpenReferences);
        Assert.Equal(read.Select(r => Told(TestCorpus.Linked.Duties[r.Documents[0].Version])), read.Select(r => Told(r.Duties)));
        Assert.Contains(read, r => r.Duties.Duties.Length > 0 && r.Duties.Penalties.Length > 0);
    }

    [Fact]
    public void WhatIsReadIsWrittenInTheSameBytes() =>
        Assert.AllOf(Pieces, p => Assert.Equal(p, VersionTextSerializer.Write(VersionTextSerializer.Read(p))));

    [Fact]
    public void DamagedBytesAreReadOrRejected() => Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 3000], Gen.Byte, Gen.Bool).Sample(
        (piece, at, value, cut) =>
        {
            var bytes = cut ? Pieces[piece][..at] : [.. Pieces[piece]];
            if (!cut)
            {
                bytes[at] = value;
            }

            try
            {
                return VersionTextSerializer.Read(bytes).Documents.Length > 0 || !cut;
            }
            catch (InvalidDataException)
            {
                return true;
            }
        },
        iter: 300);

    private static string Told(StatuteDocument d) =>
        $"{d.Version} {d.Language} {d.Source.Name} {d.Title} {d.Note} {d.Source.Content} "
            + $"{string.Join(' ', d.All.Select(p => $"{p.Path}{p.Span}{p.NumberSpan}{p.WordingSpan}{p.Children.Length}"))}";

    private static string Told(VersionDuties d) => string.Join(
        ' ',
        d.Duties.Select(x => $"{x with { Conditions = [] }} {string.Join(' ', x.Conditions)}")
            .Concat(d.Penalties.Select(p => $"{p.From} {string.Join(' ', p.Breaches)} {p.Conduct} {string.Join(' ', p.Penalties)}"))
            .Append($"{d.LeftOut}"));

    private static string Told(Reference r) => $"{r with { Targets = [] }} {string.Join(' ', r.Targets)}";
}
