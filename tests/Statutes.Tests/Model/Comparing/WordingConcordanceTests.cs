using System.Text;
using CsCheck;
using Statutes.Ingest.Parsing;
using Statutes.Model.Comparing;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Tests.Model.Comparing;

public class WordingConcordanceTests
{
    // the amending decision of 2025, and the pairs of the revision of 2022, say what is right
    [Theory]
    [InlineData("csl@2017-06-01", "csl@2026-01-01", 76)]
    [InlineData("crm@2020-06-01", "crm@2022-02-15", 20)]
    public void WhatIsComputedNeverContradictsTheSources(string from, string to, int atLeast)
    {
        var stated = TestCorpus.Catalog.ConcordanceFrom(VersionOf(from))!;
        var computed = WordingConcordance.Of(Chinese(from), Chinese(to));
        Assert.True(computed.IsComputed);
        Assert.False(stated.IsComputed);
        Assert.AllOf(computed.Entries.Where(e => e is { From: not null, To.IsEmpty: false }), e =>
            Assert.Contains(e.To.Single(), stated.Of(e.From!.Value)!.To));
        Assert.AllOf(computed.Entries.Where(e => e.From is null && e.Change == ArticleChange.New), e =>
            Assert.Empty(stated.Origins(e.To[0])));
        Assert.DoesNotContain(computed.Entries, e => e.Change == ArticleChange.Deleted && !stated.Of(e.From!.Value)!.To.IsEmpty);
        var found = computed.Entries.Count(e => e is { From: not null, To.IsEmpty: false });
        Assert.True(found >= atLeast, $"{found} articles of {from} were found in {to}: " + string.Join(
            ' ', computed.Entries.Where(e => e.Change == ArticleChange.NotCompared).Select(e => $"{e.From}>{string.Join(',', e.To)}")));
    }

    [Theory]
    [InlineData("renumbered", "甲", "新 甲", "1>2 Renumbered|>1 New")]
    [InlineData("deleted", "甲 乙 丙", "甲 丙", "1>1 Unchanged|2> Deleted|3>2 Renumbered")]
    [InlineData("amended", "甲 乙 丙", "甲 乙+ 丙", "1>1 Unchanged|2>2 Amended|3>3 Unchanged")]
    [InlineData("amended and renumbered", "甲 乙 丙", "甲 新 乙+ 丙", "1>1 Unchanged|2>3 RenumberedAndAmended|>2 New|3>4 Renumbered")]
    [InlineData("moved", "甲 乙 丙 丁", "丁 甲 乙 丙", "1>2 Renumbered|2>3 Renumbered|3>4 Renumbered|4>1 Renumbered")]
    [InlineData("another rule in its place", "甲 乙 丙", "甲 新 丙", "1>1 Unchanged|2> NotCompared|>2 NotCompared|3>3 Unchanged")]
    [InlineData("all the same", "甲 乙", "甲 乙", "1>1 Unchanged|2>2 Unchanged")]
    [InlineData("two alike", "甲 乙 丙", "甲 乙+ 乙- 丙", "1>1 Unchanged|2> NotCompared|>2 NotCompared|>3 NotCompared|3>4 Renumbered")]
    [InlineData("split", "甲 乙丙 丁", "甲 乙 丙 丁", "1>1 Unchanged|2> NotCompared|>2 NotCompared|>3 NotCompared|3>4 Renumbered")]
    [InlineData("merged", "甲 乙 丙 丁", "甲 乙丙 丁", "1>1 Unchanged|2> NotCompared|3> NotCompared|>2 NotCompared|4>3 Renumbered")]
    [InlineData("nothing in common", "甲 乙", "丙 丁 新", "1> NotCompared|2> NotCompared|>1 NotCompared|>2 NotCompared|>3 NotCompared")]
    [InlineData("short words prove nothing", "短 甲 乙", "甲 乙 短", "1> NotCompared|>3 NotCompared|2>1 Renumbered|3>2 Renumbered")]
    public void WhatHappenedToAnArticle(string name, string before, string after, string expected)
    {
        var computed = WordingConcordance.Of(Law("2010-01-01", before.Split(' ')), Law("2020-01-01", after.Split(' ')));
        var entries = computed.Entries.Select(e => $"{e.From}>{string.Join(',', e.To)} {e.Change}");
        Assert.Equal($"{name}: {Sorted(expected.Split('|'))}", $"{name}: {Sorted(entries)}");
    }

    [Fact]
    public void WhiteSpaceAndWidthAreNoChange()
    {
        var old = Parse("2010-01-01", "第一条　为了保护河流，维护两岸居民的利益（以下简称利益），制定本法。\n");
        var now = Parse("2020-01-01", "第一条 为了保护河流,维护两岸居民的利益(以下简称利益),制定本法。\n");
        Assert.Equal(ArticleChange.Unchanged, Assert.Single(WordingConcordance.Of(old, now).Entries).Change);
    }

    [Theory]
    [InlineData("第三条", true, ArticleChange.Renumbered)]
    [InlineData("第四条", false, ArticleChange.RenumberedAndAmended)]
    public void ReferencesMoveAlongWithTheNumbersTheyCite(string cited, bool moved, ArticleChange change)
    {
        var old = Parse("2010-01-01", $"第一条 {Wordings["甲"]}\n第二条 {Wordings["乙"]}\n第三条 违反本法第二条规定的，由河流主管部门责令限期改正，并处罚款。\n");
        var now = Parse(
            "2020-01-01",
            $"第一条 {Wordings["甲"]}\n第二条 {Wordings["新"]}\n第三条 {Wordings["乙"]}\n第四条 违反本法{cited}规定的，由河流主管部门责令限期改正，并处罚款。\n");
        var penalty = WordingConcordance.Of(old, now).Of(Number(3))!;
        Assert.Equal((change, moved), (penalty.Change, penalty.ReferencesMoved));
    }

