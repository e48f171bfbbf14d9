using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Duties;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>
/// Reads the duties, prohibitions, powers and rights of a Chinese law. Reads: the parsed text and its penalty provisions, which are no
/// duties. Writes: one row for each modal word that governs a clause, and one for each item where a list contains duties. A modal word
/// that may not govern its clause is counted and left out.
/// </summary>
internal sealed class DutyReader
{
    private readonly StatuteDocument document;
    private readonly ImmutableArray<Duty>.Builder duties = ImmutableArray.CreateBuilder<Duty>();
    private int leftOut;

    private DutyReader(StatuteDocument document) => this.document = document;

    /// <summary>Reads the duties of a text.</summary>
    /// <param name="document">The text; one in another language than Chinese has none.</param>
    /// <param name="penalties">Its penalty provisions.</param>
    /// <returns>The duties, and how many modal words were left out.</returns>
    public static (ImmutableArray<Duty> Duties, int LeftOut) Read(StatuteDocument document, ImmutableArray<PenaltyProvision> penalties)
    {
        var reader = new DutyReader(document);
        if (document.Language == Language.Chinese)
        {
            // a ban is a prohibition too: 受到刑事处罚的人员，终身不得从事…; 主管部门应当责令其采取整改等措施 is the duty of an authority
            var others = penalties
                .Where(p => p.Penalties.Any(x => x.Kind is not (PenaltyKind.Ban or PenaltyKind.OrderToCorrect)))
                .Select(p => p.From.Path).ToHashSet();
            foreach (var article in document.Articles)
            {
                foreach (var paragraph in article.Children.Where(c => c.Kind == ProvisionKind.Paragraph))
                {
                    reader.ReadParagraph(paragraph, others);
                }
            }
        }

        return (reader.duties.ToImmutable(), reader.leftOut);
    }

    private void ReadParagraph(Provision paragraph, HashSet<ProvisionPath> penalties)
    {
        if (penalties.Contains(paragraph.Path) || paragraph.Children.Any(c => penalties.Contains(c.Path)))
        {
            return;
        }

        var items = paragraph.Children.Where(c => c.Kind == ProvisionKind.Item && c.WordingSpan.Length > 0).ToArray();
        var id = new ProvisionId(document.Version, paragraph.Path);
        var pass = new DutyPass(document.Source.Content, id);
        var rows = pass.Run(Segment.Split(document.Source.Content, paragraph.WordingSpan), null);
        leftOut += pass.LeftOut;
        var lead = items.Length > 0 && rows.Count > 0 && EndsWith(rows[^1], paragraph)
            ? ListLeads.Of(rows[^1].Action.In(document.Source.Content))
            : ListLead.None;
        duties.AddRange(lead == ListLead.Duties ? rows[..^1] : rows);
        foreach (var item in items.Where(_ => lead != ListLead.Parts))
        {
            ReadItem(item, lead == ListLead.Duties ? rows[^1] : null, pass.Carried);
        }
    }

    // the duty that the list continues is the last one of the 款
    private static bool EndsWith(Duty duty, Provision paragraph) => duty.Action.End >= paragraph.WordingSpan.End - 1;

    private void ReadItem(Provision item, Duty? lead, TextSpan carried)
    {
        var id = new ProvisionId(document.Version, item.Path);
        var pass = new DutyPass(document.Source.Content, id) { Carried = lead?.Subject ?? carried };
        var segments = Segment.Split(document.Source.Content, item.WordingSpan);
        if (segments.Count == 0 || (lead is null && segments[^1].Of(document.Source.Content) is [.., '的']))
        {
            return; // a case of the duty above
        }

        duties.AddRange(pass.Run(segments, lead));
        leftOut += pass.LeftOut;
    }
}
