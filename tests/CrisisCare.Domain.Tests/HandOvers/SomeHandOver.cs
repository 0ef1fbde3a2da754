using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.HandOvers;

/// <summary>Sam leads somebody since Friday; it is Monday 23 November 2026, 9:30am. Priya and Fran are nurses, Lou is a support worker.</summary>
internal sealed class SomeHandOver
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly DateTimeOffset Now = ServiceTime.At(Today, new TimeOnly(9, 30));

    public SomeHandOver()
    {
        foreach (var member in new[] { Sam, Priya, Fran, Lou })
        {
            member.Join(Team.Id);
        }

        Episode = Episode.Accept(Team, Guid.CreateVersion7(), Referral.Accepted(Team.Id, Guid.CreateVersion7(), Now.AddDays(-3), Priority.Urgent, "A&E liaison", Now.AddDays(-3), by: null), Zone.Amber, Now.AddDays(-3), Guid.Empty);
        Episode.Allocate(new Allocation(Sam.Id), Now.AddDays(-3), by: null);
    }

    public Team Team { get; } = new("Southam");

    public StaffMember Sam { get; } = Nurse("Sam Adeyemi");

    public StaffMember Priya { get; } = Nurse("Priya Nair");

    public StaffMember Fran { get; } = Nurse("Fran Okoro");

    public StaffMember Lou { get; } = new("Lou Marsh", Profession.HealthcareSupportWorker, isRegistered: false, 1, Employment.Permanent);

    public Episode Episode { get; }

    public List<Refusal> Refusals { get; } = [];

    public List<Shift> Shifts { get; } = [];

    public Dictionary<Guid, int> Load { get; } = [];

    public HashSet<Guid> Disabled { get; } = [];

    public static StaffMember Nurse(string name) => new(name, Profession.Nurse, isRegistered: true, 1, Employment.Permanent);

    public void Met(StaffMember staff, int times)
    {
        for (var time = 1; time <= times; time++)
        {
            Episode.Log(new ContactDetails(Now.AddHours(-time), 30, Mechanism.FaceToFace, Attendance.Attended, Planned: true, Place.Home, HandoverLine: null, [(staff.Id, Part.TookPart)]), Guid.CreateVersion7(), Now, by: null);
        }
    }

    public Booking Booked(DateTimeOffset at, params StaffMember[] staff) =>
        Episode.Book(new BookingDetails(BookingKind.Visit, at, 60, Mechanism.FaceToFace, Place.Home, [.. staff.Select(one => one.Id)]), Now, by: null);

    public CoreGroupMember Join(StaffMember staff, CoreGroupRole role = CoreGroupRole.Member) =>
        Episode.JoinCoreGroup(new CoreGroupPlace(staff.Id, role), Today, by: null);

    /// <summary>Sam away for so many days from today on; nothing for somebody who leaves today.</summary>
    public ReplacementFacts Facts(int? days) => new()
    {
        Team = Team,
        Away = Sam,
        Period = new HandOverPeriod(Today, days is { } long_ ? Today.AddDays(long_ - 1) : null),
        Staff = [Sam, Priya, Fran, Lou],
        Load = Load,
        Disabled = Disabled,
        Refusals = Refusals.ToLookup(_ => Episode.ServiceUserId),
        Rota = new TeamRota(Team, [Sam, Priya, Fran, Lou], Shifts),
        Diary = [.. Episode.Bookings.Where(booking => booking.IsCurrent).Select(DiaryEntry.Of)],
        Now = Now,
    };

    public IReadOnlyList<Proposal> Propose(int? days)
    {
        var facts = Facts(days);
        return HandOverPlan.Of(HeldItem.Of(Episode, Sam.Id, facts.Period, Now), facts);
    }

    public Proposal Propose(int? days, HandOverItem item) => Propose(days).Single(proposal => proposal.Held.Item == item);
}
