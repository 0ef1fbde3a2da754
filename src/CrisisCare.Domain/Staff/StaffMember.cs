using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Staff;

/// <summary>
/// Somebody who works in one or more teams: one person, one identity, whether permanent, bank or agency,
/// because the person they visit meets one face.
/// </summary>
public sealed class StaffMember : IVersioned
{
    public const int NameLength = 100;

    /// <summary>What a whole-time equivalent of 1.0 works in a week. Hours. Source: NHS terms and conditions, Agenda for Change, section 10.</summary>
    public const decimal FullTimeHours = 37.5m;

    /// <summary>48 hours, in whole days.</summary>
    private const int DaysBeforeTheDeputyActs = 2;

    private readonly List<TeamMembership> memberships = [];
    private readonly List<Absence> absences = [];
    private readonly List<WorkingPatternDay> pattern = [];

    public StaffMember(string name, Profession profession, bool isRegistered, decimal wte, Employment employment)
    {
        Name = name;
        Profession = profession;
        IsRegistered = isRegistered;
        Wte = wte;
        Employment = employment;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; }

    public string FirstName => Name.Split(' ')[0];

    public Profession Profession { get; private set; }

    /// <summary>Registered with a professional body (NMC, Social Work England, HCPC, GMC): only they can lead.</summary>
    public bool IsRegistered { get; private set; }

    /// <summary>Whole-time equivalent, above 0 to 1.0.</summary>
    public decimal Wte { get; private set; }

    /// <summary>Hours a week.</summary>
    public decimal ContractedHours => Wte * FullTimeHours;

    public Employment Employment { get; private set; }

    /// <summary>The first London date on which they no longer work here.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Their own soft caseload limit where the team's does not fit. People.</summary>
    public int? SoftCaseload { get; private set; }

    /// <summary>Their own hard caseload limit where the team's does not fit. People.</summary>
    public int? HardCaseload { get; private set; }

    public long Version { get; private set; }

    public IReadOnlyList<TeamMembership> Memberships => memberships;

    public IReadOnlyList<Absence> Absences => absences;

    /// <summary>What they usually work on each weekday.</summary>
    public IReadOnlyList<WorkingPatternDay> Pattern => pattern;

    public bool HasLeftBy(DateOnly today) => LeftOn <= today;

    public Absence? AbsenceOn(DateOnly date) => absences.FirstOrDefault(absence => absence.Covers(date));

    /// <summary>Why they will not come on a date, in a sentence; empty for somebody who is neither away nor gone.</summary>
    public string? WhyNotThereOn(DateOnly date) =>
        HasLeftBy(date) ? $"{Name} has left by then"
        : AbsenceOn(date) is { } absence ? $"{Name} is away until {UkFormat.LongDate(absence.EndsOn)}"
        : null;

    /// <summary>The first and last day of the time they are away on this date, absences that follow each other taken together.</summary>
    public (DateOnly From, DateOnly To)? AwayAround(DateOnly date)
    {
        if (AbsenceOn(date) is null)
        {
            return null;
        }

        var (from, to) = (date, date);
        while (AbsenceOn(from.AddDays(-1)) is { } before)
        {
            from = before.StartsOn;
        }

        while (AbsenceOn(to.AddDays(1)) is { } after)
        {
            to = after.EndsOn;
        }

        return (from, AbsenceOn(to) is { } last && last.EndsOn > to ? last.EndsOn : to);
    }

    /// <summary>Away on this date, and for more than 48 hours in all: the deputy acts from the first day.</summary>
    public bool IsAwayLongOn(DateOnly date) =>
        AwayAround(date) is { } away && away.To.DayNumber - away.From.DayNumber + 1 > DaysBeforeTheDeputyActs;

    public void Join(Guid teamId, string? sourceId = null) => memberships.Add(new TeamMembership(Id, teamId, sourceId));

    public IEnumerable<string> ReasonsAgainstAbsence(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            yield return "The last day must be the same as or after the first day";
        }
        else if (to >= from.AddYears(Absence.LongestYears))
        {
            yield return "An absence is a year at most. Check the year of both days";
        }

        if (absences.FirstOrDefault(absence => !absence.IsCalledOff && absence.StartsOn <= to && from <= absence.EndsOn) is { } other)
        {
            yield return $"{Name} is already away from {UkFormat.Date(other.StartsOn)} to {UkFormat.Date(other.EndsOn)}";
        }
    }

    /// <summary>Two people entering the same absence at the same moment must not both succeed: it counts as a change of the row.</summary>
    public void BeAbsent(AbsenceKind kind, DateOnly from, DateOnly to)
    {
        absences.Add(new Absence(Id, kind, from, to));
        Version++;
    }

    /// <summary>They are back sooner, or were not away after all. The absence stays on record with its new last day.</summary>
    public void EndEarly(Absence absence, DateOnly lastDay, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(absence.ReasonsAgainstEndingEarly(lastDay, today));
        absence.End(lastDay);
        Version++;
    }

    /// <summary>What they usually work: one of the team's shifts, or nothing, for each weekday.</summary>
    public void UsuallyWork(IReadOnlyDictionary<DayOfWeek, ShiftKind> days)
    {
        pattern.RemoveAll(day => !days.ContainsKey(day.Day));
        pattern.ForEach(day => day.Become(days[day.Day]));
        pattern.AddRange(days.Where(day => UsuallyWorksOn(day.Key) is null).Select(day => new WorkingPatternDay(Id, day.Key, day.Value)));
        Version++;
    }

    public ShiftKind? UsuallyWorksOn(DayOfWeek day) => pattern.Find(known => known.Day == day)?.Kind;

    /// <summary>What their working pattern comes to in a week by the times of the team, breaks included.</summary>
    public TimeSpan UsualHours(Team team) =>
        pattern.Aggregate(TimeSpan.Zero, (sum, day) => sum + team.HoursOf(day.Kind).Length);

    public void Describe(string name, Profession profession, bool isRegistered, decimal wte, Employment employment)
    {
        Name = name;
        Profession = profession;
        IsRegistered = isRegistered;
        Wte = wte;
        Employment = employment;
    }

    /// <summary>
    /// Why they cannot be marked as having left: people would be without a lead and nobody would know.
    /// </summary>
    /// <param name="openLeads">How many open episodes they lead.</param>
    public IEnumerable<string> ReasonsAgainstLeaving(int openLeads)
    {
        if (openLeads > 0)
        {
            yield return $"{Name} still leads {UkFormat.Count(openLeads, "person", "people")}. Move them to another lead practitioner first";
        }
    }

    /// <param name="held">Everything they still hold from the day they leave on.</param>
    public IEnumerable<string> ReasonsAgainstLeaving(Holdings held)
    {
        foreach (var reason in ReasonsAgainstLeaving(held.Leads))
        {
            yield return reason;
        }

        if (held with { Leads = 0 } is { Total: > 0 } others)
        {
            yield return $"{Name} still has {others.Words}. Move everything to colleagues first";
        }
    }

    public void Leave(DateOnly on, int openLeads)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstLeaving(openLeads));
        LeftOn = on;
    }

    /// <summary>History as a file tells it: limits and warnings do not apply.</summary>
    public void ImportLeaving(DateOnly? on) => LeftOn = on;
}

/// <summary>Somebody's place in a team, and what that team's own files call them.</summary>
public sealed class TeamMembership(Guid staffMemberId, Guid teamId, string? sourceId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid StaffMemberId { get; private set; } = staffMemberId;

    public Guid TeamId { get; private set; } = teamId;

    /// <summary>Their id in the team's own files, where they came from one.</summary>
    public string? SourceId { get; private set; } = sourceId;
}