    // articles are dropped, inserted, moved and amended at random; the truth is known
    [Fact]
    public void NoPairIsWrongHoweverALawIsVaried()
    {
        var source = Chinese("csl@2017-06-01");
        var words = source.Articles.Select(a => string.Join('\n', source.LinesOf(a))).ToArray();
        var others = Chinese("nsl@2015-07-01");
        var inserted = others.Articles.Select(a => string.Join('\n', others.LinesOf(a))).ToArray();
        Gen.Int[0, 9].Array[words.Length].Sample(changes =>
        {
            var (text, truth) = Varied(words, inserted, changes);
            var computed = WordingConcordance.Of(source, Parse("2030-01-01", text));
            return computed.Entries.All(e => e.From is { } from
                ? e.To.IsEmpty ? e.Change != ArticleChange.Deleted || truth[from.Value - 1] is null : truth[from.Value - 1] == e.To[0].Value
                : e.Change != ArticleChange.New || !truth.Contains(e.To[0].Value));
        }, iter: 40);
    }

    [Fact]
    public void ConcordancesOfConsecutiveVersionsAreJoined()
    {
        var (first, second, third) =
            (Law("2010-01-01", ["甲", "乙", "丙"]), Law("2015-01-01", ["新", "甲", "乙+", "丙"]), Law("2020-01-01", ["新", "乙", "丙"]));
        var joined = WordingConcordance.Join([WordingConcordance.Of(first, second), WordingConcordance.Of(second, third)], first, third);
        Assert.Equal((first.Version, third.Version, true), (joined.From, joined.To, joined.IsComputed));
        Assert.Equal(
            "1> Deleted|2>2 Unchanged|3>3 Unchanged|>1 New",
            Sorted(joined.Entries.Select(e => $"{e.From}>{string.Join(',', e.To)} {e.Change}")));
    }

    private static readonly Dictionary<string, string> Wordings = new(StringComparer.Ordinal)
    {
        ["甲"] = "为了加强河流的管理和保护，防治水害，维护两岸居民的合法权益，制定本法。",
        ["乙"] = "渔民应当在每年三月以前向渔业机关申请捕捞证件，载明船只、渔具和作业水域，逾期不予受理。",
        ["乙+"] = "渔民应当在每年三月以前向渔业机关申请捕捞证件，载明船只、渔具和作业水域，逾期不予受理，但遇有台风的除外。",
        ["乙-"] = "渔民应当在每年三月以前向渔业机关申请捕捞证件，载明船只、渔具和作业水域，逾期不予受理，并书面说明理由。",
        ["丙"] = "水文站每日测量流量并公布数据，任何单位不得篡改、隐瞒或者迟延报送。",
        ["丁"] = "桥梁的设计洪水标准由交通运输机关会同气象机关确定，每十年复核一次。",
        ["新"] = "国家鼓励企业采用节约电力的先进工艺，对成绩显著的给予税收优惠。",
        ["短"] = "本章另有规定的除外。",
    };

    private static StatuteDocument Law(string date, string[] articles) => Parse(date, string.Concat(articles.Select((a, i) =>
        $"{Number(i + 1).ToChinese(ProvisionKind.Article)} {WordsOf(a)}\n")));

    // 乙丙 are the words of both
    private static string WordsOf(string article) =>
        Wordings.TryGetValue(article, out var words) ? words : Wordings[article[..1]] + Wordings[article[1..]];

    private static (string Text, int?[] Truth) Varied(string[] words, string[] inserted, int[] changes)
    {
        var (text, truth, number, other) = (new StringBuilder(), new int?[words.Length], 0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            switch (changes[i])
            {
                case 0: // deleted
                    continue;
                case 1: // another article before it
                    Add(inserted[other++ % inserted.Length]);
                    break;
                default:
                    break;
            }

            truth[i] = Add(changes[i] == 2 ? Amended(words[i]) : words[i]);
        }

        return (text.ToString(), truth);

        int Add(string article)
        {
            text.Append(Number(++number).ToChinese(ProvisionKind.Article)).Append(' ').Append(article).Append('\n');
            return number;
        }
    }

    private static string Amended(string words) => words.Length > 40 ? string.Concat("国家有关机关", words.AsSpan(20)) : words + "国务院另有规定的除外。";

    private static string Sorted(IEnumerable<string> entries) => string.Join('|', entries.Order(StringComparer.Ordinal));

    private static ProvisionNumber Number(int value) => new(value);

    private static StatuteDocument Parse(string date, string text) => StatuteParser
        .Parse(new SourceText("test", "河流法\n" + text), VersionOf($"rivers@{date}"), Language.Chinese).Document;

    private static VersionId VersionOf(string text) => VersionId.TryParse(text, out var id) ? id : throw new FormatException(text);

    private static StatuteDocument Chinese(string version) =>
        TestCorpus.Linked.Documents.Single(d => d.Version == VersionOf(version) && d.Language == Language.Chinese);
}
