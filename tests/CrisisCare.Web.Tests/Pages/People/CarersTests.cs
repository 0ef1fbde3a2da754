using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class CarersTests : IDisposable
{
    private readonly CrisisCareApp app = new();
    private Episode episode = null!;

    private string Path => $"/people/{episode.ServiceUserId}/carers";

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("fran")]
    [InlineData("lou")]
    public async Task A_carer_with_consent_is_on_the_list_with_what_may_be_shared(string who)
    {
        var browser = await StartAsync(who);

        var list = await AddAsync(browser, ConsentAnswer.Given, "Times of visits");

        Assert.Contains("May be told: Times of visits", list.Text, StringComparison.Ordinal);
        Assert.Contains("07700 900 866", list.Text, StringComparison.Ordinal);
        Assert.Contains("Kofi Osei, brother 07700 900 866 May be told: Times of visits", (await browser.OpenAsync($"/people/{episode.ServiceUserId}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConsentAnswer.NotAsked)]
    [InlineData(ConsentAnswer.NotGiven)]
    public async Task Without_consent_every_page_says_that_nothing_is_shared_and_listening_is_allowed(ConsentAnswer answer)
    {
        var sam = await StartAsync("sam");
        await AddAsync(sam, answer);

        foreach (var page in new[] { $"/people/{episode.ServiceUserId}", $"/people/{episode.ServiceUserId}/book", $"/contact?person={episode.ServiceUserId}", Path })
        {
            Assert.Contains("Do not share anything with Kofi Osei. Listening is always allowed.", (await sam.OpenAsync(page)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Consent_that_is_withdrawn_stays_in_the_history_with_who_wrote_it_down()
    {
        var sam = await StartAsync("sam");
        await AddAsync(sam, ConsentAnswer.Given, "Times of visits");

        var list = await sam.SubmitAsync(await OpenCarerAsync(sam), "Save what they say", ("Consent.Answer", nameof(ConsentAnswer.Withdrawn)));

        Assert.Contains("Do not share anything with Kofi Osei", list.Text, StringComparison.Ordinal);
        Assert.Matches("Consent withdrawn, .* by Sam Adeyemi Consent given, .* Times of visits .* by Sam Adeyemi", list.Text);
    }

    [Fact]
    public async Task Whoever_saves_after_a_colleague_is_told_what_stands_and_keeps_what_they_typed()
    {
        var sam = await StartAsync("sam");
        await AddAsync(sam, ConsentAnswer.Given, "Times of visits");
        var opened = await OpenCarerAsync(sam);
        var lou = await app.LogInAsync("lou@example.test");
        await lou.SubmitAsync(await OpenCarerAsync(lou), "Save what they say", ("Consent.Answer", nameof(ConsentAnswer.Withdrawn)));

        var told = await sam.SubmitAsync(opened, "Save what they say", ("Consent.Answer", nameof(ConsentAnswer.Given)), ("Consent.MayBeShared", "Everything"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.StartsWith("A colleague has changed", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Contains("Consent withdrawn", told.Text, StringComparison.Ordinal);
        Assert.Equal("Everything", told.Document.QuerySelector("[name='Consent.MayBeShared']")!.TextContent);
        Assert.Equal([1, 2], (await CarerAsync()).Consents.Select(one => one.Number).Order());
    }

    [Fact]
    public async Task Details_are_put_right_and_a_supporter_who_is_none_any_more_stays_on_record()
    {
        var sam = await StartAsync("sam");
        await AddAsync(sam, ConsentAnswer.Given, "Times of visits");
        await sam.SubmitAsync(await OpenCarerAsync(sam), "Save details", ("Input.Relation", "older brother"));

        var list = await sam.SubmitAsync(await OpenCarerAsync(sam), "They are no longer a supporter");

        Assert.Contains("No longer a supporter", list.Text, StringComparison.Ordinal);
        Assert.Contains("older brother", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kofi", (await sam.OpenAsync($"/people/{episode.ServiceUserId}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenCarerAsync(sam)).Status);
    }

    [Fact]
    public async Task Bad_input_is_answered_in_sentences_and_given_back()
    {
        var sam = await StartAsync("sam");
        var form = await sam.OpenAsync($"{Path}/new");

        var page = await sam.SubmitAsync(form, "Add", ("Input.Name", " "), ("Input.Relation", new string('r', 100_000)), ("Input.Phone", "the red one"), ("Consent.Answer", nameof(ConsentAnswer.Withdrawn)), ("Consent.On", "2027-01-01"));

        Assert.Equal(
            ["Enter the name", "What they are to the person must be 60 characters or fewer", "Enter a phone number, like 07700 900 866 or 020 7946 0018", "Only consent that was given can be withdrawn. Choose “Consent not given”", "The date must be today or in the past"],
            page.Errors);
        Assert.Equal("the red one", ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector("[name='Input.Phone']")!).Value);
    }

    [Fact]
    public async Task Names_and_shared_words_with_scripts_are_shown_as_they_are()
    {
        var sam = await StartAsync("sam");

        var list = await AddAsync(sam, ConsentAnswer.Given, "<script>alert(1)</script> 🙂 كل شيء", "<img src=x> سارة");

        Assert.Empty(list.Document.QuerySelectorAll("main script, main img"));
        Assert.Contains("May be told: <script>alert(1)</script> 🙂 كل شيء", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_carer_of_another_person_is_not_found_there()
    {
        var sam = await StartAsync("sam");
        await AddAsync(sam, ConsentAnswer.NotAsked);

        Assert.Equal(HttpStatusCode.NotFound, (await sam.OpenAsync($"/people/{Guid.NewGuid()}/carers/{(await CarerAsync()).Id}")).Status);
    }

    private async Task<PageBrowser> StartAsync(string who)
    {
        var given = await Given.ATeamAsync(app);
        episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-5), lead: given.Sam);
        return await app.LogInAsync($"{who}@example.test");
    }

    private async Task<BrowsedPage> AddAsync(PageBrowser browser, ConsentAnswer answer, string? shared = null, string name = "Kofi Osei") =>
        await browser.SubmitAsync(
            await browser.OpenAsync($"{Path}/new"), "Add", ("Input.Name", name), ("Input.Relation", "brother"), ("Input.Phone", "07700900866"), ("Consent.Answer", answer.ToString()), ("Consent.MayBeShared", shared));

    private async Task<BrowsedPage> OpenCarerAsync(PageBrowser browser) => await browser.OpenAsync($"{Path}/{(await CarerAsync()).Id}");

    private Task<Carer> CarerAsync() =>
        app.WithDbAsync(db => db.ServiceUsers.AsNoTracking().Where(person => person.Id == episode.ServiceUserId).SelectMany(person => person.Carers).Include(carer => carer.Consents).SingleAsync());
}
