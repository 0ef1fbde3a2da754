using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Security;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>One demonstration team and everything written down in it.</summary>
internal sealed class DemoRecord
{
    private const string FirstDigits = "999";
    private const int YoungestAge = 18;

    private readonly Dictionary<Guid, User> accounts;
    private readonly List<object> rows = [];
    private readonly List<DemoEpisode> episodes = [];
    private readonly HashSet<(Guid StaffMemberId, DateTimeOffset At)> slots = [];
    private readonly IReadOnlyList<PlannedIntervention> catalogue;
    private int registered;

    private DemoRecord(Team team, DemoStaff staff, DemoTime time)
    {
        Team = team;
        Staff = staff;
        Time = time;
        accounts = staff.All.ToDictionary(one => one.Id, DemoAccounts.Of);
        catalogue = DemoCatalogue.Of(team);
        NewFaces = new DemoNewFaces(this);
        ToldAgain = new DemoToldAgain(time);
        YourTeam = new DemoYourTeam(time);
    }

    public Team Team { get; }

    public DemoStaff Staff { get; }

    public DemoTime Time { get; }

    public DemoNewFaces NewFaces { get; }

    public DemoToldAgain ToldAgain { get; }

    public DemoYourTeam YourTeam { get; }

    public IEnumerable<object> Rows => [Team, .. Staff.All, .. accounts.Values, .. catalogue, .. rows];

    public IEnumerable<Episode> Episodes => episodes.Select(lived => lived.Episode);

    /// <summary>What the sweep of this morning did: everybody open has a review ahead.</summary>
    public void SweepUntilToday() => episodes.ForEach(episode => episode.SweepUntil(Time.Today));

    /// <summary>The account of the team leader, who accepts and allocates.</summary>
    public Guid Leader => accounts.Values.Single(account => account.Role == Roles.TeamLeader).Id;

    public static DemoRecord Of(string teamName, IReadOnlyList<DemoPost> posts, DemoTime time)
    {
        var team = new Team(teamName);
        var staff = new DemoStaff(posts);
        staff.Join(team);
        if (ReferenceEquals(posts, DemoStaff.Southam))
        {
            DemoAbsences.Give(staff, time.Today);
        }

        return new DemoRecord(team, staff, time);
    }

    public PlannedIntervention Intervention(string name) => catalogue.Single(one => one.Name == name);

    public Guid AccountOf(StaffMember staff) => accounts[staff.Id].Id;

    /// <summary>Nobody is booked twice from the same moment: whoever is, comes five minutes later.</summary>
    public DateTimeOffset Slot(IReadOnlyList<StaffMember> staff, DateTimeOffset at)
    {
        while (staff.Any(one => slots.Contains((one.Id, at))))
        {
            at = at.AddMinutes(5);
        }

        slots.UnionWith(staff.Select(one => (one.Id, at)));
        return at;
    }

    /// <summary>Somebody with a name from the lists.</summary>
    public ServiceUser RegisterSomebody(bool withNhsNumber = true)
    {
        var (first, last) = DemoNames.Pair(registered);
        return Register(first, last, preferredName: null, withNhsNumber);
    }

    public ServiceUser Register(string first, string last, string? preferredName = null, bool withNhsNumber = true)
    {
        var number = registered++;
        var born = Time.Today.AddYears(-YoungestAge - number * 17 % 52).AddDays(-1 - number * 37 % 360);
        var person = ServiceUser.Register(Team.Id, first, last, born, withNhsNumber ? NhsNumberOf(number) : null, preferredName, $"07700 900 {number * 7 % 1000:D3}");
        rows.Add(person);
        return person;
    }

    /// <summary>The rota, once everything that it has to agree with is there.</summary>
    public void PlanRota()
    {
        var rota = new DemoRota(this);
        rota.GivePatterns();
        rows.AddRange(rota.Plan());
    }

    public T Add<T>(T row)
        where T : ITeamOwned
    {
        rows.Add(row);
        return row;
    }

    /// <summary>A referral that was accepted at this moment, an hour after it came.</summary>
    public DemoEpisode Accept(ServiceUser person, DateTimeOffset at, Zone zone, Priority priority, string referrer, Episode? previous = null)
    {
        var referral = Add(Referral.Accepted(Team.Id, person.Id, at.AddMinutes(-50), priority, referrer, at, Leader));
        var episode = Episode.Accept(Team, person.Id, referral, zone, at, Leader, previous);
        rows.Add(episode);
        var lived = new DemoEpisode(this, person, episode);
        episodes.Add(lived);
        return lived;
    }

    /// <summary>From 999 100 000, three apart; where the check digit would be 10 there is no such number, and the next is taken.</summary>
    private static NhsNumber NhsNumberOf(int number)
    {
        for (var nine = 100_000 + number * 3; ; nine++)
        {
            for (var check = 0; check < 10; check++)
            {
                if (NhsNumber.TryParse($"{FirstDigits}{nine}{check}", acceptTestRange: true, out var found, out _))
                {
                    return found;
                }
            }
        }
    }
}
