using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Tests.Continuity;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.Measures;

/// <summary>Facts for tests. Today is Monday 30 November 2026.</summary>
internal static class SomeFacts
{
    public static readonly DateOnly Today = new(2026, 11, 30);

    public static readonly Period November = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1));

    /// <summary>An episode accepted on a day of November, with one contact a day, each with the staff of one word.</summary>
    public static EpisodeFacts Episode(int accepted, int? closed = null, string teams = "", Guid? person = null)
    {
        var acceptedOn = new DateOnly(2026, 11, accepted);
        var contacts = teams.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((team, day) => Some.Contact(At(acceptedOn.AddDays(day), 12), $"C{day:00}", team)).ToList();
        return new EpisodeFacts
        {
            EpisodeId = Guid.CreateVersion7(),
            ServiceUserId = person ?? Guid.CreateVersion7(),
            ReferredOn = acceptedOn,
            AcceptedAt = At(acceptedOn, 9),
            AcceptedOn = acceptedOn,
            ClosedOn = closed is { } day ? new DateOnly(2026, 11, day) : null,
            EndedAt = closed is { } end ? At(new DateOnly(2026, 11, end), 17) : null,
            ClosingReason = null,
            Disengaged = false,
            FirstZone = Zone.Amber,
            DaysOnCaseload = closed - accepted,
            Continuity = ContinuityFigures.Of(contacts, acceptedOn, Some.Staff('A'), Some.Nobody),
            HoursToFirstLead = null,
            Tenures = [],
            Stays = [],
            Days = [.. contacts.Select(contact => new DayFacts(ServiceTime.LondonDate(contact.At), 1, 1, 0, 0, 0, 1, 0))],
            StaffDays = [.. contacts.SelectMany(contact => contact.TookPart, (contact, staff) => new StaffDay(staff, ServiceTime.LondonDate(contact.At), 1, 30))],
            Reviews = [],
        };
    }

    public static EpisodeFacts LedBy(this EpisodeFacts episode, char lead, int from, int? to = null) => episode with
    {
        Tenures = [.. episode.Tenures, new Tenure(Some.Staff(lead), IsDeputy: false, At(new DateOnly(2026, 11, from), 9), to is { } day ? At(new DateOnly(2026, 11, day), 9) : null)],
    };

    public static TeamFacts Team(params EpisodeFacts[] episodes) => Team(new HashSet<DateOnly>(), episodes);

    public static TeamFacts Team(IReadOnlySet<DateOnly> rotaDates, params EpisodeFacts[] episodes) =>
        new(Today, episodes, new TeamRecord(
            "ABCDEFGH".ToDictionary(Some.Staff, letter => letter == 'A' ? 1.0m : 0.5m),
            new LeadGap([], new TeamRota(new Team("Southam"), [], [])),
            rotaDates,
            []));

    public static MeasurePoint In(Period period, MeasureDefinition measure, TeamFacts team) =>
        MeasureSeries.Of(measure, team, new Periods(period.Length, period.From, period.From)).Points.Single();

    public static DateTimeOffset At(DateOnly date, int hour) => ServiceTime.At(date, new TimeOnly(hour, 0));
}
