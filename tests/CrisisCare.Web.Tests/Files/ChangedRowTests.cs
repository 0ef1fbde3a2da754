using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Files;

/// <summary>A file brought again after something in it changed, or after something changed here.</summary>
public sealed class ChangedRowTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_changed_row_changes_the_member_of_staff()
    {
        await SmallTeam.ImportAsync(run);

        var said = await SmallTeam.DoneAsync(run, "staff", SmallTeam.StaffHeader, SmallTeam.Sam, "S2,Lou Marsh,nurse,yes,0.8,permanent,2027-01-31");

        var lou = await run.WithDbAsync(db => db.StaffMembers.SingleAsync(staff => staff.Name == "Lou Marsh"));
        Assert.Equal("staff: 0 added, 1 changed, 1 as they were.", said);
        Assert.Equal((Profession.Nurse, true, 0.8m, Employment.Permanent, new DateOnly(2027, 1, 31)), (lou.Profession, lou.IsRegistered, lou.Wte, lou.Employment, lou.LeftOn));
    }

    [Fact]
    public async Task An_episode_that_ended_elsewhere_is_closed_with_its_lead_and_reviews_and_the_next_may_open()
    {
        await SmallTeam.ImportAsync(run);

        var said = await SmallTeam.DoneAsync(
            run,
            "caseload",
            SmallTeam.CaseloadHeader,
            SmallTeam.Open.Replace("S1,,", "S1,2026-11-15,treatment_completed", StringComparison.Ordinal),
            "E2,P1,,Ana,Reyes-Cole,1988-05-04,2026-11-20T09:00+00:00,2026-11-20T11:00+00:00,urgent,S1,,");

        var episodes = await EpisodesAsync();
        Assert.Equal("caseload: 1 added, 1 changed, 0 as they were.", said);
        Assert.Equal((new DateOnly(2026, 11, 15), ClosingReason.TreatmentCompleted), (episodes[0].ClosedOn, episodes[0].ClosingReason));
        Assert.Null(episodes[0].CurrentLead);
        Assert.NotNull(episodes[0].LastLead);
        Assert.All(episodes[0].Reviews, review => Assert.False(review.IsOpen));
        Assert.True(episodes[1].IsOpen);
        Assert.All(episodes[1].Reviews, review => Assert.True(review.DueOn >= new DateOnly(2026, 11, 23)));
        var person = await run.WithDbAsync(db => db.ServiceUsers.SingleAsync());
        Assert.Equal(("Ana Reyes-Cole", "9990000018"), (person.Name, person.NhsNumber));
    }

    [Fact]
    public async Task Another_lead_chosen_here_since_stays()
    {
        await SmallTeam.ImportAsync(run);
        await run.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.Include(one => one.Leads).SingleAsync();
            var lou = await db.StaffMembers.SingleAsync(staff => staff.Name == "Lou Marsh");
            episode.Allocate(new Allocation(lou.Id), run.Clock.GetUtcNow(), by: null);
            return await db.SaveChangesAsync();
        });

        var said = await SmallTeam.DoneAsync(run, "caseload", SmallTeam.CaseloadHeader, SmallTeam.Open);

        Assert.Equal("caseload: 0 added, 0 changed, 1 as they were.", said);
        Assert.Equal(2, (await EpisodesAsync())[0].Leads.Count);
    }

    [Fact]
    public async Task A_changed_contact_becomes_a_new_version_and_the_old_one_stays_readable()
    {
        await SmallTeam.ImportAsync(run);

        var said = await SmallTeam.DoneAsync(run, "contacts", SmallTeam.ContactsHeader, SmallTeam.Visit.Replace("S1;S2", "S2", StringComparison.Ordinal));

        var contacts = (await EpisodesAsync())[0].Contacts;
        var stands = Assert.Single(contacts, contact => contact.Stands);
        var ended = Assert.Single(contacts, contact => !contact.Stands);
        Assert.Equal("contacts: 0 added, 1 changed, 0 as they were.", said);
        Assert.Equal((ended.Id, "C1", 1), (stands.ReplacesId, stands.SourceId, stands.Staff.Count));
        Assert.Equal("contacts: 0 added, 0 changed, 1 as they were.", await SmallTeam.DoneAsync(run, "contacts", SmallTeam.ContactsHeader, SmallTeam.Visit.Replace("S1;S2", "S2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_contact_put_right_or_taken_back_here_stays_as_it_was_left(bool putRight)
    {
        await SmallTeam.ImportAsync(run);
        await run.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.Include(one => one.Contacts).ThenInclude(one => one.Staff).SingleAsync();
            var contact = episode.Contacts.Single();
            var details = new ContactDetails(contact.OccurredAt, 30, Mechanism.Phone, Attendance.Attended, Planned: true, Place: null, HandoverLine: null, [(contact.Staff[0].StaffMemberId, Part.TookPart)]);
            if (putRight)
            {
                episode.Correct(contact, details, "It was by phone", Guid.CreateVersion7(), run.Clock.GetUtcNow(), Guid.CreateVersion7());
            }
            else
            {
                episode.Withdraw(contact, "Another person", run.Clock.GetUtcNow(), Guid.CreateVersion7());
            }

            return await db.SaveChangesAsync();
        });
        var before = (await EpisodesAsync())[0].Contacts.Count;

        var said = await SmallTeam.DoneAsync(run, "contacts", SmallTeam.ContactsHeader, SmallTeam.Visit);

        Assert.Equal("contacts: 0 added, 0 changed, 1 as they were.", said);
        Assert.Equal(before, (await EpisodesAsync())[0].Contacts.Count);
    }

    [Fact]
    public async Task An_imported_episode_has_its_referral_its_lead_from_acceptance_and_reviews_from_today_on()
    {
        await SmallTeam.ImportAsync(run);

        var episode = Assert.Single(await EpisodesAsync());
        var referral = await run.WithDbAsync(db => db.Referrals.SingleAsync());
        Assert.Equal(referral.Id, episode.ReferralId);
        Assert.Equal(episode.AcceptedAt, episode.CurrentLead!.StartedAt);
        Assert.Equal([new DateOnly(2026, 11, 24)], episode.Reviews.Select(review => review.DueOn));
    }

    private Task<List<Episode>> EpisodesAsync() => run.WithDbAsync(db => db.Episodes.AsNoTracking()
        .Include(episode => episode.Leads)
        .Include(episode => episode.Reviews)
        .Include(episode => episode.Contacts).ThenInclude(contact => contact.Staff)
        .OrderBy(episode => episode.AcceptedAt)
        .ToListAsync());
}
