using System.Data.Common;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Data;

/// <summary>What the database itself must promise, whichever it is.</summary>
public abstract class DataTests : IAsyncLifetime
{
    protected static readonly IServiceProvider Services = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider();

    private static readonly DateTimeOffset Accepted = new(2026, 11, 16, 9, 30, 0, TimeSpan.Zero);

    private readonly Team team = new("Southam");
    private readonly StaffMember sam = new("Sam Adeyemi", Profession.Nurse, isRegistered: true, wte: 0.8m, Employment.Permanent);
    private readonly StaffMember lou = new("Lou Marsh", Profession.HealthcareSupportWorker, isRegistered: false, wte: 1.0m, Employment.Bank);

    protected static TeamScope Everything => new(new HttpContextAccessor());

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task A_locked_plan_and_its_amendments_cannot_be_changed_or_deleted_by_anybody_with_an_account_on_the_database()
    {
        await using var db = Open();
        var goLive = new Change(team.Id, new ChangeFacts(ChangeKind.GoLive, new DateOnly(2026, 11, 16), "Leads begin", null), new DateOnly(2026, 11, 16), Accepted, Guid.Empty);
        var plan = new EvaluationPlan(team.Id, new PlanFacts("Fewer?", "staff-met-first-14-days", new DateOnly(2026, 1, 1), 0, "Before, since.", "Nobody.", "No change.", 1.5, "referrals"), goLive, Accepted, Guid.Empty);
        db.AddRange(team, goLive, plan);
        await db.SaveChangesAsync();
        plan.Lock(goLive, Accepted, Guid.Empty);
        await db.SaveChangesAsync();
        plan.Amend("A week late.", null, Accepted, Guid.Empty);
        await db.SaveChangesAsync();

        foreach (var sql in new[] { "UPDATE EvaluationPlans SET Facts_LeastChange = 0.1", "DELETE FROM EvaluationPlans", "UPDATE PlanAmendments SET Text = 'x'", "DELETE FROM PlanAmendments" })
        {
            Assert.Contains(LockedPlans.Refusal, (await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql))).Message, StringComparison.Ordinal);
        }

        await using var after = Open();
        Assert.True((await after.EvaluationPlans.Include(one => one.Amendments).SingleAsync()).IsIntact);
    }

    [Fact]
    public async Task A_lost_update_is_refused()
    {
        var id = (await AnEpisodeAsync()).Id;
        await using var first = Open();
        await using var second = Open();
        (await first.Episodes.SingleAsync(episode => episode.Id == id)).SetZone(Zone.Red, "More visits", whatWouldChange: null, Accepted, by: null);
        (await second.Episodes.SingleAsync(episode => episode.Id == id)).SetZone(Zone.Green, "Fewer visits", whatWouldChange: null, Accepted, by: null);
        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        await using var after = Open();
        Assert.Equal(Zone.Red, (await after.Episodes.SingleAsync()).Zone);
    }

    [Fact]
    public async Task A_row_without_rules_of_its_own_refuses_a_lost_update_too()
    {
        await AnEpisodeAsync();
        await using var first = Open();
        await using var second = Open();
        (await first.StaffMembers.SingleAsync(staff => staff.Id == sam.Id)).ImportLeaving(new DateOnly(2027, 1, 1));
        (await second.StaffMembers.SingleAsync(staff => staff.Id == sam.Id)).ImportLeaving(new DateOnly(2028, 1, 1));
        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public async Task Two_current_leads_of_one_episode_are_refused()
    {
        var episode = await AnEpisodeAsync();
        await using var db = Open();
        db.Attach(episode);
        episode.ImportLead(sam.Id);
        episode.ImportLead(lou.Id);

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_lead_is_followed_by_another_in_one_save()
    {
        var episode = await AnEpisodeAsync();
        await using var db = Open();
        db.Attach(episode);
        episode.Allocate(new Allocation(sam.Id), Accepted, by: null);
        await db.SaveChangesAsync();
        episode.Allocate(new Allocation(lou.Id), Accepted.AddDays(1), by: null);

        await db.SaveChangesAsync();

        await using var after = Open();
        Assert.Equal(2, (await after.Episodes.Include(one => one.Leads).SingleAsync()).Leads.Count);
    }

    [Fact]
    public async Task A_second_open_episode_of_one_person_is_refused()
    {
        var episode = await AnEpisodeAsync();
        await using var db = Open();
        db.Add(Episode.Import(team, episode.ServiceUserId, "E2", Accepted, Accepted, Priority.Urgent, Accepted));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Staff_met_is_the_same_counted_by_the_database_and_by_us()
    {
        var episode = await AnEpisodeAsync();
        await using var db = Open();
        db.AddRange(
            episode.ImportContact(Visit(1, Mechanism.FaceToFace, Attendance.Attended, (sam.Id, Part.TookPart), (lou.Id, Part.Observed)), "C1", Accepted),
            episode.ImportContact(Visit(2, Mechanism.Text, Attendance.Attended, (lou.Id, Part.TookPart)), "C2", Accepted),
            episode.ImportContact(Visit(3, Mechanism.Phone, Attendance.DidNotAttend, (lou.Id, Part.TookPart)), "C3", Accepted));
        await db.SaveChangesAsync();

        var counted = await db.Episodes.SelectMany(one => one.Contacts).StaffMet().ToListAsync();

        Assert.Equal([sam.Id], counted);
        Assert.Equal(counted.Count, episode.Continuity().StaffMet);
    }

    [Fact]
    public async Task A_moment_comes_back_as_the_same_instant_in_UTC()
    {
        var inSummer = new DateTimeOffset(2026, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)).AddTicks(1234567);
        await AnEpisodeAsync(inSummer);

        await using var db = Open();
        var read = await db.Episodes.AsNoTracking().SingleAsync(episode => episode.AcceptedAt <= inSummer && episode.AcceptedAt >= inSummer);

        Assert.Equal((inSummer, TimeSpan.Zero), (read.AcceptedAt, read.AcceptedAt.Offset));
    }

    protected abstract CrisisCareDbContext Open();

    private static ContactDetails Visit(int day, Mechanism mechanism, Attendance attendance, params (Guid, Part)[] staff) =>
        new(Accepted.AddDays(day), 30, mechanism, attendance, Planned: true, Place: null, HandoverLine: null, staff);

    private async Task<Episode> AnEpisodeAsync(DateTimeOffset? acceptedAt = null)
    {
        var person = ServiceUser.Register(team.Id, "Ana", "Reyes", new DateOnly(1988, 5, 4));
        var at = acceptedAt ?? Accepted;
        var episode = Episode.Import(team, person.Id, "E1", at, at, Priority.Urgent, at);
        await using var db = Open();
        db.AddRange(team, sam, lou, person, episode);
        await db.SaveChangesAsync();
        return episode;
    }
}
