using MathNet.Numerics.LinearAlgebra;

namespace CrisisCare.Domain.Evaluation;

/// <summary>People who share something, such as the third of them who met most staff.</summary>
public sealed record SurvivalGroup(string Name, IReadOnlyList<FollowUp> People);

/// <param name="Observed">Events that happened in the group.</param>
/// <param name="Expected">Events there would have been had every group the same chance on every day.</param>
public sealed record LogRankGroup(string Name, int Count, int Observed, double Expected);

/// <summary>
/// Whether the curves of several groups differ by more than chance. Source: Mantel, Cancer Chemotherapy Reports 1966; 50: 163–170;
/// Collett, Modelling Survival Data in Medical Research, chapter 2.
/// </summary>
/// <param name="P">How often chance alone would give a difference this large.</param>
public sealed record LogRank(double ChiSquared, int DegreesOfFreedom, double P, IReadOnlyList<LogRankGroup> Groups)
{
    /// <summary>Empty when there are not two groups in which an event could have happened. Groups with nobody are left out.</summary>
    public static LogRank? Test(IReadOnlyList<SurvivalGroup> groups)
    {
        var filled = groups.Where(group => group.People.Count > 0).ToList();
        var (expected, variance) = Under(filled);
        var compared = Enumerable.Range(0, filled.Count).Where(group => expected[group] > 0 && variance[group, group] > 0).ToList();

        if (compared.Count < 2)
        {
            return null;
        }

        // The differences of all groups add up to 0, so the last one says nothing new.
        var free = compared.SkipLast(1).ToList();
        var observed = filled.ConvertAll(group => group.People.Count(person => person.Event));
        var difference = Vector<double>.Build.Dense(free.Count, at => observed[free[at]] - expected[free[at]]);
        var chiSquared = Math.Max(0, difference.DotProduct(Matrix<double>.Build.Dense(free.Count, free.Count, (a, b) => variance[free[a], free[b]]).Solve(difference)));

        return new LogRank(
            chiSquared, free.Count, Tail.ChiSquared(chiSquared, free.Count),
            [.. filled.Select((group, at) => new LogRankGroup(group.Name, group.People.Count, observed[at], expected[at]))]);
    }

    /// <summary>Expected events and their covariance if every group had the same chance: hypergeometric at each time.</summary>
    private static (double[] Expected, double[,] Variance) Under(List<SurvivalGroup> groups)
    {
        var (expected, variance) = (new double[groups.Count], new double[groups.Count, groups.Count]);
        var atRisk = groups.Select(group => group.People.Count).ToArray();
        var everybody = groups.SelectMany((group, at) => group.People.Select(person => (person.Time, person.Event, Group: at))).ToList();
        everybody.ForEach(person => FollowUp.ThrowIfUnreadable(person.Time));

        foreach (var moment in everybody.GroupBy(person => person.Time).OrderBy(moment => moment.Key))
        {
            Add(expected, variance, atRisk, moment.Count(person => person.Event));

            foreach (var person in moment)
            {
                atRisk[person.Group]--;
            }
        }

        return (expected, variance);
    }

    private static void Add(double[] expected, double[,] variance, int[] atRisk, int events)
    {
        double n = atRisk.Sum();
        var spread = n > 1 ? events * (n - events) / (n - 1) : 0;

        for (var a = 0; a < atRisk.Length; a++)
        {
            expected[a] += events * atRisk[a] / n;

            for (var b = 0; b < atRisk.Length; b++)
            {
                variance[a, b] += spread * atRisk[a] / n * ((a == b ? 1 : 0) - atRisk[b] / n);
            }
        }
    }
}
