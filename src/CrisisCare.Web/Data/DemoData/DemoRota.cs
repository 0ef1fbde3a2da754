using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>
/// The rota from four weeks ago to four weeks ahead: alternate weekends, part-timers by what they are paid for, nights in
/// blocks, a duty lead on each shift. Whoever has a visit works at that time, so that the rota and the diary agree but where a
/// story says otherwise.
/// </summary>
internal sealed class DemoRota(DemoRecord record)
{
    private const int DaysEachWay = 28;
    private const int NightCycle = 14;
    private const int EnoughToLeadEveryShift = 6;

    /// <summary>Two nurses take turns; the support worker is the second of every other night.</summary>
    private static readonly int[][] NightsOfCycle = [[0, 1, 2, 3, 7, 8, 9], [4, 5, 6, 10, 11, 12, 13], [0, 1, 5, 6, 7, 11, 12]];

    private static readonly ShiftHours OfficeHours = new(new TimeOnly(9, 0), new TimeOnly(17, 0));
    private static readonly ShiftKind[] LedShifts = [ShiftKind.Early, ShiftKind.Late, ShiftKind.Night];

    private readonly Dictionary<Guid, StaffMember> staff = record.Staff.All.ToDictionary(one => one.Id);
    private readonly ILookup<(Guid StaffMemberId, DateOnly Date), (DateTimeOffset Starts, DateTimeOffset Ends)> visits = VisitsOf(record);

    public IReadOnlyList<Shift> Plan()
    {
        var (first, last) = (RotaWeek.Of(record.Time.Today.AddDays(-DaysEachWay)), RotaWeek.Of(record.Time.Today.AddDays(DaysEachWay)));
        var weeks = new List<RotaWeek>();
        for (var week = first; week.Monday <= last.Monday; week = week.Next)
        {
            weeks.Add(week);
        }

        var shifts = record.Staff.Posts.SelectMany((post, place) => weeks.SelectMany(week => WeekOf(post, place, week))).ToList();
        GiveLeads(shifts);
        return shifts;
    }

    /// <summary>What those who work the team's shifts usually work: this week without its visits.</summary>
    public void GivePatterns()
    {
        var week = RotaWeek.Of(record.Time.Today);
        foreach (var (place, post) in record.Staff.Posts.Index())
        {
            var usual = WorkedIn(post, place, week, visited: _ => false);
            if (post is { Employment: Employment.Permanent, Shift: not DemoShift.Sometimes } && record.Staff.Holder(post).LeftOn is null)
            {
                record.Staff.Holder(post).UsuallyWork(usual.ToDictionary(date => date.DayOfWeek, date => UsualKind(post, place, date)));
            }
        }
    }

    private static ILookup<(Guid, DateOnly), (DateTimeOffset, DateTimeOffset)> VisitsOf(DemoRecord record)
    {
        var from = record.Time.Now.AddDays(-DaysEachWay - 7);
        var nights = record.Staff.Nights.Select(one => one.Id).ToHashSet();
        var booked = record.Episodes.SelectMany(episode => episode.Bookings)
            .Where(booking => booking.IsCurrent && booking.StartsAt > from)
            .SelectMany(booking => booking.StaffIds, (booking, id) => (Id: id, Starts: booking.StartsAt, Ends: booking.EndsAt));
        var happened = record.Episodes.SelectMany(episode => episode.Contacts)
            .Where(contact => contact.Stands && contact.OccurredAt > from)
            .SelectMany(contact => contact.Facts.TookPart, (contact, id) => (Id: id, Starts: contact.OccurredAt, Ends: contact.OccurredAt.AddMinutes(contact.DurationMinutes)));
        return booked.Concat(happened).ToLookup(visit => (visit.Id, DateOf(visit.Starts, nights.Contains(visit.Id))), visit => (visit.Starts, visit.Ends));
    }

    /// <summary>The small hours of a night belong to the evening it began on.</summary>
    private static DateOnly DateOf(DateTimeOffset starts, bool atNight)
    {
        var shown = ServiceTime.LondonTime(starts);
        return DateOnly.FromDateTime(atNight && shown.Hour < 12 ? shown.AddDays(-1) : shown);
    }

    private IEnumerable<Shift> WeekOf(DemoPost post, int place, RotaWeek week)
    {
        var holder = record.Staff.Holder(post);
        var worked = WorkedIn(post, place, week, visited: date => visits.Contains((holder.Id, date)));
        foreach (var date in week.Days.Where(date => !IsFree(holder, date)))
        {
            var (kind, own) = worked.Contains(date) ? KindOf(post, place, date) : (ShiftKind.Off, null);
            yield return new Shift(record.Team.Id, holder.Id, date, kind, own);
        }
    }

    /// <summary>Leave is planned for; sickness comes when the rota is made.</summary>
    private static bool IsFree(StaffMember holder, DateOnly date) =>
        holder.HasLeftBy(date) || holder.AbsenceOn(date) is { Kind: not AbsenceKind.Sickness };

    /// <summary>As many days as they are paid for, those with visits first, and all of those.</summary>
    private HashSet<DateOnly> WorkedIn(DemoPost post, int place, RotaWeek week, Func<DateOnly, bool> visited)
    {
        if (post.Shift == DemoShift.Nights)
        {
            return [.. week.Days.Where(date => visited(date) || IsNight(post, date))];
        }

        var days = Math.Max(1, (int)Math.Round(5 * post.Wte));
        var musts = week.Days.Count(visited);
        return [.. week.Days.OrderBy(date => visited(date) ? 0 : Wish(post, place, date)).Take(Math.Max(days, musts))];
    }

