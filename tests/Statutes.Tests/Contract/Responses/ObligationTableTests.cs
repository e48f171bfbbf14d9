using Statutes.Contract.Responses;

namespace Statutes.Tests.Contract.Responses;

public class ObligationTableTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=\"a\",1", "\"'=\"\"a\"\",1\"")]
    [InlineData("1=1", "1=1")]
    public void ACellThatBeginsLikeAFormulaIsText(string words, string cell)
    {
        var row = new ObligationJson(
            "a@2020-01-01/art_1__para_1", new BilingualText("甲", null), "shall", new BilingualText(words, null),
            new BilingualText("乙", null), null, null, null, [], null, null);
        var csv = ObligationTable.ToCsv(new ObligationsJson("a", "2020-01-01", false, null, 1, 1, 20, [row]));
        Assert.Equal($"a@2020-01-01/art_1__para_1,甲,shall,{cell},,乙,,,,,,,,,,,\r\n", csv[(csv.IndexOf('\n') + 1)..]);
    }
}
