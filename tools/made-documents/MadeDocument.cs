using System.Globalization;
using System.Net;
using System.Text;
using Statutes.Model.Text;

namespace Statutes.MadeDocuments;

/// <summary>A document with statements whose verdicts are known. The same seed gives the same document.</summary>
/// <param name="Name">What it is, as <c>7 zh docx 2020-03-05</c>.</param>
/// <param name="Extension">docx, pdf or html.</param>
/// <param name="Content">The bytes.</param>
/// <param name="At">The date that it bears; null for a document without a date.</param>
/// <param name="Statements">The statements, in the order in which they were made.</param>
public sealed record MadeDocument(string Name, string Extension, byte[] Content, DateOnly? At, IReadOnlyList<Statement> Statements)
{
    private static readonly StatementKind[] OfToday =
    [
        StatementKind.Exact, StatementKind.Altered, StatementKind.Altered, StatementKind.Moved, StatementKind.OtherVersion,
        StatementKind.FormerNumber, StatementKind.FormerNumber, StatementKind.NamedVersion, StatementKind.NotThere,
        StatementKind.NotAvailable, StatementKind.Translated, StatementKind.OtherTranslation,
    ];

    private static readonly StatementKind[] OfVersion =
        [StatementKind.Exact, StatementKind.Exact, StatementKind.Exact, StatementKind.Altered, StatementKind.Altered, StatementKind.Exact];

    /// <summary>Makes a document.</summary>
    /// <param name="law">The law.</param>
    /// <param name="seed">The seed. It also chooses the language, the format, and whether the document is of an earlier year.</param>
    public static MadeDocument Make(LawMaterial law, int seed)
    {
        var random = new Random(seed);
        var language = seed % 2 == 0 ? Language.Chinese : Language.English;
        var extension = (seed / 2 % 3) switch { 0 => "docx", 1 => "pdf", _ => "html" };
        var maker = new StatementMaker(law, random, language);
        Statement[] statements;
        DateOnly? at = null;
        if (seed / 6 % 3 == 2)
        {
            var former = law.Former
                .Where(f => f.Work.InForceFrom(f.Version) is not null && f.Work.InForceUntil(f.Version) is not null)
                .ToArray();
            var (work, version) = former[random.Next(former.Length)];
            var (from, until) = (work.InForceFrom(version)!.Value, work.InForceUntil(version)!.Value);
            at = from.AddDays(random.Next(1, until.DayNumber - from.DayNumber - 1));
            statements = [.. OfVersion.Select(k => maker.OfVersion(k, work, version))];
        }
        else
        {
            statements = [.. OfToday.Select(maker.OfToday)];
        }

        statements = [.. statements.DistinctBy(s => s.Text)];
        random.Shuffle(statements);
        var lines = new List<string> { language == Language.Chinese ? "关于合规事项的备忘录" : "Memorandum on compliance" };
        if (at is { } day)
        {
            lines.Add(language == Language.Chinese
                ? $"日期：{day.Year}年{day.Month}月{day.Day}日"
                : $"Date: {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        }

        lines.Add(language == Language.Chinese ? "客户就下列事项征求我们的意见。" : "The client asked for our opinion on the matters below.");
        var content = extension switch
        {
            "docx" => MadeWord.Write(lines, [.. statements.Select(s => s.Text)], random),
            "pdf" => new PdfPages { Head = null, HasTitle = false, Gap = 8, Indent = language == Language.Chinese ? 2 : 0 }
                .Add([.. lines, .. statements.Select(s => s.Text)]).Write(),
            _ => Encoding.UTF8.GetBytes(Html(lines, statements, random)),
        };
        var date = at is { } shown ? " " + shown.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return new MadeDocument($"{seed} {language.TwoLetters} {extension}{date}", extension, content, at, statements);
    }

    // a line as a paragraph, in bold type in part, as a list or in a table
    private static string Html(List<string> lines, Statement[] statements, Random random)
    {
        var html = new StringBuilder(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>M</title><style>p{margin:1em}</style></head><body>");
        foreach (var line in lines)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(line)}</p>\n");
        }

        foreach (var text in statements.Select(s => s.Text))
        {
            var cut = random.Next(1, text.Length - 1);
            var (before, after) = (WebUtility.HtmlEncode(text[..cut]), WebUtility.HtmlEncode(text[cut..]));
            html.Append(random.Next(4) switch
            {
                0 => $"<ul><li>{before}{after}</li></ul>\n",
                1 => $"<table><tr><td>{before}{after}</td></tr></table>\n",
                2 => $"<p><b>{before}</b>{after}</p>\n",
                _ => $"<p>\n  {before}<!-- x --><span>{after}</span>\n</p>\n",
            });
        }

        return html.Append("</body></html>").ToString();
    }
}
