using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Board;

public sealed class CardTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_card_says_lead_review_last_next_and_staff()
    {
        var given = await Given.ATeamAsync(app);
        var tomasz = await given.APersonAsync("Tomasz", "Zielinski", app.Now.AddDays(-8), given.Priya);
        await given.AContactAsync(tomasz.Id, At(22, 16, 0), [given.Lou]);
        await given.AContactAsync(tomasz.Id, At(20, 11, 0), [given.Priya, given.Lou]);
        await given.AContactAsync(tomasz.Id, At(23, 9, 0), [given.Sam], attendance: Attendance.NoAccess);
        await ChangeAsync(tomasz, episode =>
        {
            episode.Hold(episode.Reviews.Single(review => review.Day == 0), given.Priya.Id, At(15, 14, 0), app.Now, by: null);
            episode.Book(new BookingDetails(BookingKind.Visit, At(23, 16, 30), 30, Mechanism.FaceToFace, Place.Home, [given.Lou.Id]), app.Now, by: null);
        });

        var card = (await BoardAsync()).Card("Tomasz Zielinski");

        Assert.Equal(
            "Tomasz Zielinski day 8 Review overdue Lead Priya Nair Review Day 7 review: overdue by 1 day Last Yesterday 4pm, home visit, Lou "
            + "Next Today 4:30pm, home visit, Lou (known) Staff 2 staff in 2 contacts, 1 of 2 with the core group",
            card);
    }

    [Fact]
    public async Task Without_a_lead_the_card_says_for_how_long_and_lets_a_team_leader_allocate()
    {
        var given = await Given.ATeamAsync(app);
        var amara = await given.APersonAsync("Amara", "Osei", app.Now.AddHours(-14));

        var forFran = await BoardAsync();
        var forSam = await BoardAsync("sam");

        Assert.Contains("No lead practitioner Lead Not allocated for 14 hours – allocate Review", forFran.Card("Amara Osei"), StringComparison.Ordinal);
        Assert.Single(forFran.Document.QuerySelectorAll($"a[href='/people/{amara.ServiceUserId}/allocate']"));
        Assert.Contains("Lead Not allocated for 14 hours Review", forSam.Card("Amara Osei"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booked_review_says_for_when()
    {
        var given = await Given.ATeamAsync(app);
        var ewan = await given.APersonAsync("Ewan", "Prichard", lead: given.Sam);
        await ChangeAsync(ewan, episode => episode.Book(
            episode.Reviews.Single(review => review.Day == 0),
            new BookingDetails(BookingKind.InitialAppointment, At(24, 10, 0), 60, Mechanism.FaceToFace, Place.Clinic, [given.Sam.Id]),
            rebooking: null, app.Now, by: null));

        var card = (await BoardAsync()).Card("Ewan Prichard");

        Assert.Contains("Review Initial appointment: booked for tomorrow 10am", card, StringComparison.Ordinal);
        Assert.Contains("Next Tomorrow 10am, initial appointment, Sam", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_hospital_is_marked_and_not_chased()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-6), given.Sam, Zone.Red);
        await ChangeAsync(grace, episode => episode.Admit(app.Today.AddDays(-5), app.Now));

        var board = await BoardAsync();

        Assert.Contains("In hospital Lead Sam Adeyemi Review Paused while in hospital", board.Card("Grace Abernathy"), StringComparison.Ordinal);
        Assert.Contains("0 reviews overdue", board.Tiles());
        Assert.Contains("0 with no contact in the planned time", board.Tiles());
    }

    [Fact]
    public async Task Six_different_staff_are_pointed_out_and_five_are_not()
    {
        var given = await Given.ATeamAsync(app);
        var rosalind = await given.APersonAsync("Rosalind", "Carey", app.Now.AddDays(-1), given.Sam);
        await given.AContactAsync(rosalind.Id, app.Now.AddHours(-3), [given.Fran, given.Sam, given.Priya, given.Lou, given.Bo]);
        var five = await BoardAsync();
        await given.AContactAsync(rosalind.Id, app.Now.AddHours(-1), [given.Nadia]);

        var six = await BoardAsync();

        Assert.DoesNotContain("different staff", five.Card("Rosalind Carey"), StringComparison.Ordinal);
        Assert.Contains("6 different staff", six.Card("Rosalind Carey"), StringComparison.Ordinal);
        Assert.Contains("6 staff in 2 contacts, 1 of 2 with the core group", six.Card("Rosalind Carey"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_withdrawn_counts_no_longer()
    {
        var given = await Given.ATeamAsync(app);
        var hafsa = await given.APersonAsync("Hafsa", "Malik", app.Now.AddDays(-1), given.Sam);
        await given.AContactAsync(hafsa.Id, app.Now.AddHours(-3), [given.Sam]);
        await app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.Include(one => one.Contacts).SingleAsync(one => one.Id == hafsa.Id);
            episode.Withdraw(episode.Contacts.Single(), "Another person's", app.Now, Guid.CreateVersion7());
            await db.SaveChangesAsync();
        });

        var card = (await BoardAsync()).Card("Hafsa Malik");

        Assert.Contains("Last No contact yet", card, StringComparison.Ordinal);
        Assert.Contains("Staff No contacts yet", card, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int dayOfNovember, int hour, int minute) =>
        ServiceTime.At(new DateOnly(2026, 11, dayOfNovember), new TimeOnly(hour, minute));

    private Task ChangeAsync(Episode which, Action<Episode> change) =>
        app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes
                .Include(one => one.Leads).Include(one => one.CoreGroup).Include(one => one.Reviews).Include(one => one.Pauses)
                .Include(one => one.Bookings).ThenInclude(booking => booking.Staff)
                .Include(one => one.Contacts).ThenInclude(contact => contact.Staff)
                .SingleAsync(one => one.Id == which.Id);
            change(episode);
            await db.SaveChangesAsync();
        });

    private async Task<BrowsedPage> BoardAsync(string who = "fran") =>
        await (await app.LogInAsync($"{who}@example.test")).OpenAsync("/");
}
