using System.Net;
using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class ReviewPageTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_review_is_booked_with_the_lead_on_the_day_it_is_due_unless_told_otherwise()
    {
        var (given, episode) = await GraceAsync();
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync(Url(episode, 7));

        var booked = await sam.SubmitAsync(page, "Book", ("Booking.Time", "14:30"));

        Assert.Equal(HttpStatusCode.OK, booked.Status);
        Assert.Contains("Monday 30 November 2026 at 2:30pm, with Sam Adeyemi", booked.Text, StringComparison.Ordinal);
        var booking = Assert.Single(await BookingsAsync(episode));
        Assert.Equal(ServiceTime.At(app.Today.AddDays(7), new TimeOnly(14, 30)), booking.StartsAt);
        Assert.Equal(given.Sam.Id, Assert.Single(booking.Staff).StaffMemberId);
    }

    [Fact]
    public async Task Rebooking_keeps_the_earlier_booking_as_superseded()
    {
        var (_, episode) = await GraceAsync();
        var sam = await app.LogInAsync("sam@example.test");
        var booked = await sam.SubmitAsync(await sam.OpenAsync(Url(episode, 7)), "Book", ("Booking.Time", "14:30"));

        var moved = await sam.SubmitAsync(
            booked, "Book", ("Booking.Date", "2026-12-01"), ("Booking.AskedBy", "Person"), ("Booking.Why", "Hospital transport"));

        Assert.Contains("The person could not make it: Hospital transport", moved.Text, StringComparison.Ordinal);
        Assert.Contains("Monday 30 November 2026 at 2:30pm Moved", moved.Text, StringComparison.Ordinal);
        var bookings = await BookingsAsync(episode);
        var current = Assert.Single(bookings, booking => booking.IsCurrent);
        Assert.Equal(new DateOnly(2026, 12, 1), current.StartsOn);
        Assert.Equal(Assert.Single(bookings, booking => !booking.IsCurrent).Id, current.SupersedesId);
        Assert.Equal(app.Today.AddDays(7), (await ReviewAsync(episode, 7)).DueOn);
    }

    [Fact]
    public async Task Moving_a_booking_asks_who_wanted_it_and_why()
    {
        var (_, episode) = await GraceAsync();
        var sam = await app.LogInAsync("sam@example.test");
        var booked = await sam.SubmitAsync(await sam.OpenAsync(Url(episode, 7)), "Book", ("Booking.Time", "14:30"));

        var refused = await sam.SubmitAsync(booked, "Book", ("Booking.Date", "2026-12-01"));

        Assert.Equal(["Choose who asked to move it", "Enter why it is moved"], refused.Errors);
        Assert.Equal("2026-12-01", refused.Document.QuerySelector("[name='Booking.Date']")!.GetAttribute("value"));
        Assert.Single(await BookingsAsync(episode));
    }

    [Theory]
    [InlineData("Booking.Date", "2026-11-22", "The date must be today or in the future")]
    [InlineData("Booking.Date", "", "Enter the date")]
    [InlineData("Booking.Date", "30/11/2026", "Enter a real date")]
    [InlineData("Booking.Time", "25:00", "Enter a real time, like 09:15")]
    [InlineData("Booking.Minutes", "4", "The length must be between 5 minutes and 8 hours")]
    [InlineData("Booking.Minutes", "soon", "Enter a whole number, like 45")]
    [InlineData("Booking.Staff", "", "Choose a member of staff")]
    [InlineData("Booking.Staff", "0195a0b4-0000-7000-8000-000000000000", "Choose a member of staff from the list")]
    [InlineData("Booking.How", "Telepathy", "Choose an answer from the list")]
    [InlineData("Booking.Where", "", "Choose where")]
    public async Task A_booking_that_cannot_be_says_so_in_a_sentence_and_changes_nothing(string field, string value, string sentence)
    {
        var (_, episode) = await GraceAsync();
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync(Url(episode, 7));
        var fields = new[] { ("Booking.Time", (string?)"14:30"), (field, value) }.Reverse().DistinctBy(one => one.Item1).ToArray();

        var refused = await sam.SubmitAsync(page, "Book", fields);

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal(sentence, Assert.Single(refused.Errors));
        Assert.Empty(await BookingsAsync(episode));
    }

    [Fact]
    public async Task Somebody_who_is_away_is_warned_of_and_booked_after_a_tick()
    {
        var (given, episode) = await GraceAsync();
        await app.WithDbAsync(async db =>
        {
            (await db.StaffMembers.SingleAsync(staff => staff.Id == given.Sam.Id)).BeAbsent(AbsenceKind.Sickness, app.Today.AddDays(6), app.Today.AddDays(8));
            await db.SaveChangesAsync();
        });
        var sam = await app.LogInAsync("sam@example.test");

        var warned = await sam.SubmitAsync(await sam.OpenAsync(Url(episode, 7)), "Book", ("Booking.Time", "14:30"));
        var before = (await BookingsAsync(episode)).Count;
        await sam.SubmitAsync(warned, "Book", ("Booking.Anyway", "true"));

        Assert.StartsWith("Sam Adeyemi is away on Monday 30 November 2026.", Assert.Single(warned.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("sick", warned.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, before);
        Assert.Single(await BookingsAsync(episode));
    }

    [Fact]
    public async Task Somebody_the_person_asked_not_to_see_is_booked_for_a_review_with_a_reason_only()
    {
        var (given, episode) = await GraceAsync();
        await app.WithDbAsync(async db =>
        {
            var person = await db.ServiceUsers.Include(one => one.Refusals).SingleAsync(one => one.Id == episode.ServiceUserId);
            person.Refuse(given.Priya.Id, RefusalKind.PersonAsked, app.Today, "Private words");
            await db.SaveChangesAsync();
        });
        var sam = await app.LogInAsync("sam@example.test");

        var warned = await sam.SubmitAsync(await sam.OpenAsync(Url(episode, 7)), "Book", ("Booking.Time", "14:30"), ("Booking.SecondStaff", given.Priya.Id.ToString()));

        Assert.StartsWith("This colleague is recorded as not to look after this person.", Assert.Single(warned.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("Private words", warned.Text, StringComparison.Ordinal);
        Assert.Empty(await BookingsAsync(episode));
    }

    [Fact]
    public async Task Holding_the_initial_appointment_fixes_the_dates_that_follow()
    {
        var (given, episode) = await GraceAsync();
        app.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(3));
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync(Url(episode, 0));

        var held = await sam.SubmitAsync(page, "Mark as held");

        Assert.Contains("Held today, day 7 will be Wednesday 2 December 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("The day 7 review is due on Wednesday 2 December 2026.", held.Text, StringComparison.Ordinal);
        var initial = await ReviewAsync(episode, 0);
        Assert.Equal((given.Sam.Id, HeldBy.Lead), (initial.HeldById!.Value, initial.HeldBy!.Value));
        Assert.Equal(ServiceTime.At(app.Today, new TimeOnly(9, 30)), initial.HeldAt); // now, rounded down to 5 minutes
        Assert.Equal(app.Today.AddDays(7), (await ReviewAsync(episode, 7)).DueOn);
        Assert.Equal(new DateOnly(2026, 11, 24), initial.DueOn);
    }

    [Fact]
    public async Task The_time_held_is_that_of_the_last_contact_today_that_counts()
    {
        var (given, episode) = await GraceAsync();
        app.Clock.Advance(TimeSpan.FromHours(6));
        await given.AContactAsync(episode.Id, app.Now.AddHours(-3), [given.Sam]);
        await given.AContactAsync(episode.Id, app.Now.AddHours(-1), [given.Sam], attendance: Domain.Contacts.Attendance.NoAccess);
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync(Url(episode, 0));

        Assert.Equal("12:30", page.Document.QuerySelector("[name='Holding.Time']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Holding.Date", "2026-11-24", "The time it was held must be now or in the past")]
    [InlineData("Holding.Time", "09:31", "The time it was held must be now or in the past")]
    [InlineData("Holding.Date", "2026-11-22", "The date it was held must be on or after 23 November 2026, when the episode began")]
    [InlineData("Holding.Time", "", "Enter the time it was held, like 14:30")]
    [InlineData("Holding.HeldBy", "", "Choose who held it")]
    public async Task A_review_that_cannot_have_been_held_says_so_and_stays_open(string field, string value, string sentence)
    {
        var (_, episode) = await GraceAsync();
        var sam = await app.LogInAsync("sam@example.test");

        var refused = await sam.SubmitAsync(await sam.OpenAsync(Url(episode, 0)), "Mark as held", (field, value));

        Assert.Equal(sentence, Assert.Single(refused.Errors));
        Assert.True((await ReviewAsync(episode, 0)).IsOpen);
    }

    [Fact]
    public async Task A_page_that_has_gone_stale_is_refused()
    {
        var (_, episode) = await GraceAsync();
        var sam = await app.LogInAsync("sam@example.test");
        var priya = await app.LogInAsync("priya@example.test");
        var seenBySam = await sam.OpenAsync(Url(episode, 7));
        await priya.SubmitAsync(await priya.OpenAsync(Url(episode, 7)), "Book", ("Booking.Time", "10:00"));

        var booking = await sam.SubmitAsync(seenBySam, "Book", ("Booking.Time", "14:30"));
        var holding = await sam.SubmitAsync(seenBySam, "Mark as held");

        Assert.Equal(HttpStatusCode.Conflict, booking.Status);
        Assert.Equal(HttpStatusCode.Conflict, holding.Status);
        Assert.Equal(new TimeOnly(10, 0), TimeOnly.FromDateTime(ServiceTime.LondonTime(Assert.Single(await BookingsAsync(episode)).StartsAt)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_books_once()
    {
        var (_, episode) = await GraceAsync();
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync(Url(episode, 7));

        await sam.SubmitAsync(page, "Book", ("Booking.Time", "14:30"));
        var again = await sam.SubmitAsync(page, "Book", ("Booking.Time", "14:30"));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Single(await BookingsAsync(episode));
    }

    [Fact]
    public async Task A_review_of_another_person_is_not_found()
    {
        var (given, grace) = await GraceAsync();
        var tom = await given.APersonAsync("Tom", "Eastwood", lead: given.Sam);
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync($"/people/{tom.ServiceUserId}/reviews/{grace.Reviews[0].Id}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Another_team_finds_nothing()
    {
        var (_, episode) = await GraceAsync();
        var nadia = await app.LogInAsync("nadia@example.test");

        var page = await nadia.OpenAsync(Url(episode, 7));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory]
    [InlineData("mo@example.test")]
    [InlineData("viv@example.test")]
    [InlineData("ada@example.test")]
    public async Task Whoever_does_not_record_care_may_not_see_it(string email)
    {
        var (_, episode) = await GraceAsync();
        var browser = await app.LogInAsync(email);

        var page = await browser.OpenAsync(Url(episode, 7));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task A_review_of_a_closed_episode_is_shown_without_a_form_to_book_it()
    {
        var (_, episode) = await GraceAsync();
        await app.WithDbAsync(async db =>
        {
            var loaded = await db.Episodes.Include(one => one.Reviews).Include(one => one.Bookings).Include(one => one.Leads).Include(one => one.CoreGroup).Include(one => one.Pauses).SingleAsync();
            loaded.Close(new Closing(app.Today, ClosingReason.MovedAway, null, null, null), app.Now, by: null);
            await db.SaveChangesAsync();
        });
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync(Url(episode, 7));

        Assert.Contains("This review was not needed: the episode had closed before it fell due.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main button"), button => button.TextContent.Trim() is "Book" or "Mark as held");
    }

    private static string Url(Episode episode, int day) => $"/people/{episode.ServiceUserId}/reviews/{episode.Reviews.Single(review => review.Day == day).Id}";

    private async Task<(Given Given, Episode Episode)> GraceAsync()
    {
        var given = await Given.ATeamAsync(app);
        return (given, await given.APersonAsync("Grace", "Abernathy", lead: given.Sam));
    }

    private Task<List<Booking>> BookingsAsync(Episode episode) =>
        app.WithDbAsync(db => db.Episodes.Where(one => one.Id == episode.Id).SelectMany(one => one.Bookings).Include(booking => booking.Staff).AsNoTracking().ToListAsync());

    private Task<Review> ReviewAsync(Episode episode, int day) =>
        app.WithDbAsync(db => db.Episodes.Where(one => one.Id == episode.Id).SelectMany(one => one.Reviews).AsNoTracking().SingleAsync(review => review.Day == day));
}
