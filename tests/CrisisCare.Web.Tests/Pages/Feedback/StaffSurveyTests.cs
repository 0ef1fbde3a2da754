using System.Net;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Feedback;

/// <summary>The team is asked too, and nobody can tell who said what.</summary>
public sealed class StaffSurveyTests : FeedbackFixture
{
    [Fact]
    public async Task A_survey_is_made_answered_and_read_once_it_has_closed_and_five_have_answered()
    {
        var fran = await App.LogInAsync("fran@example.test");
        var made = await fran.SubmitAsync(await fran.OpenAsync("/feedback/surveys"), "Make the survey", ("Title", "Evenings"), ("OpensOn", "2026-11-23"), ("ClosesOn", "2026-11-24"));
        var address = new Uri(made.Document.QuerySelector("input[name=address]")!.GetAttribute("value")!).AbsolutePath;
        string[] words = ["Nights know nobody", "<b>Bold</b>", "More cars", "مرحبا", "Earlier rota"];
        foreach (var one in words)
        {
            Assert.Equal("Thank you", (await AnswerAsync(App.Browser(), address, one)).Heading);
        }

        var details = made.Document.QuerySelector("main a[href^='/feedback/surveys/']")!.GetAttribute("href")!;
        var open = await fran.OpenAsync(details);
        App.Clock.Advance(TimeSpan.FromDays(2));
        var closed = await (await App.LogInAsync("fran@example.test")).OpenAsync(details);

        Assert.Contains("There are 5 answers.", open.Text, StringComparison.Ordinal);
        Assert.Empty(open.Document.QuerySelectorAll("blockquote"));
        Assert.Equal(words.Order(StringComparer.Ordinal), closed.Document.QuerySelectorAll("blockquote[dir=auto]").Select(quote => quote.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Browser().OpenAsync(address)).Status);
    }

    [Fact]
    public async Task Four_answers_are_shown_to_nobody_and_their_number_is_not_said()
    {
        var (survey, address) = await ASurveyAsync();
        for (var answer = 0; answer < 4; answer++)
        {
            await AnswerAsync(App.Browser(), address, $"Answer {answer}");
        }

        App.Clock.Advance(TimeSpan.FromDays(2));
        var page = await (await App.LogInAsync("fran@example.test")).OpenAsync($"/feedback/surveys/{survey}");

        Assert.Contains("There are fewer than 5 answers.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_who_is_logged_in_and_sends_twice_counts_once_and_is_not_remembered()
    {
        var (_, address) = await ASurveyAsync();
        var sam = await App.LogInAsync("sam@example.test");
        var trail = await App.WithDbAsync(db => db.AuditEntries.CountAsync());
        var form = await sam.OpenAsync(address);

        await sam.SubmitAsync(form, "Send", ("Words", "Hello"));
        await sam.SubmitAsync(form, "Send", ("Words", "Hello"));

        Assert.Equal(1, await App.WithDbAsync(db => db.StaffSurveys.SelectMany(survey => survey.Answers).CountAsync()));
        Assert.Equal(trail, await App.WithDbAsync(db => db.AuditEntries.CountAsync()));
        Assert.DoesNotContain(await App.WithDbAsync(db => db.Set<Web.Data.Submission>().ToListAsync()), one => one.LedTo?.Contains("survey", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_survey_that_is_not_open_and_a_link_that_was_renewed_give_the_words_back()
    {
        var (survey, address) = await ASurveyAsync();
        var form = await App.Browser().OpenAsync(address);
        var browser = App.Browser();
        form = await browser.OpenAsync(address);
        var fran = await App.LogInAsync("fran@example.test");
        await fran.SubmitAsync(await fran.OpenAsync($"/feedback/surveys/{survey}"), "Make a new link");

        var late = await browser.SubmitAsync(form, "Send", ("Words", "A long letter"));
        var empty = await AnswerAsync(App.Browser(), (await ASurveyAsync()).Address, " ");

        Assert.Equal((HttpStatusCode.NotFound, "A long letter"), (late.Status, late.Document.QuerySelector("textarea[readonly]")!.TextContent));
        Assert.Equal(["Write something before you send this"], empty.Errors);
    }

    [Fact]
    public async Task Only_team_leaders_of_the_team_ask_and_read()
    {
        var (survey, _) = await ASurveyAsync();

        foreach (var (name, status) in new[] { ("nadia", HttpStatusCode.NotFound), ("sam", HttpStatusCode.Forbidden), ("viv", HttpStatusCode.Forbidden), ("mo", HttpStatusCode.Forbidden), ("ada", HttpStatusCode.Forbidden) })
        {
            Assert.Equal(status, (await (await App.LogInAsync($"{name}@example.test")).OpenAsync($"/feedback/surveys/{survey}")).Status);
        }
    }

    private static async Task<BrowsedPage> AnswerAsync(PageBrowser browser, string address, string words) =>
        await browser.SubmitAsync(await browser.OpenAsync(address), "Send", ("Words", words));

    private async Task<(Guid Id, string Address)> ASurveyAsync()
    {
        var survey = StaffSurvey.Ask(Given.Team.Id, "Evenings", App.Today, App.Today.AddDays(1), App.Now, Guid.Empty, out var secret);
        await Given.ASavedAsync(survey);
        return (survey.Id, $"/staff-survey/{secret}");
    }
}
