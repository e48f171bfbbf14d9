using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>A provision in both texts of a version.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Chinese">The provision in the Chinese text.</param>
/// <param name="English">The provision in the English text.</param>
internal sealed record AlignedProvision(ProvisionPath Path, Provision Chinese, Provision English);

/// <summary>
/// Pairs the provisions of two texts of one version by eId.
/// Reads: both texts. Writes: the pairs, and a diagnostic with both places for each provision that only one text has.
/// </summary>
internal static class BilingualAligner
{
    /// <summary>Aligns the texts of a version.</summary>
    /// <param name="chinese">The Chinese text.</param>
    /// <param name="english">The English text.</param>
    /// <param name="diagnostics">Receives the differences in structure.</param>
    public static ImmutableArray<AlignedProvision> Align(
        StatuteDocument chinese, StatuteDocument english, ICollection<Diagnostic> diagnostics)
    {
        var pairs = ImmutableArray.CreateBuilder<AlignedProvision>();
        foreach (var provision in chinese.All)
        {
            if (english.Find(provision.Path) is { } counterpart)
            {
                pairs.Add(new AlignedProvision(provision.Path, provision, counterpart));
            }
            else
            {
                diagnostics.Add(OnlyIn(chinese, provision, english));
            }
        }

        foreach (var provision in english.All.Where(p => chinese.Find(p.Path) is null))
        {
            diagnostics.Add(OnlyIn(english, provision, chinese));
        }

        return pairs.ToImmutable();
    }

    private static Diagnostic OnlyIn(StatuteDocument document, Provision provision, StatuteDocument other)
    {
        var around = provision.Path.Parent;
        while (!around.IsWhole && other.Find(around) is null)
        {
            around = around.Parent;
        }

        var otherLine = other.Find(around) is { } place ? other.Source.LineNumberOf(place.Span.Start) : 1;
        return new Diagnostic(
            DiagnosticCodes.ShapeDiffers,
            Severity.Warning,
            document.Source.Name,
            document.Source.LineNumberOf(provision.Span.Start),
            provision.Span,
            $"{provision.Path} is missing in {other.Source.Name}, "
            + $"where {(around.IsWhole ? "the text" : around.EId)} begins at line {otherLine}.");
    }
}
