using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Data;

namespace CrisisCare.Benchmarks;

/// <summary>Ten years of a made-up team: about 25,000 episodes and 500,000 contacts, made by the domain itself with a fixed seed.</summary>
internal sealed class BigTeam(Func<CrisisCareDbContext> connect, DateOnly today)
{
    public const int Years = 10;
    private const int Episodes = 25_000;
    private const int BatchSize = 250;

    private static readonly Mechanism[] Mechanisms = [Mechanism.FaceToFace, Mechanism.FaceToFace, Mechanism.FaceToFace, Mechanism.Phone, Mechanism.Phone, Mechanism.Video, Mechanism.Text];
    private static readonly Attendance[] Attendances = [.. Enumerable.Repeat(Attendance.Attended, 14), Attendance.AttendedLate, Attendance.NoAccess, Attendance.DidNotAttend, Attendance.CancelledByPerson, Attendance.CancelledByTeam];

    private readonly Random random = new(20261125);
    private readonly Team team = new("Southam Crisis Home Treatment");
    private readonly Guid account = Guid.CreateVersion7();
    private readonly List<StaffMember> staff =
    [
        .. Enumerable.Range(1, 40).Select(number => new StaffMember($"Staff {number}", Profession.Nurse, isRegistered: number <= 30, wte: number % 3 == 0 ? 0.6m : 1.0m, Employment.Permanent)),
    ];

    public async Task MakeAsync()
    {
        staff.ForEach(member => member.Join(team.Id));
        await SaveAsync([team, .. staff, .. Rota()]);
        for (var done = 0; done < Episodes; done += BatchSize)
        {
            await SaveAsync([.. Enumerable.Range(done, BatchSize).SelectMany(Person)]);
            Console.Error.Write($"\r{done + BatchSize} of {Episodes} episodes made");
        }

        Console.Error.WriteLine();
    }

    private async Task SaveAsync(IEnumerable<object> rows)
    {
        await using var db = connect();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.KeepsAuditTrail = false;
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    private IEnumerable<object> Rota() =>
        from day in Enumerable.Range(0, Years * 365)
        from place in Enumerable.Range(0, 12)
        let member = staff[(day + place * 3) % staff.Count]
        select (object)new Shift(team.Id, member.Id, today.AddDays(-day), place % 2 == 0 ? ShiftKind.Early : ShiftKind.Late, isDutyLead: place < 2);

    private IEnumerable<object> Person(int number)
    {
        var acceptedOn = today.AddDays(-Years * 365 + (int)(number * (Years * 365L) / Episodes));
        var at = ServiceTime.At(acceptedOn, new TimeOnly(9 + random.Next(8), 5 * random.Next(12)));
        var person = ServiceUser.Register(team.Id, $"First{number}", $"Last{number}", new DateOnly(1950 + random.Next(50), 1 + random.Next(12), 1 + random.Next(28)), nhsNumber: null);
        var referral = Referral.Accepted(team.Id, person.Id, at.AddHours(-3), Priority.Urgent, "GP", at, account);
        var episode = Episode.Accept(team, person.Id, referral, random.Next(2) == 0 ? Zone.Red : Zone.Amber, at, account);
        Live(episode, at, acceptedOn.AddDays(4 + random.Next(36)));
        return [person, referral, episode];
    }

    private void Live(Episode episode, DateTimeOffset at, DateOnly closes)
    {
        var lead = staff[random.Next(30)];
        episode.Allocate(new Allocation(lead.Id), at.AddHours(random.Next(30)), account);
        var group = new[] { lead, staff[random.Next(staff.Count)], staff[random.Next(staff.Count)] };
        for (var contact = 0; contact < 20; contact++)
        {
            Meet(episode, at.AddHours(1 + random.Next(24 * (closes.DayNumber - episode.AcceptedOn.DayNumber))), group);
        }

        foreach (var review in episode.Reviews.Where(review => review.DueOn < closes && review.DueOn < today && random.Next(10) > 1).ToList())
        {
            var held = ServiceTime.At(review.DueOn.AddDays(random.Next(3)), new TimeOnly(14, 0));
            if (ServiceTime.LondonDate(held) <= closes && ServiceTime.LondonDate(held) < today)
            {
                episode.Hold(review, group[random.Next(3)].Id, held, held, account);
            }
        }

        if (closes < today)
        {
            var disengaged = random.Next(20) == 0 ? new Disengagement("Did not answer", "Called and wrote") : null;
            episode.Close(new Closing(closes, ClosingReason.TreatmentCompleted, null, null, disengaged), ServiceTime.At(closes, new TimeOnly(23, 0)), account);
        }
    }

    private void Meet(Episode episode, DateTimeOffset at, StaffMember[] group)
    {
        if (ServiceTime.LondonDate(at) >= today)
        {
            return;
        }

        var come = new[] { random.Next(3) > 0 ? group[random.Next(3)] : staff[random.Next(staff.Count)], random.Next(4) == 0 ? staff[random.Next(staff.Count)] : group[0] }
            .Take(random.Next(4) == 0 ? 2 : 1).DistinctBy(member => member.Id).ToList();
        var mechanism = Mechanisms[random.Next(Mechanisms.Length)];
        var booking = random.Next(3) == 0 && slots.Add((come[0].Id, at))
            ? episode.Book(new BookingDetails(BookingKind.Visit, at, 30, mechanism, Place.Home, [come[0].Id]), at.AddHours(-12), account)
            : null;
        var details = new ContactDetails(at, 15 + random.Next(60), mechanism, Attendances[random.Next(Attendances.Length)], Planned: booking is not null || random.Next(2) == 0, Place.Home, null, [.. come.Select(member => (member.Id, Part.TookPart))], booking?.Id);
        episode.Log(details, Guid.CreateVersion7(), at.AddHours(1), account);
    }

    private readonly HashSet<(Guid StaffMemberId, DateTimeOffset At)> slots = [];
}
