namespace CrisisCare.Domain.Measures;

/// <summary>The hours that staff spent in contacts up to yesterday, and how many full-time posts those who spent them come to.</summary>
public sealed class TeamWork
{
    private readonly DateOnly first;
    private readonly DateOnly today;
    private readonly DailySums minutes;
    private readonly List<(double Wte, DailySums Days)> staff = [];

    /// <param name="wte">The whole-time equivalent of each member of staff; of somebody nobody knows any more it counts as none.</param>
    public TeamWork(IReadOnlyList<EpisodeFacts> episodes, IReadOnlyDictionary<Guid, decimal> wte, DateOnly today)
    {
        this.today = today;
        first = today;
        foreach (var episode in episodes.Where(episode => episode.StaffDays.Count > 0 && episode.StaffDays[0].Date < first))
        {
            first = episode.StaffDays[0].Date;
        }

        var minutesOn = new double[Math.Max(0, today.DayNumber - first.DayNumber)];
        var daysOf = new Dictionary<Guid, double[]>();
        foreach (var episode in episodes)
        {
            for (var at = 0; at < episode.StaffDays.Count; at++)
            {
                var day = episode.StaffDays[at];
                if (day.Date < today)
                {
                    minutesOn[day.Date.DayNumber - first.DayNumber] += day.Minutes;
                    (daysOf.TryGetValue(day.StaffMemberId, out var days) ? days : daysOf[day.StaffMemberId] = new double[minutesOn.Length])[day.Date.DayNumber - first.DayNumber] = 1;
                }
            }
        }

        minutes = new DailySums(first, minutesOn);
        staff.AddRange(daysOf.Select(days => ((double)wte.GetValueOrDefault(days.Key), new DailySums(first, days.Value))));
    }

    public double Hours(Period period) => minutes.In(period) / 60;

    /// <summary>The whole-time equivalents of whoever took part in a contact, times the weeks of the period that are over.</summary>
    public double WteWeeks(Period period)
    {
        var over = period with { To = period.To < today ? period.To : today };
        return over.Weeks * staff.Where(one => one.Days.In(over) > 0).Sum(one => one.Wte);
    }
}
