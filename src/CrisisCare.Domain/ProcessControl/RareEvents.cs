namespace CrisisCare.Domain.ProcessControl;

/// <summary>Turns dated events into the points of a chart of rare events. The first event only starts the count.</summary>
public static class RareEvents
{
    /// <summary>The days from each event to the next; 0 for two on one day.</summary>
    public static IReadOnlyList<PlotPoint> DaysBetween(IEnumerable<DateOnly> events)
    {
        var dates = events.Order().ToList();

        return [.. dates.Skip(1).Zip(dates, (here, before) => new PlotPoint(before, here, here.DayNumber - before.DayNumber, 1))];
    }

    /// <summary>The cases without the event between each event and the next: of episodes in the order they closed, those that did not disengage.</summary>
    public static IReadOnlyList<PlotPoint> CasesBetween(IEnumerable<(DateOnly On, bool Event)> cases)
    {
        var ordered = cases.OrderBy(one => one.On).ThenBy(one => one.Event).ToList();
        var events = Enumerable.Range(0, ordered.Count).Where(at => ordered[at].Event).ToList();

        return [.. events.Skip(1).Zip(events, (here, before) => new PlotPoint(ordered[before].On, ordered[here].On, here - before - 1, 1))];
    }

    internal static void ThrowIfNegative(IReadOnlyList<PlotPoint> between)
    {
        if (between.Any(point => point.Value < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(between), "What lies between two events is never less than nothing.");
        }
    }
}
