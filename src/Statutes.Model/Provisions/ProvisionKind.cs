namespace Statutes.Model.Provisions;

/// <summary>A kind of unit in the tree of a law, from the largest to the smallest (Legislation Law of the PRC, Article 65).</summary>
public enum ProvisionKind
{
    /// <summary>编, <c>book_</c>.</summary>
    Book,

    /// <summary>分编, <c>part_</c>.</summary>
    Part,

    /// <summary>章, <c>chp_</c>.</summary>
    Chapter,

    /// <summary>节, <c>sec_</c>.</summary>
    Section,

    /// <summary>条, <c>art_</c>: numbered through the whole law, so that its id does not depend on the divisions above it.</summary>
    Article,

    /// <summary>款, <c>para_</c>: not numbered in print; counted from 1 within its article, even where it is the only one.</summary>
    Paragraph,

    /// <summary>项, <c>item_</c>: （一）, within the 款 that introduces it.</summary>
    Item,

    /// <summary>目, <c>subitem_</c>: 1. or (1), within its 项.</summary>
    Subitem,
}

/// <summary>The names of the kinds in ids and in the two languages.</summary>
public static class ProvisionKinds
{
    extension(ProvisionKind kind)
    {
        /// <summary>The Akoma Ntoso prefix of the kind in an eId, without the underscore.</summary>
        public string EIdPrefix => kind switch
        {
            ProvisionKind.Book => "book",
            ProvisionKind.Part => "part",
            ProvisionKind.Chapter => "chp",
            ProvisionKind.Section => "sec",
            ProvisionKind.Article => "art",
            ProvisionKind.Paragraph => "para",
            ProvisionKind.Item => "item",
            _ => "subitem",
        };

        /// <summary>The characters after the number of the kind in Chinese: 条, 款, 分编.</summary>
        public string ChineseUnit => kind switch
        {
            ProvisionKind.Book => "编",
            ProvisionKind.Part => "分编",
            ProvisionKind.Chapter => "章",
            ProvisionKind.Section => "节",
            ProvisionKind.Article => "条",
            ProvisionKind.Paragraph => "款",
            ProvisionKind.Item => "项",
            _ => "目",
        };

        /// <summary>The English word for the kind, in lower case: article, sub-item.</summary>
        public string EnglishUnit => kind switch
        {
            ProvisionKind.Book => "book",
            ProvisionKind.Part => "part",
            ProvisionKind.Chapter => "chapter",
            ProvisionKind.Section => "section",
            ProvisionKind.Article => "article",
            ProvisionKind.Paragraph => "paragraph",
            ProvisionKind.Item => "item",
            _ => "sub-item",
        };

        /// <summary>Whether the kind is a division above the articles: 编, 分编, 章, 节.</summary>
        public bool IsDivision => kind < ProvisionKind.Article;
    }

    /// <summary>Parses the prefix of a kind in an eId, without the underscore.</summary>
    internal static bool TryParseEIdPrefix(ReadOnlySpan<char> prefix, out ProvisionKind kind)
    {
        kind = prefix switch
        {
            "art" => ProvisionKind.Article,
            "para" => ProvisionKind.Paragraph,
            "item" => ProvisionKind.Item,
            "subitem" => ProvisionKind.Subitem,
            "chp" => ProvisionKind.Chapter,
            "sec" => ProvisionKind.Section,
            "part" => ProvisionKind.Part,
            _ => ProvisionKind.Book,
        };
        return kind != ProvisionKind.Book || prefix is "book";
    }
}
