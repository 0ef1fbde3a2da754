using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

/// <summary>Changing a lead, stale pages, two team leaders at once, and who may not.</summary>
public sealed partial class AllocateTests
{
    [Fact]
    public async Task Reassigning_the_lead_keeps_every_open_review_and_booking()
    {
        var (given, episode, fran) = await AWaitingPersonAsync(lead: true);
        await app.WithDbAsync(async db =>
        {
            var one = await db.Episodes.Include(of => of.Reviews).Include(of => of.Bookings).SingleAsync(of => of.Id == episode.Id);
            var details = new Domain.Bookings.BookingDetails(Domain.Bookings.BookingKind.InitialAppointment, app.Now.AddHours(5), 60, Domain.Contacts.Mechanism.FaceToFace, Domain.Contacts.Place.Home, [given.Priya.Id]);
            one.Book(one.Reviews.Single(review => review.Day == 0), details, rebooking: null, app.Now, by: null);
            await db.SaveChangesAsync();
        });
        var before = await CareAsync(episode);
        var form = await fran.OpenAsync(Url(episode));

        var preview = await fran.SubmitAsync(form, "Preview", ("Input.ChangeReason", "LeadAway"));
        await fran.SubmitAsync(preview, "Confirm");

        Assert.Equal(2, (await TermsAsync(episode)).Count);
        Assert.Equal(before, await CareAsync(episode));
    }

    [Fact]
    public async Task Allocating_from_a_stale_page_names_who_allocated_meanwhile()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        var form = await fran.OpenAsync(Url(episode));
        var preview = await fran.SubmitAsync(form, "Preview");
        var account = await app.WithDbAsync(db => db.Users.SingleAsync(user => user.Email == "fran@example.test"));
        await AllocateDirectlyAsync(episode, given.Priya, account.Id);
        app.Clock.Advance(TimeSpan.FromMinutes(3));

        var confirmed = await fran.SubmitAsync(preview, "Confirm");
        var previewed = await fran.SubmitAsync(form, "Preview");

        Assert.Equal(HttpStatusCode.Conflict, confirmed.Status);
        Assert.Equal(["Priya was allocated 3 minutes ago by Fran Okoro. Your choice was not saved"], confirmed.Errors);
        Assert.Equal(HttpStatusCode.Conflict, previewed.Status);
        Assert.Equal(confirmed.Errors, previewed.Errors);
        Assert.Equal(given.Priya.Id, Assert.Single(await TermsAsync(episode)).StaffMemberId);

        var again = await fran.SubmitAsync(confirmed, "Preview", ("Input.ChangeReason", "BetterFit"));
        await fran.SubmitAsync(again, "Confirm");
        Assert.Equal(2, (await TermsAsync(episode)).Count);
    }

    [Fact]
    public async Task Of_two_team_leaders_confirming_at_the_same_moment_one_succeeds_and_the_other_is_told()
    {
        var (given, episode, fran) = await AWaitingPersonAsync();
        await given.AnAccountAsync("Gus", Roles.TeamLeader, await ALeaderAsync(given));
        var gus = await app.LogInAsync("gus@example.test");
        var one = await fran.SubmitAsync(await fran.OpenAsync(Url(episode)), "Preview");
        var other = await gus.SubmitAsync(await gus.OpenAsync(Url(episode)), "Preview");

        var answers = await Task.WhenAll(fran.SubmitAsync(one, "Confirm"), gus.SubmitAsync(other, "Confirm"));

        Assert.Single(await TermsAsync(episode));
        var told = Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Contains("was allocated just now by", Assert.Single(told.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_confirmation_sent_twice_allocates_once()
    {
        var (_, episode, fran) = await AWaitingPersonAsync();
        var preview = await fran.SubmitAsync(await fran.OpenAsync(Url(episode)), "Preview");

        var first = await fran.SubmitAsync(preview, "Confirm");
        var second = await fran.SubmitAsync(preview, "Confirm");

        Assert.Single(await TermsAsync(episode));
        Assert.Equal(first.Url, second.Url);
    }

    [Fact]
    public async Task A_closed_episode_has_no_form()
    {
        var (_, episode, fran) = await AWaitingPersonAsync();
        var form = await fran.OpenAsync(Url(episode));
        await app.WithDbAsync(async db =>
        {
            (await db.Episodes.Include(one => one.Reviews).SingleAsync(one => one.Id == episode.Id)).Close(new Closing(app.Today, ClosingReason.TreatmentCompleted, "GP", JointVisit: null, Disengagement: null), app.Now, by: null);
            await db.SaveChangesAsync();
        });

        var late = await fran.SubmitAsync(form, "Preview");
        var page = await fran.OpenAsync(Url(episode));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(["This episode has been closed. Your choice was not saved"], late.Errors);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Contains("This episode is closed", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_team_leaders_of_the_persons_own_team_may_allocate()
    {
        var (_, episode, fran) = await AWaitingPersonAsync();
        var sam = await app.LogInAsync("sam@example.test");
        var nadia = await app.LogInAsync("nadia@example.test");

        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync(Url(episode))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync(Url(episode))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync($"/people/{Guid.NewGuid()}/allocate")).Status);
    }

    [Theory]
    [InlineData("Input.Lead", "nobody")]
    [InlineData("Input.Lead", null)]
    [InlineData("Input.Lead", "0198f3c5-0000-7000-8000-000000000000")]
    [InlineData("Input.Reason", "99")]
    [InlineData("Input.ExpectedTerm", "x")]
    public async Task A_form_that_makes_no_sense_is_refused_in_a_sentence(string field, string? value)
    {
        var (_, episode, fran) = await AWaitingPersonAsync();
        var form = await fran.OpenAsync(Url(episode));

        var page = await fran.SubmitAsync(form, "Preview", (field, value));

        Assert.NotEmpty(page.Errors);
        Assert.Contains(page.Document.QuerySelectorAll("button"), button => button.TextContent.Trim() == "Preview");
    }

    [Fact]
    public async Task The_database_refuses_two_current_leads()
    {
        var (given, episode, _) = await AWaitingPersonAsync(lead: true);

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => app.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO LeadTerms (Id, EpisodeId, StaffMemberId, StartedAt) VALUES ({Guid.NewGuid()}, {episode.Id}, {given.Sam.Id}, {app.Now.UtcDateTime})")));

        Assert.Contains("UNIQUE constraint failed", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await TermsAsync(episode));
    }

    [Fact]
    public async Task Closing_the_old_term_and_opening_the_new_one_is_one_save_that_the_database_accepts()
    {
        var (given, episode, _) = await AWaitingPersonAsync(lead: true);

        await AllocateDirectlyAsync(episode, given.Sam, by: null);

        Assert.Equal([false, true], (await TermsAsync(episode)).Select(term => term.EndedAt is null));
    }
}
