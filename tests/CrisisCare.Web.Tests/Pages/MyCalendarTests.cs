using System.Net;
using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Calendar;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

public sealed class MyCalendarTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_address_is_shown_once_and_says_what_it_shows_and_who_can_read_it()
    {
        await Given.ATeamAsync(app);
        var sam = await app.LogInAsync("sam@example.test");
        var off = await sam.OpenAsync("/my-calendar");

        var made = await sam.SubmitAsync(off, "Make my address");
        var later = await sam.OpenAsync("/my-calendar");

        Assert.Contains("Your feed is off", off.Text, StringComparison.Ordinal);
        Assert.Contains("Whoever has the address can read it", made.Text, StringComparison.Ordinal);
        Assert.StartsWith("https://crisiscare.test/calendar/", AddressIn(made), StringComparison.Ordinal);
        Assert.Null(later.Document.QuerySelector("input[name=address]"));
        Assert.Contains("Its address was made on Monday 23 November 2026 at 9:30am", later.Text, StringComparison.Ordinal);
        Assert.NotNull((await sam.OpenAsync("/my-day")).Document.QuerySelector("main a[href='/my-calendar']"));
    }

    [Fact]
    public async Task The_address_begins_with_the_public_address_where_one_is_set()
    {
        using var behindAProxy = new CrisisCareApp().With("PublicUrl", "https://crisiscare.example/");
        await Given.ATeamAsync(behindAProxy);
        var sam = await behindAProxy.LogInAsync("sam@example.test");

        var made = await sam.SubmitAsync(await sam.OpenAsync("/my-calendar"), "Make my address");

        Assert.StartsWith("https://crisiscare.example/calendar/", AddressIn(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_is_in_no_cookie_no_log_and_not_in_the_database()
    {
        await Given.ATeamAsync(app);
        var sam = await app.LogInAsync("sam@example.test");
        var made = await sam.SubmitAsync(await sam.OpenAsync("/my-calendar"), "Make my address");
        var secret = SecretIn(made);

        await FetchAsync(AddressIn(made));
        await sam.SubmitAsync(await sam.OpenAsync("/my-calendar"), "Switch the feed off");
        await FetchAsync(AddressIn(made));

        Assert.DoesNotContain(made.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.Contains(secret, StringComparison.Ordinal));
        Assert.True(made.Response.Headers.CacheControl!.NoStore);
        var logged = Directory.GetFiles(app.Folder, "*", SearchOption.AllDirectories).Select(ReadShared).ToList();
        Assert.Contains(logged, text => text.Contains("/calendar/{secret}.ics answered 200", StringComparison.Ordinal));
        Assert.DoesNotContain(logged, text => text.Contains(secret, StringComparison.Ordinal));
        var feed = await app.WithDbAsync(db => db.CalendarFeeds.SingleAsync());
        Assert.Equal(CalendarFeed.HashOf(secret), feed.SecretHash);
        Assert.DoesNotContain(await app.WithDbAsync(db => db.AuditEntries.ToListAsync()), entry => entry.Changes.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_has_the_bookings_of_its_owner_alone_by_initials()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam, nhsNumber: "9990000018");
        var own = await BookAsync(grace, Tomorrow(10), given.Sam, given.Lou);
        await BookAsync(grace, Tomorrow(14), given.Lou);
        var address = await MakeAsync("sam@example.test");

        var (response, text) = await FetchAsync(address);

        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex, nofollow", response.Headers.GetValues("X-Robots-Tag").Single());
        var booked = Assert.Single(Read(text).Events);
        Assert.Equal(($"{own.Id}@crisiscare", "Visit, G.A., 10am", "PRIVATE", "CONFIRMED", 0), (booked.Uid, booked.Summary, booked.Class, booked.Status, booked.Sequence));
        Assert.Equal((Tomorrow(10).UtcDateTime, Tomorrow(10).AddMinutes(45).UtcDateTime), (booked.Start!.AsUtc, booked.End!.AsUtc));
        Assert.Equal("Europe/London", booked.Start.TzId);
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:CrisisCare bookings", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "Grace", "Abernathy", "9990000018", "\nLOCATION", "DESCRIPTION", "ATTENDEE", "Lou" })
        {
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("2027-03-27", "2027-03-28")] // the clocks go forward
    [InlineData("2027-10-30", "2027-10-31")] // the clocks go back
    public async Task Ten_in_the_morning_stays_ten_in_the_morning_on_both_sides_of_a_clock_change(string before, string after)
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        DateOnly[] days = [DateOnly.ParseExact(before, "yyyy-MM-dd"), DateOnly.ParseExact(after, "yyyy-MM-dd")];
        foreach (var day in days)
        {
            await BookAsync(grace, ServiceTime.At(day, new TimeOnly(10, 0)), given.Sam);
        }

        var (_, text) = await FetchAsync(await MakeAsync("sam@example.test"));

        var events = Read(text).Events.OrderBy(one => one.Start!.AsUtc).ToList();
        Assert.Equal(days.Select(day => day.ToDateTime(new TimeOnly(10, 0))), events.Select(one => one.Start!.Value));
        Assert.Equal(TimeSpan.FromHours(before.Contains("-03-", StringComparison.Ordinal) ? 23 : 25), events[1].Start!.AsUtc - events[0].Start!.AsUtc);
        Assert.Equal(days.Select(day => ServiceTime.At(day, new TimeOnly(10, 0)).UtcDateTime), events.Select(one => one.Start!.AsUtc));
    }

    [Fact]
    public async Task What_was_moved_or_cancelled_is_cancelled_by_the_same_id_for_thirty_days()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        var moved = await BookAsync(grace, app.Now.AddDays(40), given.Sam);
        var address = await MakeAsync("sam@example.test");
        var replacement = await app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.Include(one => one.Bookings).ThenInclude(one => one.Staff).Include(one => one.Contacts).Include(one => one.Reviews).Include(one => one.Pauses).SingleAsync(one => one.Id == grace.Id);
            var booking = episode.Bookings.Single();
            var next = episode.Rebook(booking, booking.Details with { StaffMemberIds = [given.Lou.Id] }, Episode.ForAFamiliarFace, app.Now, by: null);
            await db.SaveChangesAsync();
            return next;
        });

        var sams = Assert.Single(Read((await FetchAsync(address)).Text).Events);
        var lous = Assert.Single(Read((await FetchAsync(await MakeAsync("lou@example.test"))).Text).Events);
        app.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(($"{moved.Id}@crisiscare", "CANCELLED", 1), (sams.Uid, sams.Status, sams.Sequence));
        Assert.Equal(($"{replacement.Id}@crisiscare", "CONFIRMED", 0), (lous.Uid, lous.Status, lous.Sequence));
        Assert.Empty(Read((await FetchAsync(address)).Text).Events);
    }

    [Fact]
    public async Task Bookings_of_two_weeks_ago_are_still_there_and_older_ones_are_not()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        await BookAsync(grace, app.Now.AddHours(1), given.Sam);
        var address = await MakeAsync("sam@example.test");

        app.Clock.Advance(TimeSpan.FromDays(14));
        var within = Read((await FetchAsync(address)).Text).Events.Count;
        app.Clock.Advance(TimeSpan.FromDays(1));
        var after = Read((await FetchAsync(address)).Text).Events.Count;

        Assert.Equal((1, 0), (within, after));
    }

    [Fact]
    public async Task A_new_address_takes_the_place_of_the_old_one_and_one_that_is_switched_off_is_gone()
    {
        await Given.ATeamAsync(app);
        var sam = await app.LogInAsync("sam@example.test");
        var first = await sam.SubmitAsync(await sam.OpenAsync("/my-calendar"), "Make my address");

        var second = await sam.SubmitAsync(await sam.OpenAsync("/my-calendar"), "Make a new address");
        var (renewed, working) = ((await FetchAsync(AddressIn(first))).Response.StatusCode, (await FetchAsync(AddressIn(second))).Response.StatusCode);
        var off = await sam.SubmitAsync(await sam.OpenAsync("/my-calendar"), "Switch the feed off");
        var gone = (await FetchAsync(AddressIn(second))).Response.StatusCode;

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound), (renewed, working, gone));
        Assert.Contains("Your calendar feed is switched off. Its address does not work any more.", off.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_address_and_the_second_answer_shows_none()
    {
        await Given.ATeamAsync(app);
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync("/my-calendar");

        var first = await sam.SubmitAsync(page, "Make my address");
        var second = await sam.SubmitAsync(page, "Make my address");

        Assert.Null(second.Document.QuerySelector("input[name=address]"));
        Assert.Equal(HttpStatusCode.OK, (await FetchAsync(AddressIn(first))).Response.StatusCode);
        Assert.Equal(1, await app.WithDbAsync(db => db.CalendarFeeds.CountAsync()));
    }

    [Fact]
    public async Task Unknown_malformed_and_those_of_leavers_and_disabled_accounts_are_all_answered_alike()
    {
        var given = await Given.ATeamAsync(app);
        var (sams, lous) = (await MakeAsync("sam@example.test"), await MakeAsync("lou@example.test"));
        await app.WithDbAsync(async db =>
        {
            (await db.StaffMembers.SingleAsync(one => one.Id == given.Sam.Id)).Leave(app.Today, openLeads: 0);
            (await db.Users.SingleAsync(one => one.StaffMemberId == given.Lou.Id)).IsDisabled = true;
            await db.SaveChangesAsync();
        });

        string[] addresses = [sams, lous, $"/calendar/{CalendarFeed.NewSecret()}.ics", "/calendar/x.ics", "/calendar/%C3%A9.ics", $"/calendar/{new string('A', 5000)}.ics", $"/calendar/{new string('=', 43)}.ics"];
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var address in addresses)
        {
            var (response, text) = await FetchAsync(address);
            answers.Add((response.StatusCode, text));
        }

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Item1));
        Assert.Single(answers.Select(answer => answer.Item2).Distinct());
    }

    [Fact]
    public async Task Whoever_tries_many_addresses_is_slowed_down()
    {
        var client = app.Browser().Client;
        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries <= 120; tries++)
        {
            answers.Add((await client.GetAsync($"/calendar/{CalendarFeed.NewSecret()}.ics")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task Accounts_outside_the_care_team_have_no_feed()
    {
        await Given.ATeamAsync(app);
        var ada = await app.LogInAsync("ada@example.test");

        var page = await ada.OpenAsync("/my-calendar");

        Assert.Equal("/error/403", new Uri(new Uri("https://crisiscare.test"), page.Url).AbsolutePath);
    }

    private DateTimeOffset Tomorrow(int hour) => ServiceTime.At(app.Today.AddDays(1), new TimeOnly(hour, 0));

    private static Ical.Net.Calendar Read(string text) => Ical.Net.Calendar.Load(text)!;

    private static string AddressIn(BrowsedPage page) => page.Document.QuerySelector("input[name=address]")!.GetAttribute("value")!;

    private static string SecretIn(BrowsedPage page) => Path.GetFileNameWithoutExtension(AddressIn(page));

    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private async Task<string> MakeAsync(string email)
    {
        var browser = await app.LogInAsync(email);
        return AddressIn(await browser.SubmitAsync(await browser.OpenAsync("/my-calendar"), "Make my address"));
    }

    /// <summary>As a calendar does: with no cookie and nobody logged in.</summary>
    private async Task<(HttpResponseMessage Response, string Text)> FetchAsync(string address)
    {
        var response = await app.Browser().Client.GetAsync(address);
        return (response, await response.Content.ReadAsStringAsync());
    }

    private Task<Booking> BookAsync(Episode episode, DateTimeOffset at, params StaffMember[] staff) =>
        app.WithDbAsync(async db =>
        {
            var loaded = await db.Episodes.Include(one => one.Pauses).SingleAsync(one => one.Id == episode.Id);
            var booking = loaded.Book(new BookingDetails(BookingKind.Visit, at, 45, Mechanism.FaceToFace, Place.Home, [.. staff.Select(one => one.Id)]), app.Now, by: null);
            await db.SaveChangesAsync();
            return booking;
        });
}
