using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Nine months of people who came and went, the model beginning in the middle of them.</summary>
internal sealed class DemoHistory(DemoRecord record)
{
    private const int DaysOfHistory = 285;
    private const int ShortestStay = 2;
    private const int LongestStay = 49;

    private static readonly string[] Referrers =
        ["A&E liaison, Southam General", "GP, Quayside Surgery", "GP, Old Mill Practice", "Community mental health team, East", "NHS 111", "Linden Ward, Southam General", "Street triage"];

    private readonly DemoChance chance = new();
    private readonly Queue<(ServiceUser Person, Episode Last)> mayComeBack = [];

    private DemoTime Time => record.Time;

    public void Live()
    {
        for (var daysAgo = DaysOfHistory; daysAgo > ShortestStay; daysAgo--)
        {
            var on = Time.Today.AddDays(-daysAgo);
            var arrivals = chance.Weighted((0, 25), (1, 35), (2, 27), (3, 13));
            for (var arrival = 0; arrival < arrivals; arrival++)
            {
                Arrive(on, arrival);
            }
        }
    }

    /// <summary>Whoever would still be here today is left to the stories.</summary>
    private void Arrive(DateOnly on, int arrival)
    {
        var days = Stay(on);
        if (on.AddDays(days) >= Time.Today)
        {
            return;
        }

        var (person, previous) = Somebody(on);
        var at = ServiceTime.At(on, new TimeOnly(9 + 4 * arrival + chance.Between(0, 3), 5 * chance.Between(0, 11)));
        var zone = chance.Weighted((Zone.Red, 45), (Zone.Amber, 45), (Zone.Green, 10));
        var priority = chance.Weighted((Priority.Emergency, 5), (Priority.VeryUrgent, 20), (Priority.Urgent, 60), (Priority.Routine, 15));
        var episode = record.Accept(person, at, zone, priority, chance.Pick(Referrers), previous);
        new DemoCourse(record, episode, chance).Live(days);
        if (chance.Happens(0.12))
        {
            mayComeBack.Enqueue((person, episode.Episode));
        }
    }

    /// <summary>Some come back. Linked to the episode before where it ended within the team's 28 days.</summary>
    private (ServiceUser Person, Episode? Previous) Somebody(DateOnly on)
    {
        if (mayComeBack.TryPeek(out var back) && back.Last.ClosedOn < on.AddDays(-9))
        {
            mayComeBack.Dequeue();
            return (back.Person, back.Last.ClosedOn >= on.AddDays(-record.Team.LinkEpisodesWithin) ? back.Last : null);
        }

        return (record.RegisterSomebody(withNhsNumber: chance.Happens(0.95)), null);
    }

    /// <summary>Mostly two to three weeks; some days shorter since the model began.</summary>
    private int Stay(DateOnly on)
    {
        var typical = on < Time.GoLive ? 21 : 16;
        var drawn = (chance.Between(3, 2 * typical - 3) + chance.Between(3, 2 * typical - 3)) / 2 + (chance.Happens(0.08) ? 14 : 0);
        return Math.Clamp(drawn, ShortestStay, LongestStay);
    }
}
