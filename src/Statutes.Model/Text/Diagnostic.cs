namespace Statutes.Model.Text;

/// <summary>How bad a flaw in a source is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; what was read is whole.</summary>
    Info,

    /// <summary>Odd; what was read is probably right, and a person should look.</summary>
    Warning,

    /// <summary>Something of the text could not be placed or understood.</summary>
    Error,
}

/// <summary>
/// A flaw in a source, told and never thrown: reading goes on. (What a user typed wrong is a parse failure,
/// and a question without one answer is a resolution; neither is a diagnostic.)
/// </summary>
/// <param name="Code">A stable kebab-case name of the kind of flaw, from <see cref="DiagnosticCodes"/>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Source">The <see cref="SourceText.Name"/> of the text.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Span">The place in the source.</param>
/// <param name="Message">What is odd, in English, for a person.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Source, int Line, TextSpan Span, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Source}:{Line}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}

/// <summary>Every <see cref="Diagnostic.Code"/> that exists.</summary>
public static class DiagnosticCodes
{
    /// <summary>A number of an article, item or heading follows its predecessor with a gap.</summary>
    public const string NumberSkipped = "number-skipped";

    /// <summary>A number stands twice among its siblings; the second keeps its place under an id with a suffix.</summary>
    public const string NumberRepeated = "number-repeated";

    /// <summary>A number is smaller than the one before it.</summary>
    public const string NumberOutOfOrder = "number-out-of-order";

    /// <summary>An item stands where no paragraph leads into it.</summary>
    public const string ItemWithoutLeadIn = "item-without-lead-in";

    /// <summary>A sub-item stands where no item is open.</summary>
    public const string SubitemWithoutItem = "subitem-without-item";

    /// <summary>A heading of a smaller division stands before any larger one, or inside an article's run of items.</summary>
    public const string HeadingOutOfOrder = "heading-out-of-order";

    /// <summary>A line that is neither title, note, heading, article, paragraph nor item.</summary>
    public const string UnknownLine = "unknown-line";

    /// <summary>An annex stands behind the articles; its lines are in no article.</summary>
    public const string AnnexLeftOut = "annex-left-out";

    /// <summary>No line says where the head of a Markdown file ends.</summary>
    public const string HeadNotClosed = "head-not-closed";

    /// <summary>A line of a Markdown file is marked as a heading and is none of a 编, 分编, 章 or 节.</summary>
    public const string HeadingUnknown = "heading-unknown";

    /// <summary>The text has no title line.</summary>
    public const string NoTitle = "no-title";

    /// <summary>The text has no article.</summary>
    public const string NoArticles = "no-articles";

    /// <summary>A line begins with the number of an article, with no space behind it and a number that follows, or misprinted; it was taken for the beginning of that article.</summary>
    public const string ArticleStartAssumed = "article-start-assumed";

    /// <summary>An article has a number and no wording.</summary>
    public const string EmptyArticle = "empty-article";

    /// <summary>The title in the text is not the title that <c>work.json</c> gives.</summary>
    public const string TitleDiffers = "title-differs";

    /// <summary>A provision stands in one language of a version and not in the other.</summary>
    public const string ShapeDiffers = "shape-differs";

    /// <summary>Carrying out the decision does not give the text of the version.</summary>
    public const string AmendmentDiffers = "amendment-differs";

    /// <summary>A sentence of an amending decision was not understood, or could not be carried out.</summary>
    public const string InstructionNotUnderstood = "instruction-not-understood";

    /// <summary>A reference names a provision that its law does not have.</summary>
    public const string ReferenceWithoutTarget = "reference-without-target";

    /// <summary>A relative reference (前款) has nothing before it to refer to.</summary>
    public const string ReferenceWithoutAntecedent = "reference-without-antecedent";

    /// <summary>A reference can be read in more than one way.</summary>
    public const string ReferenceAmbiguous = "reference-ambiguous";

    /// <summary>A reference leads into a later version of its law than the one of its time, which is not held.</summary>
    public const string ReferenceToLaterVersion = "reference-to-later-version";

    /// <summary>A reference leads into an earlier version of its law than the one of its time, which is not held.</summary>
    public const string ReferenceToEarlierVersion = "reference-to-earlier-version";

    /// <summary>What looks like a reference and was not understood.</summary>
    public const string ReferenceNotUnderstood = "reference-not-understood";

