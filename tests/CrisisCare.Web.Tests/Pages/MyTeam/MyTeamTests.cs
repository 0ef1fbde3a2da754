using System.Net;
using CrisisCare.Domain;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Tests.Pages.Feedback;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CrisisCare.Web.Tests.Pages.MyTeam;

/// <summary>The page without an account: who it opens to, and what it says to everybody else.</summary>
public sealed class MyTeamTests : MyTeamFixture
{
    [Fact]
    public async Task With_the_link_and_the_date_of_birth_they_read_what_is_on_their_sheet()
    {
        var sheet = await (await App.LogInAsync("sam@example.test")).OpenAsync($"/people/{Grace.ServiceUserId}/your-team");

        var page = await BornAsync(App.Browser(), Hers);

        Assert.Equal(("Your team", HttpStatusCode.OK), (page.Heading, page.Status));
        Assert.Contains("Your lead is Sam (nurse).", page.Text, StringComparison.Ordinal);
        Assert.Equal(Lines(sheet), Lines(page));
        Assert.All(["Grace", "Abernathy", "9990000018", "999 000", "1988", "Amber", Grace.ServiceUserId.ToString()], word => Assert.DoesNotContain(word, page.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["Added", "Viewed"], await TrailAsync());
    }

    [Fact]
    public async Task Before_the_date_of_birth_nothing_is_shown_about_anybody()
    {
        var page = await App.Browser().OpenAsync(Hers);

        Assert.Equal("Is it you?", page.Heading);
        Assert.All(["Grace", "Abernathy", "Sam", "Southam", "1988", Grace.ServiceUserId.ToString()], word => Assert.DoesNotContain(word, page.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_page_is_kept_by_no_browser_found_by_no_search_engine_and_told_to_no_other_page()
    {
        var browser = App.Browser();
        var question = await browser.OpenAsync(Hers);
        var shown = await BornAsync(browser, Hers);
        var dead = await browser.OpenAsync("/my-team/nobodys");

        Assert.All([question, shown, dead], page =>
        {
            Assert.True(page.Response.Headers.CacheControl!.NoStore);
            Assert.Equal("noindex, nofollow", page.Response.Headers.GetValues("X-Robots-Tag").Single());
            Assert.Equal("no-referrer", page.Response.Headers.GetValues("Referrer-Policy").Single());
        });
    }

    [Fact]
    public async Task The_right_date_opens_one_address_in_one_browser_for_a_quarter_of_an_hour()
    {
        var browser = App.Browser();
        var answer = await PostAsync(browser, 4);
        Assert.All(["httponly", "secure", "samesite=strict", $"path={Hers}"], word => Assert.Contains(word, answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase));

        Assert.Equal("Your team", (await browser.OpenAsync(Hers)).Heading);
        Assert.Equal("Is it you?", (await App.Browser().OpenAsync(Hers)).Heading);
        App.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("Is it you?", (await browser.OpenAsync(Hers)).Heading);
    }

    [Fact]
    public async Task They_close_it_and_nobody_else_with_the_phone_reads_on()
    {
        var browser = App.Browser();

        var closed = await browser.SubmitAsync(await BornAsync(browser, Hers), "Close my page");

        Assert.Equal("Is it you?", closed.Heading);
        Assert.Equal("Is it you?", (await browser.OpenAsync(Hers)).Heading);
    }

    [Fact]
    public async Task Unknown_expired_revoked_locked_closed_died_and_not_offered_are_answered_alike()
    {
        var (revoked, locked) = (await ALinkAsync(await Given.APersonAsync("Ola", "Reed")), await ALinkAsync(await Given.APersonAsync("Ben", "Reed")));
        await ChangeLinkAsync(revoked, set => set.SetProperty(link => link.RevokedAt, App.Now));
        await ChangeLinkAsync(locked, set => set.SetProperty(link => link.WrongTries, 5));
        var (closed, died) = (await EndedAsync(ClosingReason.TreatmentCompleted), await EndedAsync(ClosingReason.Died));
        var notOffered = await OfferedOnceAsync();
        App.Clock.Advance(TimeSpan.FromDays(29));
        var (working, _) = await AnswerAsync(Hers);
        App.Clock.Advance(TimeSpan.FromDays(1));

        var first = await AnswerAsync($"/my-team/{new string('A', 43)}");
        Assert.Equal(("This link does not work", HttpStatusCode.NotFound), (first.Page.Heading, first.Page.Status));
        Assert.Equal("Is it you?", working.Heading);
        foreach (var address in new[] { "/my-team/x", $"/my-team/{new string('z', 3000)}", revoked, locked, closed, died, notOffered, Hers })
        {
            var (page, asked) = await AnswerAsync(address);
            Assert.Equal((HttpStatusCode.NotFound, first.Page.Document.DocumentElement.OuterHtml, first.Asked), (page.Status, page.Document.DocumentElement.OuterHtml, asked));
        }
    }

    [Fact]
    public async Task Who_is_reading_is_stopped_at_once_when_the_link_is_taken_back_or_the_team_turns_the_page_off()
    {
        var browser = App.Browser();
        await BornAsync(browser, Hers);

        await OfferAsync(false);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(Hers)).Status);
        await OfferAsync(true);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(Hers)).Status);
        await Given.ChangeAsync(Grace.Id, episode => episode.Close(new Closing(App.Today, ClosingReason.Died, null, null, null), App.Now, Guid.Empty));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(Hers)).Status);
    }

    [Fact]
    public async Task Without_a_lead_or_a_visit_the_page_says_so_and_whom_to_call()
    {
        var page = await BornAsync(App.Browser(), await ALinkAsync(await Given.APersonAsync("Ola", "Reed")));

        Assert.All(["You have no lead right now.", "No visit is booked right now.", "The team leader reads this.", "call 999 now"], sentence => Assert.Contains(sentence, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_read_with_ease_at_the_age_of_nine()
    {
        var browser = App.Browser();
        foreach (var page in new[] { await browser.OpenAsync(Hers), await BornAsync(browser, Hers) })
        {
            var lines = page.Document.QuerySelectorAll("main h1, main h2, main p, main li, main label, main legend, main .nhsuk-hint").Select(line => line.TextContent.Trim());
            Assert.True(ReadingAge.Of(string.Join('\n', lines)) < 10, page.Heading);
        }
    }

    private static IEnumerable<string> Lines(BrowsedPage page) =>
        page.Document.QuerySelectorAll(".app-your-team__part > p").Select(line => line.TextContent.Trim()).TakeWhile(line => !line.StartsWith("You can ask. ", StringComparison.Ordinal));

    private async Task<(BrowsedPage Page, int Asked)> AnswerAsync(string address)
    {
        BrowsedPage? page = null;
        using var commands = CountedCommands.Of(App);
        var asked = await commands.DuringAsync(async () => page = await App.Browser().OpenAsync(address));
        return (page!, asked);
    }

    private Task<int> ChangeLinkAsync(string address, Action<UpdateSettersBuilder<MyTeamLink>> change)
    {
        var hash = LinkSecret.HashOf(address["/my-team/".Length..]);
        return App.WithDbAsync(db => db.MyTeamLinks.Where(link => link.SecretHash == hash).ExecuteUpdateAsync(change));
    }

    private async Task<string> EndedAsync(ClosingReason reason)
    {
        var person = await Given.APersonAsync("Ann", "Other", App.Now.AddDays(-3), Given.Sam);
        var address = await ALinkAsync(person);
        await Given.ChangeAsync(person.Id, episode => episode.Close(new Closing(App.Today, reason, null, null, null), App.Now, Guid.Empty));
        return address;
    }

    /// <summary>Somebody of another team, which offers the page only for as long as a link is made.</summary>
    private async Task<string> OfferedOnceAsync()
    {
        var person = await Given.APersonAsync("Noor", "North", team: Given.OtherTeam);
        await OtherOffersAsync(true);
        var address = await ALinkAsync(person);
        await OtherOffersAsync(false);
        return address;
    }

    private Task<int> OtherOffersAsync(bool offers) =>
        App.WithDbAsync(db => db.Teams.Where(team => team.Id == Given.OtherTeam.Id).ExecuteUpdateAsync(set => set.SetProperty(team => team.OffersMyTeam, offers)));

    private async Task<HttpResponseMessage> PostAsync(PageBrowser browser, int day)
    {
        var form = await browser.OpenAsync(Hers);
        var fields = form.Document.QuerySelectorAll("form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        return await browser.Client.PostAsync(Hers, new FormUrlEncodedContent([.. fields, new("Born.Date.Day", $"{day}"), new("Born.Date.Month", "5"), new("Born.Date.Year", "1988")]));
    }
}
