using System.Net;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

public sealed partial class TomorrowTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_day_without_bookings_says_what_to_do()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/tomorrow");

        Assert.Equal("Tomorrow", page.Heading);
        Assert.Contains("Southam Crisis Home Treatment – Tuesday 24 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is booked for Tuesday 24 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("find a person", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bookings_are_in_order_of_time_by_shift_with_who_comes_and_where()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        var daniel = await given.APersonAsync("Daniel", "Whitcombe", lead: given.Priya);
        await BookAsync(grace, Tomorrow(14), given.Sam);
        await BookAsync(daniel, Tomorrow(10), given.Priya, given.Lou);
        await BookAsync(grace, Tomorrow(10).AddDays(1), given.Sam);
        var lou = await app.LogInAsync("lou@example.test");

        var page = await lou.OpenAsync("/tomorrow");

        Assert.Equal(["Early, from 7am (1 booking)", "Late, from 1pm (1 booking)"], Headings(page).Take(2));
        Assert.Contains("10am to 10:30am Daniel Whitcombe Visit, home visit, 45 minutes Lou Marsh and Priya Nair", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 bookings 3 new faces still to come", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_booked_and_will_not_come_is_said_on_the_list_the_board_and_the_persons_page()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        await BookAsync(grace, Tomorrow(14), given.Sam);
        await app.WithDbAsync(async db =>
        {
            (await db.StaffMembers.SingleAsync(one => one.Id == given.Sam.Id)).BeAbsent(AbsenceKind.Sickness, app.Today, app.Today.AddDays(2));
            await db.SaveChangesAsync();
        });
        var fran = await app.LogInAsync("fran@example.test");

        var list = await fran.OpenAsync("/tomorrow");

        Assert.Contains("Will not come Sam Adeyemi is away until Wednesday 25 November 2026. Move the booking of Grace Abernathy", list.Text, StringComparison.Ordinal);
        Assert.Contains("Sam (new face); Sam will not be there", (await fran.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("(new face) Sam Adeyemi is away until Wednesday 25 November 2026", (await fran.OpenAsync($"/people/{grace.ServiceUserId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_can_be_sorted_by_colleague()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        await BookAsync(grace, Tomorrow(14), given.Sam, given.Lou);
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/tomorrow?by=colleague");

        Assert.Equal(["Lou Marsh (1 booking)", "Sam Adeyemi (1 booking)"], Headings(page).Take(2));
        Assert.Contains("1 booking 2 new faces still to come", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_without_people_are_refused()
    {
        await Given.ATeamAsync(app);
        var mo = await app.LogInAsync("mo@example.test");

        var page = await mo.OpenAsync("/tomorrow");

        Assert.Equal("/error/403", new Uri(new Uri("https://crisiscare.test"), page.Url).AbsolutePath);
    }

    [Fact]
    public async Task What_has_been_forgotten_is_listed_with_who_acts_for_a_lead_who_is_away()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-1), given.Sam, Zone.Red);
        await given.APersonAsync("Daniel", "Whitcombe", lead: given.Priya, zone: Zone.Green);
        await app.WithDbAsync(async db =>
        {
            var sam = await db.StaffMembers.Include(one => one.Absences).SingleAsync(one => one.Id == given.Sam.Id);
            sam.BeAbsent(AbsenceKind.Sickness, app.Today, app.Today.AddDays(6));
            await db.SaveChangesAsync();
        });
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/tomorrow");

        Assert.Contains("Contact planned, nothing booked (1) Grace Abernathy Red zone: at least one contact every day. No contact yet, accepted yesterday.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reviews due that day and not booked (1) Daniel Whitcombe Initial appointment, due tomorrow", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Adeyemi Away, sickness until Sunday 29 November 2026 Grace Abernathy: Nobody acts. Choose a deputy or a duty lead", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24/11/2026", "Enter a real date")]
    [InlineData("2026-02-30", "Enter a real date")]
    [InlineData("2026-11-08", "Choose a day in the last 14 days or in the next year")]
    [InlineData("2027-11-25", "Choose a day in the last 14 days or in the next year")]
    public async Task A_day_there_is_no_list_for_is_answered_in_a_sentence_and_with_tomorrow(string date, string sentence)
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync($"/tomorrow?date={date}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal([sentence], page.Errors);
        Assert.Equal("Tomorrow", page.Heading);
    }

    [Fact]
    public async Task Today_shows_what_is_over_and_what_has_been_logged_without_a_swap()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        await BookAsync(grace, app.Now.AddMinutes(30), given.Bo);
        app.Clock.Advance(TimeSpan.FromHours(3));
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/tomorrow?date=2026-11-23");

        Assert.Equal("Today", page.Heading);
        Assert.Contains("Bo Lindqvist", page.Text, StringComparison.Ordinal);
        Assert.Contains("Over", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 booking 0 new faces still to come", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_the_last_two_weeks_shows_what_was_booked_so_that_an_old_message_leads_somewhere()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        await BookAsync(grace, app.Now.AddMinutes(30), given.Bo);
        app.Clock.Advance(TimeSpan.FromDays(14));
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/tomorrow?date=2026-11-23");

        Assert.Equal("23 November", page.Heading);
        Assert.Empty(page.Errors);
        Assert.Contains("10am to 10:30am Grace Abernathy Visit, home visit, 45 minutes Bo Lindqvist Time agreed with the person Over", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Everybody is seen", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_asks_the_database_the_same_number_of_times_for_one_booking_as_for_twelve()
    {
        var (given, grace) = await NewFaceAsync();
        var fran = await app.LogInAsync("fran@example.test");
        await fran.OpenAsync("/tomorrow");
        using var commands = CountedCommands.Of(app);
        var one = await commands.DuringAsync(() => fran.OpenAsync("/tomorrow"));
        for (var number = 1; number <= 11; number++)
        {
            var person = await given.APersonAsync("Person", $"Number {number}", lead: given.Priya);
            await given.AContactAsync(person.Id, app.Now.AddMinutes(-5), [given.Lou]);
            await BookAsync(person, Tomorrow(7).AddHours(number).AddMinutes(30), given.Bo);
        }

        var twelve = await commands.DuringAsync(() => fran.OpenAsync("/tomorrow"));

        Assert.Equal(one, twelve);
    }
}
