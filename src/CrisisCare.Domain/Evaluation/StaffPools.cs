using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>
/// S of the chance line: how many different staff had a contact with anybody of the team within a stretch of London dates. They are the ones
/// who could have come.
/// </summary>
public sealed class StaffPools
{
    private readonly int first;
    private readonly int[] sizes;

    /// <param name="days">The length of every stretch, its first day included.</param>
    public StaffPools(IReadOnlyList<EpisodeFacts> episodes, int days)
    {
        var with = episodes.Where(episode => episode.StaffDays.Count > 0).ToList();
        if (with.Count == 0)
        {
            sizes = [];
            return;
        }

        first = with.Min(episode => episode.StaffDays[0].Date.DayNumber) - days + 1;
        var present = new List<bool[]>();
        var numbers = new Dictionary<Guid, int>();
        var length = with.Max(episode => episode.StaffDays[^1].Date.DayNumber) - first + days;
        foreach (var episode in with)
        {
            for (var at = 0; at < episode.StaffDays.Count; at++)
            {
                var day = episode.StaffDays[at];
                if (!numbers.TryGetValue(day.StaffMemberId, out var number))
                {
                    numbers[day.StaffMemberId] = number = present.Count;
                    present.Add(new bool[length]);
                }

                present[number][day.Date.DayNumber - first] = true;
            }
        }

        sizes = new int[length - days + 1];
        present.ForEach(one => CountIn(one, days));
    }

    /// <summary>The pool of the stretch that begins on this date. From 0.</summary>
    public int From(DateOnly date) => date.DayNumber - first is >= 0 and var at && at < sizes.Length ? sizes[at] : 0;

    /// <summary>Adds one to each stretch in which this member of staff was present: day by day one comes in at the end and one goes out at the beginning.</summary>
    private void CountIn(bool[] present, int days)
    {
        var within = 0;
        for (var last = 0; last < present.Length; last++)
        {
            within += (present[last] ? 1 : 0) - (last >= days && present[last - days] ? 1 : 0);
            if (last >= days - 1)
            {
                sizes[last - days + 1] += within > 0 ? 1 : 0;
            }
        }
    }
}
