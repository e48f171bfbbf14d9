using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Building;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Understands a query in plain words: names of works, terms by any of their names (CII, 等保, data localization), numbers in any script, questions, spelling
/// mistakes and pinyin. A query that uses the query language is left to its parser. Immutable.
/// </summary>
internal sealed class QueryInterpreter
{
    private const string Operators = "\"“”():*~^[]{}!\\&|";

    // beside the name of a work they say nothing more
    private static readonly string[] OfChina = ["prc", "china", "chinese", "people", "republic", "law", "中国", "中华人民共和国", "我国", "全文", "text"];
    private const string China = "中华人民共和国";

    private static readonly string[] ChineseEnds = ["管理办法", "管理条例", "管理规定", "办法", "条例", "规定", "法"];
    private static readonly string[] EnglishEnds = [" Law", " Measures", " Regulations", " Provisions"];
    private static readonly string[] DivisionWords = ["chapter", "section", "part"];

    private readonly PhraseTable<ImmutableArray<GlossaryTerm>> terms;
    private readonly PhraseTable<Work> names;
    private readonly PhraseTable<WorkId> topics;
    private readonly SpellingHelp spelling;
    private readonly ChineseAnalysis chinese;

    /// <summary>Prepares for a catalog, a glossary and what the index holds.</summary>
    public QueryInterpreter(Catalog catalog, Glossary glossary, SpellingHelp spelling, ChineseAnalysis chinese)
    {
        this.spelling = spelling;
        this.chinese = chinese;
        terms = new PhraseTable<ImmutableArray<GlossaryTerm>>(glossary.BySurface.Where(s => chinese != ChineseAnalysis.PairsAlone || !HanCharacters.Is(s.Key[0])).OrderBy(s => s.Key.Length));
        names = WorkNames.Table(catalog);
        topics = new PhraseTable<WorkId>(catalog.Works.SelectMany(w => TopicsOf(w).Select(t => KeyValuePair.Create(t, w.Id))));
    }

