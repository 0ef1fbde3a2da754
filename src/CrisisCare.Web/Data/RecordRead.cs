using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data.Figures;

namespace CrisisCare.Web.Data;

/// <summary>The shift of a duty lead, as it is stored.</summary>
internal sealed record DutyShift(Guid StaffMemberId, DateOnly Date, ShiftKind Kind, TimeOnly? Starts, TimeOnly? Ends)
{
    public Shift Of(Team team) => new(team.Id, StaffMemberId, Date, Kind, Starts is { } from && Ends is { } to ? new ShiftHours(from, to) : null, isDutyLead: true);
}

/// <summary>What was read of a team beside its episodes, each in order.</summary>
/// <param name="Hours">From when to when its shifts go.</param>
/// <param name="Dates">The London dates on which anybody had a shift.</param>
internal sealed record RecordRead(IReadOnlyList<ShiftHours> Hours, IReadOnlyList<StaffMember> Staff, IReadOnlyList<DutyShift> Duty, IReadOnlyList<DateOnly> Dates, IReadOnlyList<DateTimeOffset> Declined)
{
    public TeamRecord For(Team team) => new(
        Staff.ToDictionary(member => member.Id, member => member.Wte),
        new LeadGap(Staff, new TeamRota(team, Staff, Duty.Select(shift => shift.Of(team)))),
        Dates.ToHashSet(),
        [.. Declined.Select(ServiceTime.LondonDate)]);

    /// <summary>Everything that <see cref="For"/> is made of.</summary>
    public void WriteTo(FactsWriter writer) => writer
        .Each(Hours, hours => writer.Number(hours.Starts.Ticks).Number(hours.Ends.Ticks))
        .Each(Staff, member => writer.Id(member.Id).Maybe((double)member.Wte).Maybe(member.LeftOn?.DayNumber)
            .Each([.. member.Absences.OrderBy(absence => absence.Id)], absence => writer.Number((long)absence.Kind).Number(absence.StartsOn.DayNumber).Number(absence.EndsOn.DayNumber)))
        .Each(Duty, shift => writer.Id(shift.StaffMemberId).Number(shift.Date.DayNumber).Number((long)shift.Kind).Maybe(shift.Starts?.Ticks).Maybe(shift.Ends?.Ticks))
        .Each(Dates, date => writer.Number(date.DayNumber))
        .Each(Declined, at => writer.Number(at.UtcTicks));
}
