using System.Net;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.MyTeam;

/// <summary>"I would like to see someone else": who reads it, and that nothing of it is lost or told to anybody else.</summary>
public sealed class AskForChangeTests : MyTeamFixture
{
    private const string Words = " Not at night, please.\r\n<b>شكرا</b> 🙁 ";
    private const string InInbox = "Someone asked for a change on their own page";

    [Fact]
    public async Task Another_time_is_read_by_the_lead_as_it_was_written_and_by_nobody_else_in_the_inbox()
    {
        var thanks = await AskAsync(RequestKind.AnotherTime, Words);

        Assert.Equal("We have got it", thanks.Heading);
        Assert.DoesNotContain("night", thanks.Url, StringComparison.Ordinal);
        Assert.Equal((RequestKind.AnotherTime, Words), ((await RequestsAsync()).Single().Kind, (await RequestsAsync()).Single().Words));
        Assert.Equal(["sam"], await WhoIsToldAsync());
        var read = await (await App.LogInAsync("sam@example.test")).OpenAsync($"/requests/{(await RequestsAsync()).Single().Id}");
        Assert.Equal(Words.ReplaceLineEndings("\n"), read.Document.QuerySelector("blockquote")!.TextContent.ReplaceLineEndings("\n"));
        Assert.All(["Not at night", "someone else"], word => Assert.DoesNotContain(word, Logged(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Someone_else_is_read_by_the_team_leader_too()
    {
        await AskAsync(RequestKind.SomeoneElse, "Lou");

        Assert.Equal(["fran", "sam"], await WhoIsToldAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.LogInAsync("lou@example.test")).OpenAsync($"/requests/{(await RequestsAsync()).Single().Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.LogInAsync("nadia@example.test")).OpenAsync($"/requests/{(await RequestsAsync()).Single().Id}")).Status);
    }

    [Fact]
    public async Task What_is_for_the_team_leader_alone_the_lead_does_not_read()
    {
        await AskAsync(RequestKind.Other, "It is about Sam", ("Ask.LeaderOnly", "true"));

        Assert.Equal(["fran"], await WhoIsToldAsync());
        var sam = await App.LogInAsync("sam@example.test");
        Assert.Equal(HttpStatusCode.NotFound, (await sam.OpenAsync($"/requests/{(await RequestsAsync()).Single().Id}")).Status);
        Assert.Null((await sam.OpenAsync($"/people/{Grace.ServiceUserId}/my-team-link")).Document.QuerySelector("a[href^='/requests/']"));
    }

    [Fact]
    public async Task Where_nobody_leads_the_team_leader_reads_it_and_says_that_they_talked()
    {
        var ola = await Given.APersonAsync("Ola", "Reed");
        await AskAsync(RequestKind.AnotherTime, null, await ALinkAsync(ola));
        var fran = await App.LogInAsync("fran@example.test");
        var request = await fran.OpenAsync($"/requests/{(await RequestsAsync()).Single().Id}");

        var answered = await fran.SubmitAsync(request, "We talked with them about it");

        Assert.Equal(["fran"], await WhoIsToldAsync());
        Assert.Contains("Fran Okoro talked with them about it", answered.Text, StringComparison.Ordinal);
        var list = (await fran.OpenAsync($"/people/{ola.ServiceUserId}/my-team-link")).Document.QuerySelector("li:has(a[href^='/requests/'])")!.TextContent;
        Assert.StartsWith("“I would like another time”", list, StringComparison.Ordinal);
        Assert.EndsWith(": talked about", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_asks_once_and_the_sixth_of_a_day_is_asked_to_call()
    {
        var browser = App.Browser();
        var page = await BornAsync(browser, Hers);
        await browser.SubmitAsync(page, "Ask", ("Ask.Kind", "AnotherTime"));
        await browser.SubmitAsync(page, "Ask", ("Ask.Kind", "AnotherTime"));
        Assert.Single(await RequestsAsync());

        for (var more = 0; more < 4; more++)
        {
            await browser.SubmitAsync(await browser.OpenAsync(Hers), "Ask", ("Ask.Kind", "AnotherTime"));
        }

        var sixth = await browser.SubmitAsync(await browser.OpenAsync(Hers), "Ask", ("Ask.Kind", "AnotherTime"));
        Assert.Equal(["You have asked 5 times today. Please call us"], sixth.Errors);
        Assert.Equal(5, (await RequestsAsync()).Count);
    }

    [Theory]
    [InlineData(null, "", "Choose what you would like")]
    [InlineData("Nonsense", "", "Choose an answer from the list")]
    [InlineData("Other", " ", "Say in your own words what you would like")]
    public async Task What_asks_for_nothing_is_sent_back_with_a_sentence(string? kind, string words, string sentence)
    {
        var browser = App.Browser();

        var page = await browser.SubmitAsync(await BornAsync(browser, Hers), "Ask", ("Ask.Kind", kind), ("Ask.Words", words));

        Assert.Contains(sentence, page.Errors);
        Assert.Empty(await RequestsAsync());
    }

    [Fact]
    public async Task Words_that_are_too_long_or_come_too_late_or_by_a_dead_link_are_given_back()
    {
        var browser = App.Browser();
        var form = await BornAsync(browser, Hers);
        var words = new string('ж', 50_000);

        var tooLong = await browser.SubmitAsync(form, "Ask", ("Ask.Kind", "Other"), ("Ask.Words", words));
        App.Clock.Advance(TimeSpan.FromMinutes(16));
        var late = await browser.SubmitAsync(form, "Ask", ("Ask.Kind", "Other"), ("Ask.Words", "Late"));
        await OfferAsync(false);
        var dead = await browser.SubmitAsync(form, "Ask", ("Ask.Kind", "Other"), ("Ask.Words", "Dead"));

        Assert.Equal(["You can write 500 letters here. You have 50000. Please make it shorter"], tooLong.Errors);
        Assert.Equal(words, tooLong.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(("Is it you?", "Late"), (late.Heading, late.Document.QuerySelector("textarea[readonly]")!.TextContent.Trim()));
        Assert.Equal(("This link does not work", "Dead"), (dead.Heading, dead.Document.QuerySelector("textarea[readonly]")!.TextContent.Trim()));
        Assert.Empty(await RequestsAsync());
    }

    private Task<BrowsedPage> AskAsync(RequestKind kind, string? words, params (string Name, string? Value)[] more) => AskAsync(kind, words, Hers, more);

    private async Task<BrowsedPage> AskAsync(RequestKind kind, string? words, string address, params (string Name, string? Value)[] more)
    {
        var browser = App.Browser();
        return await browser.SubmitAsync(await BornAsync(browser, address), "Ask", [("Ask.Kind", $"{kind}"), ("Ask.Words", words ?? ""), .. more]);
    }

    private async Task<List<string>> WhoIsToldAsync()
    {
        var told = new List<string>();
        foreach (var who in new[] { "fran", "lou", "nadia", "priya", "sam" })
        {
            if ((await (await App.LogInAsync($"{who}@example.test")).OpenAsync("/inbox")).Text.Contains(InInbox, StringComparison.Ordinal))
            {
                told.Add(who);
            }
        }

        return told;
    }
}
