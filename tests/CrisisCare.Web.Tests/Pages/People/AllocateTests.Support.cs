using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

/// <summary>What the tests of allocating begin from and look at.</summary>
public sealed partial class AllocateTests
{
    private static string Url(Episode episode) => $"/people/{episode.ServiceUserId}/allocate";

    private static (string, string?) Lead(StaffMember staff) => ("Input.Lead", staff.Id.ToString());

    private static string Row(BrowsedPage page, string key)
    {
        var value = page.Document.QuerySelectorAll("dt").Single(term => term.TextContent.Trim() == key).NextElementSibling!.TextContent;
        return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<string> Labels(BrowsedPage page) =>
        [.. page.Document.QuerySelectorAll("label.nhsuk-radios__label").Select(label => label.TextContent.Trim())];

    /// <summary>Fran leads nobody, Sam one person, Priya two: that is the order in which they are recommended.</summary>
    private async Task<(Given Given, Episode Episode, PageBrowser Fran)> AWaitingPersonAsync(bool lead = false)
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Iris", "Bell", lead: given.Sam);
        await given.APersonAsync("Omar", "Diaz", lead: given.Priya);
        await given.APersonAsync("Tess", "Webb", lead: given.Priya);
        var episode = await given.APersonAsync("Rosa", "Klein", lead: lead ? given.Priya : null);
        return (given, episode, await app.LogInAsync("fran@example.test"));
    }

    private async Task<StaffMember> ALeaderAsync(Given given)
    {
        var gus = new StaffMember("Gus Hale", Profession.Nurse, isRegistered: true, wte: 1.0m, Employment.Permanent);
        gus.Join(given.Team.Id);
        await app.WithDbAsync(async db =>
        {
            db.Add(gus);
            await db.SaveChangesAsync();
        });
        return gus;
    }

    private Task<List<LeadTerm>> TermsAsync(Episode episode) => app.WithDbAsync(db =>
        db.Episodes.Where(one => one.Id == episode.Id).SelectMany(one => one.Leads).OrderBy(term => term.EndedAt == null).AsNoTracking().ToListAsync());

    private Task<List<string>> CareAsync(Episode episode) => app.WithDbAsync(async db =>
    {
        var one = await db.Episodes.AsNoTracking().Include(of => of.Reviews).Include(of => of.Bookings).SingleAsync(of => of.Id == episode.Id);
        return one.Reviews.OrderBy(review => review.Day).Select(review => $"{review.Id} {review.DueOn} {review.IsOpen}")
            .Concat(one.Bookings.Select(booking => $"{booking.Id} {booking.StartsAt} {booking.IsCurrent}"))
            .ToList();
    });

    private Task AllocateDirectlyAsync(Episode episode, StaffMember lead, Guid? by) => app.WithDbAsync(async db =>
    {
        var one = await db.Episodes.Include(of => of.Leads).SingleAsync(of => of.Id == episode.Id);
        one.Allocate(new Allocation(lead.Id, ChangeReason: LeadChangeReason.BetterFit), app.Now, by);
        await db.SaveChangesAsync();
    });

    private Task AwayAsync(StaffMember staff, DateOnly from, DateOnly to) => app.WithDbAsync(async db =>
    {
        (await db.StaffMembers.FindAsync(staff.Id))!.BeAbsent(AbsenceKind.Leave, from, to);
        await db.SaveChangesAsync();
    });

    private Task<int> LimitAsync(StaffMember staff, int soft, int hard) => app.WithDbAsync((CrisisCareDbContext db) =>
        db.StaffMembers.Where(one => one.Id == staff.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.SoftCaseload, soft).SetProperty(one => one.HardCaseload, hard)));

    private Task RefuseAsync(Episode episode, StaffMember staff, RefusalKind kind) => app.WithDbAsync(async db =>
    {
        var person = await db.ServiceUsers.Include(one => one.Refusals).SingleAsync(one => one.Id == episode.ServiceUserId);
        person.Refuse(staff.Id, kind, app.Today, "private words");
        await db.SaveChangesAsync();
    });
}
