using System.Net;
using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

/// <summary>The ladder: best known first, the count before the booking, and a question before somebody new.</summary>
public sealed class BookTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    private DateOnly Tomorrow => app.Today.AddDays(1);

    [Fact]
    public async Task The_ladder_goes_from_the_lead_down_to_new_faces_and_says_what_each_does_to_the_count()
    {
        var (given, grace, lou, url) = await AWeekAsync();

        var page = await lou.OpenAsync(url);

        Assert.Equal(["Lead practitioner", "Met twice or more", "Would be a new face"], page.Document.QuerySelectorAll(".app-ladder__rung").Select(rung => rung.TextContent));
        Assert.Contains("Lou Marsh, healthcare support worker · met twice, last today · on shift until 9pm · 0 visits that day · 1 person met → still 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Nair, social worker · not met yet · on shift until 9pm · 0 visits that day · 1 person met → 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Adeyemi’s shift on Tuesday 24 November 2026 is 7am to 9am", page.Text, StringComparison.Ordinal);
        Assert.Equal(given.Lou.Id.ToString(), page.Document.QuerySelector("input[name='Choice.Who'][checked]")!.GetAttribute("value"));
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
    }

    [Fact]
    public async Task Opened_from_the_persons_page_it_asks_about_tomorrow_and_complains_of_nothing()
    {
        var (_, grace, lou, _) = await AWeekAsync();

        var page = await lou.OpenAsync($"/people/{grace.ServiceUserId}/book");

        Assert.Empty(page.Errors);
        Assert.Contains("Who can come on Tuesday 24 November 2026 at 10am?", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_colleague_is_booked_in_one_step()
    {
        var (given, grace, lou, url) = await AWeekAsync();

        var booked = await lou.SubmitAsync(await lou.OpenAsync(url), "Book");

        Assert.Equal("Grace Abernathy", booked.Heading);
        var booking = Assert.Single((await given.ReadAsync(grace.Id)).Bookings);
        Assert.Equal((BookingKind.Visit, ServiceTime.At(Tomorrow, new TimeOnly(14, 0))), (booking.Kind, booking.StartsAt));
        Assert.Equal([given.Lou.Id], booking.StaffIds);
    }

    [Fact]
    public async Task Choosing_a_new_face_while_somebody_known_is_free_asks_first_and_one_click_takes_the_known_colleague()
    {
        var (given, grace, lou, url) = await AWeekAsync();

        var asked = await lou.SubmitAsync(await lou.OpenAsync(url), "Book", ("Choice.Who", $"{given.Priya.Id}"));
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
        await lou.SubmitAsync(asked, "Book Lou instead");

        Assert.Contains("Priya Nair would be a new face", asked.Text, StringComparison.Ordinal);
        Assert.Equal([given.Lou.Id], Assert.Single((await given.ReadAsync(grace.Id)).Bookings).StaffIds);
    }

    [Fact]
    public async Task A_new_face_is_booked_with_a_reason_and_never_without()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        var asked = await lou.SubmitAsync(await lou.OpenAsync(url), "Book", ("Choice.Who", $"{given.Priya.Id}"));

        var unsaid = await lou.SubmitAsync(asked, "Book Priya all the same");
        var wordless = await lou.SubmitAsync(unsaid, "Book Priya all the same", ("Choice.Reason", "Other"));
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
        await lou.SubmitAsync(wordless, "Book Priya all the same", ("Choice.Reason", "SkillLanguageOrGender"));

        Assert.Equal(["Choose a reason"], unsaid.Errors);
        Assert.Equal(["Enter the reason in a few words"], wordless.Errors);
        var booking = Assert.Single((await given.ReadAsync(grace.Id)).Bookings);
        Assert.Equal((NewFaceReason.SkillLanguageOrGender, given.Priya.Id), (booking.NewFaceReason!.Value, booking.StaffIds.Single()));
    }

    [Fact]
    public async Task Somebody_new_who_comes_with_somebody_known_is_not_asked_about()
    {
        var (given, grace, lou, url) = await AWeekAsync();

        await lou.SubmitAsync(await lou.OpenAsync(url), "Book", ("Choice.Who", $"{given.Priya.Id}"), ("Choice.Second", $"{given.Lou.Id}"));

        Assert.Equal(2, Assert.Single((await given.ReadAsync(grace.Id)).Bookings).StaffIds.Count());
    }

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
    public async Task A_series_is_booked_with_the_same_colleague_and_each_booking_can_be_changed_alone()
    {
        var (given, grace, lou, url) = await AWeekAsync();

        var preview = await lou.OpenAsync($"{url}&Input.Repeat=Daily&Input.Times=5");
        await lou.SubmitAsync(preview, "Book", ("Choice.Anyway", "true"));

        Assert.Contains("5 bookings, all with the same colleague: 24 November 2pm, 25 November 2pm", preview.Text, StringComparison.Ordinal);
        var bookings = (await given.ReadAsync(grace.Id)).Bookings;
        Assert.Equal(5, bookings.Count);
        Assert.Single(bookings.Select(booking => booking.SeriesId).Distinct());
        Assert.All(bookings, booking => Assert.Equal([given.Lou.Id], booking.StaffIds));
    }

    [Fact]
    public async Task A_series_keeps_its_hour_across_a_clock_change()
    {
        app.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 26, 9, 0, 0, TimeSpan.Zero));
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddHours(-4), given.Sam);
        var lou = await app.LogInAsync("lou@example.test");

        await lou.SubmitAsync(await lou.OpenAsync($"/people/{grace.ServiceUserId}/book?Input.What=visit&Input.Date=2027-03-27&Input.Time=10:00&Input.Minutes=30&Input.How=FaceToFace&Input.Where=Home&Input.Repeat=Daily&Input.Times=3"), "Book", ("Choice.Who", $"{given.Sam.Id}"));

        Assert.Equal([10, 9, 9], (await given.ReadAsync(grace.Id)).Bookings.OrderBy(booking => booking.StartsAt).Select(booking => booking.StartsAt.UtcDateTime.Hour));
    }

    [Fact]
    public async Task Moving_keeps_the_old_booking_with_who_asked_and_why_and_asks_before_an_agreed_time_is_moved()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        await lou.SubmitAsync(await lou.OpenAsync(url), "Book", ("Choice.Agreed", "true"));
        var old = Assert.Single((await given.ReadAsync(grace.Id)).Bookings);
        var form = await lou.OpenAsync($"/people/{grace.ServiceUserId}/book?moving={old.Id}");

        var refused = await lou.SubmitAsync(form, "Move", ("Choice.Who", $"{given.Lou.Id}"));
        await lou.SubmitAsync(refused, "Move", ("Choice.AskedBy", "Person"), ("Choice.Why", "At the dentist"), ("Choice.AgreedChange", "true"));

        Assert.Equal(["Choose who asked to move it", "Enter why it is moved", "This time was agreed with the person. Ask them first, then tick that you have agreed the change"], refused.Errors);
        var episode = await given.ReadAsync(grace.Id);
        var superseded = episode.Bookings.Single(booking => booking.Id == old.Id);
        Assert.Equal((RebookingAsker.Person, "At the dentist"), (superseded.MovedFor!.Value, superseded.MovedWhy));
        Assert.Equal(old.Id, Assert.Single(episode.Bookings, booking => booking.IsCurrent).SupersedesId);
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

    [Theory]
    [InlineData("Input.Date=2026-11-20", "The date must be today or in the future")]
    [InlineData("Input.Date=2028-11-20", "The date must be within the next year")]
    [InlineData("Input.Date=9999-12-31", "Enter a real date")]
    [InlineData("Input.Date=2026-02-30", "Enter a real date")]
    [InlineData("Input.Time=25:00", "Enter a real time, like 09:15")]
    [InlineData("Input.Minutes=1", "The length must be between 5 minutes and 8 hours")]
    [InlineData("Input.Minutes=99999999999", "Enter a whole number, like 45")]
    [InlineData("Input.Minutes=an hour", "Enter a whole number, like 45")]
    public async Task What_makes_no_sense_is_refused_in_a_sentence_and_books_nothing(string query, string sentence)
    {
        var (given, grace, lou, url) = await AWeekAsync();
        var (name, value) = (query.Split('=')[0], query.Split('=')[1]);

        var refused = await lou.SubmitAsync(await lou.OpenAsync(url), "Book", (name, value));

        Assert.Equal([sentence], (await lou.OpenAsync($"/people/{grace.ServiceUserId}/book?Input.Date=2026-11-24&{query}".Replace("Input.Date=2026-11-24&Input.Date", "Input.Date", StringComparison.Ordinal))).Errors);
        Assert.Contains(sentence, refused.Errors);
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
    }

    [Fact]
    public async Task What_is_neither_a_visit_nor_a_call_nor_in_the_catalogue_is_refused()
    {
        var (given, grace, lou, url) = await AWeekAsync();

        var refused = await lou.SubmitAsync(await lou.OpenAsync(url), "Book", ("Input.What", "nothing"));

        Assert.Equal(["Choose what is booked from the list"], refused.Errors);
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
    }

    [Fact]
    public async Task A_time_that_does_not_exist_when_the_clocks_go_forward_is_refused_and_not_moved_by_an_hour()
    {
        var (given, grace, lou, url) = await AWeekAsync();

        var asked = await lou.OpenAsync($"/people/{grace.ServiceUserId}/book?Input.Date=2027-03-28&Input.Time=01:30");
        await lou.SubmitAsync(await lou.OpenAsync(url), "Book", ("Input.Date", "2027-03-28"), ("Input.Time", "01:30"), ("Choice.Anyway", "true"));

        Assert.Equal(["There is no 1:30am on Sunday 28 March 2027: the clocks go forward. Choose another time"], asked.Errors);
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
    }

    [Fact]
    public async Task A_closed_or_paused_episode_has_no_ladder_and_books_nothing()
    {
        var (given, grace, lou, url) = await AWeekAsync();
        var form = await lou.OpenAsync(url);
        await given.ChangeAsync(grace.Id, episode => episode.Admit(app.Today, app.Now));

        var late = await lou.SubmitAsync(form, "Book");

        Assert.Contains("This person is in hospital", late.Text, StringComparison.Ordinal);
        Assert.Empty((await given.ReadAsync(grace.Id)).Bookings);
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

    [Fact]
    public async Task Another_team_finds_nobody_and_a_measures_account_is_kept_out()
    {
        var (_, _, _, url) = await AWeekAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.LogInAsync("nadia@example.test")).OpenAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.LogInAsync("mo@example.test")).OpenAsync(url)).Status);
    }

    /// <summary>Grace is led by Sam, who goes home at 9am tomorrow, and has met Lou twice; tomorrow Lou and Priya work late.</summary>
    private async Task<(Given Given, Episode Grace, PageBrowser Lou, string Url)> AWeekAsync()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddHours(-4), given.Sam);
        await given.AContactAsync(grace.Id, app.Now.AddHours(-3), [given.Lou]);
        await given.AContactAsync(grace.Id, app.Now.AddHours(-2), [given.Lou]);
        await given.ASavedAsync(
            new Shift(given.Team.Id, given.Lou.Id, Tomorrow, ShiftKind.Late),
            new Shift(given.Team.Id, given.Priya.Id, Tomorrow, ShiftKind.Late),
            new Shift(given.Team.Id, given.Sam.Id, Tomorrow, ShiftKind.OwnHours, new ShiftHours(new TimeOnly(7, 0), new TimeOnly(9, 0))));
        var url = $"/people/{grace.ServiceUserId}/book?Input.What=visit&Input.Date=2026-11-24&Input.Time=14:00&Input.Minutes=60&Input.How=FaceToFace&Input.Where=Home";
        return (given, grace, await app.LogInAsync("lou@example.test"), url);
    }
}
