using Statutes.Model.Text;

namespace Statutes.Tests.Model.Text;

public class HanCharactersTests
{
    [Theory]
    [InlineData("法〇々㐀鿿", true, true)]
    [InlineData("\uF900\uFAFF", true, false)]
    [InlineData("。《》「、ぁア\u3000", false, true)]
    [InlineData("，：（）！％", false, false)]
    [InlineData("ab1 §“”‘’…—é", false, false)]
    public void AllCharactersOfATextAreOfOneClass(string text, bool isHan, bool isCjk)
    {
        Assert.AllOf(text, c => Assert.Equal(isHan, HanCharacters.Is(c)));
        Assert.AllOf(text, c => Assert.Equal(isCjk, HanCharacters.IsCjk(c)));
    }

    [Theory]
    [InlineData("法〇々。《》\u3000，：（）가\U00020000\uFEFF", true)]
    [InlineData("ab1 §“”‘’…—é", false)]
    public void WideBeginsWithTheScriptsOfEastAsia(string text, bool isWide) =>
        Assert.AllOf(text, c => Assert.Equal(isWide, HanCharacters.IsWide(c)));

    [Fact]
    public void TheClassesAreTheseRanges()
    {
        Assert.Equal("3005-3005 3007-3007 3400-9FFF F900-FAFF", Ranges(HanCharacters.Is));
        Assert.Equal("2E80-9FFF", Ranges(HanCharacters.IsCjk));
        Assert.Equal("2E80-FFFF", Ranges(HanCharacters.IsWide));
    }

    private static string Ranges(Func<char, bool> contains)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Where(c => contains((char)c)))
        {
            if (ranges.Count > 0 && ranges[^1].Last == c - 1)
            {
                ranges[^1] = (ranges[^1].First, c);
            }
            else
            {
                ranges.Add((c, c));
            }
        }

        return string.Join(' ', ranges.Select(r => $"{r.First:X4}-{r.Last:X4}"));
    }
}
