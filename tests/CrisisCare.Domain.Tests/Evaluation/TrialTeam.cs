using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.Evaluation;

/// <summary>A made-up team of which we know how its visits are shared out, before go-live and since.</summary>
internal sealed record TrialTeam
{
    public static readonly DateOnly GoLive = new(2026, 6, 1);
    public static readonly EvaluationQuestion Question = new(GoLive, GoLive.AddDays(-182), 0, PlanFacts.PrimaryMeasures[0], WholeTeamMeasures.Referrals);

    private static readonly Guid[] Staff = [.. Enumerable.Range(1, 20).Select(number => new Guid(number, 0, 0, new byte[8]))];

    public int Seed { get; init; } = 1;

    public int People { get; init; } = 400;

    /// <summary>The chance that a visit is by somebody met already, before go-live and since.</summary>
    public (double Before, double After) Known { get; init; } = (0.1, 0.1);

    /// <summary>Referrals a week, before go-live and since.</summary>
    public (int Before, int After) Referrals { get; init; } = (12, 12);

    /// <summary>How much sooner somebody leaves for each member of staff met in the first 7 days: the hazard is multiplied by it.</summary>
    public double HazardRatio { get; init; } = 1;

    public static DateOnly Today => GoLive.AddDays(182);

    public TeamFacts Facts(Func<IReadOnlyList<EpisodeFacts>, IEnumerable<EpisodeFacts>>? reorder = null)
    {
        var random = new Random(Seed);
        List<EpisodeFacts> episodes = [.. Enumerable.Range(0, People).Select(number => Episode(number, GoLive.AddDays(random.Next(-182, 182)), random))];
        return Team(reorder?.Invoke(episodes) ?? episodes, [.. ReferredOn(new Random(Seed))]);
    }

    public static TeamFacts Team(IEnumerable<EpisodeFacts> episodes, IReadOnlyList<DateOnly> referredOn) => new(
        Today, episodes, new TeamRecord(new Dictionary<Guid, decimal>(), new LeadGap([], new TeamRota(new Team("Trial"), [], [])), new HashSet<DateOnly>(), referredOn));

    public static EpisodeFacts Episode(DateOnly acceptedOn, int daysOpen, IReadOnlyList<(int Day, Guid Staff)> visits, bool disengaged = false, int number = 0)
    {
        var contacts = visits.Select((visit, at) => new ContactFacts(
            ServiceTime.At(acceptedOn.AddDays(visit.Day), new TimeOnly(9, 0)).AddMinutes(at), $"{at:000}", Mechanism.FaceToFace, Attendance.Attended, [visit.Staff])).ToList();
        var closedOn = acceptedOn.AddDays(daysOpen) is var end && end < Today ? end : (DateOnly?)null;
        return new EpisodeFacts
        {
            EpisodeId = new Guid(number, 1, 0, new byte[8]),
            ServiceUserId = new Guid(number, 2, 0, new byte[8]),
            AcceptedAt = ServiceTime.At(acceptedOn, new TimeOnly(8, 0)),
            AcceptedOn = acceptedOn,
            ReferredOn = acceptedOn,
            ClosedOn = closedOn,
            EndedAt = closedOn is { } on ? ServiceTime.At(on, new TimeOnly(17, 0)) : null,
            ClosingReason = closedOn is null ? null : ClosingReason.TreatmentCompleted,
            Disengaged = disengaged && closedOn is not null,
            FirstZone = (Zone)(number % 3),
            DaysOnCaseload = closedOn is null ? null : daysOpen,
            Continuity = ContinuityFigures.Of(contacts, acceptedOn, Staff[number % 20], new HashSet<Guid>()),
            HoursToFirstLead = number % 30,
            Tenures = [new Tenure(Staff[number % 20], IsDeputy: false, ServiceTime.At(acceptedOn, new TimeOnly(8, 0)), null)],
            Stays = [],
            Days = [.. visits.GroupBy(visit => visit.Day).OrderBy(day => day.Key).Select(day => new DayFacts(acceptedOn.AddDays(day.Key), day.Count(), day.Count(), 0, day.Count(), 0, day.Count(), 0))],
            StaffDays = [.. visits.GroupBy(visit => visit).OrderBy(day => day.Key.Day).Select(day => new StaffDay(day.Key.Staff, acceptedOn.AddDays(day.Key.Day), day.Count(), 45))],
            Reviews = [new ReviewFacts(0, 0, acceptedOn.AddDays(1), acceptedOn.AddDays(1), number % 3 == 0 ? HeldBy.NewFace : HeldBy.Lead, IsNeeded: true)],
        };
    }

    private EpisodeFacts Episode(int number, DateOnly acceptedOn, Random random)
    {
        var known = acceptedOn < GoLive ? Known.Before : Known.After;
        var visits = new List<(int Day, Guid Staff)>();
        void Visit(int day) => visits.Add((day, visits.Count > 0 && random.NextDouble() < known ? visits[random.Next(visits.Count)].Staff : Staff[random.Next(20)]));
        for (var day = 0; day < 7; day++)
        {
            if (random.NextDouble() < 0.8)
            {
                Visit(day);
            }
        }

        var met = visits.Select(visit => visit.Staff).Distinct().Count();
        var daysOpen = 4 + (int)(-Math.Log(1 - random.NextDouble()) * 25 / Math.Pow(HazardRatio, met - 4));
        for (var day = 7; day < Math.Min(daysOpen, 60); day++)
        {
            if (random.NextDouble() < 0.6)
            {
                Visit(day);
            }
        }

        return Episode(acceptedOn, daysOpen, [.. visits.Where(visit => visit.Day <= daysOpen)], random.NextDouble() < 0.12, number + 1);
    }

    private IEnumerable<DateOnly> ReferredOn(Random random) =>
        from week in Enumerable.Range(-26, 52)
        from one in Enumerable.Range(0, (week < 0 ? Referrals.Before : Referrals.After) + random.Next(-2, 3))
        select GoLive.AddDays(7 * week + one % 7);
}