    /// <summary>The day from which the wording is in force is not told; a rule stands in.</summary>
    public const string EntryIntoForceAssumed = "entry-into-force-assumed";

    /// <summary>No day at all is told of a text.</summary>
    public const string EntryIntoForceUnknown = "entry-into-force-unknown";

    /// <summary>The last article repeals an instrument whose title a held work has, and it is not sure that it is that work, or on which day; the work is left as it is.</summary>
    public const string RepealUnsure = "repeal-unsure";

    /// <summary>The last article repeals a work of the built-in corpus, whose life is kept as it is published with the program.</summary>
    public const string RepealOfBuiltIn = "repeal-of-built-in";

    /// <summary>Several articles begin on one line of the file; it is read as a line for each.</summary>
    public const string ArticlesRunTogether = "articles-run-together";

    /// <summary>Nothing before the law tells when it was made, or by which number.</summary>
    public const string HeadMissing = "head-missing";

    /// <summary>The same wording stands in another file too, which is the one that is held.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Another file holds another wording of the same law at the same day; that one is held.</summary>
    public const string DuplicateDiffers = "duplicate-differs";

    /// <summary>The work is one of the built-in corpus, which is the one that is held.</summary>
    public const string BuiltIn = "built-in";

    /// <summary>The built-in corpus knows the work without its wording, which the file supplies.</summary>
    public const string WordingSupplied = "wording-supplied";

    /// <summary>The file is a part of a code, which is put together out of several.</summary>
    public const string PartOfACode = "part-of-a-code";

    /// <summary>The text is no instrument of law, as far as its title, its head and its lines tell.</summary>
    public const string NoInstrument = "no-instrument";

    /// <summary>A file cannot be read, or is larger than is read.</summary>
    public const string FileUnreadable = "file-unreadable";

    /// <summary>A folder leads back into one in which it stands.</summary>
    public const string FolderLoop = "folder-loop";

    /// <summary>Folders stand deeper in each other than is read.</summary>
    public const string FolderTooDeep = "folder-too-deep";

    /// <summary>There are more files than are taken at once; the rest is left out.</summary>
    public const string TooManyFiles = "too-many-files";

    /// <summary>A file that was read before is no longer there; its text is still held.</summary>
    public const string SourceVanished = "source-vanished";

    /// <summary>A file is none that can be read: what it is instead is in the message, with the mend.</summary>
    public const string FormatUnknown = "format-unknown";

    /// <summary>A file is damaged: not what its beginning says it is, or not to its end.</summary>
    public const string FileDamaged = "file-damaged";

    /// <summary>A file, what it unpacks to or its text is larger than is read.</summary>
    public const string FileTooLarge = "file-too-large";

    /// <summary>The elements of a file stand deeper in one another than is read.</summary>
    public const string NestedTooDeeply = "nested-too-deeply";

    /// <summary>Reading a file was stopped before it ended, as its time was over.</summary>
    public const string ReadingStopped = "reading-stopped";

    /// <summary>A file holds no text.</summary>
    public const string NoText = "no-text";

    /// <summary>A PDF holds pictures of pages and no text.</summary>
    public const string NoTextLayer = "no-text-layer";

    /// <summary>Nothing says in which encoding a file is; what it was taken for rests on its bytes.</summary>
    public const string EncodingByEvidence = "encoding-by-evidence";

    /// <summary>A file is not in the encoding that it declares.</summary>
    public const string EncodingDiffers = "encoding-differs";

    /// <summary>Bytes of a file are no characters of its encoding, or were none of the one before; U+FFFD stands for them.</summary>
    public const string BytesNotDecoded = "bytes-not-decoded";

    /// <summary>What stands on a page around the text was left out: navigation, buttons, who is responsible, heads and feet that repeat.</summary>
    public const string FurnitureLeftOut = "furniture-left-out";

    /// <summary>What a file holds and does not show was left out: scripts, styles, hidden text.</summary>
    public const string HiddenLeftOut = "hidden-left-out";

    /// <summary>Notes at the foot of a page or at the end, or their marks, were left out.</summary>
    public const string NotesLeftOut = "notes-left-out";

    /// <summary>Pictures and other documents within a file were left out.</summary>
    public const string PicturesLeftOut = "pictures-left-out";

    /// <summary>A document holds changes that were tracked; it is read as if all were accepted.</summary>
    public const string ChangesAccepted = "changes-accepted";
}
