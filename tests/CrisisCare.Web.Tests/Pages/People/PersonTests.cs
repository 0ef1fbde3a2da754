using System.Net;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class PersonTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_page_says_how_many_staff_in_how_many_contacts_and_who_they_were()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-5), lead: given.Sam);
        await given.AContactAsync(episode.Id, app.Now.AddDays(-4), [given.Sam, given.Lou]);
        await given.AContactAsync(episode.Id, app.Now.AddDays(-3), [given.Sam]);
        await given.AContactAsync(episode.Id, app.Now.AddDays(-2), [given.Bo], Mechanism.Phone);
        await given.AContactAsync(episode.Id, app.Now.AddDays(-1), [given.Priya], attendance: Attendance.DidNotAttend);
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}");

        Assert.Equal("3 staff in 3 contacts", page.Document.QuerySelector("#continuity")!.TextContent);
        Assert.Contains("2 of 3 with the core group. 3 people; by chance it would be 2.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Adeyemi, lead practitioner: 2 contacts", page.Text, StringComparison.Ordinal);
        Assert.Contains("Did not attend, not counted", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lou Marsh (met for the first time)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_core_group_none_is_said_and_not_0_of_the_contacts()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-5));
        await given.AContactAsync(episode.Id, app.Now.AddDays(-4), [given.Sam]);

        var page = await (await app.LogInAsync("sam@example.test")).OpenAsync($"/people/{episode.ServiceUserId}");

        Assert.Contains("No core group yet. 1 person; by chance it would be 1.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_on_which_contact_is_planned_and_nobody_booked_leads_to_booking_it()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-5));
        var sam = await app.LogInAsync("sam@example.test");

        var link = (await sam.OpenAsync($"/people/{episode.ServiceUserId}")).Document.QuerySelectorAll(".app-strip__day--gap a")[^1].GetAttribute("href")!;

        Assert.Contains("Who can come on Sunday 6 December 2026 at 10am?", (await sam.OpenAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_accepted_just_now_has_reviews_ahead_and_no_lead()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync($"/people/{episode.ServiceUserId}");

        Assert.Equal("0 staff in 0 contacts", page.Document.QuerySelector("#continuity")!.TextContent);
        Assert.Equal(["Planned", "Planned", "Planned"], page.Document.QuerySelectorAll(".nhsuk-task-list__status").Select(status => status.TextContent.Trim()));
        Assert.Contains("Due Tuesday 24 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("No lead practitioner", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/people/{episode.ServiceUserId}/allocate']"));
    }

    [Fact]
    public async Task A_review_that_was_moved_shows_both_times_and_one_held_late_says_by_whom()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-5), lead: given.Sam);
        await ChangeAsync(episode, open =>
        {
            var initial = open.Reviews.Single(review => review.Day == 0);
            open.Hold(initial, given.Lou.Id, app.Now.AddDays(-2), app.Now, by: null);
            var day7 = open.Reviews.Single(review => review.Day == 7);
            open.Book(day7, Details(given, 4), rebooking: null, app.Now, by: null);
            open.Book(day7, Details(given, 5), new Rebooking(RebookingAsker.Person, "Dentist"), app.Now, by: null);
        });
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}");

        Assert.Contains("2 days late, by a new face", page.Text, StringComparison.Ordinal);
        Assert.Contains("Booked for Saturday 28 November 2026, 9:30am with Sam Adeyemi", page.Text, StringComparison.Ordinal);
        Assert.Contains("Was booked for Friday 27 November 2026, 9:30am, moved. The person could not make it: Dentist", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_episode_is_linked_and_can_be_read()
    {
        var given = await Given.ATeamAsync(app);
        var earlier = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-30));
        await ChangeAsync(earlier, open => open.Close(new Closing(app.Today.AddDays(-10), ClosingReason.MovedAway, OnwardService: "Northam", JointVisit: true, Disengagement: null), app.Now, by: null));
        await app.WithDbAsync(async db =>
        {
            var referral = await db.Referrals.SingleAsync();
            db.Add(Episode.Accept(given.Team, earlier.ServiceUserId, referral, Zone.Red, app.Now, Guid.Empty));
            await db.SaveChangesAsync();
        });
        var sam = await app.LogInAsync("sam@example.test");

        var now = await sam.OpenAsync($"/people/{earlier.ServiceUserId}");
        var then = await sam.OpenAsync($"/people/{earlier.ServiceUserId}?episode={earlier.Id}");

        Assert.NotNull(now.Document.QuerySelector($"a[href='/people/{earlier.ServiceUserId}?episode={earlier.Id}']"));
        Assert.Contains("Left with someone they had already met", then.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.OpenAsync($"/people/{earlier.ServiceUserId}?episode={Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_changes_nothing()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var url = $"/people/{episode.ServiceUserId}/edit";
        var sam = await app.LogInAsync("sam@example.test");
        var fran = await app.LogInAsync("fran@example.test");
        var samsPage = await sam.OpenAsync(url);
        await fran.SubmitAsync(await fran.OpenAsync(url), "Save details", ("Fields.PreferredName", "Amy"));

        var answer = await sam.SubmitAsync(samsPage, "Save details", ("Fields.LastName", "Smith"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        var person = await app.WithDbAsync(db => db.ServiceUsers.SingleAsync());
        Assert.Equal(("Osei", "Amy"), (person.LastName, person.PreferredName));
    }

    [Fact]
    public async Task An_edit_keeps_the_number_of_somebody_else_from_being_used_twice()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        await given.APersonAsync("Grace", "Abernathy", nhsNumber: "9990000018");
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}/edit");

        var answer = await sam.SubmitAsync(page, "Save details", ("Fields.NhsNumber", "9990000018"));

        Assert.StartsWith("Somebody else your team knows has this NHS number", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_recorded_kept_private_and_lifted()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var url = $"/people/{episode.ServiceUserId}/not-this-person";
        var fran = await app.LogInAsync("fran@example.test");
        var sam = await app.LogInAsync("sam@example.test");

        var frans = await fran.SubmitAsync(await fran.OpenAsync(url), "Record", ("StaffMemberId", given.Bo.Id.ToString()), ("Kind", "PersonAsked"), ("Reason", "They were neighbours"));
        var sams = await sam.OpenAsync(url);
        var twice = await sam.SubmitAsync(sams, "Record", ("StaffMemberId", given.Bo.Id.ToString()), ("Kind", "PersonAsked"));
        var lifted = await sam.SubmitAsync(sams, "Lift for Bo Lindqvist");

        Assert.Contains("They were neighbours", frans.Text, StringComparison.Ordinal);
        Assert.Contains("Bo Lindqvist: the person asked", sams.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("They were neighbours", sams.Text, StringComparison.Ordinal);
        Assert.Equal(["This is already recorded for this member of staff"], twice.Errors);
        Assert.Contains("lifted on 23 November 2026", lifted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_another_team_is_put_on_the_list()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}/not-this-person");

        var answer = await sam.SubmitAsync(page, "Record", ("StaffMemberId", given.Nadia.Id.ToString()), ("Kind", "PersonAsked"));

        Assert.Equal(["Choose somebody of your team"], answer.Errors);
    }

    private BookingDetails Details(Given given, int days) =>
        new(BookingKind.Review, app.Now.AddDays(days), 60, Mechanism.FaceToFace, Place.Home, [given.Sam.Id]);

    private Task ChangeAsync(Episode episode, Action<Episode> change) => app.WithDbAsync(async db =>
    {
        var open = await db.Episodes.Include(e => e.Reviews).Include(e => e.Leads).Include(e => e.CoreGroup).Include(e => e.Contacts).Include(e => e.Pauses).Include(e => e.Bookings).SingleAsync(e => e.Id == episode.Id);
        change(open);
        await db.SaveChangesAsync();
    });
}
