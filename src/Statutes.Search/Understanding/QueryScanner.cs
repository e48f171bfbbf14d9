using System.Collections.Immutable;
using System.Globalization;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search.Building;
using Statutes.Search.Hits;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Scans one query from left to right and sorts its words: names of works, intents, terms, everyday words, other words. Use it
/// once.
/// </summary>
/// <param name="text">The query, folded and corrected.</param>
/// <param name="vocabulary">The known words.</param>
/// <param name="analysis">How Chinese is cut.</param>
internal sealed class QueryScanner(string text, Vocabulary vocabulary, ChineseAnalysis analysis)
{
    private const string Separators = "的了把被";
    private const string UnitsOfMeasure = "十百千万亿年月日天小时元人条款项";

    // beside the name of a work these words add nothing
    private static readonly string[] OfChina =
        ["prc", "china", "chinese", "people", "republic", "law", "中国", "中华人民共和国", "我国", "全文", "text"];

    // a law that is asked for its penalties may have any of these words: sanctions under the Standard Contract Measures
    private static readonly ImmutableArray<string> PenaltiesOfALaw = ["处罚", "罚款", "追究", "penalty", "fine", "liability", "punish"];

    private readonly List<QueryUnit> units = [];
    private readonly List<string> penalties = [];
    private readonly List<string> periods = [];
    private readonly List<string> words = []; // all but names of works, question words and division numbers
    private readonly char[] asked = text.ToCharArray(); // the text with spaces in place of the words that only form a question
    private readonly bool[] starts = WordStarts(text);
    private readonly List<MissingLaw> missing = [];
    private WorkId? work;
    private string? article;
    private bool asksDefinition;
    private bool asksPeriod;
    private int at;

    /// <summary>Scans the query.</summary>
    /// <param name="corrected">The query after spelling correction, to be passed on; null if nothing was corrected.</param>
    public ParsedQuery Scan(string? corrected)
    {
        while (at < text.Length)
        {
            if (HanCharacters.Is(text[at]) || QueryText.IsLatin(text[at]))
            {
                ScanWord();
            }
            else
            {
                at++;
            }
        }

        // a query of nothing but penalty words searches for them; beside other words they only raise the score
        ImmutableArray<string> sameMeaning = units.Count > 0 || work is null ? [] : PenaltiesOfALaw;
        units.AddRange(penalties.Select(p => new QueryUnit(p, sameMeaning.Remove(p), [], IsOptional: units.Count > 0)).ToArray());
        units.AddRange(units.Count > 0 ? [] : periods.Select(p => new QueryUnit(p, [], [], IsOptional: false)));
        if (work is not null)
        {
            units.RemoveAll(u => OfChina.Contains(u.Text));
        }

        var headingKey = ArticleFacts.HeadingKey(string.Concat(words));
        return new ParsedQuery(
            [.. units.DistinctBy(u => u.Text)], work, penalties.Count > 0, asksDefinition, asksPeriod, Topic(), headingKey, corrected)
        {
            Asked = new string(asked),
            Article = article,
            NotHere = [.. missing],
        };
    }

    // The order decides. A name or an intent is taken if it is not shorter than the term at the same place, an everyday word if it is
    // longer.
    private void ScanWord()
    {
        var isTerm = vocabulary.TryMatchTerm(text, at, out var termLength, out var terms);
        var isTaken = TakeName(termLength)
            || TakeMissingLaw(termLength)
            || TakeIntent(termLength)
            || TakeArticleNumber()
            || TakeDivisionNumber()
            || TakeEverydayWord(termLength)
            || (isTerm && TakeTerm(termLength, terms))
            || TakeQuestionWord();
        if (!isTaken)
        {
            at = HanCharacters.Is(text[at]) ? ScanChinese() : ScanLatin();
        }
    }

    private bool TakeName(int termLength)
    {
        if (!vocabulary.TryMatchName(text, at, out var length, out var named) || length < termLength)
        {
            return false;
        }

        if (named.Versions.Any(v => v.IsHeld))
        {
            work = named.Id;
            Skip(length);
            return true;
        }

        return TakeMissing(new MissingLaw(named.Title, named.Id), length, termLength);
    }

