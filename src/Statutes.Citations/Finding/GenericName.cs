using System.Collections.Frozen;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>
/// A name that many works could have: 《办法》, 审查办法, the Measures, the Law, the Draft. It means the work of that kind that the text
/// defined or named last.
/// </summary>
internal sealed class GenericName
{
    private static readonly WordTable Table = WordTable.Load("context");
    private static readonly FrozenSet<string> English = Table.Words("generic-english").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Drafts = Table.Words("generic-draft").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Chinese = Table.Words("generic-chinese").ToFrozenSet(StringComparer.Ordinal);

    private readonly string key;
    private readonly bool isDraft;

    private GenericName(string key, bool isDraft) => (this.key, this.isDraft) = (key, isDraft);

    /// <summary>Reads a name as a generic one; null where it is none.</summary>
    public static GenericName? Read(string name)
    {
        var key = NameKey.Of(name);
        var isDraft = Drafts.Contains(key);
        return isDraft || English.Contains(key) || Chinese.Contains(key) ? new GenericName(key, isDraft) : null;
    }

    /// <summary>Whether a work that the text named is of that kind.</summary>
    /// <param name="work">The work.</param>
    /// <param name="catalog">The titles of the known works.</param>
    public bool MayMean(ReferredWork work, Catalog catalog)
    {
        if (isDraft)
        {
            return work.Version is { Kind: VersionWordKind.Draft };
        }

        if (work.Id is not { } id)
        {
            // the DSL is a law
            return TitleHas(work.Title!) || (key == "law" && work.Title is { Length: < 6 } title && title.EndsWith('l'));
        }

        var known = catalog.Find(id)!;
        return catalog.FindByName(key).Any(n => n.Work.Id == id)
            || ((string?[])[known.ShortTitle.Zh, known.ShortTitle.En, known.Title.Zh, known.Title.En])
                .Any(title => title is not null && TitleHas(NameKey.Of(title)));
    }

    // 网络安全审查办法（试行） is a 办法; "Cybersecurity Review Measures" are the Review Measures
    private bool TitleHas(string title)
    {
        if (Lexer.IsWide(key[0]))
        {
            var bracket = title.IndexOf('(');
            var name = bracket > 0 ? title[..bracket] : title;
            return name.EndsWith(key, StringComparison.Ordinal) || (key == "法" && name.EndsWith('典'));
        }

        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return key.Split(' ').All(word => words.Contains(word) || words.Contains(word + "s") || words.Contains(word.TrimEnd('s')));
    }
}
