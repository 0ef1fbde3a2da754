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
using CsCheck;

namespace CrisisCare.Domain.Tests.Bookings;

public sealed partial class DayAheadTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly Tuesday = Monday.AddDays(1);
    private static readonly DateTimeOffset Now = ServiceTime.At(Monday, new TimeOnly(9, 30));

    private readonly Team team = new("Southam");
    private readonly StaffMember sam = Member("Sam Adeyemi", Profession.Nurse);
    private readonly StaffMember priya = Member("Priya Nair", Profession.SocialWorker);
    private readonly StaffMember lou = Member("Lou Marsh", Profession.HealthcareSupportWorker);
    private readonly StaffMember bo = Member("Bo Lindqvist", Profession.Nurse);
    private readonly List<Shift> shifts = [];
    private readonly List<Refusal> refusals = [];

    private static StaffMember Member(string name, Profession profession) => new(name, profession, profession is not Profession.HealthcareSupportWorker, wte: 1.0m, Employment.Permanent);

    private static BookingDetails Visit(DateOnly date, int hour, params StaffMember[] staff) =>
        new(BookingKind.Visit, ServiceTime.At(date, new TimeOnly(hour, 0)), 45, Mechanism.FaceToFace, Place.Home, [.. staff.Select(one => one.Id)]);

    private static Booking Book(Episode episode, DateOnly date, int hour, params StaffMember[] staff) => episode.Book(Visit(date, hour, staff), Now, by: null);

    private static void Met(Episode episode, params StaffMember[] staff) => MetAt(episode, Now.AddHours(-2).AddMinutes(episode.Contacts.Count), staff);

    private static void MetAt(Episode episode, DateTimeOffset at, params StaffMember[] staff) =>
        episode.Log(new ContactDetails(at, 30, Mechanism.FaceToFace, Attendance.Attended, Planned: true, Place.Home, HandoverLine: null, [.. staff.Select(one => (one.Id, Part.TookPart))]), Guid.CreateVersion7(), Now, by: null);

    private void Works(StaffMember member, DateOnly date, ShiftKind kind) => shifts.Add(new Shift(team.Id, member.Id, date, kind));

    private Episode Accepted(StaffMember? lead, Zone zone = Zone.Amber, DateTimeOffset? at = null)
    {
        var accepted = at ?? Now.AddHours(-3);
        var person = Guid.CreateVersion7();
        var referral = Referral.Accepted(team.Id, person, accepted, Priority.Urgent, "A&E liaison", accepted, by: null);
        var episode = Episode.Accept(team, person, referral, zone, accepted, Guid.Empty);
        if (lead is not null)
        {
            episode.Allocate(new Allocation(lead.Id), accepted, by: null);
        }

        return episode;
    }

    private DayAhead DayOf(params Episode[] episodes) => new(FactsOf(episodes));

    private DayFacts FactsOf(Episode[] episodes)
    {
        StaffMember[] staff = [sam, priya, lou, bo];
        return new DayFacts(
            Tuesday,
            Now,
            new TeamRota(team, staff, shifts),
            episodes,
            staff,
            [.. episodes.SelectMany(episode => episode.Bookings).Where(booking => booking.IsCurrent).Select(DiaryEntry.Of)],
            refusals.ToLookup(refusal => refusal.ServiceUserId),
            new Dictionary<Guid, PlannedIntervention>());
    }
}
