using System.Text;
using CsCheck;
using Statutes.Search.Vectors;

namespace Statutes.Tests.Search.Vectors;

public class VectorTableTests
{
    private const int Dimensions = VectorTable.Dimensions;

    [Fact]
    public void AWrittenTableEncodesASumOfItsTerms()
    {
        var table = VectorTable.Read(Written());
        Assert.Equal(2, table.Count);
        var vector = new sbyte[Dimensions];
        table.Encode(["合同", "违约", "没有"], vector);
        Assert.Equal(127, vector[0]); // 2 of the first term
        Assert.Equal(64, vector[1]); // 1 of the second
        Assert.All(vector[2..], v => Assert.Equal(0, v));
    }

    [Fact]
    public void TheArticlesThatAnsweredQuestionsAreReadAgain()
    {
        var answer = Assert.Single(VectorTable.Read(Written()).Answers);
        Assert.Equal(("min-fa-dian/54", "min-fa-dian", 3), (answer.Article, answer.Work, answer.Questions));
        Assert.Equal(Direction, answer.Direction);
    }

    [Fact]
    public void ATermThatIsRepeatedCountsTheSquareRoot()
    {
        var vector = new sbyte[Dimensions];
        VectorTable.Read(Written()).Encode(["违约", "违约", "违约", "违约", "合同"], vector);
        Assert.Equal(vector[0], vector[1]);
    }

    [Fact]
    public void ATextWithoutTermsHasNoDirection()
    {
        var vector = new sbyte[Dimensions];
        vector[3] = 5;
        VectorTable.Read(Written()).Encode(["没有"], vector);
        Assert.All(vector, v => Assert.Equal(0, v));
    }

    [Fact]
    public void EqualTablesHaveEqualFingerprints()
    {
        Assert.Equal(VectorTable.Read(Written()).Fingerprint, VectorTable.Read(Written()).Fingerprint);
        Assert.NotEqual(VectorTable.Read(Written()).Fingerprint, VectorTable.Read(Written("another note")).Fingerprint);
    }

    public static TheoryData<string, byte[]> Unusable => new()
    {
        { "incomplete", [] },
        { "does not begin", Encoding.UTF8.GetBytes("statutes vectors 1\n0 terms of 256 values\n") },
        { "not a number of terms", Encoding.UTF8.GetBytes("statutes vectors 2\n0 terms of 64 values\n") },
        { "not a number of terms", Encoding.UTF8.GetBytes("statutes vectors 2\n# note\nmany terms of 256 values\n") },
        { "not a number of terms", Encoding.UTF8.GetBytes("statutes vectors 2\n2000000000 terms of 256 values\n") },
        { "incomplete", Encoding.UTF8.GetBytes("statutes vectors 2\n1 terms of 256 values\n") },
        { "incomplete", Encoding.UTF8.GetBytes("statutes vectors 2\n0 terms of 256 values\n") },
        { "not a number of articles", Encoding.UTF8.GetBytes("statutes vectors 2\n0 terms of 256 values\nmany articles\n") },
        { "not an article", Encoding.UTF8.GetBytes("statutes vectors 2\n0 terms of 256 values\n1 articles\nmin-fa-dian/54\n") },
        { "not an article", Encoding.UTF8.GetBytes("statutes vectors 2\n0 terms of 256 values\n1 articles\nmin-fa-dian/54 0\n") },
        { "incomplete", Encoding.UTF8.GetBytes("statutes vectors 2\n0 terms of 256 values\n1 articles\nmin-fa-dian/54 2\n") },
        { "incomplete", Written()[..^1] },
        { "incomplete", [.. Written(), 0] },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void ATableOfAnotherFormatIsReportedAndNotUsed(string reason, byte[] file)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At(VectorTable.FileName), file);
        var (table, problem) = VectorTable.Load(folder.Path);
        Assert.Null(table);
        Assert.Contains(reason, problem);
    }

    [Fact]
    public void AMissingTableIsReported()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("missing", VectorTable.Load(folder.Path).Problem);
    }

    [Fact]
    public void TheTableOfTheProgramIsUsable()
    {
        Assert.Null(VectorTable.Problem);
        Assert.True(VectorTable.Shipped!.Count > 10_000);
        Assert.True(new FileInfo(Path.Combine(AppContext.BaseDirectory, VectorTable.FileName)).Length < 15_000_000);
    }

    [Fact]
    public void AProductOfBytesIsTheSumOfTheProducts() =>
        Gen.Select(Gen.SByte[-127, 127].Array[Dimensions], Gen.SByte[-127, 127].Array[Dimensions]).Sample((one, other) =>
            ByteVector.Dot(one, other) == one.Zip(other, (a, b) => a * b).Sum()
            && ByteVector.PortableDot(one, other) == ByteVector.Dot(one, other));

    [Fact]
    public void RoundingKeepsTheDirection() => Gen.Float[-9, 9].Array[Dimensions].Sample(vector =>
    {
        var rounded = new sbyte[Dimensions];
        var scale = ByteVector.Round(vector, rounded);
        for (var i = 0; i < Dimensions; i++)
        {
            Assert.InRange(rounded[i] * scale, vector[i] - (0.51f * scale) - 1e-6f, vector[i] + (0.51f * scale) + 1e-6f);
        }
    });

    private static sbyte[] Direction => [.. Enumerable.Range(0, Dimensions).Select(i => (sbyte)(i % 100))];

    private static byte[] Written(string note = "a note")
    {
        var vectors = new float[2 * Dimensions];
        (vectors[0], vectors[Dimensions + 1]) = (2, 1);
        using var stream = new MemoryStream();
        VectorTable.Write(stream, [note], ["合同", "违约"], vectors, [new AnsweringArticle("min-fa-dian/54", 3, Direction)]);
        return stream.ToArray();
    }
}
