using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Rota;

/// <summary>The team of most tests, its team leader at the keyboard, and the week of Monday 23 November 2026.</summary>
internal sealed class RotaFixture(CrisisCareApp app, Given given, PageBrowser fran)
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    public Given Given => given;

    public PageBrowser Fran => fran;

    public static async Task<RotaFixture> OfAsync(CrisisCareApp app) => new(app, await Given.ATeamAsync(app), await app.LogInAsync("fran@example.test"));

    public Task ShiftAsync(StaffMember staff, DateOnly date, ShiftKind kind, ShiftHours? own = null, bool isDutyLead = false) =>
        given.ASavedAsync(new Shift(given.Team.Id, staff.Id, date, kind, own, isDutyLead));

    public Task<List<Shift>> ShiftsAsync() =>
        app.WithDbAsync(db => db.Shifts.AsNoTracking().OrderBy(shift => shift.Date).ThenBy(shift => shift.StaffMemberId).ToListAsync());

    public Task AwayAsync(StaffMember staff, AbsenceKind kind, DateOnly from, DateOnly to) =>
        app.WithDbAsync(async db =>
        {
            (await db.StaffMembers.Include(one => one.Absences).SingleAsync(one => one.Id == staff.Id)).BeAbsent(kind, from, to);
            await db.SaveChangesAsync();
        });

    public Task UsuallyAsync(StaffMember staff, params (DayOfWeek Day, ShiftKind Kind)[] days) =>
        app.WithDbAsync(async db =>
        {
            (await db.StaffMembers.Include(one => one.Pattern).SingleAsync(one => one.Id == staff.Id)).UsuallyWork(days.ToDictionary(day => day.Day, day => day.Kind));
            await db.SaveChangesAsync();
        });

    public async Task<Episode> VisitAsync(StaffMember with, DateTimeOffset at, int minutes = 45)
    {
        var episode = await given.APersonAsync("Rosa", "Klein");
        await app.WithDbAsync(async db =>
        {
            var open = await db.Episodes.SingleAsync(one => one.Id == episode.Id);
            open.Book(new BookingDetails(BookingKind.Visit, at, minutes, Mechanism.FaceToFace, Place.Home, [with.Id]), app.Now, by: null);
            await db.SaveChangesAsync();
        });
        return episode;
    }

    public static DateTimeOffset At(DateOnly date, int hour, int minute = 0) => ServiceTime.At(date, new TimeOnly(hour, minute));
}
