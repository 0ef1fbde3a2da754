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
        var staff = new Dictionary<Guid, int>();
        var present = new HashSet<(int Day, int Staff)>();
        foreach (var day in episodes.SelectMany(episode => episode.StaffDays))
        {
            var number = staff.TryGetValue(day.StaffMemberId, out var known) ? known : staff[day.StaffMemberId] = staff.Count;
            present.Add((day.Date.DayNumber, number));
        }

        (first, sizes) = present.Count == 0 ? (0, []) : Slide(present.ToLookup(one => one.Day, one => one.Staff), staff.Count, days);
    }

    /// <summary>The pool of the stretch that begins on this date. From 0.</summary>
    public int From(DateOnly date) => date.DayNumber - first is >= 0 and var at && at < sizes.Length ? sizes[at] : 0;

    /// <summary>Day by day one day comes in at the end and one goes out at the beginning.</summary>
    private static (int First, int[] Sizes) Slide(ILookup<int, int> staffOn, int staff, int days)
    {
        var (from, to) = (staffOn.Min(day => day.Key) - days + 1, staffOn.Max(day => day.Key));
        var sizes = new int[to - from + 1];
        var daysOf = new int[staff];
        var size = 0;

        for (var start = from; start <= to; start++)
        {
            foreach (var one in staffOn[start + days - 1])
            {
                size += daysOf[one]++ == 0 ? 1 : 0;
            }

            foreach (var one in staffOn[start - 1])
            {
                size -= --daysOf[one] == 0 ? 1 : 0;
            }

            sizes[start - from] = size;
        }

        return (from, sizes);
    }
}
