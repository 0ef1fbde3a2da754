using System.Net;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Meeting;

public sealed class MeetingTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Nobody_on_the_caseload_says_what_to_do()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var start = await fran.OpenAsync("/board/meeting");
        var sheet = await fran.OpenAsync("/board/meeting/sheet");

        Assert.Contains("Nobody is on the caseload, so there is nobody to talk about.", start.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody is on the caseload.", sheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_leads_to_the_meeting_and_the_meeting_to_whoever_needs_attention_first()
    {
        var (grace, daniel) = await TwoPeopleAsync();
        var fran = await app.LogInAsync("fran@example.test");

        var board = await fran.OpenAsync("/");
        var first = await fran.SubmitAsync(await fran.OpenAsync("/board/meeting"), "Start with the first person");

        Assert.NotNull(board.Document.QuerySelector("a[href='/board/meeting']"));
        Assert.Equal("Daniel Whitcombe", first.Heading);
        Assert.Equal($"/board/meeting/{daniel.ServiceUserId}", first.Url);
        Assert.Contains("1 of 2", first.Text, StringComparison.Ordinal);
        Assert.Contains("No lead practitioner", first.Text, StringComparison.Ordinal);
        Assert.NotNull(first.Document.QuerySelector($"a[rel=next][href='/board/meeting/{grace.ServiceUserId}']"));
        Assert.Null(first.Document.QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public async Task The_page_says_zone_lead_who_acts_reviews_contact_who_comes_next_and_staff_met()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        await given.AContactAsync(grace.Id, app.Now.AddDays(-1), [given.Sam]);
        await BookAsync(grace, app.Now.AddDays(1), given.Bo.Id);
        var lou = await app.LogInAsync("lou@example.test");

        var page = await lou.OpenAsync($"/board/meeting/{grace.ServiceUserId}");

        Assert.Contains("Amber Since Saturday 21 November 2026. Set on acceptance.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Adeyemi, as their lead practitioner", page.Text, StringComparison.Ordinal);
        Assert.Contains("Initial appointment: overdue by 1 day", page.Text, StringComparison.Ordinal);
        Assert.Contains("Yesterday 9:30am, home visit, Sam", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tomorrow 9:30am, home visit, Bo (new face) 1 person met → 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 staff in 1 contact, 1 of 1 with the core group", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing decided in a meeting yet", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Move zone", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_saved_once_and_leads_to_the_next_person_then_to_the_sheet()
    {
        var (grace, daniel) = await TwoPeopleAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var first = await fran.SubmitAsync(await fran.OpenAsync("/board/meeting"), "Start with the first person");

        var second = await fran.SubmitAsync(first, "Save and next", ("Decision", "  Fran finds a lead today  "));
        await fran.SubmitAsync(first, "Save and next", ("Decision", "Fran finds a lead today"));
        var sheet = await fran.SubmitAsync(second, "Save and finish", ("Decision", "Lou visits on Friday"));
        var again = await fran.OpenAsync($"/board/meeting/{daniel.ServiceUserId}");

        Assert.Equal("Grace Abernathy", second.Heading);
        Assert.Contains("Decision saved.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Handover sheet", sheet.Heading);
        Assert.Contains("2 people, 2 decisions today.", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("Fran finds a lead today Monday 23 November 2026 by Fran Okoro", again.Text, StringComparison.Ordinal);
        Assert.Equal(["Fran finds a lead today"], await DecisionsAsync(daniel));
        Assert.Equal(["Lou visits on Friday"], await DecisionsAsync(grace));
    }

    [Theory]
    [InlineData("", "Enter what was decided")]
    [InlineData("x201", "The decision must be 200 characters or fewer")]
    public async Task A_decision_that_is_none_is_answered_with_a_sentence_and_nothing_is_saved(string text, string sentence)
    {
        var (_, daniel) = await TwoPeopleAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var typed = text == "x201" ? new string('x', 201) : text;

        var page = await fran.SubmitAsync(await fran.OpenAsync($"/board/meeting/{daniel.ServiceUserId}"), "Save and next", ("Decision", typed));

        Assert.Equal([sentence], page.Errors);
        Assert.Equal(typed, page.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Empty(await DecisionsAsync(daniel));
    }

    [Fact]
    public async Task The_order_stays_while_the_meeting_goes_on_and_follows_the_caseload()
    {
        var (grace, daniel) = await TwoPeopleAsync();
        var fran = await app.LogInAsync("fran@example.test");
        await fran.SubmitAsync(await fran.OpenAsync("/board/meeting"), "Start with the first person");
        await app.WithDbAsync(async db =>
        {
            var allocated = await db.Episodes.Include(one => one.Leads).Include(one => one.CoreGroup).SingleAsync(one => one.Id == daniel.Id);
            allocated.Allocate(new Allocation(grace.CurrentLead!.StaffMemberId), app.Now, by: null);
            var unallocated = await db.Episodes.Include(one => one.Leads).SingleAsync(one => one.Id == grace.Id);
            db.Remove(unallocated.CurrentLead!);
            await db.SaveChangesAsync();
        });
        var late = await new Given(app).APersonAsync("Ada", "Newcome", team: await app.WithDbAsync(db => db.Teams.SingleAsync(team => team.Id == grace.TeamId)));

        var first = await fran.OpenAsync($"/board/meeting/{daniel.ServiceUserId}");
        var last = await fran.OpenAsync($"/board/meeting/{late.ServiceUserId}");

        Assert.Contains("1 of 3", first.Text, StringComparison.Ordinal);
        Assert.Contains("3 of 3", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_is_on_the_persons_timeline()
    {
        var (_, daniel) = await TwoPeopleAsync();
        var fran = await app.LogInAsync("fran@example.test");
        await fran.SubmitAsync(await fran.OpenAsync($"/board/meeting/{daniel.ServiceUserId}"), "Save and next", ("Decision", "Fran finds a lead today"));

        var page = await fran.OpenAsync($"/people/{daniel.ServiceUserId}");

        Assert.Contains("Team meeting: Fran finds a lead today", page.Text, StringComparison.Ordinal);
        Assert.Contains("Written down by Fran Okoro", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_another_team_and_closed_episodes_are_not_found()
    {
        var (_, daniel) = await TwoPeopleAsync();
        var nadia = await app.LogInAsync("nadia@example.test");

        var page = await nadia.OpenAsync($"/board/meeting/{daniel.ServiceUserId}");
        var sheet = await nadia.OpenAsync("/board/meeting/sheet");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("Daniel", sheet.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/board/meeting")]
    [InlineData("/board/meeting/sheet")]
    public async Task Accounts_without_people_are_refused(string url)
    {
        await Given.ATeamAsync(app);
        var viv = await app.LogInAsync("viv@example.test");

        var page = await viv.OpenAsync(url);

        Assert.Equal("/error/403", new Uri(new Uri("https://crisiscare.test"), page.Url).AbsolutePath);
    }

    /// <summary>Grace has a lead; Daniel has none, and so comes first.</summary>
    private async Task<(Episode Grace, Episode Daniel)> TwoPeopleAsync()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        var daniel = await given.APersonAsync("Daniel", "Whitcombe");
        return (grace, daniel);
    }

    private Task BookAsync(Episode episode, DateTimeOffset at, Guid staff) =>
        app.WithDbAsync(async db =>
        {
            var loaded = await db.Episodes.Include(one => one.Pauses).SingleAsync(one => one.Id == episode.Id);
            loaded.Book(new BookingDetails(BookingKind.Visit, at, 45, Mechanism.FaceToFace, Place.Home, [staff]), app.Now, by: null);
            await db.SaveChangesAsync();
        });

    private Task<List<string>> DecisionsAsync(Episode episode) =>
        app.WithDbAsync(db => db.Episodes.AsNoTracking().Where(one => one.Id == episode.Id).SelectMany(one => one.Decisions).Select(one => one.Text).ToListAsync());
}
