using System.Net;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Staff;

/// <summary>What somebody holds is moved to colleagues while they are away.</summary>
public sealed partial class HandOverTests
{
    [Fact]
    public async Task Recording_an_absence_opens_what_they_hold_with_the_most_met_colleague_chosen()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        await given.AVisitAsync(rosa.Id, app.Now.AddDays(1), given.Sam);

        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-11-28");

        Assert.Equal("Hand over from Sam Adeyemi", page.Heading);
        Assert.Equal("Priya Nair, met twice, would lead 1 person", Chosen(page, "Lead practitioner of Rosa Klein"));
        Assert.Equal("Priya Nair, met twice", Chosen(page, "Visit on Tuesday 24 November 2026 at 9:30am of Rosa Klein"));
        Assert.Equal("Met twice, would lead 1 person.", Note(page, "Lead practitioner of Rosa Klein"));
        Assert.Equal(rosa.Leads[0].Id, (await given.ReadAsync(rosa.Id)).CurrentLead!.Id);
    }

    [Fact]
    public async Task A_short_absence_leaves_the_lead_where_they_are()
    {
        var (given, fran) = await ATeamLeaderAsync();
        await RosaAsync(given);

        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-11-24");

        Assert.Equal("Leave as it is", Chosen(page, "Lead practitioner of Rosa Klein"));
        Assert.Equal("Sam Adeyemi is back on Wednesday 25 November 2026.", Note(page, "Lead practitioner of Rosa Klein"));
    }

    [Fact]
    public async Task In_a_long_absence_the_deputy_acts_and_a_review_gets_a_cover()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        await given.ChangeAsync(rosa.Id, episode => episode.JoinCoreGroup(Deputy(given.Priya), app.Today, by: null));

        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-11-29", "Leave");
        await fran.SubmitAsync(page, Move);

        Assert.StartsWith("Priya Nair acts as deputy until then", Note(page, "Lead practitioner of Rosa Klein"), StringComparison.Ordinal);
        var now = await given.ReadAsync(rosa.Id);
        Assert.Equal(given.Sam.Id, LeadOf(now));
        Assert.Equal(given.Priya.Id, now.Reviews.Single(review => review.Day == 7).CoverId);
    }

    [Fact]
    public async Task Moving_ends_one_lead_and_begins_the_next_and_keeps_reviews_and_bookings()
    {
        // peers.md 8.2, scenario 6
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        var withLou = await given.AVisitAsync(rosa.Id, app.Now.AddDays(1), given.Lou);

        var page = await fran.SubmitAsync(await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", "LongAbsence"), Move);

        var now = await given.ReadAsync(rosa.Id);
        var ended = now.Leads.Single(term => term.EndedAt is not null);
        Assert.Equal((given.Sam.Id, LeadChangeReason.LeadAway, app.Now), (ended.StaffMemberId, ended.EndReason!.Value, ended.EndedAt!.Value));
        Assert.Equal(app.Now, now.CurrentLead!.StartedAt);
        Assert.Equal(given.Priya.Id, LeadOf(now));
        Assert.Equal(rosa.Reviews.Select(review => (review.Id, review.DueOn)).Order(), now.Reviews.Select(review => (review.Id, review.DueOn)).Order());
        Assert.True(now.Bookings.Single(booking => booking.Id == withLou).IsCurrent);
        Assert.Contains("Rosa Klein: Lead practitioner moved to Priya Nair.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_moves_to_a_colleague_and_says_who_asked_and_why()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await given.APersonAsync("Rosa", "Klein", lead: given.Priya);
        var old = await given.AVisitAsync(rosa.Id, app.Now.AddDays(1), given.Sam, given.Lou);

        await fran.SubmitAsync(await AbsenceAsync(fran, given.Sam, "2026-11-24", "2026-11-24"), Move);

        var bookings = (await given.ReadAsync(rosa.Id)).Bookings;
        var superseded = bookings.Single(booking => booking.Id == old);
        var stands = bookings.Single(booking => booking.IsCurrent);
        Assert.Equal((RebookingAsker.Us, "Sam Adeyemi is away"), (superseded.MovedFor!.Value, superseded.MovedWhy));
        Assert.Equal(old, stands.SupersedesId);
        Assert.Equal(new[] { given.Priya.Id, given.Lou.Id }.Order(), stands.StaffIds.Order());
        Assert.Equal(app.Now.AddDays(1), stands.StartsAt);
    }

    [Fact]
    public async Task A_booked_review_moves_once_with_its_booking_and_its_new_colleague_holds_it()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        await given.ChangeAsync(rosa.Id, episode =>
        {
            var review = episode.Reviews.Single(one => one.Day == 7);
            episode.Book(review, new BookingDetails(BookingKind.Review, app.Now.AddDays(4), 60, Domain.Contacts.Mechanism.FaceToFace, Domain.Contacts.Place.Home, [given.Sam.Id]), rebooking: null, app.Now, by: null);
        });

        var page = await AbsenceAsync(fran, given.Sam, "2026-11-26", "2026-11-27");
        await fran.SubmitAsync(page, Move);

        var now = await given.ReadAsync(rosa.Id);
        var moved = now.Reviews.Single(review => review.Day == 7);
        Assert.Equal(given.Priya.Id, moved.CoverId);
        Assert.True(now.CurrentBookingOf(moved)!.IsWith(given.Priya.Id));
        Assert.Single(await RowsAsync());
    }

    [Fact]
    public async Task A_place_in_a_core_group_passes_to_somebody_who_is_not_in_it()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await given.APersonAsync("Rosa", "Klein", lead: given.Priya);
        await given.ChangeAsync(rosa.Id, episode => episode.JoinCoreGroup(Deputy(given.Sam), app.Today, by: null));

        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-23", "LongAbsence");
        var options = Options(page, "Deputy in the core group of Rosa Klein");
        await fran.SubmitAsync(page, Move);

        Assert.DoesNotContain(options, option => option.StartsWith("Priya", StringComparison.Ordinal) || option.StartsWith("Lou", StringComparison.Ordinal));
        var now = await given.ReadAsync(rosa.Id);
        Assert.Equal(CoreGroupRole.Deputy, now.Deputy!.Role);
        Assert.Equal("Sam Adeyemi is away", now.CoreGroup.Single(member => member.StaffMemberId == given.Sam.Id).EndWhy);
    }

    [Fact]
    public async Task Staff_who_are_away_have_left_or_are_refused_are_not_offered()
    {
        // peers.md 8.2, scenario 3
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        await RefuseAsync(rosa, given.Fran);
        await AbsenceAsync(fran, given.Priya, "2026-11-23", "2026-12-20", "Leave");

        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", "LongAbsence");

        Assert.Equal(["Decide later"], Options(page, "Lead practitioner of Rosa Klein"));
        Assert.StartsWith("Nobody in the team can take this over", Note(page, "Lead practitioner of Rosa Klein"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_is_not_suggested_for_more_than_they_can_take()
    {
        var (given, fran) = await ATeamLeaderAsync();
        for (var number = 0; number < 3; number++)
        {
            await RosaAsync(given, $"Rosa{number}");
        }

        await app.WithDbAsync(db => db.StaffMembers.Where(one => one.Id == given.Priya.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.HardCaseload, 2).SetProperty(one => one.SoftCaseload, 1)));

        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", "LongAbsence");

        string[] chosen = [.. Enumerable.Range(0, 3).Select(number => Chosen(page, $"Lead practitioner of Rosa{number} Klein").Split(',')[0])];
        Assert.Equal(2, chosen.Count(name => name == "Priya Nair"));
        Assert.Single(chosen, name => name == "Fran Okoro");
    }

    [Fact]
    public async Task Leaving_everything_as_it_is_moves_nothing()
    {
        // peers.md 8.2, scenario 1
        var (given, fran) = await ATeamLeaderAsync();
        await RosaAsync(given);
        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-11-24");

        var answer = await fran.SubmitAsync(page, Move);

        Assert.Equal("Sam Adeyemi", answer.Heading);
        Assert.Contains("Nothing was moved.", answer.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Nothing_to_move_says_so()
    {
        var (given, fran) = await ATeamLeaderAsync();

        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-11-28");

        Assert.Contains("There is nothing to move.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2026-11-28&to=2026-11-24", "The last day must be the same as or after the first day")]
    [InlineData("from=2026-11-28&to=2027-11-28", "An absence is a year at most. Check the year of both days")]
    [InlineData("from=2026-11-31", "Enter a real date")]
    public async Task Impossible_days_are_refused_in_a_sentence(string days, string sentence)
    {
        var (given, fran) = await ATeamLeaderAsync();
        await RosaAsync(given);

        var page = await fran.OpenAsync($"/staff/{given.Sam.Id}/hand-over?{days}");

        Assert.Equal([sentence], page.Errors);
        Assert.Empty(page.Document.QuerySelectorAll("select"));
    }

    [Fact]
    public async Task A_person_or_colleague_of_another_team_is_refused_and_nothing_changes()
    {
        // peers.md 8.2, scenario 2
        var (given, fran) = await ATeamLeaderAsync();
        await RosaAsync(given);
        var foreign = await given.APersonAsync("Ewan", "Prichard", lead: given.Nadia, team: given.OtherTeam);
        var page = await fran.OpenAsync(From(given.Sam, "2026-11-23", "2026-12-11"));

        var otherPerson = await fran.SubmitAsync(page, Move, ("Rows[0].EpisodeId", foreign.Id.ToString()), ("Rows[0].SubjectId", foreign.CurrentLead!.Id.ToString()));
        var otherColleague = await fran.SubmitAsync(page, Move, ("Rows[0].To", given.Nadia.Id.ToString()));

        Assert.Equal(["Choose each colleague from the list"], otherPerson.Errors);
        Assert.Equal(["Choose each colleague from the list"], otherColleague.Errors);
        Assert.Empty(await RowsAsync());
        Assert.Equal(given.Nadia.Id, LeadOf(await given.ReadAsync(foreign.Id)));
    }

    [Fact]
    public async Task Only_a_team_leader_of_the_team_hands_over()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        await fran.SubmitAsync(await fran.OpenAsync(From(given.Sam, "2026-11-23", "2026-12-11")), Move);
        var result = $"/staff/{given.Sam.Id}/hand-over/{(await RowsAsync())[0].HandOverId}";
        var nadia = await app.LogInAsync("nadia@example.test");
        var sam = await app.LogInAsync("sam@example.test");

        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync(From(given.Sam, "2026-11-23"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync(result)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync(From(given.Sam, "2026-11-23"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync(result)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync($"/staff/{given.Priya.Id}/hand-over/{rosa.Id}")).Status);
    }
}