    private bool TakeMissingLaw(int termLength)
    {
        if (!vocabulary.TryMatchMissing(text, at, out var length, out var law) || length < termLength || IsInsideName(length))
        {
            return false;
        }

        return TakeMissing(law, length, termLength);
    }

    // 刑法 in 徒刑法定
    private bool IsInsideName(int length) => HanCharacters.Is(text[at]) && length == 2 && (!starts[at] || !starts[at + length]);

    // Articles that refer to the law are still found. A term of the glossary has more names for it.
    private bool TakeMissing(MissingLaw law, int length, int termLength)
    {
        if (!missing.Contains(law))
        {
            missing.Add(law);
        }

        if (termLength == length)
        {
            return false;
        }

        var name = text.Substring(at, length);
        string?[] titles = [law.Title.Zh, law.Title.En];
        units.Add(new QueryUnit(name, [.. titles.OfType<string>().Where(t => QueryText.Fold(t) != name)], [], IsOptional: true));
        words.Add(name);
        at += length;
        return true;
    }

    private bool TakeIntent(int termLength)
    {
        if (IsInsideWord(at, 1) && !QuestionWords.IsIntentLongerThan(text, at, 1))
        {
            return false;
        }

        if (QuestionWords.Definition.TryMatch(text, at, out var length, out _) && length >= termLength)
        {
            asksDefinition = true;
            asked.AsSpan(at, length).Fill(' ');
        }
        else if (QuestionWords.Period.TryMatch(text, at, out length, out _) && length >= termLength)
        {
            asksPeriod = true;
            if (QuestionWords.IsPeriodOfALaw(text.AsSpan(at, length)))
            {
                periods.Add(text.Substring(at, length));
            }
            else
            {
                asked.AsSpan(at, length).Fill(' ');
            }
        }
        else if (QuestionWords.Penalty.TryMatch(text, at, out length, out _) && length >= termLength)
        {
            // unlike the other intents, penalty words appear in the statutes
            penalties.Add(text.Substring(at, length));
            words.Add(text.Substring(at, length));
        }
        else
        {
            return false;
        }

        at += length;
        return true;
    }

