using System.Net;
using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.People;

/// <summary>The ladder: best known first, the count before the booking, and a question before somebody new.</summary>
public sealed partial class BookTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

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
    public async Task Another_team_finds_nobody_and_a_measures_account_is_kept_out()
    {
        var (_, _, _, url) = await AWeekAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.LogInAsync("nadia@example.test")).OpenAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.LogInAsync("mo@example.test")).OpenAsync(url)).Status);
    }
}
