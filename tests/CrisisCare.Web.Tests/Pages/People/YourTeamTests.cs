using System.Net;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

/// <summary>The sheet a person is given. It is Monday 23 November 2026, 9:30am.</summary>
public sealed class YourTeamTests : IAsyncLifetime
{
    private readonly CrisisCareApp app = new CrisisCareApp().With("PublicUrl", "https://crisiscare.example");
    private Given given = null!;
    private Episode grace = null!;

    private string Path => $"/people/{grace.ServiceUserId}/your-team";

    public async ValueTask InitializeAsync()
    {
        given = await Given.ATeamAsync(app);
        grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-3), given.Sam, nhsNumber: "9990000018");
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task The_sheet_says_who_leads_who_comes_next_and_when_the_reviews_are()
    {
        await given.ChangeAsync(grace.Id, episode => episode.AddToCoreGroup(given.Lou.Id, CoreGroupRole.Member, app.Today));
        await given.AContactAsync(grace.Id, app.Now.AddHours(-1), [given.Sam]);
        await BookAsync(app.Now.AddDays(1), NewFaceReason.LeadOffShift);

        var sheet = (await SheetAsync(Path)).TextContent;

        Assert.All(
            [
                "Your lead is Sam (nurse).", "In your small group, too: Lou (support worker).", "So far you have met or talked to 1 person from the team.",
                "Tuesday 24 November, between 9:30am and 10:30am.", "Bo will come to see you.", "You have not met Bo before.", "Why someone new? Your lead is not at work then.",
                "7 day review: Friday 27 November, or a day before or after.", "14 day review: Friday 4 December",
            ],
            sentence => Assert.Contains(sentence, sheet, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_hospital_the_visit_of_the_first_three_days_has_a_last_day_and_no_day_after_it()
    {
        await given.ChangeAsync(grace.Id, episode =>
        {
            episode.Admit(app.Today.AddDays(-2), app.Now);
            episode.Return(app.Today, initialAppointmentWithin: 1, app.Now);
        });

        var sheet = (await SheetAsync(Path)).TextContent;

        Assert.Contains("Visit after hospital: by Thursday 26 November. We will fix the time with you.", sheet, StringComparison.Ordinal);
        Assert.Contains("7 day review: Monday 30 November, or a day before or after.", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_numbers_of_the_team_it_says_where_one_stands_and_the_initials_end_their_sentence_once()
    {
        var sheet = (await SheetAsync(Path)).TextContent;

        Assert.Contains("Call us on the number on your letter.", sheet, StringComparison.Ordinal);
        Assert.Contains("For G.A. Made on", string.Join(' ', sheet.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_count_on_the_sheet_is_the_count_on_the_persons_page()
    {
        await given.AContactAsync(grace.Id, app.Now.AddHours(-3), [given.Sam, given.Lou]);
        await given.AContactAsync(grace.Id, app.Now.AddHours(-2), [given.Bo], Mechanism.Text);
        await given.AContactAsync(grace.Id, app.Now.AddHours(-1), [given.Bo, given.Sam]);

        Assert.Contains("met or talked to 3 people from the team", (await SheetAsync(Path)).TextContent, StringComparison.Ordinal);
        Assert.Contains("3 staff in 2 contacts", (await (await app.LogInAsync("sam@example.test")).OpenAsync($"/people/{grace.ServiceUserId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_lead_or_a_visit_it_says_so_and_whom_to_call()
    {
        var ola = await given.APersonAsync("Ola", "Reed");
        await app.WithDbAsync(async db =>
        {
            (await db.Teams.SingleAsync(team => team.Id == given.Team.Id)).BeReachedAt(new ContactNumbers("020 7946 0018", "020 7946 0999", ContactNumbers.UsualEmergencyWords));
            await db.SaveChangesAsync();
        });

        var sheet = await SheetAsync($"/people/{ola.ServiceUserId}/your-team");

        Assert.Contains("You have no lead right now.", sheet.TextContent, StringComparison.Ordinal);
        Assert.Contains("No visit is booked right now.", sheet.TextContent, StringComparison.Ordinal);
        Assert.Equal(["tel:02079460018", "tel:02079460999"], sheet.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData(ClosingReason.Died, "This person has died. There is no sheet to give. We are sorry")]
    [InlineData(ClosingReason.TreatmentCompleted, "This episode closed on Sunday 22 November 2026, so there is no sheet to give.")]
    public async Task After_the_end_there_is_no_sheet_and_a_sentence_for_the_colleague(ClosingReason reason, string sentence)
    {
        await given.ChangeAsync(grace.Id, episode => episode.Close(new Closing(app.Today.AddDays(-1), reason, null, null, null), app.Now, Guid.Empty));

        var page = await (await app.LogInAsync("sam@example.test")).OpenAsync(Path);

        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("article, textarea, main form"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?easy=true")]
    [InlineData("?paper=A5&easy=true&lang=cy")]
    public async Task The_sheet_itself_holds_neither_name_nor_number_nor_date_of_birth_and_nothing_about_zones(string asked)
    {
        var sheet = (await SheetAsync($"{Path}{asked}")).OuterHtml;

        Assert.All(["Grace", "Abernathy", "999 000", "9990000018", "1988", "Adeyemi", "Amber", "zone"], word => Assert.DoesNotContain(word, sheet, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("G.A.", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Easy_Read_says_the_same_with_a_picture_beside_each_line()
    {
        var plain = (await SheetAsync(Path)).QuerySelectorAll(".app-your-team__part p");
        var easy = (await SheetAsync($"{Path}?easy=true")).QuerySelectorAll(".app-easy > li");

        Assert.Equal(plain.Select(line => line.TextContent.Trim()), easy.Select(line => line.TextContent.Trim()));
        Assert.All(easy, line => Assert.NotNull(line.QuerySelector("svg[aria-hidden=true] path")));
    }

    [Fact]
    public async Task The_text_message_fits_into_one_and_names_neither_the_person_nor_a_link()
    {
        await BookAsync(app.Now.AddDays(1), why: null);
        var page = await (await app.LogInAsync("lou@example.test")).OpenAsync(Path);
        var text = page.Document.QuerySelector("textarea[name=text]")!.TextContent;

        Assert.Equal("Your NHS team. Sam is your lead. Next: Bo, Tue 24 Nov, 9:30am to 10:30am. In danger? Call 999.", text);
        Assert.Contains($"{text.Length} of 160 characters", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_for_feedback_is_on_the_sheet_that_was_made_with_it_and_never_again()
    {
        var lou = await app.LogInAsync("lou@example.test");

        var made = await lou.SubmitAsync(await lou.OpenAsync($"{Path}?easy=true"), "Add a code to give feedback");
        var address = made.Document.QuerySelector("article .app-poster__address")!.TextContent;

        Assert.NotNull(made.Document.QuerySelector("article.app-sheet-of-team--easy svg.app-qr-code"));
        Assert.Equal("Tell us what you think", (await app.Browser().OpenAsync(new Uri(address).AbsolutePath)).Heading);
        Assert.Null((await lou.OpenAsync(Path)).Document.QuerySelector(".app-qr-code"));
    }

    [Theory]
    [InlineData("nadia")]
    [InlineData("mo")]
    [InlineData("viv")]
    [InlineData("ada")]
    public async Task Nobody_outside_the_care_team_sees_a_sheet(string who)
    {
        var answer = await (await app.LogInAsync($"{who}@example.test")).OpenAsync(Path);

        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
        Assert.DoesNotContain("Sam", answer.Text, StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Dom.IElement> SheetAsync(string path) =>
        (await (await app.LogInAsync("sam@example.test")).OpenAsync(path)).Document.QuerySelector("article.app-sheet-of-team")!;

    private Task BookAsync(DateTimeOffset at, NewFaceReason? why) => given.ChangeAsync(grace.Id, episode => episode.Book(
        new BookingDetails(BookingKind.Visit, at, 60, Mechanism.FaceToFace, Place.Home, [given.Bo.Id], WindowMinutes: 60, NewFace: why is { } reason ? new NewFaceAnswer(reason, null) : null), app.Now, by: null));
}