    private bool IsNight(DemoPost post, DateOnly date)
    {
        var place = record.Staff.Nights.Index().First(one => one.Item == record.Staff.Holder(post)).Index;
        return NightsOfCycle[place % NightsOfCycle.Length].Contains(date.DayNumber % NightCycle);
    }

    /// <summary>Smaller is sooner. Every other weekend, and otherwise the weekdays on which they have always been there.</summary>
    private static int Wish(DemoPost post, int place, DateOnly date)
    {
        var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var hasWeekend = post.Shift == DemoShift.Days && (Week(date) + place) % 2 == 0;
        return (isWeekend, hasWeekend) switch
        {
            (true, true) => 1,
            (true, false) => 20,
            _ => (DemoStaff.IsUsuallyThere(post, place, date) ? 2 : 10) + (date.DayNumber + place) % 5,
        };
    }

    private (ShiftKind Kind, ShiftHours? Own) KindOf(DemoPost post, int place, DateOnly date)
    {
        var holder = record.Staff.Holder(post);
        var theirs = visits[(holder.Id, date)].ToList();
        if (post.Shift == DemoShift.Nights)
        {
            return (ShiftKind.Night, null);
        }

        if (post.Shift == DemoShift.Sometimes)
        {
            return (ShiftKind.OwnHours, Holding(OfficeHours, theirs));
        }

        var off = new Shift(record.Team.Id, holder.Id, date, ShiftKind.Off);
        var fitting = new[] { UsualKind(post, place, date), ShiftKind.Early, ShiftKind.Late, ShiftKind.LongDay }.Where(kind => IsHeldBy(off, kind)).ToList();
        return fitting.Count > 0 ? (fitting[0], null) : (ShiftKind.OwnHours, Holding(null, theirs));
    }

    private static ShiftKind UsualKind(DemoPost post, int place, DateOnly date) =>
        post.Shift == DemoShift.Nights ? ShiftKind.Night
        : (Week(date) + place / 2) % 2 == 0 ? ShiftKind.Early
        : ShiftKind.Late;

    /// <summary>Hours that hold the usual ones and every visit, in whole hours.</summary>
    private static ShiftHours Holding(ShiftHours? usual, List<(DateTimeOffset Starts, DateTimeOffset Ends)> theirs)
    {
        var starts = theirs.Select(visit => ServiceTime.LondonTime(visit.Starts).Hour).Append(usual?.Starts.Hour ?? 23).Min();
        var ends = theirs.Select(visit => HourAfter(visit.Starts, visit.Ends)).Append(usual?.Ends.Hour ?? 0).Max();
        return new ShiftHours(new TimeOnly(starts, 0), ends < 24 ? new TimeOnly(ends, 0) : new TimeOnly(Math.Min(ends - 24, Math.Max(starts - 1, 0)), 0));
    }

    private static int HourAfter(DateTimeOffset starts, DateTimeOffset ends)
    {
        var (from, to) = (ServiceTime.LondonTime(starts), ServiceTime.LondonTime(ends));
        return to.Hour + (to.Minute > 0 ? 1 : 0) + (to.Date > from.Date ? 24 : 0);
    }

    /// <summary>Each early, late and night gets a duty lead; where nobody on it could be, somebody changes over or is called in.</summary>
    private void GiveLeads(List<Shift> shifts)
    {
        foreach (var day in shifts.GroupBy(shift => shift.Date))
        {
            foreach (var kind in LedShifts)
            {
                var mayLead = MayLead(day, kind);
                if (mayLead.Count == 0 && record.Staff.Leads.Count >= EnoughToLeadEveryShift && MayChangeTo(day, kind) is { } one)
                {
                    one.Change(kind, ownHours: null, isDutyLead: false);
                    mayLead = [one];
                }

                if (mayLead.Count > 0)
                {
                    mayLead[day.Key.DayNumber % mayLead.Count].Change(kind, ownHours: null, isDutyLead: true);
                }
            }
        }
    }

    /// <summary>Permanent staff before others.</summary>
    private List<Shift> MayLead(IEnumerable<Shift> day, ShiftKind kind)
    {
        var all = day.Where(shift => shift.Kind == kind && Holder(shift) is { IsRegistered: true } one && one.AbsenceOn(shift.Date) is null)
            .OrderBy(shift => Holder(shift).Name, StringComparer.Ordinal)
            .ToList();
        var permanent = all.Where(shift => Holder(shift).Employment == Employment.Permanent).ToList();
        return permanent.Count > 0 ? permanent : all;
    }

    /// <summary>One of the leads, or whoever else is registered, such as the team leader.</summary>
    private Shift? MayChangeTo(IEnumerable<Shift> day, ShiftKind kind)
    {
        var all = day.ToList();
        return all
            .Where(shift => Holder(shift) is { IsRegistered: true, Employment: Employment.Permanent } one && one.AbsenceOn(shift.Date) is null && IsHeldBy(shift, kind))
            .Where(shift => !shift.IsDutyLead && (!shift.IsWork || shift.Kind is ShiftKind.OwnHours || MayLead(all, shift.Kind).Count > 1))
            .OrderBy(shift => record.Staff.Leads.Contains(Holder(shift)) ? 0 : 1)
            .ThenBy(shift => shift.IsWork ? 0 : 1)
            .FirstOrDefault();
    }

    private bool IsHeldBy(Shift shift, ShiftKind kind) =>
        WorkingTime.Of(new Shift(shift.TeamId, shift.StaffMemberId, shift.Date, kind), record.Team) is { } time
        && visits[(shift.StaffMemberId, shift.Date)].All(visit => time.Holds(visit.Starts, visit.Ends));

    private StaffMember Holder(Shift shift) => staff[shift.StaffMemberId];

    private static int Week(DateOnly date) => RotaWeek.Of(date).Monday.DayNumber / 7;
}
