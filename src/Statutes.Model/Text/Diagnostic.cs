namespace Statutes.Model.Text;

/// <summary>How bad a flaw in a source is.</summary>
public enum Severity
{
    /// <summary>Information; the text was understood completely.</summary>
    Info,

    /// <summary>Unusual; the result is probably right, and a person should check it.</summary>
    Warning,

    /// <summary>Part of the text was not understood, or has no place in the result.</summary>
    Error,
}

/// <summary>
/// Reports a flaw in a source. It is not thrown; reading continues. (Invalid input of a user is a parse failure, and a
/// question without one answer is a resolution. Neither is a diagnostic.)
/// </summary>
/// <param name="Code">A stable kebab-case name for the kind of flaw, from <see cref="DiagnosticCodes"/>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Source">The <see cref="SourceText.Name"/> of the text.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Span">The place in the source.</param>
/// <param name="Message">A description of the flaw for a person, in English.</param>
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

    /// <summary>A number appears twice among its siblings; the second keeps its place and gets an id with a suffix.</summary>
    public const string NumberRepeated = "number-repeated";

    /// <summary>A number is smaller than the one before it.</summary>
    public const string NumberOutOfOrder = "number-out-of-order";

    /// <summary>An item has no paragraph before it that introduces it.</summary>
    public const string ItemWithoutLeadIn = "item-without-lead-in";

    /// <summary>A sub-item has no item before it.</summary>
    public const string SubitemWithoutItem = "subitem-without-item";

    /// <summary>A heading of a smaller division appears before any larger division, or between the items of an article.</summary>
    public const string HeadingOutOfOrder = "heading-out-of-order";

    /// <summary>A line that is neither title, note, heading, article, paragraph nor item.</summary>
    public const string UnknownLine = "unknown-line";

    /// <summary>An annex follows the articles; its lines belong to no article.</summary>
    public const string AnnexLeftOut = "annex-left-out";

    /// <summary>No line ends the head of a Markdown file.</summary>
    public const string HeadNotClosed = "head-not-closed";

    /// <summary>A line of a Markdown file is marked as a heading but is not the heading of a 编, 分编, 章 or 节.</summary>
    public const string HeadingUnknown = "heading-unknown";

    /// <summary>The text has no title line.</summary>
    public const string NoTitle = "no-title";

    /// <summary>The text has no article.</summary>
    public const string NoArticles = "no-articles";

    /// <summary>
    /// A line begins with the number of an article, either without a space after it or misprinted; it was read as the
    /// start of that article.
    /// </summary>
    public const string ArticleStartAssumed = "article-start-assumed";

    /// <summary>It is not certain whether a paragraph (款) ends at a line.</summary>
    public const string ParagraphDoubtful = "paragraph-doubtful";

    /// <summary>An article has a number and no wording.</summary>
    public const string EmptyArticle = "empty-article";

    /// <summary>The title in the text is not the title that <c>work.json</c> gives.</summary>
    public const string TitleDiffers = "title-differs";

    /// <summary>A provision is in one language of a version but not in the other.</summary>
    public const string ShapeDiffers = "shape-differs";

    /// <summary>Applying the decision does not give the text of the version.</summary>
    public const string AmendmentDiffers = "amendment-differs";

    /// <summary>A sentence of an amending decision was not understood, or could not be applied.</summary>
    public const string InstructionNotUnderstood = "instruction-not-understood";

    /// <summary>A reference names a provision that its law does not have.</summary>
    public const string ReferenceWithoutTarget = "reference-without-target";

    /// <summary>A relative reference (前款) has nothing before it to refer to.</summary>
    public const string ReferenceWithoutAntecedent = "reference-without-antecedent";

    /// <summary>A reference can be read in more than one way.</summary>
    public const string ReferenceAmbiguous = "reference-ambiguous";

    /// <summary>A reference leads to a later version of its law, as the corpus lacks the version of its time.</summary>
    public const string ReferenceToLaterVersion = "reference-to-later-version";

    /// <summary>A reference leads to an earlier version of its law, as the corpus lacks the version of its time.</summary>
    public const string ReferenceToEarlierVersion = "reference-to-earlier-version";

    /// <summary>Words that look like a reference were not understood.</summary>
    public const string ReferenceNotUnderstood = "reference-not-understood";

    /// <summary>The source does not state when the wording enters into force; the date comes from a rule.</summary>
    public const string EntryIntoForceAssumed = "entry-into-force-assumed";

    /// <summary>The source states no date for the text.</summary>
    public const string EntryIntoForceUnknown = "entry-into-force-unknown";

    /// <summary>The identity catalogue has another day than the text, whose day is used.</summary>
    public const string CatalogueDiffers = "catalogue-differs";

    /// <summary>
    /// The last article repeals an instrument with the title of a work in the corpus, but it is not certain which work
    /// or which day; the work is not changed.
    /// </summary>
    public const string RepealUnsure = "repeal-unsure";

    /// <summary>The last article repeals a work of the built-in corpus, whose events are not changed.</summary>
    public const string RepealOfBuiltIn = "repeal-of-built-in";

    /// <summary>Several articles begin on one line of the file; each is read as a line of its own.</summary>
    public const string ArticlesRunTogether = "articles-run-together";

    /// <summary>No line before the text of the law states its date or number.</summary>
    public const string HeadMissing = "head-missing";

    /// <summary>Another file has the same wording and is used instead.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Another file has a different wording of the same law for the same date and is used instead.</summary>
    public const string DuplicateDiffers = "duplicate-differs";

    /// <summary>The built-in corpus contains the work and is used instead.</summary>
    public const string BuiltIn = "built-in";

    /// <summary>The built-in corpus has the work without its wording, which the file supplies.</summary>
    public const string WordingSupplied = "wording-supplied";

    /// <summary>The built-in corpus has the work, but not the version that the file adds.</summary>
    public const string VersionAdded = "version-added";

    /// <summary>The file is part of a code that consists of several files.</summary>
    public const string PartOfACode = "part-of-a-code";

    /// <summary>The text is not an instrument of law, to judge by its title, head and lines.</summary>
    public const string NoInstrument = "no-instrument";

    /// <summary>A file cannot be read, or is too large.</summary>
    public const string FileUnreadable = "file-unreadable";

    /// <summary>An entry of an archive is not a file that a folder could contain, or it is too large.</summary>
    public const string ArchiveEntryRefused = "archive-entry-refused";

    /// <summary>A folder links back to one of its parent folders.</summary>
    public const string FolderLoop = "folder-loop";

    /// <summary>Folders are nested too deeply.</summary>
    public const string FolderTooDeep = "folder-too-deep";

    /// <summary>There are too many files; the rest are skipped.</summary>
    public const string TooManyFiles = "too-many-files";

    /// <summary>A file that was read before is missing; its text is still in the corpus.</summary>
    public const string SourceVanished = "source-vanished";

    /// <summary>The format of a file cannot be read; the message names the format and the fix.</summary>
    public const string FormatUnknown = "format-unknown";

    /// <summary>A file is damaged: its content does not match its signature, or is incomplete.</summary>
    public const string FileDamaged = "file-damaged";

    /// <summary>A file is encrypted and cannot be read without its password.</summary>
    public const string FileEncrypted = "file-encrypted";

    /// <summary>A file, its unpacked content or its text is too large.</summary>
    public const string FileTooLarge = "file-too-large";

    /// <summary>The elements of a file are nested too deeply.</summary>
    public const string NestedTooDeeply = "nested-too-deeply";

    /// <summary>Reading a file timed out.</summary>
    public const string ReadingStopped = "reading-stopped";

    /// <summary>A file contains no text.</summary>
    public const string NoText = "no-text";

    /// <summary>A PDF contains images of pages and no text.</summary>
    public const string NoTextLayer = "no-text-layer";

    /// <summary>A file does not declare its encoding; it was detected from the bytes.</summary>
    public const string EncodingByEvidence = "encoding-by-evidence";

    /// <summary>A file is not in the encoding that it declares.</summary>
    public const string EncodingDiffers = "encoding-differs";

    /// <summary>Bytes of a file are invalid in its encoding, or were in an earlier one; U+FFFD replaces them.</summary>
    public const string BytesNotDecoded = "bytes-not-decoded";

    /// <summary>The parts of a page around the text were left out: navigation, buttons, imprint, repeated headers and footers.</summary>
    public const string FurnitureLeftOut = "furniture-left-out";

    /// <summary>Invisible content was left out: scripts, styles, hidden text.</summary>
    public const string HiddenLeftOut = "hidden-left-out";

    /// <summary>Footnotes or endnotes, or their marks, were left out.</summary>
    public const string NotesLeftOut = "notes-left-out";

    /// <summary>Images and embedded documents were left out.</summary>
    public const string PicturesLeftOut = "pictures-left-out";

    /// <summary>A document contains tracked changes; it is read as if all were accepted.</summary>
    public const string ChangesAccepted = "changes-accepted";
}
