using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>One colleague on one day.</summary>
/// <param name="Shift">What the rota says, whether they are there or not.</param>
/// <param name="Away">Why they are not: "Leave", "Left". Their shift, if they had one, is not worked.</param>
/// <param name="IsElsewhere">They have a shift in another team.</param>
/// <param name="Visits">How many are booked with them.</param>
/// <param name="Unheld">How many of those are outside any shift of theirs.</param>
public sealed record WeekCell(DateOnly Date, Shift? Shift, string? Away, bool IsElsewhere, int Visits, int Unheld)
{
    /// <summary>Early; 9am to 5pm; Leave; Off</summary>
    public string Words => Away ?? Shift switch
    {
        { OwnHours: { } own } => own.Words,
        { } shift => shift.Kind.Words,
        null => IsElsewhere ? "In another team" : "Not filled in",
    };

    public bool IsWorked => Away is null && Shift is { IsWork: true };

    /// <summary>How it is coloured, always beside its words.</summary>
    public string Look => (Away, Shift) switch
    {
        ({ }, _) => "away",
        (_, { } shift) => shift.Kind.Code.Replace('_', '-'),
        _ => "empty",
    };
}

public sealed record WeekRow(StaffMember Member, IReadOnlyList<WeekCell> Cells);

/// <summary>A team's week: everybody, and how each day is covered.</summary>
public sealed record WeekTable(Team Team, RotaWeek Week, IReadOnlyList<WeekRow> Rows, IReadOnlyList<DayCover> Days, bool HasShifts)
{
    public int NotFilledIn => Rows.SelectMany(row => row.Cells).Count(cell => cell is { Shift: null, Away: null, IsElsewhere: false });

    public static async Task<WeekTable> LoadAsync(CrisisCareDbContext db, Team team, RotaWeek week, CancellationToken cancellationToken)
    {
        var staff = await db.StaffOfAsync(team.Id, week.Monday, cancellationToken);
        var rota = await db.RotaAsync(team, staff, week.Monday, week.Sunday, cancellationToken);
        var visits = await TeamVisit.LoadAsync(db, team.Id, week.Monday, week.Sunday, cancellationToken);
        var elsewhere = await ElsewhereAsync(db, team.Id, staff, week, cancellationToken);
        var booked = visits
            .SelectMany(visit => visit.Booking.StaffIds, (visit, id) => (Id: id, visit.Booking.StartsOn, IsHeld: rota.ShiftFor(id, visit.Booking.StartsAt, visit.Booking.EndsAt) is not null))
            .ToLookup(visit => (visit.Id, visit.StartsOn));
        WeekCell CellOf(StaffMember member, DateOnly date)
        {
            var theirs = booked[(member.Id, date)].ToList();
            return new WeekCell(date, rota.PlannedOn(member.Id, date), Away(member, date), elsewhere.Contains((member.Id, date)), theirs.Count, rota.HasRotaOn(date) ? theirs.Count(visit => !visit.IsHeld) : 0);
        }

        var rows = staff.OrderByDescending(member => member.IsRegistered).ThenBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => new WeekRow(member, [.. week.Days.Select(date => CellOf(member, date))]))
            .ToList();
        return new WeekTable(team, week, rows, [.. week.Days.Select(date => DayCover.Of(rota, date))], week.Days.Any(date => staff.Any(member => rota.PlannedOn(member.Id, date) is not null)));
    }

    /// <summary>The days on which these staff have a shift in another team. Which team, and which shift, is not read.</summary>
    public static async Task<HashSet<(Guid StaffMemberId, DateOnly Date)>> ElsewhereAsync(CrisisCareDbContext db, Guid teamId, IReadOnlyCollection<StaffMember> staff, RotaWeek week, CancellationToken cancellationToken)
    {
        var ids = staff.Select(member => member.Id).ToList();
        var (monday, sunday) = (week.Monday, week.Sunday);
        var days = await db.Shifts.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter])
            .Where(shift => shift.TeamId != teamId && ids.Contains(shift.StaffMemberId) && shift.Date >= monday && shift.Date <= sunday)
            .Select(shift => new { shift.StaffMemberId, shift.Date })
            .ToListAsync(cancellationToken);
        return [.. days.Select(day => (day.StaffMemberId, day.Date))];
    }

    private static string? Away(StaffMember member, DateOnly date) =>
        member.HasLeftBy(date) ? "Left" : member.AbsenceOn(date)?.Kind.Words;
}