    /// <summary>Whether a query uses signs or words of the query language.</summary>
    public static bool IsPlain(string query)
    {
        if (query.AsSpan().ContainsAny(Operators) || query.Split(' ').Any(w => w is "AND" or "OR" or "NOT"))
        {
            return false;
        }

        for (var i = 0; i < query.Length; i++)
        {
            var isBehindSpace = i == 0 || char.IsWhiteSpace(query[i - 1]);
            var isBeforeWord = i + 1 < query.Length && char.IsLetterOrDigit(query[i + 1]);
            if (isBeforeWord && (query[i] is '+' or '-' ? isBehindSpace : query[i] == '?'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a query in plain words.</summary>
    public ParsedQuery Read(string query)
    {
        var text = RegionalWords.Exchange(QueryText.Fold(query), query);
        var corrected = spelling.Correct(text, IsKnown);
        return Understand(corrected ?? text, corrected);
    }

    private bool IsKnown(string folded, int at, out int length) =>
        names.TryMatch(folded, at, out length, out _) || terms.TryMatch(folded, at, out length, out _) || IsDivisionNumber(folded, at, out length)
        || (EverydayWords.TryMatch(folded, at, out length, out _) && length > 1);

    private ParsedQuery Understand(string text, string? corrected)
    {
        var units = new List<QueryUnit>();
        var work = default(WorkId?);
        var rest = new List<string>();
        var (asksPenalty, asksDefinition, asksPeriod) = (false, false, false);
        var penalties = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (!HanCharacters.Is(text[at]) && !QueryText.IsLatin(text[at]))
            {
                at++;
                continue;
            }

            var isName = names.TryMatch(text, at, out var nameLength, out var named);
            var isTerm = terms.TryMatch(text, at, out var length, out var meant);
            if (isName && nameLength >= length)
            {
                work = named.Id;
                at += nameLength;
                continue;
            }

            if (QuestionWords.Definition.TryMatch(text, at, out var asked, out _) && asked >= length)
            {
                asksDefinition = true;
                at += asked;
                continue;
            }

            if (QuestionWords.Period.TryMatch(text, at, out asked, out _) && asked >= length)
            {
                asksPeriod = true;
                at += asked;
                continue;
            }

            if (QuestionWords.Penalty.TryMatch(text, at, out var punished, out _) && punished >= length)
            {
                asksPenalty = true;
                penalties.Add(text.Substring(at, punished));
                rest.Add(text.Substring(at, punished));
                at += punished;
                continue;
            }

            if (IsDivisionNumber(text, at, out var number))
            {
                at += number;
                continue;
            }

            if (isTerm && length > 1 && !Asks(text, at, length))
            {
                rest.Add(text.Substring(at, length));
                units.Add(TermUnit(text.Substring(at, length), meant));
                at += length;
                continue;
            }

            if (QuestionWords.Asks(text, at, out asked))
            {
                at += asked;
                continue;
            }

            if (EverydayWords.TryMatch(text, at, out length, out var statutory) && (!HanCharacters.Is(text[at]) || (length > 1 && chinese != ChineseAnalysis.PairsAlone)))
            {
                rest.Add(text.Substring(at, length));
                units.Add(new QueryUnit(rest[^1], statutory, []));
                at += length;
                continue;
            }

            at = HanCharacters.Is(text[at]) ? AddRun(text, at, units, rest) : AddWord(text, at, units, rest);
        }

        if (units.Count == 0 && penalties.Count > 0)
        {
            units.AddRange(penalties.Select(p => new QueryUnit(p, [], [])));
        }
        else
        {
            units.AddRange(penalties.Select(p => new QueryUnit(p, [], [], IsWished: true)));
        }

        if (work is not null)
        {
            units.RemoveAll(u => OfChina.Contains(u.Text));
        }

        var topic = work is null && (topics.TryGet(Joined(rest), out var about) || topics.TryGet(Joined(units.Where(u => !u.IsWished).Select(u => u.Text)), out about)) ? about : default(WorkId?);
        return new ParsedQuery(
            [.. units.DistinctBy(u => u.Text)], work, asksPenalty, asksDefinition, asksPeriod, topic, ArticleFacts.HeadingKey(string.Concat(rest)), corrected);
    }

    private static string Joined(IEnumerable<string> words) => words.Aggregate("", (all, word) => all.Length == 0 || HanCharacters.Is(word[0]) ? all + word : $"{all} {word}");

    // 可以 is a term of the glossary, for its translators
    private static bool Asks(string text, int at, int length) => QuestionWords.Asks(text, at, out var asked) && asked >= length;

    // Who types the statutory Chinese finds it; whatever else stands for the term gets the Chinese beside it, and the English too unless it is that.
    private static QueryUnit TermUnit(string surface, ImmutableArray<GlossaryTerm> meant)
    {
        var others = meant.SelectMany(term =>
            surface == QueryText.Fold(term.Zh) ? [] : term.Forms.Prepend(term.En).Any(e => QueryText.Fold(e) == surface) ? new[] { term.Zh } : [term.Zh, term.En]);
        return new QueryUnit(surface, [.. others.Distinct()], meant);
    }

    // Chinese up to the next term, name or asking word; particles at its edges are none of it
    private int AddRun(string text, int at, List<QueryUnit> units, List<string> rest)
    {
        var end = at + 1;
        while (end < text.Length && HanCharacters.Is(text[end]) && !BeginsAnother(text, end))
        {
            end++;
        }

        rest.Add(text[at..end]);
        var (from, to) = (at, end);
        while (from < to && QuestionWords.IsParticle(text[from]))
        {
            from++;
        }

        while (to > from && QuestionWords.IsParticle(text[to - 1]))
        {
            to--;
        }

        foreach (var part in text[from..to].Split('的', '了', '把', '被'))
        {
            if (chinese == ChineseAnalysis.PairsAlone && part.Length > 2)
            {
                units.AddRange(Enumerable.Range(0, part.Length - 1).Select(i => new QueryUnit(part.Substring(i, 2), [], [])));
            }
            else if (part.Length > 0 && chinese != ChineseAnalysis.WordsAlone)
            {
                units.Add(new QueryUnit(part, NumberForms.Of(part), []));
            }
        }

        return end;
    }

    private bool BeginsAnother(string text, int at) =>
        (terms.TryMatch(text, at, out var length, out _) && length > 1) || names.TryMatch(text, at, out _, out _)
        || (chinese != ChineseAnalysis.PairsAlone && EverydayWords.TryMatch(text, at, out length, out _) && length > 1) || QuestionWords.Asks(text, at, out _) || QuestionWords.Penalty.TryMatch(text, at, out _, out _) || QuestionWords.Definition.TryMatch(text, at, out _, out _) || QuestionWords.Period.TryMatch(text, at, out _, out _);

    private static int AddWord(string text, int at, List<QueryUnit> units, List<string> rest)
    {
        var end = at + 1;
        while (end < text.Length && (QueryText.IsLatin(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        // 50万元: the number and its unit are one
        var isNumber = char.IsAsciiDigit(text[at]);
        while (isNumber && end < text.Length && "十百千万亿年月日天小时元人条款项".Contains(text[end]))
        {
            end++;
        }

        var word = text[at..end];
        rest.Add(word);
        if (!QuestionWords.Joining.Contains(word))
        {
            units.Add(new QueryUnit(word, NumberForms.Of(word), []));
        }

        return end;
    }

    // 第三章, Chapter III: the heading behind it says which is meant
    private static bool IsDivisionNumber(string text, int at, out int length)
    {
        length = 0;
        var end = at;
        if (text[at] == '第')
        {
            do
            {
                end++;
            }
            while (end < text.Length && (ChineseNumeral.IsNumeralCharacter(text[end]) || char.IsAsciiDigit(text[end])));
            length = end > at + 1 && end < text.Length && text[end] is '章' or '节' or '编' ? end + 1 - at : 0;
            return length > 0;
        }

        foreach (var word in DivisionWords)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && (at == 0 || !QueryText.IsLatin(text[at - 1])) && (at + word.Length == text.Length || text[at + word.Length] == ' '))
            {
                end = at + word.Length;
                var numeral = end;
                while (numeral < text.Length && text[numeral] == ' ')
                {
                    numeral++;
                }

                while (numeral < text.Length && "ivxl0123456789".Contains(text[numeral]))
                {
                    numeral++;
                }

                length = (numeral == text.Length || !QueryText.IsLatin(text[numeral]) ? numeral : end) - at;
                return true;
            }
        }

        return false;
    }

    // 网络安全审查办法 is about 网络安全审查, the Cybersecurity Review Measures about cybersecurity review
    private static IEnumerable<string> TopicsOf(Work work)
    {
        foreach (var title in ((string?[])[work.Title.Zh, work.ShortTitle.Zh]).OfType<string>())
        {
            var from = title.StartsWith(China, StringComparison.Ordinal) ? China.Length : 0;
            var to = title.LastIndexOf('（') is > 0 and var bracket ? bracket : title.Length;
            if (ChineseEnds.FirstOrDefault(e => title.AsSpan(from, to - from).EndsWith(e)) is { } end && to - from > end.Length + 1)
            {
                yield return title[from..(to - end.Length)];
            }
        }

        foreach (var title in work.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text).Append(work.ShortTitle.En).OfType<string>())
        {
            if (EnglishEnds.FirstOrDefault(e => title.EndsWith(e, StringComparison.Ordinal)) is { } end)
            {
                yield return title[..^end.Length];
            }
        }
    }
}
