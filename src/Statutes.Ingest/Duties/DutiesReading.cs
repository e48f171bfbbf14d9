using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Duties;

namespace Statutes.Ingest.Duties;

/// <summary>
/// Reads the duties and penalties of one text.
/// Reads: the parsed text and its references. Writes: duties, penalty provisions, and the references with the types that follow from them.
/// </summary>
internal static class DutiesReading
{
    /// <summary>Reads a text.</summary>
    /// <param name="document">The authentic text.</param>
    /// <param name="references">Its references, typed by the words beside them.</param>
    public static (ImmutableArray<Reference> References, VersionDuties Duties) Read(
        StatuteDocument document, ImmutableArray<Reference> references)
    {
        var penalties = PenaltyReader.Read(document, references);
        var (duties, leftOut) = DutyReader.Read(document, penalties.Provisions);
        return (PenaltyTyping.Apply(document, penalties, references), new VersionDuties(duties, penalties.Provisions, leftOut));
    }
}
