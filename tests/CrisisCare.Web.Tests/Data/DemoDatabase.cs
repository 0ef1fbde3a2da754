using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.DemoData;
using CrisisCare.Web.Security;
using CrisisCare.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CrisisCare.Web.Tests.Data;

/// <summary>The demonstration as it was made at one moment, read back from its database.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    private TeamReading southam = null!;

    public DateTimeOffset Now { get; } = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    public DateOnly Today => ServiceTime.LondonDate(Now);

    public DateOnly GoLive => Today.AddDays(-107);

    public TeamReading Southam => southam;

    public IEnumerable<Episode> Open => southam.Episodes.Where(episode => episode.IsOpen);

    public IEnumerable<Episode> Closed => southam.Episodes.Where(episode => !episode.IsOpen);

    public async ValueTask InitializeAsync() => southam = await MakeAsync(Now);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Makes the demonstration at a moment, in a database of its own, and reads it back.</summary>
    public static async Task<TeamReading> MakeAsync(DateTimeOffset now, string team = "Southam Crisis Home Treatment")
    {
        using var database = new TestDatabase();
        var clock = new FakeTimeProvider(now);
        await using (var db = Connect(database, clock))
        {
            await new DemoTeam(db, clock).SeedAsync(TestContext.Current.CancellationToken);
        }

        await using var reading = Connect(database, clock);
        return await ReadAsync(reading, team);
    }

    private static SqliteCrisisCareDbContext Connect(TestDatabase database, TimeProvider clock)
    {
        var services = new ServiceCollection().AddSingleton(clock).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<SqliteCrisisCareDbContext>().UseApplicationServiceProvider(services).UseSqliteFile(database.ConnectionString).Options;
        return new SqliteCrisisCareDbContext(options, new TeamScope(new HttpContextAccessor()));
    }

    private static async Task<TeamReading> ReadAsync(SqliteCrisisCareDbContext db, string name)
    {
        var team = await db.Teams.SingleAsync(team => team.Name == name);
        var episodes = await db.Episodes.AsNoTrackingWithIdentityResolution()
            .Include(episode => episode.Leads).Include(episode => episode.CoreGroup).Include(episode => episode.Reviews)
            .Include(episode => episode.Bookings).ThenInclude(booking => booking.Staff)
            .Include(episode => episode.Contacts).ThenInclude(contact => contact.Staff)
            .Include(episode => episode.Zones).Include(episode => episode.Pauses)
            .Where(episode => episode.TeamId == team.Id)
            .ToListAsync();
        return new TeamReading(
            team,
            episodes,
            await db.ServiceUsers.Include(person => person.Refusals).Where(person => person.TeamId == team.Id).ToListAsync(),
            await db.StaffMembers.Include(one => one.Absences).Include(one => one.Pattern).Where(one => one.Memberships.Any(membership => membership.TeamId == team.Id)).ToListAsync(),
            await db.Referrals.CountAsync(referral => referral.TeamId == team.Id && referral.DeclineReason != null),
            await db.Users.OrderBy(user => user.Id).ToListAsync(),
            await db.AuditEntries.CountAsync(),
            await db.Shifts.AsNoTracking().Where(shift => shift.TeamId == team.Id).ToListAsync(),
            await db.Interventions.AsNoTracking().Where(one => one.TeamId == team.Id).ToListAsync());
    }
}

public sealed record TeamReading(
    Team Team,
    IReadOnlyList<Episode> Episodes,
    IReadOnlyList<ServiceUser> People,
    IReadOnlyList<StaffMember> Staff,
    int Declined,
    IReadOnlyList<User> Accounts,
    int AuditEntries,
    IReadOnlyList<Shift> Shifts,
    IReadOnlyList<PlannedIntervention> Interventions)
{
    public TeamRota Rota { get; } = new(Team, Staff, Shifts);

    public ServiceUser PersonOf(Episode episode) => People.Single(person => person.Id == episode.ServiceUserId);

    public StaffMember StaffNamed(string firstName) => Staff.Single(one => one.FirstName == firstName);

    /// <summary>What anybody would notice if it changed, without ids.</summary>
    public IEnumerable<string> KeyFacts() =>
        Episodes.OrderBy(episode => episode.AcceptedAt).ThenBy(episode => PersonOf(episode).Name, StringComparer.Ordinal).Select(episode =>
        {
            var person = PersonOf(episode);
            var figures = episode.Continuity();
            var lead = Staff.SingleOrDefault(one => one.Id == episode.LastLead?.StaffMemberId)?.Name;
            return $"{person.Name} {person.NhsNumber} {person.DateOfBirth:O} {episode.AcceptedAt:O} {episode.ClosedOn:O} {episode.ClosingReason} {episode.Zone} {lead} "
                + $"{figures.Contacts} {figures.StaffMet} {figures.LeadShare} {episode.Bookings.Count} {episode.Reviews.Count(review => review.HeldAt != null)} {episode.Zones.Count}";
        });
}
