using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>The names that a text has given to works so far. A later definition of a name takes the place of an earlier one.</summary>
internal sealed class DefinedNames
{
    // a word that many works could go by: giving it to one says that the text is about that one
    private static readonly string[] Generic =
    [
        "法", "办法", "条例", "规定", "决定", "细则", "规则", "解释", "意见", "通知", "审查办法", "新法", "本办法", "本法", "征求意见稿", "草案",
        "measures", "law", "regulations", "provisions", "rules", "decision", "act", "code", "regulation", "draft", "review measures", "new law", "trial measures",
    ];

    private readonly Dictionary<string, Entry> byKey = new(StringComparer.Ordinal);
    private readonly (Entry? Entry, bool IsOne)[] subjectOf = new (Entry?, bool)[2];

    /// <summary>A definition.</summary>
    public sealed record Entry(ReferredWork Work, string Name, int Position);

    public void Add(string name, ReferredWork work, int position)
    {
        var key = NameKey.Of(name);
        var entry = new Entry(work, name, position);
        byKey[key] = entry;
        if (Array.IndexOf(Generic, key) >= 0)
        {
            ref var subject = ref subjectOf[(int)LanguageDetector.OfWords(name)];
            subject = (entry, subject.Entry is null || (subject.IsOne && subject.Entry.Work == work));
        }
    }

    /// <summary>The definition of the name that has a key (<see cref="NameKey"/>); null where the text gives none.</summary>
    public Entry? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The definition that says what the text is about, in a language where it has one there; null where none does, or several do.</summary>
    public Entry? SubjectIn(Language language, out bool hasSubjects)
    {
        var own = subjectOf[(int)language];
        var others = subjectOf[1 - (int)language];
        hasSubjects = own.Entry is not null || others.Entry is not null;
        return own.Entry is not null ? own.IsOne ? own.Entry : null : others.IsOne ? others.Entry : null;
    }
}
