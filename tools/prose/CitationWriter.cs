using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Prose;

/// <summary>Writes citations with known answers.</summary>
internal sealed class CitationWriter(Laws laws, ImmutableArray<LawName> names, DateOnly today, Random random)
{
    private readonly PlaceChooser places = new(laws, random);

    /// <summary>A citation and its answer.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="Version">The version of the law that the text means.</param>
    /// <param name="Answer">The answer.</param>
    public readonly record struct Citation(string Text, VersionId Version, Answer Answer);

    /// <summary>Writes a citation in a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="date">The date of the text; null where it has none.</param>
    public Citation Write(Form form, DateOnly? date)
    {
        // a draft of the trial measures is in the catalog, so a citation of a draft can have an answer there
        var works = form.IsOfAmendedLaw
            ? [laws.Cybersecurity]
            : laws.CitableAt(date).Where(w => form.Kind != FormKind.Refuse || w.Versions.All(v => !v.Draft)).ToArray();
        random.Shuffle(works);
        foreach (var work in works)
        {
            var version = Laws.VersionAt(work, date ?? today);
            if (places.Choose(form, version) is { } place)
            {
                var name = NameFor(form, work.Id);
                return new Citation(form.Text.Fill(slot => slot == "name" ? name : place.Write(slot)), version, place.Answer);
            }
        }

        throw new InvalidOperationException($"No law has a provision that fits the form {form.Id}. Change its row.");
    }

    /// <summary>Writes an article without the name of its law.</summary>
    /// <param name="carrier">The text.</param>
    /// <param name="named">The citation that names the law.</param>
    public Citation WriteBare(Carrier carrier, Citation named)
    {
        var place = places.Article(named.Version, named.Answer.Targets[0].Path.AncestorOrSelf(ProvisionKind.Article)!.Value.Number);
        string[] forms = carrier switch
        {
            { Language: Language.English } => ["Article {n}", "Art. {n}", "article {n}", "art. {n}"],
            { IsTraditional: true } => ["第{han}條", "第{n}條"],
            _ => ["第{han}条", "第{n}条", "第 {n} 条"],
        };
        var form = Template.Parse(forms[random.Next(forms.Length)], "n", "han");
        return new Citation(form.Fill(place.Write), named.Version, place.Answer);
    }

    private string NameFor(Form form, WorkId work)
    {
        var usable = names
            .Where(n => n.Work == work && form.NameLanguages.Contains(n.Language) && !(n.HasCountry && form.TakesNameWithoutCountry))
            .ToArray();
        var name = usable[random.Next(usable.Length)].Text;
        return form.IsInCapitals ? name.ToUpperInvariant() : name;
    }
}
