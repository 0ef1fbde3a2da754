using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class OwnWordsTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script> 🙂 مرحبا\r\n& \"quoted\"";

    private readonly CrisisCareApp app = new();
    private Given given = null!;
    private Episode episode = null!;

    private string Path => $"/people/{episode.ServiceUserId}/own-words";

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("fran")]
    [InlineData("sam")]
    [InlineData("lou")]
    public async Task Everybody_who_looks_after_people_writes_with_the_person_and_it_is_dated_and_signed(string who)
    {
        var browser = await StartAsync(who);

        var saved = await WriteAsync(browser, ("Input.DoNotAsk", "About my brother"), ("Input.PreferredName", "Ammy"), ("Input.Pronouns", "she/her"));

        Assert.Equal("Amara Osei (Ammy, she/her)", string.Join(' ', saved.Heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("What not to ask again About my brother", saved.Text, StringComparison.Ordinal);
        Assert.Matches("Written with the person on .* 2026 at .* by (Fran Okoro|Sam Adeyemi|Lou Marsh)", saved.Text);
    }

    [Theory]
    [InlineData("mo", HttpStatusCode.Forbidden)]
    [InlineData("viv", HttpStatusCode.Forbidden)]
    [InlineData("ada", HttpStatusCode.Forbidden)]
    [InlineData("nadia", HttpStatusCode.NotFound)]
    public async Task Nobody_else_reads_it_or_writes_it(string who, HttpStatusCode answer)
    {
        var browser = await StartAsync(who);

        foreach (var page in new[] { Path, $"{Path}/write", $"/people/{episode.ServiceUserId}/carers", $"/people/{episode.ServiceUserId}/carers/new" })
        {
            Assert.Equal(answer, (await browser.OpenAsync(page)).Status);
        }
    }

    [Fact]
    public async Task What_is_written_anew_keeps_the_earlier_version_to_be_read()
    {
        var sam = await StartAsync("sam");
        await WriteAsync(sam, ("Input.WhatHelps", "Tea"));

        var page = await WriteAsync(sam, ("Input.WhatHelps", "Tea and a walk"), ("Input.Author", nameof(OwnWordsAuthor.ByStaff)));

        Assert.Contains("What helps Tea and a walk", page.Text, StringComparison.Ordinal);
        Assert.Contains("Version 1. Written with the person", page.Document.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Tea", "Tea and a walk"], (await PersonAsync()).OwnWords.OrderBy(version => version.Number).Select(version => version.Words.WhatHelps));
    }

    [Fact]
    public async Task Of_two_colleagues_who_save_at_once_the_second_sees_the_first_and_keeps_their_own_text()
    {
        var sam = await StartAsync("sam");
        var lou = await app.LogInAsync("lou@example.test");
        await WriteAsync(sam, ("Input.WhatHelps", "Tea"), ("Input.AtHome", "Her son"));
        var opened = await lou.OpenAsync($"{Path}/write");
        await WriteAsync(sam, ("Input.WhatHelps", "Tea and a walk"), ("Input.AtHome", "Her son, Tom"));

        var told = await lou.SubmitAsync(opened, "Save", ("Input.WhatHelps", "A phone call"), ("Input.Author", nameof(OwnWordsAuthor.ByStaff)));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.StartsWith("A colleague has saved other words", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Contains("Tea and a walk", told.Document.QuerySelectorAll(".nhsuk-inset-text").Select(inset => inset.TextContent).First(), StringComparison.Ordinal);
        Assert.Equal(("A phone call", "Her son, Tom"), (Typed(told, "Input.WhatHelps"), Typed(told, "Input.AtHome")));

        await lou.SubmitAsync(told, "Save");

        Assert.Equal(["Tea", "Tea and a walk", "A phone call"], (await PersonAsync()).OwnWords.OrderBy(version => version.Number).Select(version => version.Words.WhatHelps));
        Assert.Equal("Her son, Tom", (await PersonAsync()).OwnWordsNow.AtHome);
    }

    [Fact]
    public async Task Two_who_press_Save_at_the_same_moment_lose_nothing()
    {
        var sam = await StartAsync("sam");
        var lou = await app.LogInAsync("lou@example.test");
        var (one, two) = (await sam.OpenAsync($"{Path}/write"), await lou.OpenAsync($"{Path}/write"));

        var answers = await Task.WhenAll(
            sam.SubmitAsync(one, "Save", ("Input.WhatHelps", "Tea"), ("Input.Author", nameof(OwnWordsAuthor.ByStaff))),
            lou.SubmitAsync(two, "Save", ("Input.WhatHelps", "A walk"), ("Input.Author", nameof(OwnWordsAuthor.ByStaff))));

        var told = Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        var kept = Assert.Single((await PersonAsync()).OwnWords).Words.WhatHelps;
        Assert.Equal(kept == "Tea" ? "A walk" : "Tea", Typed(told, "Input.WhatHelps"));
        Assert.Contains(kept!, told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_in_every_box_are_kept_and_shown_as_they_are()
    {
        var sam = await StartAsync("sam");

        var page = await WriteAsync(sam, [.. OwnWordsParts.All.Select(part => ($"Input.{part}", (string?)(part.IsOneLine ? "<b>سارة</b> 🙂" : Hostile)))]);

        Assert.Empty(page.Errors);
        Assert.DoesNotContain("<script>alert", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var said = page.Document.QuerySelectorAll("main .nhsuk-summary-list .app-own-words__said");
        Assert.All(said, one => Assert.Equal("auto", one.GetAttribute("dir")));
        Assert.Equal(Hostile.ReplaceLineEndings("\n"), said[0].TextContent);
        foreach (var other in new[] { $"/people/{episode.ServiceUserId}", $"/people/{episode.ServiceUserId}/book", $"/contact?person={episode.ServiceUserId}", $"/board/meeting/{episode.ServiceUserId}" })
        {
            var html = await sam.OpenAsync(other);
            Assert.Equal(HttpStatusCode.OK, html.Status);
            Assert.Empty(html.Document.QuerySelectorAll("main script"));
            Assert.Contains("<script>alert(1)</script> 🙂 مرحبا", html.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hundred_thousand_characters_in_every_box_are_refused_in_sentences_and_given_back()
    {
        var sam = await StartAsync("sam");
        var long100K = new string('a', 100_000);

        var page = await WriteAsync(sam, [.. OwnWordsParts.All.Select(part => ($"Input.{part}", (string?)long100K))]);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(9, page.Errors.Count);
        Assert.Contains("What helps must be 300 characters or fewer. You have 100,000 characters", page.Errors);
        Assert.Equal(long100K, Typed(page, "Input.WhatHelps"));
        Assert.Empty((await PersonAsync()).OwnWords);
    }

    [Fact]
    public async Task Nothing_written_and_no_word_of_how_are_asked_for()
    {
        var sam = await StartAsync("sam");

        var page = await sam.SubmitAsync(await sam.OpenAsync($"{Path}/write"), "Save");

        Assert.Equal(["Write something in at least one box", "Say how this was written"], page.Errors);
    }

    [Fact]
    public async Task Every_page_before_a_visit_says_what_not_to_ask_and_how_to_contact_first()
    {
        var sam = await StartAsync("sam");
        await given.AVisitAsync(episode.Id, app.Now.AddHours(2), given.Sam);
        await given.AVisitAsync(episode.Id, app.Now.AddDays(1), given.Sam);
        await WriteAsync(sam, ("Input.DoNotAsk", "About my brother"), ("Input.HowToContact", "Text first"), ("Input.WhatHelps", "Tea"));

        foreach (var page in new[] { $"/people/{episode.ServiceUserId}", $"/people/{episode.ServiceUserId}/book", $"/contact?person={episode.ServiceUserId}", "/tomorrow", "/my-day", $"/board/meeting/{episode.ServiceUserId}" })
        {
            var text = (await sam.OpenAsync(page)).Text;
            Assert.Matches("What not to ask again *About my brother.*How and when to contact *Text first", text);
        }
    }

    [Fact]
    public async Task The_trail_says_that_it_changed_and_never_the_words()
    {
        var sam = await StartAsync("sam");
        await WriteAsync(sam, ("Input.DoNotAsk", "About my brother"));

        var entry = await app.WithDbAsync(db => db.AuditEntries.SingleAsync(one => one.Entity == nameof(OwnWordsVersion)));

        Assert.Equal(("Added", true, false), (entry.Action, entry.UserId is not null, entry.Changes.Contains("brother", StringComparison.Ordinal)));
        Assert.Contains("(not kept)", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_version()
    {
        var sam = await StartAsync("sam");
        var form = await sam.OpenAsync($"{Path}/write");

        await sam.SubmitAsync(form, "Save", ("Input.WhatHelps", "Tea"), ("Input.Author", nameof(OwnWordsAuthor.WithThePerson)));
        var again = await sam.SubmitAsync(form, "Save", ("Input.WhatHelps", "Tea"), ("Input.Author", nameof(OwnWordsAuthor.WithThePerson)));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Single((await PersonAsync()).OwnWords);
    }

    private static string Typed(BrowsedPage page, string name) => page.Document.QuerySelector($"[name='{name}']") switch
    {
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
        _ => "",
    };

    private async Task<PageBrowser> StartAsync(string who)
    {
        given = await Given.ATeamAsync(app);
        episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-5), lead: given.Sam);
        return await app.LogInAsync($"{who}@example.test");
    }

    private async Task<BrowsedPage> WriteAsync(PageBrowser browser, params (string, string?)[] fields) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{Path}/write"), "Save", fields.Any(field => field.Item1 == "Input.Author") ? fields : [("Input.Author", nameof(OwnWordsAuthor.WithThePerson)), .. fields]);

    private Task<ServiceUser> PersonAsync() =>
        app.WithDbAsync(db => db.ServiceUsers.AsNoTracking().Include(person => person.OwnWords).SingleAsync(person => person.Id == episode.ServiceUserId));
}
