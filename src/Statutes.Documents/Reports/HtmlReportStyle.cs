namespace Statutes.Documents.Reports;

/// <summary>The styles of a report: for a screen of any width, and for A4.</summary>
public static class HtmlReportStyle
{
    /// <summary>The style sheet. It contains nothing of a document.</summary>
    public const string Css = """

        :root { color-scheme: light; --line: #ccc; --soft: #555; --attention: #8a2b1d; }
        body { font: 15px/1.55 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
          color: #1c1b19; background: #fff; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
        h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
        p { margin: 0 0 .35rem; }
        dl div { display: grid; grid-template-columns: 12rem 1fr; }
        dt, .soft { color: var(--soft); }
        dd { margin: 0; }
        .soft, h2 .soft { font-size: .85em; font-weight: 400; }
        .notice, .caution { border-left: 3px solid var(--attention); padding: .4rem .8rem; background: #fff8ee; }
        table { border-collapse: collapse; width: 100%; }
        .totals { width: auto; }
        th, td { text-align: left; vertical-align: top; border-top: 1px solid var(--line); padding: .4rem .6rem; }
        .entries { table-layout: fixed; }
        .entries th:first-child { width: 3rem; }
        .entries th:nth-child(2) { width: 42%; }
        .totals td:last-child { text-align: right; font-variant-numeric: tabular-nums; }
        .verdict { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; white-space: nowrap; }
        .attention { color: var(--attention); font-weight: 600; }
        .label { font-weight: 600; }
        .law { padding-left: .6rem; border-left: 2px solid var(--line); }
        .suggestion, .today { background: #f5f2ea; padding: .2rem .5rem; }
        mark { background: #fbe7a1; color: inherit; }
        ins { background: #dcf0dd; text-decoration: underline; }
        del { background: #fae3de; text-decoration: line-through; }
        @media (max-width: 40rem) {
          dl div, .entries, .entries tbody, .entries tr, .entries td { display: block; }
          .entries thead { display:none; }
          .entries td { border: 0; padding: .1rem 0; }
          .entries tr { border-top: 1px solid var(--line); padding: .6rem 0; }
        }
        @page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
        @media print {
          body { font-size: 9pt; margin: 0; padding: 0; max-width: initial; }
          a { color: inherit; text-decoration: initial; }
          h2 { break-after: avoid; }
          thead { display: table-header-group; }
          .entries tr { break-inside: auto; }
          .entries td p { break-inside: avoid; orphans: 3; widows: 3; }
          .notice, .caution, .suggestion, .today, .totals tr { break-inside: avoid; }
          mark, ins, del, .verdict { print-color-adjust: exact; }
        }

        """;
}
