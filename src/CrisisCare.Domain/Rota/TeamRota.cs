using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Rota;

/// <summary>
/// Who works when, as the rota stands: the shifts of some days, with everybody's absences and leaving taken off. A date on
/// which nobody in the team has a shift has no rota, and nothing is said about who is there.
/// </summary>
public sealed class TeamRota
{
    private readonly Dictionary<Guid, StaffMember> staff;
    private readonly Dictionary<(Guid StaffMemberId, DateOnly Date), Shift> planned;
    private readonly ILookup<Guid, WorkingTime> working;
    private readonly HashSet<DateOnly> dates;

    /// <param name="staff">Everybody asked about, with their absences.</param>
    /// <param name="shifts">Of the days asked about, and of the day before, for the nights.</param>
    public TeamRota(Team team, IEnumerable<StaffMember> staff, IEnumerable<Shift> shifts)
    {
        Team = team;
        this.staff = staff.ToDictionary(one => one.Id);
        planned = shifts.ToDictionary(shift => (shift.StaffMemberId, shift.Date));
        working = planned.Values.Where(IsThere)
            .Select(shift => WorkingTime.Of(shift, team))
            .OfType<WorkingTime>()
            .OrderBy(time => time.Starts)
            .ToLookup(time => time.StaffMemberId);
        dates = [.. planned.Values.Where(shift => shift.IsWork).Select(shift => shift.Date)];
    }

    public Team Team { get; }

    /// <summary>Whether anybody has a shift on this date: without one, nobody can be said to be on or off shift.</summary>
    public bool HasRotaOn(DateOnly date) => dates.Contains(date);

    /// <summary>What the rota says for a day, whether they are away or not.</summary>
    public Shift? PlannedOn(Guid staffMemberId, DateOnly date) => planned.GetValueOrDefault((staffMemberId, date));

    /// <summary>Their shift that starts on this date; nothing when they are off, away or have left.</summary>
    public WorkingTime? WorkingOn(Guid staffMemberId, DateOnly date) => working[staffMemberId].FirstOrDefault(time => time.Date == date);

    /// <summary>The shift they are in at a moment: in the small hours it is that of the night before.</summary>
    public WorkingTime? WorkingAt(Guid staffMemberId, DateTimeOffset moment) => working[staffMemberId].FirstOrDefault(time => time.Covers(moment));

    /// <summary>The shift that holds the whole of a visit.</summary>
    public WorkingTime? ShiftFor(Guid staffMemberId, DateTimeOffset starts, DateTimeOffset ends) =>
        working[staffMemberId].FirstOrDefault(time => time.Holds(starts, ends));

    public IEnumerable<WorkingTime> ShiftsOf(Guid staffMemberId) => working[staffMemberId];

    /// <summary>Everybody's, in order of time.</summary>
    public IEnumerable<WorkingTime> All => working.SelectMany(times => times).OrderBy(time => time.Starts);

    /// <summary>Whoever is the duty lead at a moment; the first by time where two overlap at a handover.</summary>
    public Guid? DutyLeadAt(DateTimeOffset moment) =>
        All.FirstOrDefault(time => time.Shift.IsDutyLead && time.Covers(moment))?.StaffMemberId;

    /// <summary>Why they cannot be expected there at that time, or nothing. Said with names, as staff read it.</summary>
    public IEnumerable<string> DoubtsAbout(StaffMember member, DateTimeOffset starts, DateTimeOffset ends)
    {
        var date = ServiceTime.LondonDate(starts);
        if (member.HasLeftBy(date))
        {
            yield return $"{member.Name} will have left by {UkFormat.LongDate(date)}";
        }
        else if (member.AbsenceOn(date) is not null)
        {
            yield return $"{member.Name} is away on {UkFormat.LongDate(date)}";
        }
        else if (HasRotaOn(date) && ShiftFor(member.Id, starts, ends) is null)
        {
            yield return (WorkingAt(member.Id, starts) ?? WorkingOn(member.Id, date)) is { } shift
                ? $"{member.Name}’s shift on {UkFormat.LongDate(date)} is {shift.Hours.Words}"
                : $"{member.Name} is not on shift on {UkFormat.LongDate(date)}";
        }
    }

    private bool IsThere(Shift shift) =>
        staff.TryGetValue(shift.StaffMemberId, out var member) && member.AbsenceOn(shift.Date) is null && !member.HasLeftBy(shift.Date);
}
