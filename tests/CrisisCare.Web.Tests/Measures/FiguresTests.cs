using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.Figures;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Measures;

/// <summary>The figures of closed episodes say what the record says, whatever has happened to it.</summary>
public sealed class FiguresTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    public static TheoryData<string> Changes => [.. Kinds.Keys];

    private static readonly Dictionary<string, Action<RandomTeam, Episode, CrisisCareApp>> Kinds = new()
    {
        ["a contact is logged"] = (team, episode, app) => episode.Log(Told(episode.AcceptedAt.AddHours(3), team.Given.Bo.Id), Guid.CreateVersion7(), app.Now, by: null),
        ["a contact is put right"] = (_, episode, app) => episode.Correct(Counted(episode), Told(Counted(episode).OccurredAt, Counted(episode).Facts.TookPart[0]) with { DurationMinutes = 90 }, "Wrong", Guid.CreateVersion7(), app.Now, Guid.Empty),
        ["a contact is withdrawn"] = (_, episode, app) => episode.Withdraw(Counted(episode), "Not theirs", app.Now, Guid.Empty),
        ["a contact comes from a file"] = (team, episode, app) => episode.ImportContact(Told(episode.AcceptedAt.AddHours(1), team.Given.Bo.Id), "C1", app.Now),
        ["a missed review is held late"] = (team, episode, app) => episode.Hold(episode.Reviews.First(review => review.IsOpen), team.Given.Lou.Id, episode.AcceptedAt.AddHours(5), app.Now, by: null),
        ["a lead from a file"] = (team, episode, _) => episode.ImportLead(team.Given.Fran.Id),
        ["somebody leaves the core group"] = (_, episode, _) => episode.LeaveCoreGroup(episode.CoreGroup[0], episode.AcceptedOn, "Moved", by: null),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task After_any_change_the_measures_are_those_of_the_record(string change)
    {
        var team = await RandomTeam.MakeAsync(app, seed: change.Length, people: 14);
        await RebuildAsync();
        var closed = await ClosedAsync(episode => episode.Contacts.Any(contact => contact.Counts) && episode.Reviews.Any(review => review.IsOpen) && !episode.Leads.Any(term => term.EndedAt is null));

        await team.Given.ChangeAsync(closed, episode => Kinds[change](team, episode, app));

        await AssertSameAsync(team);
        await RebuildAsync();
        await AssertSameAsync(team);
        Assert.Equal(0, await app.WithDbAsync(db => db.StaleFigures.CountAsync()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Figures_and_record_agree_on_random_histories(int seed)
    {
        var team = await RandomTeam.MakeAsync(app, seed, people: 20);

        await AssertSameAsync(team);
        Assert.True((await RebuildAsync()).Written > 3);
        await AssertSameAsync(team);
        Assert.Equal(new FiguresRebuilt(0, 0, 0), await RebuildAsync());
        Assert.Equal(0, (await RebuildAsync(everything: true)).Wrong);
        await AssertSameAsync(team);
    }

    [Fact]
    public async Task A_change_that_goes_round_the_record_is_found_by_rebuilding_everything()
    {
        await RandomTeam.MakeAsync(app, seed: 4, people: 12);
        await RebuildAsync();
        var closed = await ClosedAsync(episode => episode.Contacts.Any(contact => contact.Counts));

        await app.WithDbAsync(async db => { await db.Database.ExecuteSqlAsync($"UPDATE Contacts SET EndedAt = OccurredAt WHERE EpisodeId = {closed}"); });

        Assert.Equal(1, (await RebuildAsync(everything: true)).Wrong);
    }

    [Fact]
    public async Task A_change_that_is_not_saved_leaves_no_mark()
    {
        var team = await RandomTeam.MakeAsync(app, seed: 5, people: 8);
        await RebuildAsync();
        var closed = await ClosedAsync(_ => true);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => team.Given.ChangeAsync(closed, episode =>
        {
            var at = episode.AcceptedAt.AddHours(1);
            episode.Log(Told(at, Guid.NewGuid()), Guid.CreateVersion7(), app.Now, by: null);
        }));

        Assert.Equal(0, await app.WithDbAsync(db => db.StaleFigures.CountAsync()));
    }

    [Fact]
    public async Task Of_two_that_rebuild_at_once_the_slower_one_writes_nothing_old()
    {
        await RandomTeam.MakeAsync(app, seed: 6, people: 12);

        var both = await Task.WhenAll(RebuildAsync(), RebuildAsync());

        Assert.Contains(both, one => one.Written > 0);
        Assert.Equal(0, (await RebuildAsync(everything: true)).Wrong);
    }

    [Fact]
    public async Task Whoever_does_not_see_a_team_gets_nothing_of_what_the_process_remembers()
    {
        var team = await RandomTeam.MakeAsync(app, seed: 7, people: 8);
        await RebuildAsync();
        await AssertSameAsync(team);

        var none = await app.WithDbAsync(async db => await new MeasuresLoader(db, app.Services.GetRequiredService<FiguresMemory>(), app.Clock).FactsAsync(team.Given.OtherTeam));

        Assert.Empty(none.Episodes);
    }

    [Fact]
    public async Task The_nightly_job_is_the_same_rebuild()
    {
        await RandomTeam.MakeAsync(app, seed: 8, people: 8);

        await app.RunAsync<RebuildFigures>(job => job.RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal(new FiguresRebuilt(0, 0, 0), await RebuildAsync());
    }

    [Fact]
    public async Task While_nothing_changes_the_facts_and_what_follows_from_them_are_kept()
    {
        var team = await RandomTeam.MakeAsync(app, seed: 9, people: 10);
        await RebuildAsync();

        Assert.Same(await FactsAsync(team), await FactsAsync(team));
    }

    public static TheoryData<string> OtherChanges => [.. Elsewhere.Keys];

    private static readonly Dictionary<string, Func<CrisisCareDbContext, RandomTeam, CrisisCareApp, Task>> Elsewhere = new()
    {
        ["a contact of an open episode"] = async (db, team, app) => (await db.Episodes.Include(one => one.Leads).Include(one => one.CoreGroup).Include(one => one.Contacts).ThenInclude(one => one.Staff).Include(one => one.Reviews).FirstAsync(one => one.ClosedOn == null)).Log(Told(app.Now.AddHours(-1), team.Given.Bo.Id), Guid.CreateVersion7(), app.Now, by: null),
        ["somebody is away"] = async (db, team, app) => (await db.StaffMembers.Include(one => one.Absences).SingleAsync(one => one.Id == team.Given.Bo.Id)).BeAbsent(AbsenceKind.LongAbsence, app.Today, app.Today.AddDays(30)),
        ["somebody works other hours"] = async (db, team, _) => (await db.StaffMembers.SingleAsync(one => one.Id == team.Given.Bo.Id)).Describe("Bo Lind", Profession.Nurse, isRegistered: true, 0.3m, Employment.Permanent),
        ["a shift with a duty lead"] = (db, team, app) => db.AddAsync(new Shift(team.Given.Team.Id, team.Given.Bo.Id, app.Today.AddDays(400), ShiftKind.Late, isDutyLead: true)).AsTask(),
        ["a referral is declined"] = (db, team, app) => db.AddAsync(Referral.Declined(team.Given.Team.Id, team.Episodes[0].ServiceUserId, app.Now, Priority.Urgent, "GP", app.Now, Guid.Empty, DeclineReason.Other, "Not for us")).AsTask(),
        ["the team's shifts begin later"] = async (db, team, _) => (await db.Teams.SingleAsync(one => one.Id == team.Given.Team.Id)).SetHours(new(new(7, 30), new(15, 0)), team.Given.Team.Late, team.Given.Team.LongDay, team.Given.Team.Night),
    };

    [Theory]
    [MemberData(nameof(OtherChanges))]
    public async Task After_any_change_the_facts_are_put_together_anew(string change)
    {
        var team = await RandomTeam.MakeAsync(app, seed: 10, people: 10);
        await RebuildAsync();
        var before = await FactsAsync(team);

        await app.WithDbAsync(async db =>
        {
            await Elsewhere[change](db, team, app);
            await db.SaveChangesAsync();
        });

        Assert.NotSame(before, await FactsAsync(team));
    }

    [Fact]
    public async Task On_the_next_day_the_facts_are_put_together_anew()
    {
        var team = await RandomTeam.MakeAsync(app, seed: 11, people: 5);
        var before = await FactsAsync(team);

        app.Clock.Advance(TimeSpan.FromDays(1));

        Assert.NotSame(before, await FactsAsync(team));
    }

    private async Task<TeamFacts> FactsAsync(RandomTeam team)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var now = await scope.ServiceProvider.GetRequiredService<CrisisCareDbContext>().Teams.SingleAsync(one => one.Id == team.Given.Team.Id);
        return await scope.ServiceProvider.GetRequiredService<MeasuresLoader>().FactsAsync(now);
    }

    private static Contact Counted(Episode episode) => episode.Contacts.First(contact => contact.Counts);

    private static ContactDetails Told(DateTimeOffset at, Guid staff) => new(at, 30, Mechanism.Phone, Attendance.Attended, Planned: true, null, null, [(staff, Part.TookPart)]);

    private async Task<FiguresRebuilt> RebuildAsync(bool everything = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FiguresRebuild>().RunAsync(everything, progress: null, TestContext.Current.CancellationToken);
    }

    private Task<Guid> ClosedAsync(Func<Episode, bool> wanted) => app.WithDbAsync(async db =>
    {
        var closed = await db.Episodes.Include(episode => episode.Contacts).ThenInclude(contact => contact.Staff).Include(episode => episode.Reviews).Include(episode => episode.Leads)
            .Where(episode => episode.ClosedOn != null).ToListAsync();
        return closed.First(wanted).Id;
    });

    private async Task AssertSameAsync(RandomTeam team)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<MeasuresLoader>().FactsAsync(team.Given.Team);
        var live = await app.WithDbAsync(db => db.LiveFactsAsync([.. team.Episodes.Select(episode => episode.Id)], TestContext.Current.CancellationToken));
        Assert.Equal(
            live.OrderBy(facts => facts.EpisodeId).Select(facts => (facts.EpisodeId, Convert.ToHexString(FactsFormat.Write(facts)))),
            loaded.Episodes.OrderBy(facts => facts.EpisodeId).Select(facts => (facts.EpisodeId, Convert.ToHexString(FactsFormat.Write(facts)))));
    }
}
