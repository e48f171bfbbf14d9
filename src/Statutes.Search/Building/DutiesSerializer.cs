using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Statutes.Model.Duties;

namespace Statutes.Search.Building;

/// <summary>Writes and reads the duties and penalties of one version, as a part of its texts.</summary>
internal static class DutiesSerializer
{
    private const int Inherits = 1;
    private const int Discretionary = 1;
    private const int WithAmount = 2;

    /// <summary>Writes the duties and penalties of a version.</summary>
    public static void Write(VersionTextSerializer.Writer writer, VersionDuties duties)
    {
        writer.Number(duties.LeftOut);
        writer.Number(duties.Duties.Length);
        foreach (var duty in duties.Duties)
        {
            writer.Id(duty.From);
            writer.Number((int)duty.Modal);
            writer.Span(duty.Subject);
            writer.Span(duty.Action);
            writer.Span(duty.Words);
            writer.Number(duty.Conditions.Length);
            foreach (var condition in duty.Conditions)
            {
                writer.Span(condition);
            }

            writer.Span(duty.Exception);
            writer.Span(duty.Deadline);
            writer.Number(duty.InheritsSubject ? Inherits : 0);
        }

        writer.Number(duties.Penalties.Length);
        foreach (var provision in duties.Penalties)
        {
            writer.Id(provision.From);
            writer.Number(provision.Breaches.Length);
            foreach (var breach in provision.Breaches)
            {
                writer.Id(breach);
            }

            writer.Span(provision.Conduct);
            writer.Number(provision.Penalties.Length);
            foreach (var penalty in provision.Penalties)
            {
                Write(writer, penalty);
            }
        }
    }

    /// <summary>Reads the duties and penalties of a version.</summary>
    /// <exception cref="InvalidDataException">The bytes were not written by this class.</exception>
    public static VersionDuties Read(VersionTextSerializer.Reader reader)
    {
        var leftOut = reader.Number();
        var duties = Many(reader, ReadDuty);
        var penalties = Many(reader, r => new PenaltyProvision(r.Id(), Many(r, x => x.Id()), r.Span(), Many(r, ReadPenalty)));
        return new VersionDuties(duties, penalties, leftOut);
    }

    private static Duty ReadDuty(VersionTextSerializer.Reader reader) =>
        new(reader.Id(), (DutyModal)reader.Number(), reader.Span(), reader.Span(), reader.Span())
        {
            Conditions = Many(reader, r => r.Span()),
            Exception = reader.Span(),
            Deadline = reader.Span(),
            InheritsSubject = reader.Number() == Inherits,
        };

    private static void Write(VersionTextSerializer.Writer writer, Penalty penalty)
    {
        writer.Id(penalty.From);
        writer.Number(penalty.Tier);
        writer.Number((int)penalty.On);
        writer.Number((int)penalty.Kind);
        writer.Span(penalty.Words);
        writer.Number((penalty.IsDiscretionary ? Discretionary : 0) | (penalty.Amount is null ? 0 : WithAmount));
        if (penalty.Amount is { } amount)
        {
            writer.StringOrNull(amount.Min?.ToString(CultureInfo.InvariantCulture));
            writer.StringOrNull(amount.Max?.ToString(CultureInfo.InvariantCulture));
            writer.String(amount.Unit);
        }

        writer.Span(penalty.AmountBase);
        writer.Span(penalty.Condition);
        writer.Span(penalty.DecidedBy);
        writer.Span(penalty.Confiscates);
    }

    private static Penalty ReadPenalty(VersionTextSerializer.Reader reader)
    {
        var penalty = new Penalty(
            reader.Id(), reader.Number(), (PenalizedParty)reader.Number(), (PenaltyKind)reader.Number(), reader.Span());
        var flags = reader.Number();
        return penalty with
        {
            IsDiscretionary = (flags & Discretionary) != 0,
            Amount = (flags & WithAmount) == 0 ? null
                : new PenaltyAmount(NumberOf(reader.StringOrNull()), NumberOf(reader.StringOrNull()), reader.String()),
            AmountBase = reader.Span(),
            Condition = reader.Span(),
            DecidedBy = reader.Span(),
            Confiscates = reader.Span(),
        };
    }

    private static decimal? NumberOf(string? text) => text is null ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"\"{text}\" is not the amount of a penalty");

    private static ImmutableArray<T> Many<T>(VersionTextSerializer.Reader reader, Func<VersionTextSerializer.Reader, T> read)
    {
        var values = new T[reader.Count()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read(reader);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}
