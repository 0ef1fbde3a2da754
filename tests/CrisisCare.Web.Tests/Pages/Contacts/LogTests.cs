using System.Net;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Contacts;

public sealed class LogTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task One_tap_logs_what_was_booked()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Daniel", "Whitcombe", app.Now.AddDays(-2), given.Sam);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        await BookAsync(grace.Id, app.Now.AddMinutes(-30), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");

        var form = await sam.OpenAsync("/contact");
        var saved = await sam.SubmitAsync(form, "Save contact");

        Assert.Contains("Booked 9am – you are their lead", form.Text, StringComparison.Ordinal);
        Assert.Contains("Today at 9:30am, 45 minutes, by you. Change", form.Text, StringComparison.Ordinal);
        Assert.Equal("Contact saved", saved.Heading);
        Assert.Contains("1 staff in 1 contact", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Grace met 1 new member of staff, without anybody they knew.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Mark the initial appointment as held", saved.Text, StringComparison.Ordinal);
        var contact = Assert.Single(await ContactsAsync(grace.Id));
        Assert.NotNull(contact.BookingId);
        Assert.True(contact.Planned);
        Assert.Equal((Mechanism.FaceToFace, Place.Home, Attendance.Attended, 45), (contact.Mechanism, contact.Place, contact.Attendance, contact.DurationMinutes));
        Assert.Equal(app.Now, contact.OccurredAt);
    }

    [Fact]
    public async Task The_groups_of_the_form_are_called_what_people_and_checks_rely_on()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        app.Clock.Advance(TimeSpan.FromMinutes(4.5));
        var sam = await app.LogInAsync("sam@example.test");

        var form = await sam.OpenAsync("/contact");

        var legends = form.Document.QuerySelectorAll("legend").Select(legend => legend.TextContent.Trim()).ToList();
        Assert.Superset(new HashSet<string> { "Person", "How", "Outcome", "Who was there" }, legends.ToHashSet());
        Assert.Contains("Today at 9:30am, 30 minutes, by you.", form.Text, StringComparison.Ordinal);
        Assert.Equal("Sam Adeyemi You", string.Join(' ', form.Document.QuerySelector("input[name='Input.Staff'][checked] + label")!.TextContent.Split()));
        Assert.Contains("Write your clinical note in the patient record. This page only counts the contact.", form.Text, StringComparison.Ordinal);
        Assert.Single(form.Document.QuerySelectorAll("main form button"));
    }

    [Fact]
    public async Task A_joint_visit_counts_everybody_and_a_new_face_is_said()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        await given.AContactAsync(grace.Id, app.Now.AddDays(-1), [given.Sam]);
        var sam = await app.LogInAsync("sam@example.test");

        var saved = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.Staff", $"{given.Sam.Id}"), ("Input.Staff", $"{given.Lou.Id}"), ("Input.Observers", $"{given.Bo.Id}"));

        Assert.Contains("2 staff in 2 contacts", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Grace met 1 new member of staff, introduced by somebody they knew.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Bo Lindqvist (observed)", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_face_never_stops_a_contact_from_being_saved()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        await given.AContactAsync(grace.Id, app.Now.AddDays(-1), [given.Sam]);
        var lou = await app.LogInAsync("lou@example.test");

        var saved = await lou.SubmitAsync(await lou.OpenAsync("/contact"), "Save contact", ("Input.Person", "other"), ("Input.Other", $"{grace.ServiceUserId}"));

        Assert.Equal("Contact saved", saved.Heading);
        Assert.Contains("2 staff in 2 contacts", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_contact_sent_twice_counts_once()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");
        var form = await sam.OpenAsync("/contact");

        var first = await sam.SubmitAsync(form, "Save contact");
        var again = await sam.SubmitAsync(form, "Save contact", ("Input.Outcome", "NoAnswer"));

        Assert.Equal((first.Heading, first.Url, first.Text), (again.Heading, again.Url, again.Text));
        Assert.Single(await ContactsAsync(grace.Id));
    }

    [Fact]
    public async Task A_double_tap_counts_once_and_both_taps_are_shown_what_was_saved()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");
        var form = await sam.OpenAsync("/contact");

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sam.SubmitAsync(form, "Save contact")));

        Assert.All(both, page => Assert.Equal("Contact saved", page.Heading));
        Assert.Single(both.Select(page => page.Url).Distinct());
        Assert.Single(await ContactsAsync(grace.Id));
    }

    [Theory]
    [InlineData("HomeVisit", Mechanism.FaceToFace, Attendance.NoAccess)]
    [InlineData("Clinic", Mechanism.FaceToFace, Attendance.DidNotAttend)]
    [InlineData("Phone", Mechanism.Phone, Attendance.DidNotAttend)]
    [InlineData("Video", Mechanism.Video, Attendance.DidNotAttend)]
    public async Task No_answer_means_what_it_means_where_it_happened_and_is_not_counted(string how, Mechanism mechanism, Attendance attendance)
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");

        var saved = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.How", how), ("Input.Outcome", "NoAnswer"));

        var contact = Assert.Single(await ContactsAsync(grace.Id));
        Assert.Equal((mechanism, attendance), (contact.Mechanism, contact.Attendance));
        Assert.Contains("0 staff in 0 contacts", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Not counted: nobody was met", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_way_another_outcome_and_another_service_are_kept_as_said()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");

        var saved = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.AnotherWay", "Text"), ("Input.AnotherOutcome", "CancelledByPerson"), ("Input.Service", "Ward 4"), ("Input.Handover", " Bring the letter "));

        var contact = Assert.Single(await ContactsAsync(grace.Id));
        Assert.Equal((Mechanism.Text, Attendance.CancelledByPerson, "Ward 4", "Bring the letter"), (contact.Mechanism, contact.Attendance, contact.ExternalService, contact.HandoverLine));
        Assert.Contains("Not counted: the contact was with Ward 4, not with us.", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Date", "2026-11-24", "The time of the contact must be now or in the past")]
    [InlineData("Input.Time", "09:31", "The time of the contact must be now or in the past")]
    [InlineData("Input.Date", "2026-11-20", "The date of the contact must be on or after 21 November 2026, when the episode began")]
    [InlineData("Input.Date", "23/11/2026", "Enter a real date")]
    [InlineData("Input.Date", "", "Enter the date of the contact")]
    [InlineData("Input.Minutes", "0", "The length must be between 1 minute and 12 hours")]
    [InlineData("Input.Staff", null, "Choose at least one member of staff who took part")]
    [InlineData("Input.Staff", "11111111-1111-1111-1111-111111111111", "Choose staff of this person’s team")]
    [InlineData("Input.Person", "other", "Choose who the contact was with")]
    [InlineData("Input.Person", null, "Choose who the contact was with")]
    [InlineData("Input.AnotherWay", "Pigeon", "Choose an answer from the list")]
    [InlineData("Input.How", "1", "Choose an answer from the list")]
    [InlineData("Input.How", "99", "Choose an answer from the list")]
    [InlineData("Input.How", "HomeVisit,Phone", "Choose an answer from the list")]
    public async Task A_wrong_answer_is_refused_in_a_sentence_and_changes_nothing(string field, string? value, string sentence)
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");

        var refused = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", (field, value), ("Input.Handover", "Bring the letter"));

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal([sentence], refused.Errors);
        Assert.Contains("Bring the letter", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await ContactsAsync(grace.Id));
    }

    [Fact]
    public async Task Going_back_to_a_form_that_was_saved_shows_what_it_saved()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");
        var form = await sam.OpenAsync($"/contact?person={grace.ServiceUserId}");
        var saved = await sam.SubmitAsync(form, "Save contact");

        var back = await sam.OpenAsync(form.Url);

        Assert.Equal(("Contact saved", saved.Url), (back.Heading, back.Url));
        Assert.Single(await ContactsAsync(grace.Id));
    }

    [Fact]
    public async Task A_handover_line_is_at_most_140_characters()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");
        var form = await sam.OpenAsync("/contact");

        var refused = await sam.SubmitAsync(form, "Save contact", ("Input.Handover", new string('x', 141)));
        await sam.SubmitAsync(form, "Save contact", ("Input.Handover", new string('x', 140)));

        Assert.Equal(["The handover line must be 140 characters or fewer"], refused.Errors);
        Assert.Single(await ContactsAsync(grace.Id));
    }

    [Fact]
    public async Task A_closed_episode_takes_contacts_up_to_its_last_day()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-9), given.Sam);
        await app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.Include(one => one.Leads).Include(one => one.Reviews).SingleAsync(one => one.Id == grace.Id);
            episode.Close(new Closing(app.Today.AddDays(-2), ClosingReason.TreatmentCompleted, null, null, null), app.Now, by: null);
            await db.SaveChangesAsync();
        });
        var sam = await app.LogInAsync("sam@example.test");
        var form = await sam.OpenAsync($"/contact?person={grace.ServiceUserId}");

        var tooLate = await sam.SubmitAsync(form, "Save contact", ("Input.Date", "2026-11-22"));
        var saved = await sam.SubmitAsync(form, "Save contact");

        Assert.Contains("Closed 21 November 2026", form.Text, StringComparison.Ordinal);
        Assert.Equal(["The episode closed on 21 November 2026. The contact must be on or before that date"], tooLate.Errors);
        Assert.Equal("Contact saved", saved.Heading);
    }

    [Fact]
    public async Task People_of_another_team_are_not_found()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var nadia = await app.LogInAsync("nadia@example.test");

        var opened = await nadia.OpenAsync($"/contact?person={grace.ServiceUserId}");
        var posted = await nadia.SubmitAsync(await nadia.OpenAsync("/contact"), "Save contact", ("Input.Other", $"{grace.ServiceUserId}"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (opened.Status, posted.Status));
        Assert.Empty(await ContactsAsync(grace.Id));
    }

    [Theory]
    [InlineData("mo")]
    [InlineData("viv")]
    [InlineData("ada")]
    public async Task Whoever_gives_no_care_logs_no_contacts_and_has_no_day(string account)
    {
        await Given.ATeamAsync(app);
        var browser = await app.LogInAsync($"{account}@example.test");

        foreach (var page in new[] { "/contact", "/my-day", $"/contacts/{Guid.CreateVersion7()}" })
        {
            var answer = await browser.OpenAsync(page);
            Assert.Equal("You cannot see this page", answer.Heading);
        }
    }

    private Task BookAsync(Guid episodeId, DateTimeOffset at, StaffMember staff) =>
        app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.Include(one => one.Pauses).SingleAsync(one => one.Id == episodeId);
            episode.Book(new BookingDetails(BookingKind.Visit, at, 45, Mechanism.FaceToFace, Place.Home, [staff.Id]), app.Now, by: null);
            await db.SaveChangesAsync();
        });

    private Task<List<Contact>> ContactsAsync(Guid episodeId) =>
        app.WithDbAsync(db => db.Episodes.Where(episode => episode.Id == episodeId).SelectMany(episode => episode.Contacts).AsNoTracking().ToListAsync());
}
