using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Leads;

/// <summary>The lead-gap meter: how many hours nobody answered for a person, neither lead nor deputy nor duty lead. It should be 0. Source: peers.md A18 and A20.</summary>
public sealed class LeadGap
{
    private readonly Dictionary<Guid, Times> away;
    private readonly Times duty;

    /// <param name="staff">Whoever led or deputised, with their absences.</param>
    /// <param name="rota">Of the days asked about, for the duty leads.</param>
    public LeadGap(IEnumerable<StaffMember> staff, TeamRota rota)
    {
        away = staff.ToDictionary(member => member.Id, AwayLong);
        duty = new Times(rota.All.Where(time => time.Shift.IsDutyLead).Select(time => (time.Starts, time.Ends)));
    }

    /// <summary>Hours without anybody between two moments, the time before acceptance, after closing and in hospital left out.</summary>
    public static TimeSpan Between(Episode episode, DateTimeOffset from, DateTimeOffset to, IReadOnlyDictionary<Guid, StaffMember> staff, TeamRota rota)
    {
        var end = episode.ClosedAt is { } closed && closed < to ? closed : to;
        var stays = episode.Pauses.Select(pause => new Stay(pause.StartedOn, pause.EndedOn));
        return new LeadGap(staff.Values, rota).Of(from > episode.AcceptedAt ? from : episode.AcceptedAt, end, EpisodeReading.TenuresOf(episode), stays).Total;
    }

    /// <summary>The stretches of time in which nobody answered.</summary>
    public Times Of(DateTimeOffset from, DateTimeOffset to, IEnumerable<Tenure> tenures, IEnumerable<Stay> stays)
    {
        var there = tenures.SelectMany(tenure => There(tenure, to));
        var inHospital = stays.Select(stay => (StartOf(stay.From), stay.To is { } ended ? StartOf(ended.AddDays(1)) : to));
        return new Times([(from, to)]).Without(new Times(there.Concat(inHospital))).Without(duty);
    }

    /// <summary>A time with the days left out on which they were away for long. Somebody nobody knows any more is not there.</summary>
    private IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> There(Tenure tenure, DateTimeOffset to) =>
        away.TryGetValue(tenure.StaffMemberId, out var gone) ? new Times([(tenure.From, tenure.To ?? to)]).Without(gone).Spans : [];

    private static Times AwayLong(StaffMember member)
    {
        var absences = member.Absences.Where(absence => member.IsAwayLongOn(absence.StartsOn)).Select(absence => (StartOf(absence.StartsOn), StartOf(absence.EndsOn.AddDays(1))));
        return new Times(member.LeftOn is { } left ? absences.Append((StartOf(left), DateTimeOffset.MaxValue)) : absences);
    }

    private static DateTimeOffset StartOf(DateOnly date) => ServiceTime.At(date, TimeOnly.MinValue);
}
