using System.Text;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export.Markdown;

/// <summary>
/// Writes a version as Markdown. In both languages it is for reading: each provision in Chinese and then in English,
/// with references as links. In one language it is the form that <c>statutes ingest</c> reads: a head with the dates of
/// the law, then a line for each article, paragraph and item, without links. The output is UTF-8 without a byte order
/// mark, and the same for the same corpus.
/// </summary>
public sealed class MarkdownDocument
{
    private const string HeadEnd = "<!-- INFO END -->";

    private readonly ExportedVersion exported;
    private readonly StreamWriter output;

    private MarkdownDocument(ExportedVersion exported, StreamWriter output) => (this.exported, this.output) = (exported, output);

    /// <summary>Writes a version.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="only">The language, which the version must have; null for both.</param>
    /// <param name="stream">The output; it is not closed.</param>
    public static void Write(ExportedVersion exported, Language? only, Stream stream)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var output = new StreamWriter(stream, encoding, leaveOpen: true) { NewLine = "\n" };
        var document = new MarkdownDocument(exported, output);
        if (only is { } language)
        {
            document.WriteText(exported.Text(language)!);
        }
        else
        {
            document.WriteBoth();
        }
    }

    private void WriteText(StatuteDocument text)
    {
        Line($"# {OneLine(exported.TitleOf(text))}");
        if (text.Note is { } note)
        {
            foreach (var line in note.Split('\n'))
            {
                Line(MarkdownEscape.Of(line));
            }
        }

        foreach (var (label, date) in Dates())
        {
            Line($"{label}：{date}");
        }

        foreach (var sentence in ExportStatement.Of(exported, text.Language, includesPreamble: true))
        {
            Line($"> {MarkdownEscape.Of(sentence.In(text.Language)!)}");
        }

        Line(HeadEnd);
        foreach (var line in exported.Part.IsWhole ? LooseLines.Of(text).Before : [])
        {
            Line(MarkdownEscape.Of(line));
        }

        var provisions = text.All.Where(p => exported.Contains(p.Path));
        foreach (var provision in provisions.Where(p => p.Kind != ProvisionKind.Article || p.Children.IsEmpty))
        {
            Line(LineOf(text, provision));
        }
    }

    private IEnumerable<(string, string)> Dates()
    {
        var promulgation = exported.Work.Events
            .FirstOrDefault(e => e.Kind == LifecycleEventKind.Promulgated && e.Version == exported.Version.Date);
        if (promulgation is { } promulgated)
        {
            yield return ("公布日期", LawDate.Format(promulgated.Date));
        }

        if (exported.Work.InForceFrom(exported.Version) is { } from)
        {
            yield return ("施行日期", LawDate.Format(from));
        }
    }

    // The first paragraph of an article follows the number of the article.
    private static string LineOf(StatuteDocument text, Provision provision)
    {
        if (provision.Kind.IsDivision)
        {
            return $"{Marks(provision.Kind)} {MarkdownEscape.Of(text.HeadingOf(provision))}";
        }

        var number = text.Source.Slice(provision.NumberSpan);
        if (provision.Kind == ProvisionKind.Paragraph && provision.Path.Number == new ProvisionNumber(1)
            && text.Find(provision.Path.Parent) is { } article)
        {
            number = text.Source.Slice(article.NumberSpan) + (text.Language == Language.Chinese ? "\u3000" : "  ");
        }
        else if (text.Language == Language.English && number.Length > 0)
        {
            number += " ";
        }

        return number + MarkdownEscape.Of(text.WordingOf(provision), isLineStart: number.Length == 0);
    }

    private void WriteBoth()
    {
        var texts = new[] { exported.Text(Language.Chinese), exported.Text(Language.English) }.OfType<StatuteDocument>().ToArray();
        foreach (var text in texts)
        {
            Line($"{(text == texts[0] ? "#" : "##")} {OneLine(exported.TitleOf(text))}");
            if (text.Note is { } note)
            {
                Line(MarkdownEscape.Of(note));
            }
        }

        foreach (var sentence in ExportStatement.Of(exported, includesPreamble: true))
        {
            Line($"> {MarkdownEscape.Of(sentence.Zh!)}  \n> {MarkdownEscape.Of(sentence.En!)}");
        }

        foreach (var line in exported.Part.IsWhole ? texts.SelectMany(t => LooseLines.Of(t).Before) : [])
        {
            Line(MarkdownEscape.Of(line));
        }

        foreach (var provision in ParallelProvision.Of(exported))
        {
            WriteBoth(provision, texts);
        }
    }

    private void WriteBoth(ParallelProvision provision, StatuteDocument[] texts)
    {
        var present = texts.Where(t => provision.In(t.Language) is not null).ToArray();
        if (provision.Kind.IsDivision)
        {
            var headings = present.Select(t => MarkdownEscape.Of(t.HeadingOf(provision.In(t.Language)!)));
            Line($"{Marks(provision.Kind)} {string.Join(" · ", headings)}");
        }
        else if (provision.Kind == ProvisionKind.Article)
        {
            var numbers = string.Join(" · ", present.Select(t => MarkdownEscape.Of(t.Source.Slice(provision.In(t.Language)!.NumberSpan))));
            var unverified = present.All(t => exported.IsVerified(t.Language, provision.Path)) ? "" : " · 未核对 · unverified";
            Line($"##### [{numbers}]({exported.AddressOf(new ProvisionId(exported.Id, provision.Path))}){unverified}");
        }
        else
        {
            foreach (var text in present)
            {
                Line(WithLinks(text, provision.In(text.Language)!));
            }
        }

        foreach (var child in provision.Children)
        {
            WriteBoth(child, texts);
        }
    }

    private string WithLinks(StatuteDocument text, Provision provision)
    {
        var number = text.Source.Slice(provision.NumberSpan);
        var line = new StringBuilder(MarkdownEscape.Of(number));
        line.Append(number.Length > 0 && text.Language == Language.English ? " " : "");
        foreach (var run in WordingRun.Of(text.WordingOf(provision), exported.ReferencesIn(text, provision)))
        {
            var words = MarkdownEscape.Of(run.Text, isLineStart: line.Length == 0);
            line.Append(run.Reference is { Targets: [var first, ..] } ? $"[{words}]({exported.AddressOf(first)})" : words);
        }

        return line.ToString();
    }

    private void Line(string line)
    {
        output.WriteLine(line);
        output.WriteLine();
    }

    private static string OneLine(string title) => MarkdownEscape.Of(title.ReplaceLineEndings(" "));

    private static string Marks(ProvisionKind kind) => kind is ProvisionKind.Section ? "###" : "##";
}
