using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>The names that a text has given to works so far. A later definition of a name replaces an earlier one.</summary>
internal sealed class DefinedNames
{
    // generic names: a text that gives one to a work is about that work
    private static readonly string[] Generic =
    [
        .. InstrumentTitles.For(InstrumentTitleUse.GenericName, Language.Chinese),
        "审查办法", "新法", "本办法", "本法", "征求意见稿", "草案",
        .. InstrumentTitles.For(InstrumentTitleUse.GenericName, Language.English).Select(t => t.ToLowerInvariant()),
        "draft", "review measures", "new law", "trial measures",
    ];

    private readonly Dictionary<string, Entry> byKey = new(StringComparer.Ordinal);
    private readonly (Entry? Entry, bool IsOne)[] subjectOf = new (Entry?, bool)[2];

    /// <summary>A definition: （以下简称《办法》）.</summary>
    /// <param name="Work">The work.</param>
    /// <param name="Name">The name in the text, with its marks.</param>
    /// <param name="Position">Its position in the text, in UTF-16 code units.</param>
    public sealed record Entry(ReferredWork Work, string Name, int Position);

    /// <summary>Whether the text gave a generic name to any work, in any language.</summary>
    public bool HasSubject => subjectOf[0].Entry is not null || subjectOf[1].Entry is not null;

    /// <summary>Adds a definition.</summary>
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

    /// <summary>Finds the definition of a name by its key (<see cref="NameKey"/>); null where the text does not define it.</summary>
    public Entry? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>
    /// Finds the one definition of a generic name, preferably in a language; null where the text defines no such name, or
    /// where several works have a generic name in that language.
    /// </summary>
    public Entry? SubjectIn(Language language)
    {
        var own = subjectOf[(int)language];
        var subject = own.Entry is null ? subjectOf[1 - (int)language] : own;
        return subject.IsOne ? subject.Entry : null;
    }
}
