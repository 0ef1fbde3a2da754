using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.Configurations;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import;

/// <summary>
/// The shifts of a team: by the team's own words for them, or from one moment to another. A row that changed changes the shift;
/// who is the duty lead stays as it is; no shift is taken away for not being in the file.
/// </summary>
public sealed class RotaImport(CrisisCareDbContext db) : FileImport
{
    public static readonly IReadOnlyList<string> ByShift = ["staff_id", "date", "shift"];
    public static readonly IReadOnlyList<string> ByTimes = ["staff_id", "start", "end"];

    private static readonly ShiftKind[] TeamShifts = [ShiftKind.Early, ShiftKind.Late, ShiftKind.LongDay, ShiftKind.Night];

    private readonly List<Row> good = [];
    private Team team = null!;

    public override async Task CheckAsync(Team team, IReadOnlyList<CsvRow> rows, CancellationToken cancellationToken)
    {
        this.team = team;
        var staff = await KnownStaff.OfAsync(db, team, cancellationToken);
        var lines = new Dictionary<(Guid StaffMemberId, DateOnly Date), int>();
        foreach (var row in rows.Where(row => !row.IsDamaged))
        {
            var id = row.Text("staff_id", Lengths.SourceId);
            if (id.Length > 0 && !staff.ContainsKey(id))
            {
                row.Refuse("staff_id", $"{team.Name} has no member of staff {id}.");
            }

            var (date, kind, hours) = row.Has("shift") ? Named(row) : Timed(row);
            if (row.IsGood && !lines.TryAdd((staff[id], date), row.Line))
            {
                row.Refuse("staff_id", $"{id} has a shift on {date:yyyy-MM-dd} on line {lines[(staff[id], date)]} already.");
            }

            if (row.IsGood)
            {
                good.Add(new Row(staff[id], date, kind, hours));
            }
        }
    }

    public override async Task WriteAsync(IProgress<int> progress, CancellationToken cancellationToken)
    {
        var (from, to) = good.Count == 0 ? (DateOnly.MinValue, DateOnly.MinValue) : (good.Min(row => row.Date), good.Max(row => row.Date));
        var ids = good.Select(row => row.StaffMemberId).Distinct().ToList();
        var known = await db.Shifts.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter])
            .Where(shift => ids.Contains(shift.StaffMemberId) && shift.Date >= from && shift.Date <= to)
            .ToDictionaryAsync(shift => (shift.StaffMemberId, shift.Date), cancellationToken);
        foreach (var row in good)
        {
            if (!known.TryGetValue((row.StaffMemberId, row.Date), out var shift))
            {
                db.Add(new Shift(team.Id, row.StaffMemberId, row.Date, row.Kind, row.Hours));
                Added++;
            }
            else if ((shift.Kind, shift.OwnHours) == (row.Kind, row.Hours))
            {
                Unchanged++;
            }
            else
            {
                shift.Change(row.Kind, row.Hours, shift.IsDutyLead);
                Changed++;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        progress.Report(good.Count);
    }

    private static (DateOnly Date, ShiftKind Kind, ShiftHours? Hours) Named(CsvRow row)
    {
        var kind = row.OneOf<ShiftKind>("shift", kind => kind.Code);
        if (kind is ShiftKind.OwnHours)
        {
            row.Refuse("shift", "Hours of their own need a file with start and end.");
        }

        return (row.Date("date"), kind, null);
    }

    /// <summary>The shift of the team that goes at these London times, or else hours of their own.</summary>
    private (DateOnly Date, ShiftKind Kind, ShiftHours? Hours) Timed(CsvRow row)
    {
        var (start, end) = (row.Moment("start"), row.Moment("end"));
        if (row.IsGood && (end <= start || end - start >= TimeSpan.FromHours(24)))
        {
            row.Refuse("end", "This must be after the start and less than 24 hours later.");
        }

        var hours = new ShiftHours(TimeOnly.FromDateTime(ServiceTime.LondonTime(start)), TimeOnly.FromDateTime(ServiceTime.LondonTime(end)));
        var date = ServiceTime.LondonDate(start);
        return TeamShifts.Cast<ShiftKind?>().FirstOrDefault(kind => team.HoursOf(kind!.Value) == hours) is { } known
            ? (date, known, null)
            : (date, ShiftKind.OwnHours, hours);
    }

    private sealed record Row(Guid StaffMemberId, DateOnly Date, ShiftKind Kind, ShiftHours? Hours);
}
