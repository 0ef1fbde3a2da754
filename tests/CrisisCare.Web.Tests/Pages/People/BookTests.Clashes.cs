using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.ServiceUsers;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

/// <summary>What speaks against a booking: a refusal, a clash, a shift, somebody quicker.</summary>
public sealed partial class BookTests
{
    [Fact]
    public async Task Refusals_are_checked_at_every_booking_and_block_it_without_a_reason()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        await app.WithDbAsync(async db =>
        {
            (await db.ServiceUsers.Include(person => person.Refusals).SingleAsync(person => person.Id == grace.ServiceUserId)).Refuse(given.Lou.Id, RefusalKind.PersonAsked, app.Today, "Private words");
            await db.SaveChangesAsync();
        });
        var page = await lou.OpenAsync(url);

        var refused = await lou.SubmitAsync(page, "Book", ("Choice.Who", $"{given.Lou.Id}"));
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
        await lou.SubmitAsync(refused, "Book", ("Choice.OverrideText", "Grace asked for Lou this once"));

        Assert.DoesNotContain("Private words", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(given.Lou.Id.ToString(), page.Document.QuerySelector("input[name='Choice.Who'][checked]")?.GetAttribute("value"));
        Assert.StartsWith("This colleague is recorded as not to look after this person.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Grace asked for Lou this once", Assert.Single((await given.ReadAsync(grace.Id)).Bookings).OverrideText);
    }

    [Fact]
    public async Task A_person_booked_twice_and_a_colleague_booked_twice_are_warned_of_and_allowed_with_a_tick()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        await given.AVisitAsync(grace.Id, ServiceTime.At(Tomorrow, new TimeOnly(13, 30)), given.Lou);

        var warned = await lou.SubmitAsync(await lou.OpenAsync(url), "Book", ("Choice.Who", $"{given.Lou.Id}"));
        await lou.SubmitAsync(warned, "Book", ("Choice.Anyway", "true"));

        Assert.Contains("They already have a visit from 1:30pm to 2:30pm.", warned.Text, StringComparison.Ordinal);
        Assert.Contains("Lou Marsh has a visit from 1:30pm to 2:30pm: the two overlap by 30 minutes.", warned.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await given.ReadAsync(grace.Id)).Bookings.Count);
    }

    [Fact]
    public async Task A_booking_that_was_cancelled_or_moved_away_clashes_with_nothing()
    {
        // peers.md 8.2, scenario 23.
        var (given, grace, lou, url) = await AWeekAsync();
        var cancelled = await given.AVisitAsync(grace.Id, ServiceTime.At(Tomorrow, new TimeOnly(14, 0)), given.Lou);
        await given.ChangeAsync(grace.Id, episode => episode.Cancel(episode.Bookings.Single(one => one.Id == cancelled), new Rebooking(RebookingAsker.Person, "Visitors"), app.Now, by: null));
        var moved = await given.AVisitAsync(grace.Id, ServiceTime.At(Tomorrow, new TimeOnly(14, 30)), given.Lou);
        await given.ChangeAsync(grace.Id, episode =>
        {
            var old = episode.Bookings.Single(one => one.Id == moved);
            episode.Rebook(old, old.Details with { StartsAt = old.StartsAt.AddDays(3) }, new Rebooking(RebookingAsker.Us, "Full"), app.Now, by: null);
        });

        await lou.SubmitAsync(await lou.OpenAsync(url), "Book", ("Choice.Who", $"{given.Lou.Id}"));

        Assert.Equal(2, (await given.ReadAsync(grace.Id)).Bookings.Count(booking => booking.IsCurrent));
    }

    [Fact]
    public async Task The_identical_slot_of_a_colleague_is_refused()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        var daniel = await given.APersonAsync("Daniel", "Whitcombe", app.Now.AddHours(-3), given.Sam);
        await given.AVisitAsync(daniel.Id, ServiceTime.At(Tomorrow, new TimeOnly(14, 0)), given.Lou);

        var refused = await lou.SubmitAsync(await lou.OpenAsync(url), "Book", ("Choice.Who", $"{given.Lou.Id}"), ("Choice.Anyway", "true"));

        Assert.Contains("Lou Marsh is already booked at 2pm, for a visit from 2pm to 3pm. Choose another time or somebody else", refused.Errors);
        Assert.DoesNotContain("Daniel", refused.Text, StringComparison.Ordinal);
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
    }

    [Fact]
    public async Task Of_two_who_book_one_colleague_at_the_same_moment_one_is_told()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        var daniel = await given.APersonAsync("Daniel", "Whitcombe", app.Now.AddHours(-3), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");
        var (one, other) = (await lou.OpenAsync(url), await sam.OpenAsync(url.Replace($"{grace.ServiceUserId}", $"{daniel.ServiceUserId}", StringComparison.Ordinal)));

        (string, string?)[] fields = [("Choice.Who", $"{given.Lou.Id}"), ("Choice.Anyway", "true"), ("Choice.Reason", "UrgentToday"), ("Choice.Asked", "true")];
        var answers = await Task.WhenAll(lou.SubmitAsync(one, "Book", fields), sam.SubmitAsync(other, "Book", fields));

        Assert.Single((await given.ReadAsync(grace.Id)).Bookings.Concat((await given.ReadAsync(daniel.Id)).Bookings));
        Assert.NotEmpty(Assert.Single(answers, answer => answer.Errors.Count > 0).Errors);
    }

    [Fact]
    public async Task Outside_a_shift_and_not_qualified_are_warned_of()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        var depot = new PlannedIntervention(given.Team.Id, "Depot injection", 30, WhoMayDo.RegisteredPractitioner, Mechanism.FaceToFace);
        await given.ASavedAsync(depot);

        var page = await lou.OpenAsync(url.Replace("=visit", $"={depot.Id}", StringComparison.Ordinal) + "&Input.Was=visit");
        var warned = await lou.SubmitAsync(page, "Book", ("Choice.Who", $"{given.Lou.Id}"));

        Assert.Contains("Lou Marsh is not registered, and Depot injection needs a registered practitioner.", warned.Text, StringComparison.Ordinal);
        Assert.Equal("30", page.Document.QuerySelector("input[name='Input.Minutes']")!.GetAttribute("value"));
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
    }

    [Fact]
    public async Task A_colleague_who_is_busy_is_offered_at_the_time_at_which_they_are_free()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        var daniel = await given.APersonAsync("Daniel", "Whitcombe", app.Now.AddHours(-3), given.Sam);
        await given.AVisitAsync(daniel.Id, ServiceTime.At(Tomorrow, new TimeOnly(13, 30)), given.Lou);
        var page = await lou.OpenAsync(url);

        var later = page.Document.QuerySelectorAll("input[name='Choice.Who']").Single(input => input.GetAttribute("value")!.StartsWith($"{given.Lou.Id}@", StringComparison.Ordinal)).GetAttribute("value");
        await lou.SubmitAsync(page, "Book", ("Choice.Who", later));

        Assert.Contains("Lou is free at 2:30pm instead", page.Text, StringComparison.Ordinal);
        Assert.Equal(ServiceTime.At(Tomorrow, new TimeOnly(14, 30)), Assert.Single((await given.ReadAsync(grace.Id)).Bookings).StartsAt);
    }

    [Fact]
    public async Task The_same_form_sent_twice_books_once()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        var form = await lou.OpenAsync(url);

        await lou.SubmitAsync(form, "Book");
        await lou.SubmitAsync(form, "Book");

        Assert.Single((await given.ReadAsync(grace.Id)).Bookings);
    }
}
