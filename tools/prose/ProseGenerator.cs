using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Prose;

/// <summary>
/// Generates texts with citations whose right answers are known. The same seed and tables give the same texts. For one thread.
/// </summary>
public sealed class ProseGenerator
{
    private static readonly DateOnly FirstDay = new(2017, 7, 1);
    private static readonly DateOnly LastDay = new(2026, 11, 1);

    private readonly Random random;
    private readonly CitationWriter writer;
    private readonly DateOnly inForceFrom;
    private readonly ImmutableArray<Decks> languages;
    private int count;

    /// <summary>Makes a generator.</summary>
    /// <param name="data">The tables. A language without carriers or without forms is skipped.</param>
    /// <param name="catalog">The catalog, which decides the answers.</param>
    /// <param name="today">Today, the date of a text without a date.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="InvalidOperationException">No language has both carriers and forms.</exception>
    public ProseGenerator(ProseData data, Catalog catalog, DateOnly today, int seed)
    {
        random = new Random(seed);
        var laws = new Laws(catalog, data.Names.Select(n => n.Work).Distinct());
        writer = new CitationWriter(laws, data.Names, today, random);
        inForceFrom = laws.Renumbering.To.Date;
        languages =
        [
            .. new[] { Language.Chinese, Language.English }.Select(l => new Decks(data, l, random))
                .Where(d => !d.Carriers.IsEmpty && !d.Forms.IsEmpty),
        ];
        if (languages.IsEmpty)
        {
            throw new InvalidOperationException("No language has both a carrier and a form that fit together. Select others.");
        }
    }

    // what one language has; a carrier with an article without the name of a law needs a plain form before it
    private sealed class Decks
    {
        public Decks(ProseData data, Language language, Random random)
        {
            var forms = data.Forms.Where(f => f.Language == language).ToArray();
            Forms = new Deck<Form>(forms, random);
            PlainForms = new Deck<Form>(forms.Where(f => f.Kind == FormKind.Article), random);
            Carriers = new Deck<Carrier>(
                data.Carriers.Where(c => c.Language == language && !(c.HasBareArticle && PlainForms.IsEmpty)), random);
            Traps = new Deck<Trap>(data.Traps.Where(t => t.Language == language), random);
        }

        public Deck<Carrier> Carriers { get; }

        public Deck<Form> Forms { get; }

        public Deck<Form> PlainForms { get; }

        public Deck<Trap> Traps { get; }
    }

    /// <summary>Generates the next text; Chinese and English alternate.</summary>
    /// <exception cref="InvalidOperationException">No law has a provision that fits a form.</exception>
    public Sentence Next()
    {
        var decks = languages[count++ % languages.Length];
        var carrier = decks.Carriers.Next();
        var first = FirstForm(carrier, decks);
        var second = carrier.HasSecondCitation ? decks.Forms.Next() : null;
        var date = carrier.HasDate ? ChooseDate(first.IsOfAmendedLaw || second?.IsOfAmendedLaw == true) : (DateOnly?)null;
        var cited = writer.Write(first, date);
        var text = new StringBuilder();
        var slots = ImmutableArray.CreateBuilder<Slot>();
        foreach (var part in carrier.Text.Parts)
        {
            switch (part)
            {
                case { IsSlot: false }:
                    text.Append(part.Text);
                    break;
                case { Text: "cite" }:
                    Add(first.Id, first.Kind.Name, cited.Text, cited.Answer);
                    break;
                case { Text: "cite2" }:
                    var other = writer.Write(second!, date);
                    Add(second!.Id, second.Kind.Name, other.Text, other.Answer);
                    break;
                case { Text: "bare" }:
                    var bare = writer.WriteBare(carrier, cited);
                    Add(carrier.Id, Slot.Bare, bare.Text, bare.Answer);
                    break;
                case { Text: "trap" }:
                    var trap = decks.Traps.Next();
                    Add(trap.Id, Slot.Trap, trap.Text, Answer.NoArticle);
                    break;
                default:
                    text.Append(DateWriter.Write(date!.Value, carrier.Language, random));
                    break;
            }
        }

        return new Sentence(carrier.Id, text.ToString(), slots.ToImmutable());

        void Add(string id, string kind, string words, Answer answer)
        {
            slots.Add(new Slot(id, kind, new TextSpan(text.Length, text.Length + words.Length), answer));
            text.Append(words);
        }
    }

    private static Form FirstForm(Carrier carrier, Decks decks)
    {
        var form = decks.Forms.Next();
        return carrier.HasBareArticle && !form.CanPrecedeBareArticle ? decks.PlainForms.Next() : form;
    }

    // only a document written since the amendment calls its text the current one, and the text before it the former one
    private DateOnly ChooseDate(bool isOfAmendedLaw)
    {
        var from = isOfAmendedLaw ? inForceFrom : FirstDay;
        return from.AddDays(random.Next(LastDay.DayNumber - from.DayNumber + 1));
    }
}