    // 第七条; beside the name of one work it would be a citation
    private bool TakeArticleNumber()
    {
        var end = at + 1;
        while (text[at] == '第' && end < text.Length && (ChineseNumeral.IsNumeralCharacter(text[end]) || char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (end == at + 1 || end == text.Length || text[end] != '条' || !TryReadNumber(text.AsSpan((at + 1)..end), out var number))
        {
            return false;
        }

        article = number.ToString(CultureInfo.InvariantCulture);
        Skip(end + 1 - at);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out long number) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) || ChineseNumeral.TryParse(digits, out number);

    private bool TakeDivisionNumber()
    {
        var isNumber = DivisionNumber.TryMatch(text, at, out var length);
        Skip(length);
        return isNumber;
    }

    private bool TakeTerm(int length, ImmutableArray<GlossaryTerm> terms)
    {
        // 可以 is a term of the glossary, for its translators
        var isQuestion = IsQuestion(at, out var questionLength) && questionLength >= length;
        if (length < 2 || isQuestion)
        {
            return false;
        }

        var surface = text.Substring(at, length);
        words.Add(surface);
        units.Add(TermUnit(surface, terms));
        at += length;
        return true;
    }

    private bool TakeQuestionWord()
    {
        var isQuestion = IsQuestion(at, out var length);
        Skip(length);
        return isQuestion;
    }

    private bool TakeEverydayWord(int termLength)
    {
        var isQuestion = IsQuestion(at, out _);
        var isFound = vocabulary.TryMatchEveryday(text, at, out var length, out var statutory);
        if (!isFound || length <= termLength || isQuestion)
        {
            return false;
        }

        var word = text.Substring(at, length);
        words.Add(word);
        units.Add(new QueryUnit(word, statutory, []));
        at += length;
        return true;
    }

    // The statutory Chinese needs no alternative. Any other name gets the Chinese, and the English unless the name is the English.
    private static QueryUnit TermUnit(string surface, ImmutableArray<GlossaryTerm> terms)
    {
        return new QueryUnit(surface, [.. terms.SelectMany(AlternativesOf).Distinct()], terms);

        string[] AlternativesOf(GlossaryTerm term)
        {
            if (surface == QueryText.Fold(term.Zh))
            {
                return [];
            }

            return term.Forms.Prepend(term.En).Any(e => QueryText.Fold(e) == surface) ? [term.Zh] : [term.Zh, term.En];
        }
    }

    // Chinese up to the next known word; particles at its edges are dropped
    private int ScanChinese()
    {
        var end = at + 1;
        while (end < text.Length && HanCharacters.Is(text[end]) && !EndsRun(end))
        {
            end++;
        }

        words.Add(text[at..end]);
        var (from, to) = (at, end);
        while (from < to && QuestionWords.IsParticle(text[from]) && !IsInsideWord(from, 1))
        {
            from++;
        }

        while (to > from && QuestionWords.IsParticle(text[to - 1]) && !IsInsideWord(to - 1, 1))
        {
            to--;
        }

        for (var part = from; part < to;)
        {
            var next = part;
            while (next < to && !(Separators.Contains(text[next]) && !IsInsideWord(next, 1)))
            {
                next++;
            }

            units.AddRange(next > part ? analysis.UnitsOf(text[part..next]) : []);
            part = next + 1;
        }

        return end;
    }

    private bool EndsRun(int place) => vocabulary.EndsRun(text, place)
        || IsQuestion(place, out _)
        || (QuestionWords.IsIntent(text, place, out var length) && (length > 1 || !IsInsideWord(place, 1)));

    // a single character is a question word only where it is a word: 会 in 会被罚款, but not in 社会保险
    private bool IsQuestion(int place, out int length)
    {
        if (!QuestionWords.IsQuestion(text, place, out length) || (length == 1 && IsInsideWord(place, 1)))
        {
            length = 0;
            return false;
        }

        return true;
    }

    // whether a longer word covers this place
    private bool IsInsideWord(int place, int length) => !starts[place] || !starts[place + length];

    private static bool[] WordStarts(string text)
    {
        var starts = new bool[text.Length + 1];
        starts.AsSpan().Fill(true);
        foreach (var (start, length) in ChineseWords.SpansIn(text))
        {
            starts.AsSpan(start + 1, length - 1).Fill(false);
        }

        return starts;
    }

    private void Skip(int length)
    {
        asked.AsSpan(at, length).Fill(' ');
        at += length;
    }

    private int ScanLatin()
    {
        var end = at + 1;
        while (end < text.Length && (QueryText.IsLatin(text[end]) || IsInsideNumber(end)))
        {
            end++;
        }

        // 50万元: the number and its unit of measure are one word
        var isNumber = char.IsAsciiDigit(text[at]);
        while (isNumber && end < text.Length && UnitsOfMeasure.Contains(text[end]))
        {
            end++;
        }

        var word = text[at..end];
        words.Add(word);
        if (!QuestionWords.Joining.Contains(word))
        {
            units.Add(new QueryUnit(word, NumberForms.Of(word), []));
        }

        return end;
    }

    // the comma of 500,000 and the point of 3.5
    private bool IsInsideNumber(int place) =>
        text[place] is ',' or '.' && place + 1 < text.Length && char.IsAsciiDigit(text[place - 1]) && char.IsAsciiDigit(text[place + 1]);

    private WorkId? Topic()
    {
        if (work is not null)
        {
            return null;
        }

        return vocabulary.TryGetTopic(Joined(words), out var topic)
            || vocabulary.TryGetTopic(Joined(units.Where(u => !u.IsOptional).Select(u => u.Text)), out topic)
            ? topic
            : null;
    }

    private static string Joined(IEnumerable<string> words) =>
        words.Aggregate("", (all, word) => all.Length == 0 || HanCharacters.Is(word[0]) ? all + word : $"{all} {word}");
}
