using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Feedback;

/// <summary>Secret addresses: who makes them, what they open, and what every one that does not work is answered.</summary>
public sealed class LinkTests : FeedbackFixture
{
    [Fact]
    public async Task Guessed_malformed_used_expired_and_revoked_links_are_answered_alike()
    {
        var grace = await Given.APersonAsync("Grace", "Abernathy");
        var expired = await AnOwnLinkAsync(grace.ServiceUserId);
        App.Clock.Advance(TimeSpan.FromDays(31));
        var used = await AnOwnLinkAsync(grace.ServiceUserId);
        await WriteAsync(used, ("Words", "Hello"));
        await RevokeAllAsync(posters: true);
        using var commands = CountedCommands.Of(App);

        var answers = new List<(BrowsedPage Page, int Asked)>();
        foreach (var address in new[] { $"/feedback/{new string('A', 43)}", "/feedback/x", $"/feedback/{new string('z', 3000)}", used, expired, Poster })
        {
            BrowsedPage? page = null;
            var asked = await commands.DuringAsync(async () => page = await App.Browser().OpenAsync(address));
            answers.Add((page!, asked));
        }

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.NotFound, answers[0].Page.Document.DocumentElement.OuterHtml, answers[0].Asked), (answer.Page.Status, answer.Page.Document.DocumentElement.OuterHtml, answer.Asked)));
        Assert.Equal("This link does not work", answers[0].Page.Heading);
        Assert.Contains("call 999 now", answers[0].Page.Text, StringComparison.Ordinal);
        Assert.Contains("Call the number on the letter or sheet that your team gave you", answers[0].Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_sent_because_the_link_ended_meanwhile_is_given_back()
    {
        var browser = App.Browser();
        var form = await browser.OpenAsync(Poster);
        await RevokeAllAsync(posters: true);

        var page = await browser.SubmitAsync(form, "Send", ("Input.Words", "A <b>long</b> letter"));

        Assert.Equal((HttpStatusCode.NotFound, "This link does not work"), (page.Status, page.Heading));
        Assert.Equal("A <b>long</b> letter", page.Document.QuerySelector("textarea[readonly]")!.TextContent);
        Assert.Empty(await PiecesAsync());
    }

    [Fact]
    public async Task A_persons_own_page_names_nobody_and_is_kept_by_no_browser_and_no_search_engine()
    {
        var grace = await Given.APersonAsync("Grace", "Abernathy", lead: Given.Sam, nhsNumber: "9990000018");
        var page = await App.Browser().OpenAsync(await AnOwnLinkAsync(grace.ServiceUserId));

        var html = page.Document.DocumentElement.OuterHtml;
        Assert.All(["Grace", "Abernathy", "999 000 0018", "9990000018", "1988", "Sam", grace.ServiceUserId.ToString()], secret => Assert.DoesNotContain(secret, html, StringComparison.OrdinalIgnoreCase));
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex, nofollow", page.Response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Null(page.Document.QuerySelector("a[href='/'], a[href='/log-in']"));
    }

    [Fact]
    public async Task Whoever_writes_by_their_own_link_is_known_only_if_they_choose_it()
    {
        var grace = await Given.APersonAsync("Grace", "Abernathy");
        await WriteAsync(await AnOwnLinkAsync(grace.ServiceUserId), ("Words", "Unnamed"), ("Name", "Grace A"));
        await WriteAsync(await AnOwnLinkAsync(grace.ServiceUserId), ("Words", "Named"), ("IsNamed", "true"), ("Name", "Grace A"));

        var pieces = (await PiecesAsync()).ToDictionary(piece => piece.Words!);
        Assert.Equal((null, null), (pieces["Unnamed"].ServiceUserId, pieces["Unnamed"].Name));
        Assert.Equal((grace.ServiceUserId, "Grace A"), (pieces["Named"].ServiceUserId, pieces["Named"].Name));
        var page = await (await App.LogInAsync("fran@example.test")).OpenAsync($"/feedback/pieces/{pieces["Named"].Id}");
        Assert.Equal("Grace Abernathy", page.Document.QuerySelector($"main a[href='/people/{grace.ServiceUserId}']")!.TextContent);
    }

    [Fact]
    public async Task A_link_for_a_person_is_shown_once_with_a_text_and_a_code_and_can_be_taken_back()
    {
        var grace = await Given.APersonAsync("Grace", "Abernathy");
        var lou = await App.LogInAsync("lou@example.test");
        var path = $"/people/{grace.ServiceUserId}/feedback-link";

        var made = await lou.SubmitAsync(await lou.OpenAsync(path), "Make a link");
        var address = made.Document.QuerySelector("input[name=address]")!.GetAttribute("value")!;
        var text = made.Document.QuerySelector("textarea[name=text]")!.TextContent;
        var later = await lou.OpenAsync(path);
        await lou.SubmitAsync(later, Taking(later));

        Assert.StartsWith("https://crisiscare.example/feedback/", address, StringComparison.Ordinal);
        Assert.Contains(address, text, StringComparison.Ordinal);
        Assert.True(text.Length <= 160 && !text.Contains("Grace", StringComparison.Ordinal), text);
        Assert.NotNull(made.Document.QuerySelector("svg.app-qr-code[role=img][aria-label]"));
        Assert.Null(later.Document.QuerySelector("input[name=address]"));
        Assert.Equal("This link does not work", (await App.Browser().OpenAsync(new Uri(address).AbsolutePath)).Heading);
    }

    [Fact]
    public async Task Nobody_is_invited_after_a_death()
    {
        var grace = await Given.APersonAsync("Grace", "Abernathy", App.Now.AddDays(-3), Given.Sam);
        await Given.ChangeAsync(grace.Id, episode => episode.Close(new Closing(App.Today, ClosingReason.Died, null, null, null), App.Now, Guid.Empty));
        var lou = await App.LogInAsync("lou@example.test");

        var page = await lou.OpenAsync($"/people/{grace.ServiceUserId}/feedback-link");

        Assert.Contains("The person has died. Nobody is invited to give feedback.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_poster_is_shown_once_with_its_code_and_numbers_and_can_be_taken_out_of_use()
    {
        var fran = await App.LogInAsync("fran@example.test");
        await RevokeAllAsync(posters: true);

        var made = await fran.SubmitAsync(await fran.OpenAsync("/feedback/posters"), "Make a poster", ("Place", "Waiting room"));
        var address = made.Document.QuerySelector(".app-poster__address")!.TextContent;
        var list = await fran.OpenAsync("/feedback/posters");
        Assert.Equal("Tell us what you think", (await App.Browser().OpenAsync(new Uri(address).AbsolutePath)).Heading);
        await fran.SubmitAsync(list, Taking(list));

        Assert.NotNull(made.Document.QuerySelector(".app-poster svg.app-qr-code path"));
        Assert.Empty(made.Document.QuerySelectorAll("[style]"));
        Assert.Contains("Waiting room", list.Text, StringComparison.Ordinal);
        Assert.Equal("This link does not work", (await App.Browser().OpenAsync(new Uri(address).AbsolutePath)).Heading);
        Assert.DoesNotContain(address.Split('/')[^1], Logged(), StringComparison.Ordinal);
        Assert.DoesNotContain(address.Split('/')[^1], await TrailAsync(), StringComparison.Ordinal);
    }

    private static string Taking(BrowsedPage page) =>
        page.Document.QuerySelectorAll("main form button").Select(button => button.TextContent.Trim()).First(words => words.StartsWith("Take", StringComparison.Ordinal));

    private Task RevokeAllAsync(bool posters) => App.WithDbAsync(async db =>
    {
        foreach (var link in await db.FeedbackLinks.Where(link => link.Place != null == posters).ToListAsync())
        {
            link.Revoke(App.Now);
        }

        await db.SaveChangesAsync();
    });

    private async Task<string> TrailAsync() => string.Concat(await App.WithDbAsync(db => db.AuditEntries.Select(entry => entry.Changes).ToListAsync()));
}
