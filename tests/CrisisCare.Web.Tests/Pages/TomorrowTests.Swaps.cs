using System.Net;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.ServiceUsers;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

/// <summary>A new face is swapped from the list, in one click and only as the list said.</summary>
public sealed partial class TomorrowTests
{
    [Fact]
    public async Task A_new_face_is_swapped_in_one_click_and_the_count_falls()
    {
        var (given, grace) = await NewFaceAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var before = await fran.OpenAsync("/tomorrow");

        var after = await fran.SubmitAsync(before, "Swap to Lou Marsh for Grace Abernathy at 10am to 10:30am");

        Assert.Contains("New face 1 person met → 2", before.Text, StringComparison.Ordinal);
        Assert.Contains("Lou Marsh · healthcare support worker · met once, yesterday · on shift until 3pm · 0 bookings that day → still 1", before.Text, StringComparison.Ordinal);
        Assert.Contains("Swapped. Somebody they know comes instead, at the same time.", after.Text, StringComparison.Ordinal);
        Assert.Contains("1 booking 0 new faces still to come", after.Text, StringComparison.Ordinal);
        var bookings = await BookingsAsync(grace);
        Assert.Equal(2, bookings.Count);
        var current = bookings.Single(booking => booking.IsCurrent);
        Assert.Equal((Tomorrow(10), given.Lou.Id, true, 30), (current.StartsAt, current.StaffIds.Single(), current.IsAgreed, current.WindowMinutes));
        var old = bookings.Single(booking => !booking.IsCurrent);
        Assert.Equal((old.Id, RebookingAsker.Us, "A colleague they know is free"), (current.SupersedesId, old.MovedFor!.Value, old.MovedWhy));
    }

    [Fact]
    public async Task The_same_swap_posted_twice_swaps_once()
    {
        var (_, grace) = await NewFaceAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/tomorrow");

        await fran.SubmitAsync(page, Swap);
        var again = await fran.SubmitAsync(page, Swap);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(2, (await BookingsAsync(grace)).Count);
    }

    [Fact]
    public async Task A_list_that_is_older_than_the_booking_changes_nothing_and_says_so()
    {
        var (_, grace) = await NewFaceAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var stale = await fran.OpenAsync("/tomorrow");
        await fran.SubmitAsync(await fran.OpenAsync("/tomorrow"), Swap);

        var answer = await fran.SubmitAsync(stale, Swap);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(["This booking has changed since you opened the page. Nothing was swapped"], answer.Errors);
        Assert.Equal(2, (await BookingsAsync(grace)).Count);
    }

    [Fact]
    public async Task A_colleague_who_has_been_booked_meanwhile_is_not_swapped_in()
    {
        var (given, grace) = await NewFaceAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/tomorrow");
        var daniel = await given.APersonAsync("Daniel", "Whitcombe");
        await BookAsync(daniel, Tomorrow(10), given.Lou);

        var answer = await fran.SubmitAsync(page, Swap);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(["Lou Marsh has a visit from 10am to 10:45am: the two overlap by 45 minutes. Nothing was swapped"], answer.Errors);
        Assert.Single(await BookingsAsync(grace));
    }

    [Fact]
    public async Task Somebody_the_person_does_not_know_or_has_refused_cannot_be_swapped_in()
    {
        var (given, grace) = await NewFaceAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/tomorrow");
        await app.WithDbAsync(async db =>
        {
            var person = await db.ServiceUsers.Include(one => one.Refusals).SingleAsync(one => one.Id == grace.ServiceUserId);
            person.Refuse(given.Lou.Id, RefusalKind.PersonAsked, app.Today, reason: null);
            await db.SaveChangesAsync();
        });

        var refused = await fran.SubmitAsync(page, Swap);
        var stranger = await fran.SubmitAsync(page, Swap, ("to", $"{given.Fran.Id}"), ("SubmissionKey", $"{Guid.NewGuid()}"));
        var elsewhere = await fran.SubmitAsync(page, Swap, ("to", $"{given.Nadia.Id}"), ("SubmissionKey", $"{Guid.NewGuid()}"));

        Assert.Equal(["Lou Marsh is not to be booked with this person"], refused.Errors);
        Assert.Equal(["Fran Okoro has not met this person yet"], stranger.Errors);
        Assert.Equal(["Choose a colleague who works in this team"], elsewhere.Errors);
        Assert.Single(await BookingsAsync(grace));
    }

    [Fact]
    public async Task The_booking_of_another_team_is_not_found()
    {
        var (_, grace) = await NewFaceAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/tomorrow");
        var nadia = await app.LogInAsync("nadia@example.test");
        var own = await nadia.OpenAsync("/tomorrow");

        var answer = await nadia.Client.PostAsync("/tomorrow?handler=Swap", new FormUrlEncodedContent(
        [
            .. page.Document.QuerySelectorAll("form.app-no-print input").Where(input => input.GetAttribute("name") is "booking" or "from" or "to").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)),
            KeyValuePair.Create("__RequestVerificationToken", own.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]));

        Assert.DoesNotContain("Grace", own.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Single(await BookingsAsync(grace));
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"/tomorrow?team={grace.TeamId}")).Status);
    }

    [Fact]
    public async Task Somebody_with_two_teams_chooses_between_them_and_swaps_in_the_one_they_chose()
    {
        var (given, grace) = await NewFaceAsync();
        await app.WithDbAsync(async db =>
        {
            (await db.StaffMembers.Include(one => one.Memberships).SingleAsync(one => one.Id == given.Nadia.Id)).Join(given.Team.Id);
            await db.SaveChangesAsync();
        });
        var nadia = await app.LogInAsync("nadia@example.test");

        var other = await nadia.OpenAsync("/tomorrow");
        var own = await nadia.OpenAsync($"/tomorrow?team={given.Team.Id}");
        var swapped = await nadia.SubmitAsync(own, Swap);

        Assert.NotNull(other.Document.QuerySelector("select[name=team]"));
        Assert.DoesNotContain("Grace", other.Text, StringComparison.Ordinal);
        Assert.Contains("Southam Crisis Home Treatment", swapped.Text, StringComparison.Ordinal);
        Assert.Contains("Swapped.", swapped.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await BookingsAsync(grace)).Count);
    }
}
