using System.Net;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages;

/// <summary>What came of a booking, in one tap from My day or told differently on the contact form.</summary>
public sealed class OutcomesTests : IDisposable
{
    private const string Done = "Done as planned: Grace Abernathy, 9:30am";
    private const string NoAnswer = "No answer: Grace Abernathy, 9:30am";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Done_as_planned_logs_the_contact_of_the_booking_in_one_tap()
    {
        var (given, grace, booking, lou) = await AVisitWithLouAsync();

        var saved = await lou.SubmitAsync(await lou.OpenAsync("/my-day"), Done);

        Assert.Equal("Contact saved", saved.Heading);
        var contact = Assert.Single((await given.ReadAsync(grace.Id)).Contacts);
        Assert.Equal((booking, Attendance.Attended, true, 60), (contact.BookingId!.Value, contact.Attendance, contact.Planned, contact.DurationMinutes));
        Assert.True(contact.TookPart(given.Lou.Id));
        Assert.Contains("Logged", (await lou.OpenAsync("/my-day")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_at_home_is_kept_and_counts_nobody()
    {
        var (given, grace, _, lou) = await AVisitWithLouAsync();

        await lou.SubmitAsync(await lou.OpenAsync("/my-day"), NoAnswer);

        var episode = await given.ReadAsync(grace.Id);
        Assert.Equal(Attendance.NoAccess, Assert.Single(episode.Contacts).Attendance);
        Assert.Equal(0, episode.Continuity().StaffMet);
    }

    [Fact]
    public async Task The_same_tap_sent_twice_is_one_contact()
    {
        var (given, grace, _, lou) = await AVisitWithLouAsync();
        var day = await lou.OpenAsync("/my-day");

        var taps = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => lou.SubmitAsync(day, Done)));

        Assert.Single((await given.ReadAsync(grace.Id)).Contacts);
        Assert.All(taps, tap => Assert.Equal("Contact saved", tap.Heading));
    }

    [Fact]
    public async Task Of_two_colleagues_who_log_one_visit_the_second_is_shown_what_the_first_logged()
    {
        var (given, grace, _, lou) = await AVisitWithLouAsync(joint: true);
        var sam = await app.LogInAsync("sam@example.test");
        var (hers, his) = (await lou.OpenAsync("/my-day"), await sam.OpenAsync("/my-day"));

        await lou.SubmitAsync(hers, Done);
        var second = await sam.SubmitAsync(his, NoAnswer);

        Assert.Equal(Attendance.Attended, Assert.Single((await given.ReadAsync(grace.Id)).Contacts).Attendance);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("has been logged already", second.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_that_has_not_begun_has_no_outcome_yet()
    {
        var (given, grace, _, lou) = await AVisitWithLouAsync();
        var later = await given.AVisitAsync(grace.Id, app.Now.AddHours(3), given.Lou);
        var day = await lou.OpenAsync("/my-day");

        var refused = await lou.SubmitAsync(day, Done, ("booking", later.ToString()));

        Assert.Equal(["This booking has not begun yet"], refused.Errors);
        Assert.Empty((await given.ReadAsync(grace.Id)).Contacts);
    }

    [Fact]
    public async Task The_booking_of_somebody_else_is_not_found()
    {
        var (given, grace, _, lou) = await AVisitWithLouAsync();
        var sams = await given.AVisitAsync(grace.Id, app.Now, given.Sam);

        var refused = await lou.SubmitAsync(await lou.OpenAsync("/my-day"), Done, ("booking", sams.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Fact]
    public async Task A_contact_taken_back_frees_the_booking_again()
    {
        var (given, grace, booking, lou) = await AVisitWithLouAsync();
        var saved = await lou.SubmitAsync(await lou.OpenAsync("/my-day"), Done);

        await lou.SubmitAsync(saved, "Undo");
        await lou.SubmitAsync(await lou.OpenAsync("/my-day"), NoAnswer);

        var standing = Assert.Single((await given.ReadAsync(grace.Id)).Contacts, contact => contact.Stands);
        Assert.Equal((booking, Attendance.NoAccess), (standing.BookingId!.Value, standing.Attendance));
    }

    [Fact]
    public async Task Whoever_came_may_differ_from_who_was_booked_and_both_are_kept()
    {
        var (given, grace, booking, lou) = await AVisitWithLouAsync();
        var form = await lou.OpenAsync($"/contact?booking={booking}");

        var saved = await lou.SubmitAsync(form, "Save contact", ("Input.Staff", $"{given.Priya.Id}"));

        Assert.Equal("Contact saved", saved.Heading);
        var episode = await given.ReadAsync(grace.Id);
        var contact = Assert.Single(episode.Contacts);
        Assert.Equal(booking, contact.BookingId);
        Assert.Equal([given.Priya.Id], contact.Facts.TookPart);
        Assert.Equal([given.Lou.Id], Assert.Single(episode.Bookings).StaffIds);
    }

    [Fact]
    public async Task The_contact_form_says_what_the_count_becomes_and_how_colleagues_are_known()
    {
        var (given, grace, _, lou) = await AVisitWithLouAsync();
        await given.AContactAsync(grace.Id, app.Now.AddMinutes(-90), [given.Priya]);

        var form = await lou.OpenAsync("/contact");

        Assert.Contains("Grace Abernathy: 1 person met → 2 with those ticked at first.", form.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Adeyemi Lead practitioner, not met yet", form.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Nair Met once", form.Text, StringComparison.Ordinal);
        Assert.Contains("Bo Lindqvist Not met yet", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_somebody_new_was_met_can_be_said_afterwards_and_needs_words_for_another_reason()
    {
        var (given, grace, _, lou) = await AVisitWithLouAsync();
        var saved = await lou.SubmitAsync(await lou.OpenAsync("/my-day"), Done);

        var refused = await lou.SubmitAsync(saved, "Save the reason", ("Reason", "Other"));
        await lou.SubmitAsync(refused, "Save the reason", ("Reason", "NoCar"));

        Assert.Equal(["Enter the reason in a few words"], refused.Errors);
        Assert.Equal(NewFaceReason.NoCar, Assert.Single((await given.ReadAsync(grace.Id)).Contacts).NewFaceReason);
    }

    [Fact]
    public async Task After_logging_the_next_booking_is_offered()
    {
        var (given, grace, _, lou) = await AVisitWithLouAsync();
        var saved = await lou.SubmitAsync(await lou.OpenAsync("/my-day"), Done);
        Assert.Equal($"/people/{grace.ServiceUserId}/book", saved.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Book the next contact").GetAttribute("href"));

        await given.AVisitAsync(grace.Id, app.Now.AddDays(1), given.Priya);

        Assert.Contains("Tomorrow 9:30am: visit with Priya Nair (new face).", (await lou.OpenAsync(saved.Url)).Text, StringComparison.Ordinal);
    }

    private async Task<(Given Given, Episode Grace, Guid Booking, PageBrowser Lou)> AVisitWithLouAsync(bool joint = false)
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddHours(-4), given.Sam);
        var booking = await given.AVisitAsync(grace.Id, app.Now, joint ? [given.Lou, given.Sam] : [given.Lou]);
        return (given, grace, booking, await app.LogInAsync("lou@example.test"));
    }
}
