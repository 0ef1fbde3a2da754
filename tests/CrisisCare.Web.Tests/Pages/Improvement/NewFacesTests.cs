using System.Net;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Improvement;

/// <summary>Why not a known face: today is Monday 23 November 2026, so that October is the last whole month.</summary>
public sealed class NewFacesTests : IDisposable
{
    private const string Url = "/improvement/new-faces";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Each_new_face_is_counted_once_by_reason_weekday_and_shift()
    {
        var given = await Given.ATeamAsync(app);
        await APersonAsync(given, daysAgo: 4, (given.Sam, null), (given.Lou, NewFaceReason.NoCar), (given.Lou, null), (given.Priya, null));

        var page = await (await app.LogInAsync("sam@example.test")).OpenAsync(Url);

        Assert.Contains("2 new faces since the first contact: 0 introduced by somebody they knew, 2 met without anybody they knew. 1 person of 1 seen met one or more.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reason New faces Share So far No car 1 50% 50% No reason recorded 1 50% 100%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Friday 1 50%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sunday 1 50%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Early, from 7am 2 100% Late, from 1pm 0 0%", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_of_a_booking_belongs_to_whoever_was_booked_and_not_to_who_came_instead()
    {
        var given = await Given.ATeamAsync(app);
        await ABookedNewFaceAsync(given, booked: given.Lou, came: given.Lou);
        await ABookedNewFaceAsync(given, booked: given.Priya, came: given.Bo);

        var page = await (await app.LogInAsync("fran@example.test")).OpenAsync(Url);

        Assert.Contains("Urgent today 1 50% 50% No reason recorded 1 50% 100%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody said why for 1 new face.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weekdays_and_shifts_can_be_those_of_one_reason()
    {
        var given = await Given.ATeamAsync(app);
        await APersonAsync(given, daysAgo: 4, (given.Sam, null), (given.Lou, NewFaceReason.NoCar), (given.Priya, NewFaceReason.UrgentToday));
        var fran = await app.LogInAsync("fran@example.test");

        var one = await fran.OpenAsync($"{Url}?why=NoCar");
        var none = await fran.OpenAsync($"{Url}?why=PersonAsked");

        Assert.Contains("By weekday: no car Weekday New faces Share Monday 0 0% Tuesday 0 0% Wednesday 0 0% Thursday 0 0% Friday 1 100%", one.Text, StringComparison.Ordinal);
        Assert.Contains("Friday 0 0%", none.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_what_if_says_the_median_that_the_core_group_would_have_made()
    {
        var given = await Given.ATeamAsync(app);
        for (var person = 0; person < 3; person++)
        {
            // Sam leads, Lou is the core group: Priya and Bo came while Sam was off shift. 4 met; with Lou in their place 2.
            await APersonAsync(given, daysAgo: 6, (given.Sam, null), (given.Lou, null), (given.Priya, NewFaceReason.LeadOffShift), (given.Bo, NewFaceReason.LeadOffShift));
        }

        var page = await (await app.LogInAsync("lou@example.test")).OpenAsync(Url);

        Assert.Contains("If these 6 contacts when the lead practitioner was off shift had gone to the core group, the median would have been 2, not 4.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Their lead practitioner 2 25% Their core group 2 25% Others 3 50%", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2026-11-30", "The last day must be today or in the past|The first day must be on or before the last day")]
    [InlineData("to=2199-12-31", "The last day must be today or in the past")]
    [InlineData("from=2010-01-01&to=2020-01-01", "A period can be a year long at most")]
    [InlineData("to=1999-01-01", "The first day must be in 2000 or later. Check the year")]
    [InlineData("from=31/10/2026", "Enter a real date")]
    [InlineData("why=99", "Choose an answer from the list")]
    public async Task A_period_that_cannot_be_is_answered_in_a_sentence(string asked, string sentences)
    {
        await Given.ATeamAsync(app);

        var page = await (await app.LogInAsync("fran@example.test")).OpenAsync($"{Url}?{asked}");
        var outside = await (await app.LogInAsync("mo@example.test")).OpenAsync($"{Url}?{asked}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.Status, outside.Status));
        Assert.All(page.Errors, error => Assert.Contains(error, sentences.Split('|')));
        Assert.NotEmpty(page.Errors);
        Assert.Contains("27 October to 23 November 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_without_a_contact_or_without_a_new_face_say_so()
    {
        var given = await Given.ATeamAsync(app);
        await APersonAsync(given, daysAgo: 3, (given.Sam, null), (given.Sam, null));
        var fran = await app.LogInAsync("fran@example.test");

        Assert.Contains("Nobody had a contact in these days.", (await fran.OpenAsync($"{Url}?to=2026-11-01")).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody met a new face in these days after the first contact of their episode.", (await fran.OpenAsync(Url)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mo")]
    [InlineData("viv")]
    public async Task Outside_the_team_nothing_small_is_shown_and_no_name(string who)
    {
        var given = await Given.ATeamAsync(app);
        for (var person = 0; person < 12; person++)
        {
            var why = person < 10 ? NewFaceReason.LeadOffShift : NewFaceReason.PersonAsked;
            await APersonAsync(given, daysAgo: 40, (given.Sam, null), (given.Lou, why));
            await APersonAsync(given, daysAgo: 40, (given.Sam, null), (given.Priya, null));
        }

        var page = await (await app.LogInAsync($"{who}@example.test")).OpenAsync(Url);

        Assert.Contains("1 to 31 October 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("24 new faces since the first contact of an episode.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lead practitioner off shift 10 42% 42% The others together 14 58% 100%", page.Text, StringComparison.Ordinal);
        Assert.Contains("If the contacts when the lead practitioner was off shift had gone to the core group", page.Text, StringComparison.Ordinal);
        Assert.All(new[] { "The person asked", "Adeyemi", "Marsh", "Carey", "by-lead" }, words => Assert.DoesNotContain(words, page.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_the_team_periods_are_whole_months_so_that_none_can_be_subtracted_from_another()
    {
        var given = await Given.ATeamAsync(app);
        await APersonAsync(given, daysAgo: 40, (given.Sam, null), (given.Lou, NewFaceReason.NoCar));
        var mo = await app.LogInAsync("mo@example.test");

        var asked = await mo.OpenAsync($"{Url}?from=2026-10-14&to=2026-10-15&why=NoCar");

        Assert.Contains("1 to 31 October 2026", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Fewer than 5 people had a contact in these days, so nothing is shown.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("1 to 30 September 2026", (await mo.OpenAsync($"{Url}?to=2026-09-02")).Text, StringComparison.Ordinal);
        Assert.Contains("1 to 31 October 2026", (await mo.OpenAsync($"{Url}?from=2026-11-01&to=2026-11-23")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_team_is_not_found_and_its_contacts_are_not_counted()
    {
        var given = await Given.ATeamAsync(app);
        await APersonAsync(given, daysAgo: 4, (given.Sam, null), (given.Lou, NewFaceReason.NoCar));
        var nadia = await app.LogInAsync("nadia@example.test");

        Assert.Contains("Nobody had a contact in these days.", (await nadia.OpenAsync(Url)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"{Url}?team={given.Team.Id}")).Status);
        Assert.Equal("You cannot see this page", (await (await app.LogInAsync("ada@example.test")).OpenAsync(Url)).Heading);
    }

    private async Task ABookedNewFaceAsync(Given given, StaffMember booked, StaffMember came)
    {
        var id = await APersonAsync(given, daysAgo: 4, (given.Sam, null));
        await given.ChangeAsync(id, episode =>
        {
            var at = app.Now.AddDays(-1);
            var booking = episode.Book(new BookingDetails(BookingKind.Visit, at, 60, Mechanism.FaceToFace, Place.Home, [booked.Id], NewFace: new(NewFaceReason.UrgentToday)), at.AddDays(-1), by: null);
            episode.Log(booking.AsContact(Attendance.Attended) with { Staff = [(came.Id, Part.TookPart)] }, Guid.CreateVersion7(), app.Now, by: null);
        });
    }

    /// <summary>Led by Sam with Lou as the core group; seen by these on one morning after another, half an hour each.</summary>
    private async Task<Guid> APersonAsync(Given given, int daysAgo, params (StaffMember Staff, NewFaceReason? Why)[] seenBy)
    {
        var accepted = app.Now.AddDays(-daysAgo);
        var person = await given.APersonAsync("Rosalind", "Carey", accepted, given.Sam);
        await given.ChangeAsync(person.Id, episode =>
        {
            episode.AddToCoreGroup(given.Lou.Id, CoreGroupRole.Member, episode.AcceptedOn);
            foreach (var ((staff, why), day) in seenBy.Select((one, day) => (one, day)))
            {
                episode.Log(
                    new ContactDetails(accepted.AddDays(day).AddHours(1), 30, Mechanism.FaceToFace, Attendance.Attended, Planned: true, Place.Home, HandoverLine: null, [(staff.Id, Part.TookPart)], NewFace: why is { } reason ? new(reason) : null),
                    Guid.CreateVersion7(), app.Now, by: null);
            }
        });
        return person.Id;
    }
}
