using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Measures;

/// <summary>People with histories nobody would think of: joint visits, texts, observers, cancellations, swaps, hospital, several leads; some closed.</summary>
internal sealed class RandomTeam(CrisisCareApp app, int seed)
{
    private readonly Random random = new(seed);

    public Given Given { get; private set; } = null!;

    public List<Episode> Episodes { get; } = [];

    private StaffMember[] Staff => [Given.Fran, Given.Sam, Given.Priya, Given.Lou, Given.Bo];

    public static async Task<RandomTeam> MakeAsync(CrisisCareApp app, int seed, int people)
    {
        var team = new RandomTeam(app, seed) { Given = await Given.ATeamAsync(app) };
        for (var person = 0; person < people; person++)
        {
            var accepted = app.Now.AddDays(-team.random.Next(3, 60)).AddHours(-team.random.Next(12));
            var episode = await team.Given.APersonAsync("Person", $"Number{person}", accepted, person % 5 == 0 ? null : team.Given.Sam, (Zone)(person % 3));
            team.Episodes.Add(episode);
            await team.Given.ChangeAsync(episode.Id, team.Live);
        }

        return team;
    }

    private void Live(Episode episode)
    {
        episode.AddToCoreGroup(Given.Lou.Id, CoreGroupRole.Member, episode.AcceptedOn);
        var end = app.Now.AddDays(-random.Next(2));
        for (var contact = random.Next(12); contact > 0; contact--)
        {
            Log(episode, episode.AcceptedAt + (end - episode.AcceptedAt) * random.NextDouble());
        }

        if (random.Next(3) == 0)
        {
            episode.Hold(episode.Reviews[0], Staff[random.Next(5)].Id, episode.AcceptedAt.AddHours(2), app.Now, by: null);
        }

        if (random.Next(3) == 0)
        {
            episode.Allocate(new Allocation(Given.Priya.Id), episode.AcceptedAt.AddHours(30), by: Guid.Empty);
        }

        if (random.Next(2) == 0)
        {
            var disengaged = random.Next(3) == 0 ? new Disengagement("Would not answer", "Called and wrote") : null;
            episode.Close(new Closing(app.Today.AddDays(-random.Next(2)), ClosingReason.TreatmentCompleted, "GP", null, disengaged), app.Now, by: null);
        }
    }

    public Contact Log(Episode episode, DateTimeOffset at)
    {
        var come = Staff.OrderBy(_ => random.Next()).Take(1 + random.Next(3)).Select((staff, place) => (staff.Id, place > 1 ? Part.Observed : Part.TookPart)).ToList();
        var booking = random.Next(3) == 0 && episode.IsOpen
            ? episode.Book(new BookingDetails(BookingKind.Visit, at, 30, Mechanism.FaceToFace, Place.Home, [Staff[random.Next(5)].Id]), at.AddHours(-1), by: null)
            : null;
        var details = new ContactDetails(at, 30, (Mechanism)random.Next(7), (Attendance)random.Next(7), random.Next(2) == 0, Place.Home, "A private line", come, booking?.Id);
        bool? toldAgain = (episode.Contacts.Count % 3) switch { 0 => true, 1 => false, _ => null };
        return episode.Log(details with { ToldAgain = details.WasMet ? toldAgain : null }, Guid.CreateVersion7(), app.Now, by: null);
    }
}
