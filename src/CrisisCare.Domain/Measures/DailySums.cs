namespace CrisisCare.Domain.Measures;

/// <summary>A number for each London date from the first to the day before the last, added up over any stretch at once.</summary>
public sealed class DailySums
{
    private readonly DateOnly first;
    private readonly double[] before;

    public DailySums(DateOnly first, IReadOnlyList<double> days)
    {
        this.first = first;
        before = new double[days.Count + 1];
        for (var day = 0; day < days.Count; day++)
        {
            before[day + 1] = before[day] + days[day];
        }
    }

    public double In(Period period) => before[At(period.To)] - before[At(period.From)];

    private int At(DateOnly date) => Math.Clamp(date.DayNumber - first.DayNumber, 0, before.Length - 1);
}
