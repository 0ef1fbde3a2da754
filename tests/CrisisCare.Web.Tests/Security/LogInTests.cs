using System.Net;
using CrisisCare.Web.Security;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Security;

public sealed class LogInTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Whoever_is_not_logged_in_is_sent_to_the_log_in_page()
    {
        var page = await app.Browser().OpenAsync("/people");

        Assert.Equal("Log in", page.Heading);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_account_get_the_same_answer()
    {
        await Given.ATeamAsync(app);
        var browser = app.Browser();
        var page = await browser.OpenAsync("/log-in");

        var wrong = await browser.SubmitAsync(page, "Log in", ("Email", "fran@example.test"), ("Password", "not her password at all"));
        var unknown = await browser.SubmitAsync(page, "Log in", ("Email", "nobody@example.test"), ("Password", "not her password at all"));

        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Single(wrong.Errors);
        Assert.Equal(wrong.Status, unknown.Status);
    }

    [Fact]
    public async Task More_than_sixty_tries_a_minute_from_one_address_are_told_when_to_come_back()
    {
        var client = app.Browser().Client;
        var answers = new List<HttpResponseMessage>();
        for (var tries = 0; tries < 61; tries++)
        {
            answers.Add(await client.PostAsync("/log-in", new FormUrlEncodedContent([])));
        }

        Assert.DoesNotContain(answers.SkipLast(1), answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.Equal("60", answers[^1].Headers.GetValues("Retry-After").Single());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_right_one_then_gets_the_same_answer()
    {
        await Given.ATeamAsync(app);
        var browser = app.Browser();
        var page = await browser.OpenAsync("/log-in");
        for (var tries = 0; tries < 5; tries++)
        {
            await browser.SubmitAsync(page, "Log in", ("Email", "fran@example.test"), ("Password", "not her password at all"));
        }

        var locked = await browser.SubmitAsync(page, "Log in", ("Email", "fran@example.test"), ("Password", Given.Password));

        Assert.Single(locked.Errors);
        Assert.Equal("Log in", locked.Heading);
    }

    [Fact]
    public async Task Guesses_that_come_together_are_all_counted_and_the_lock_opens_by_itself()
    {
        await Given.ATeamAsync(app);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TryAsync("fran@example.test", "not her password at all")));

        Assert.Null(await TryAsync("fran@example.test", Given.Password));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.NotNull(await TryAsync("fran@example.test", Given.Password));
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_account_and_a_locked_one_give_the_database_as_much_to_do()
    {
        await Given.ATeamAsync(app);
        using var commands = CountedCommands.Of(app);

        var wrong = await commands.DuringAsync(() => TryAsync("fran@example.test", "not her password at all"));
        var unknown = await commands.DuringAsync(() => TryAsync("nobody@example.test", "not her password at all"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryAsync("fran@example.test", "not her password at all")));
        var locked = await commands.DuringAsync(() => TryAsync("fran@example.test", "not her password at all"));

        Assert.Equal((wrong, wrong), (unknown, locked));
        Assert.Equal(0, await app.WithDbAsync(db => db.Users.SumAsync(user => user.AccessFailedCount)));
    }

    [Fact]
    public async Task The_cookie_of_a_logged_out_account_is_dead()
    {
        await Given.ATeamAsync(app);
        var browser = await app.LogInAsync("fran@example.test");
        var page = await browser.OpenAsync("/log-out");
        var cookies = page.Response.RequestMessage!.Headers.GetValues("Cookie").Single();
        Assert.Equal(HttpStatusCode.OK, (await ReplayAsync(cookies)).StatusCode);
        await browser.SubmitAsync(page, "Log out");

        var replayed = await ReplayAsync(cookies);

        Assert.Equal(HttpStatusCode.Redirect, replayed.StatusCode);
    }

    [Fact]
    public async Task The_cookie_of_a_disabled_account_is_dead_on_the_very_next_request()
    {
        await Given.ATeamAsync(app);
        var cookies = await CookiesAsync();
        Assert.Equal(HttpStatusCode.OK, (await ReplayAsync(cookies)).StatusCode);

        await app.WithDbAsync(db => db.Users.Where(user => user.Email == "fran@example.test").ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDisabled, true)));

        Assert.Equal(HttpStatusCode.Redirect, (await ReplayAsync(cookies)).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_a_request_and_after_twelve_hours_with_them()
    {
        await Given.ATeamAsync(app);
        var cookies = await CookiesAsync();
        app.Clock.Advance(UserSession.IdleLimit);

        Assert.Equal(HttpStatusCode.Redirect, (await ReplayAsync(cookies)).StatusCode);

        cookies = await CookiesAsync();
        for (var minutes = 0; minutes < 12 * 60 - 20; minutes += 20)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, (await ReplayAsync(cookies)).StatusCode);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.Redirect, (await ReplayAsync(cookies)).StatusCode);
    }

    [Fact]
    public async Task Every_cookie_is_host_only_secure_and_out_of_reach_of_scripts()
    {
        var response = await app.Browser().Client.GetAsync("/log-in");

        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>Logs in with a browser of its own and keeps its cookies, as somebody who copied them would.</summary>
    private async Task<string> CookiesAsync()
    {
        var client = app.Browser();
        var page = await client.OpenAsync("/log-in");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = "fran@example.test",
            ["Password"] = Given.Password,
            ["__RequestVerificationToken"] = token,
        });
        var response = await client.Client.PostAsync("/log-in", form);
        return string.Join("; ", response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private async Task<User?> TryAsync(string email, string password)
    {
        User? user = null;
        await app.RunAsync<LogIn>(async logIn => user = await logIn.TryAsync(email, password));
        return user;
    }

    private async Task<HttpResponseMessage> ReplayAsync(string cookies)
    {
        var client = app.CreateDefaultClient(new Uri("https://crisiscare.test"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/log-out");
        request.Headers.Add("Cookie", cookies);
        return await client.SendAsync(request);
    }
}
