using System.Net;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class BookingTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_booking_says_who_comes_how_they_are_known_and_what_it_does_to_the_count()
    {
        var (_, _, lou, url) = await ABookingAsync();

        var page = await lou.OpenAsync(url);

        Assert.Contains("Priya Nair, not met yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 person met → 2", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_asks_who_asked_and_why_and_keeps_the_booking_in_the_history()
    {
        var (given, grace, lou, url) = await ABookingAsync();
        var form = await lou.OpenAsync(url);

        var refused = await lou.SubmitAsync(form, "Cancel this booking");
        await lou.SubmitAsync(refused, "Cancel this booking", ("AskedBy", "Person"), ("Why", "Away with family"));

        Assert.Equal(["Choose who asked to cancel it", "Enter why it is cancelled"], refused.Errors);
        var booking = Assert.Single((await given.ReadAsync(grace.Id)).Bookings);
        Assert.Equal((false, RebookingAsker.Person, "Away with family"), (booking.IsCurrent, booking.MovedFor!.Value, booking.MovedWhy));
        Assert.Contains("Cancelled. The person could not make it: Away with family by Lou Marsh.", (await lou.OpenAsync(url)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_that_has_been_kept_can_be_neither_moved_nor_cancelled()
    {
        var (given, grace, lou, url) = await ABookingAsync();
        var form = await lou.OpenAsync(url);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await given.ChangeAsync(grace.Id, episode => episode.Log(episode.Bookings.Single().AsContact(Attendance.Attended), Guid.CreateVersion7(), app.Now, by: null));
        lou = await app.LogInAsync("lou@example.test");

        var page = await lou.OpenAsync(url);

        Assert.Contains("This booking has been kept", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main button"), button => button.TextContent == "Cancel this booking");
        Assert.NotEmpty(form.Document.QuerySelectorAll("main button"));
    }

    [Fact]
    public async Task One_of_a_series_is_cancelled_alone_or_with_the_later_ones()
    {
        var (given, grace, lou, _) = await ABookingAsync();
        await given.ChangeAsync(grace.Id, episode => episode.BookSeries(
            new BookingDetails(BookingKind.Visit, app.Now, 30, Mechanism.FaceToFace, Place.Home, [given.Lou.Id]),
            [.. Enumerable.Range(3, 4).Select(day => app.Now.AddDays(day))], app.Now, by: null));
        var series = (await given.ReadAsync(grace.Id)).Bookings.Where(booking => booking.SeriesId is not null).OrderBy(booking => booking.StartsAt).Select(booking => $"/people/{grace.ServiceUserId}/bookings/{booking.Id}").ToList();

        await lou.SubmitAsync(await lou.OpenAsync(series[0]), "Cancel this booking", ("AskedBy", "Us"), ("Why", "Training day"));
        Assert.Equal(3, (await given.ReadAsync(grace.Id)).Bookings.Count(booking => booking.SeriesId is not null && booking.IsCurrent));
        await lou.SubmitAsync(await lou.OpenAsync(series[2]), "Cancel this booking", ("AskedBy", "Us"), ("Why", "Training days"), ("Later", "true"));

        Assert.Single((await given.ReadAsync(grace.Id)).Bookings, booking => booking.SeriesId is not null && booking.IsCurrent);
    }

    [Fact]
    public async Task The_booking_of_another_person_or_team_is_not_found()
    {
        var (given, _, lou, url) = await ABookingAsync();
        var daniel = await given.APersonAsync("Daniel", "Whitcombe");

        Assert.Equal(HttpStatusCode.NotFound, (await lou.OpenAsync($"/people/{daniel.ServiceUserId}/bookings/{url.Split('/')[^1]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.LogInAsync("nadia@example.test")).OpenAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.LogInAsync("mo@example.test")).OpenAsync(url)).Status);
    }

    private async Task<(Given Given, Episode Grace, PageBrowser Lou, string Url)> ABookingAsync()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddHours(-4), given.Sam);
        await given.AContactAsync(grace.Id, app.Now.AddHours(-2), [given.Lou]);
        var booking = await given.AVisitAsync(grace.Id, app.Now.AddDays(1), given.Priya);
        return (given, grace, await app.LogInAsync("lou@example.test"), $"/people/{grace.ServiceUserId}/bookings/{booking}");
    }
}
