using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Referrals;

public sealed class NewReferralTests : IDisposable
{
    private const string NhsNumber = "999 000 0018";
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Accepting_a_referral_writes_its_reviews_in_the_same_transaction()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var answer = await fran.SubmitAsync(page, "Accept referral", Form(("Person.NhsNumber", NhsNumber), ("Person.Phone", "+447700900866")));

        var episode = await OnlyEpisodeAsync();
        var person = await app.WithDbAsync(db => db.ServiceUsers.SingleAsync());
        var referral = await app.WithDbAsync(db => db.Referrals.SingleAsync());
        Assert.Equal($"/people/{person.Id}/allocate", answer.Url);
        Assert.Equal([0, 7, 14], episode.Reviews.Select(review => review.Day).Order());
        Assert.Equal((referral.Id, ReferralDecision.Accepted, Priority.Urgent), (episode.ReferralId!.Value, referral.Decision, referral.Priority));
        Assert.Equal(("Amara", "Osei", "9990000018", "07700 900 866"), (person.FirstName, person.LastName, person.NhsNumber, person.Phone));
    }

    [Fact]
    public async Task A_refused_form_says_what_is_wrong_keeps_what_was_typed_and_changes_nothing()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var answer = await fran.SubmitAsync(page, "Accept referral", ("Person.FirstName", "Amara"), ("Person.NhsNumber", "999 000 0019"), ("Person.Phone", "12"), ("Referral.ReceivedOn", "2026-11-24"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Enter the last name", answer.Errors);
        Assert.Contains("Enter the date of birth", answer.Errors);
        Assert.Contains("This is not a valid NHS number. Check each digit", answer.Errors);
        Assert.Contains("Enter a phone number, like 07700 900 866 or 020 7946 0018", answer.Errors);
        Assert.Contains("Choose the priority", answer.Errors);
        Assert.Contains("The date and time it was received must be now or in the past", answer.Errors);
        Assert.Contains("Choose the zone to begin in", answer.Errors);
        Assert.Equal("Amara", answer.Document.QuerySelector("[name='Person.FirstName']")!.GetAttribute("value"));
        await AssertEmptyAsync();
    }

    [Fact]
    public async Task A_date_of_birth_in_the_future_is_refused()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var answer = await fran.SubmitAsync(page, "Accept referral", Form(("Person.DateOfBirth.Year", "2027")));

        Assert.Equal(["The date of birth must be in the past, and not more than 130 years ago"], answer.Errors);
        await AssertEmptyAsync();
    }

    [Fact]
    public async Task The_same_form_sent_twice_accepts_once()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var first = await fran.SubmitAsync(page, "Accept referral", Form());
        var second = await fran.SubmitAsync(page, "Accept referral", Form());

        Assert.Equal(first.Url, second.Url);
        Assert.Equal(1, await app.WithDbAsync(db => db.Episodes.CountAsync()));
    }

    [Fact]
    public async Task Many_taps_at_once_accept_once_and_all_lead_to_the_same_page()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fran.SubmitAsync(page, "Accept referral", Form())));

        Assert.Single(answers.Select(answer => answer.Url).Distinct());
        Assert.Equal(1, await app.WithDbAsync(db => db.Episodes.CountAsync()));
    }

    [Fact]
    public async Task A_declined_referral_is_kept_with_its_reason_and_starts_no_episode()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var answer = await fran.SubmitAsync(page, "Decline referral", Form(("Referral.Zone", null), ("Referral.DeclineReason", "OutsideTheArea"), ("Referral.DeclineNote", "Passed to Northam")));

        Assert.Equal("Referrals", answer.Heading);
        Assert.Contains("Lives outside our area: Passed to Northam", answer.Text, StringComparison.Ordinal);
        Assert.False(await app.WithDbAsync(db => db.Episodes.AnyAsync()));
    }

    [Fact]
    public async Task Declining_asks_for_a_reason()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var answer = await fran.SubmitAsync(page, "Decline referral", Form());

        Assert.Equal(["Choose the reason for declining"], answer.Errors);
        await AssertEmptyAsync();
    }

    [Fact]
    public async Task A_referral_for_somebody_already_known_shows_the_match()
    {
        var given = await Given.ATeamAsync(app);
        var before = await given.APersonAsync("Amara", "Oseï", nhsNumber: "9990000018");
        await CloseAsync(before, new DateOnly(2026, 11, 23));
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var asked = await fran.SubmitAsync(page, "Accept referral", Form());
        var answer = await fran.SubmitAsync(asked, "Accept referral", ("Referral.Known", before.ServiceUserId.ToString()));

        Assert.Equal(["Say whether it is the same person"], asked.Errors);
        Assert.Contains("You already know somebody with this name and date of birth", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Born 4 May 1988. NHS number 999 000 0018. Closed 23 November 2026.", asked.Text, StringComparison.Ordinal);
        var again = await app.WithDbAsync(db => db.Episodes.Open().SingleAsync());
        Assert.Equal($"/people/{before.ServiceUserId}/allocate", answer.Url);
        Assert.Equal((before.ServiceUserId, before.Id), (again.ServiceUserId, again.PreviousEpisodeId!.Value));
    }

    [Fact]
    public async Task Somebody_else_of_the_same_name_and_date_of_birth_gets_a_record_of_their_own()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei");
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var asked = await fran.SubmitAsync(page, "Accept referral", Form());
        await fran.SubmitAsync(asked, "Accept referral", ("Referral.Known", "somebody-else"));

        Assert.Equal(2, await app.WithDbAsync(db => db.ServiceUsers.CountAsync()));
        Assert.Equal(2, await app.WithDbAsync(db => db.Episodes.Open().CountAsync()));
    }

    [Fact]
    public async Task Whoever_has_the_same_nhs_number_is_the_same_person()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Tomasz", "Zielinski", nhsNumber: "9990000018");
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var answer = await fran.SubmitAsync(page, "Accept referral", Form(("Person.NhsNumber", NhsNumber), ("Referral.Known", "somebody-else")));

        Assert.Equal(["You already know somebody with this NHS number. Use their record, or correct the NHS number"], answer.Errors);
        Assert.Equal(1, await app.WithDbAsync(db => db.ServiceUsers.CountAsync()));
    }

    [Fact]
    public async Task Somebody_with_an_open_episode_is_not_accepted_again()
    {
        var given = await Given.ATeamAsync(app);
        var open = await given.APersonAsync("Amara", "Osei");
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        var answer = await fran.SubmitAsync(page, "Accept referral", Form(("Referral.Known", open.ServiceUserId.ToString())));

        Assert.Equal(["This person has an open episode already, so the referral cannot be accepted again. Open their page instead"], answer.Errors);
        Assert.NotNull(answer.Document.QuerySelector($"a[href='/people/{open.ServiceUserId}']"));
        Assert.Equal(1, await app.WithDbAsync(db => db.Episodes.CountAsync()));
    }

    [Theory]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public async Task The_episode_before_is_linked_for_28_days_after_it_closed(int days, bool linked)
    {
        var given = await Given.ATeamAsync(app);
        var before = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-40));
        await CloseAsync(before, app.Today.AddDays(-days));
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        await fran.SubmitAsync(page, "Accept referral", Form(("Referral.Known", before.ServiceUserId.ToString())));

        var again = await app.WithDbAsync(db => db.Episodes.Open().SingleAsync());
        Assert.Equal(linked ? before.Id : null, again.PreviousEpisodeId);
    }

    [Fact]
    public async Task Somebody_known_to_another_team_is_not_shown()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei", team: given.OtherTeam, nhsNumber: "9990000018");
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/referrals/new");

        await fran.SubmitAsync(page, "Accept referral", Form(("Person.NhsNumber", NhsNumber)));

        Assert.Equal(2, await app.WithDbAsync(db => db.Episodes.CountAsync()));
    }

    [Fact]
    public async Task The_database_refuses_a_second_open_episode_in_a_team()
    {
        var given = await Given.ATeamAsync(app);
        var open = await given.APersonAsync("Amara", "Osei");

        var second = app.WithDbAsync(async db =>
        {
            var referral = Referral.Accepted(given.Team.Id, open.ServiceUserId, app.Now, Priority.Urgent, "GP", app.Now, by: null);
            db.AddRange(referral, Episode.Accept(given.Team, open.ServiceUserId, referral, Domain.Zones.Zone.Red, app.Now, Guid.Empty));
            await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => second);
    }

    [Theory]
    [InlineData("sam@example.test")]
    [InlineData("lou@example.test")]
    [InlineData("ada@example.test")]
    public async Task Only_team_leaders_see_referrals(string email)
    {
        await Given.ATeamAsync(app);
        var browser = await app.LogInAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/referrals/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/referrals")).Status);
    }

    [Fact]
    public async Task The_list_has_the_teams_referrals_newest_first_and_no_page_beyond_the_last()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-2));
        await given.APersonAsync("Tomasz", "Zielinski", app.Now.AddDays(-1));
        await given.APersonAsync("Grace", "Abernathy", team: given.OtherTeam);
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/referrals");

        Assert.Equal(["Tomasz Zielinski", "Amara Osei"], page.Document.QuerySelectorAll("tbody a").Select(link => link.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync("/referrals?number=2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync("/referrals?number=0")).Status);
    }

    private static (string, string?)[] Form(params (string Name, string? Value)[] changes)
    {
        (string Name, string? Value)[] usual =
        [
            ("Person.FirstName", "Amara"), ("Person.LastName", "Osei"),
            ("Person.DateOfBirth.Day", "4"), ("Person.DateOfBirth.Month", "5"), ("Person.DateOfBirth.Year", "1988"),
            ("Referral.Priority", "Urgent"), ("Referral.Zone", "Red"),
        ];
        return [.. usual.Where(field => changes.All(change => change.Name != field.Name)), .. changes];
    }

    private Task<Episode> OnlyEpisodeAsync() => app.WithDbAsync(db => db.Episodes.Include(episode => episode.Reviews).SingleAsync());

    private Task CloseAsync(Episode episode, DateOnly on) => app.WithDbAsync(async db =>
    {
        var open = await db.Episodes.Include(e => e.Reviews).Include(e => e.Bookings).SingleAsync(e => e.Id == episode.Id);
        open.Close(new Closing(on, ClosingReason.TreatmentCompleted, OnwardService: null, JointVisit: null, Disengagement: null), app.Now, by: null);
        await db.SaveChangesAsync();
    });

    private async Task AssertEmptyAsync()
    {
        Assert.False(await app.WithDbAsync(db => db.ServiceUsers.AnyAsync()));
        Assert.False(await app.WithDbAsync(db => db.Referrals.AnyAsync()));
    }
}
