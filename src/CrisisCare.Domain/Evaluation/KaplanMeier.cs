using MathNet.Numerics.Distributions;

namespace CrisisCare.Domain.Evaluation;

/// <summary>The curve at one time at which somebody had the event or was censored.</summary>
/// <param name="AtRisk">People still followed just before this time.</param>
/// <param name="Survival">The share expected not to have had the event by the end of this time, from 0 to 1.</param>
/// <param name="StandardError">Greenwood's. Empty at 0, where it is not defined.</param>
/// <param name="Interval">On the log(−log) scale, so never below 0 or above 1. Empty while the curve is at 1 and once it is at 0.</param>
public sealed record SurvivalStep(double Time, int AtRisk, int Events, int Censored, double Survival, double? StandardError, Interval? Interval);

/// <summary>
/// The share of people to whom something has not happened yet, by time, with open episodes counted for as long as they were followed.
/// Sources: Kaplan and Meier, JASA 1958; 53: 457–481; Collett, Modelling Survival Data in Medical Research, chapter 2.
/// </summary>
public sealed class KaplanMeier
{
    private const double Half = 0.5;

    /// <summary>A product of fractions may miss a half in the last binary digit.</summary>
    private const double RoundingError = 1e-9;

    private readonly double[] times;

    private KaplanMeier(double[] times, IReadOnlyList<SurvivalStep> steps, double level) => (this.times, Steps, Level) = (times, steps, level);

    /// <summary>In order of time, one for each time at which something happened to somebody. Never empty.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    public double Level { get; }

    /// <summary>How many people.</summary>
    public int Count => times.Length;

    public int Events => Steps.Sum(step => step.Events);

    /// <summary>Those to whom it had not happened when they were last known of.</summary>
    public int Censored => Count - Events;

    /// <summary>The first time by which it has happened to half; empty when the curve stays above a half.</summary>
    public double? Median => FirstAtMost(step => step.Survival);

    /// <summary>The times at which the limits of the curve pass a half. Source: Brookmeyer and Crowley, Biometrics 1982; 38: 29–41.</summary>
    public double? MedianLower => FirstAtMost(step => step.Interval?.Lower);

    /// <summary>Empty when the upper limit of the curve never comes down to a half: "not reached".</summary>
    public double? MedianUpper => FirstAtMost(step => step.Interval?.Upper);

    /// <summary>Empty when there is nobody.</summary>
    public static KaplanMeier? Of(IEnumerable<FollowUp> people, double level = Interval.UsualLevel)
    {
        Interval.ThrowIfNotALevel(level);
        var ordered = people.OrderBy(person => person.Time).ToList();
        ordered.ForEach(person => FollowUp.ThrowIfUnreadable(person.Time));

        return ordered.Count == 0 ? null : new KaplanMeier([.. ordered.Select(person => person.Time)], [.. StepsOf(ordered, level)], level);
    }

    /// <summary>People still followed just before this time, for the row of numbers under the curve.</summary>
    public int AtRisk(double time)
    {
        var at = Array.BinarySearch(times, time);

        while (at > 0 && times[at - 1] == time)
        {
            at--;
        }

        return Count - (at < 0 ? ~at : at);
    }

    /// <summary>The share to whom it has not happened by the end of this time. 1 before the first step.</summary>
    public double SurvivalAt(double time) => Steps.LastOrDefault(step => step.Time <= time)?.Survival ?? 1;

    private double? FirstAtMost(Func<SurvivalStep, double?> line) => Steps.FirstOrDefault(step => line(step) <= Half + RoundingError)?.Time;

    private static IEnumerable<SurvivalStep> StepsOf(List<FollowUp> ordered, double level)
    {
        var (atRisk, survival, greenwood) = (ordered.Count, 1.0, 0.0);
        var z = Normal.InvCDF(0, 1, (1 + level) / 2);

        foreach (var moment in ordered.GroupBy(person => person.Time))
        {
            var (all, events) = (moment.Count(), moment.Count(person => person.Event));
            survival *= (double)(atRisk - events) / atRisk;
            greenwood += events == atRisk ? 0 : (double)events / atRisk / (atRisk - events);

            yield return new SurvivalStep(
                moment.Key, atRisk, events, all - events, survival,
                survival > 0 ? survival * Math.Sqrt(greenwood) : null, IntervalOf(survival, greenwood, z, level));
            atRisk -= all;
        }
    }

    private static Interval? IntervalOf(double survival, double greenwood, double z, double level)
    {
        if (survival is <= 0 or >= 1)
        {
            return null;
        }

        var reach = z * Math.Sqrt(greenwood) / Math.Abs(Math.Log(survival));
        return new Interval(Math.Pow(survival, Math.Exp(reach)), Math.Pow(survival, Math.Exp(-reach)), level);
    }
}
