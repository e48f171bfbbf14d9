using Statutes.Documents.Reading;
using Statutes.Model.Text;

namespace Statutes.Tests.Documents.Reading;

public class SentenceBoundsTests
{
    // the words, and the sentence around 35
    [Theory]
    [InlineData("It applies. See Art. 35 there. More.", " See Art. 35 there.")]
    [InlineData("It applies.\vArt. 35 applies.", "Art. 35 applies.")]
    [InlineData("\tArt. 35 applies.", "\tArt. 35 applies.")]
    [InlineData("He cites “Art. 35” there.", "He cites “Art. 35” there.")]
    [InlineData("适用CSL Art. 35。", "适用CSL Art. 35。")]
    [InlineData("又见Art. 35。", "又见Art. 35。")]
    [InlineData("The last part. 35 days later.", " 35 days later.")]
    public void AFullStopBehindAnAbbreviationEndsNoSentence(string paragraph, string sentence)
    {
        var start = paragraph.IndexOf("35", StringComparison.Ordinal);
        var found = SentenceBounds.Around(paragraph, new TextSpan(start, start + 2));
        Assert.Equal(sentence, paragraph[found.Start..found.End]);
    }
}
