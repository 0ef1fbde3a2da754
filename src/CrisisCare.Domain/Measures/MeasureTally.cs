namespace CrisisCare.Domain.Measures;

/// <summary>
/// One measure added up over the whole record, by week and by month at once: both are needed to know which of them may be shown, and any series
/// is a stretch of one of them.
/// </summary>
public sealed class MeasureTally
{
    private readonly TeamFacts team;
    private readonly Periods weeks;
    private readonly Periods months;
    private readonly Sum[] byWeek;
    private readonly Sum[] byMonth;
    private readonly bool keepsValues;

    internal MeasureTally(MeasureDefinition measure, TeamFacts team)
    {
        (Measure, this.team) = (measure, team);
        keepsValues = measure.HasSpread;
        (weeks, months) = (team.Weeks, team.Months);
        (byWeek, byMonth) = (new Sum[weeks.Count], new Sum[months.Count]);
    }

    public MeasureDefinition Measure { get; }

    /// <summary>Which weeks and months are not shown; empty until it has been worked out.</summary>
    internal Disclosure? Disclosure { get; set; }

    internal bool HasSmallPeriods => IsAnySmall(byWeek) || IsAnySmall(byMonth);

    /// <summary>What a whole week or month adds up to.</summary>
    public MeasurePoint Point(Period period)
    {
        var (of, sums) = period.Length is PeriodLength.Week ? (weeks, byWeek) : (months, byMonth);
        var sum = of.IndexOf(period.From) is >= 0 and var at ? sums[at] : default;
        return new MeasurePoint(
            period, sum.Part.Numerator, sum.Part.Denominator, sum.People, sum.Values is { } values ? Spread.Of(values) : null, period.LastDay.AddDays(Measure.SettlesAfter) > team.Today);
    }

    internal void Add(DateOnly from, DateOnly to, int person, Fraction part)
    {
        Add(weeks, byWeek, from, to, person, part);
        Add(months, byMonth, from, to, person, part);
    }

    /// <summary>Takes what the team as a whole comes to, which does not add up episode by episode.</summary>
    internal void Take(OfTeam from)
    {
        Take(from, weeks, byWeek);
        Take(from, months, byMonth);
    }

    private void Add(Periods periods, Sum[] sums, DateOnly from, DateOnly to, int person, Fraction part)
    {
        var last = from == to ? periods.IndexOf(from) : periods.IndexOf(to);
        for (var at = from == to ? last : periods.IndexOf(from); at >= 0 && at <= last; at++)
        {
            sums[at].Add(part, person, keepsValues);
        }
    }

    private void Take(OfTeam from, Periods periods, Sum[] sums)
    {
        for (var at = 0; at < periods.Count; at++)
        {
            var people = from.People?.Invoke(team, periods.All[at]) ?? sums[at].People;
            sums[at] = periods.All[at].From < team.Today && from.Part(team, periods.All[at]) is { } part ? new Sum(part, people) : default;
        }
    }

    private static bool IsAnySmall(Sum[] sums) => Array.Exists(sums, sum => SmallNumbers.IsSmall(sum.People));

    private struct Sum(Fraction part, int people)
    {
        private int lastPerson;

        public Fraction Part { get; private set; } = part;

        public int People { get; private set; } = people;

        public List<double>? Values { get; private set; }

        /// <summary>The parts of one person come one after the other, so that nobody is counted twice.</summary>
        public void Add(Fraction part, int person, bool keepsValue)
        {
            Part += part;
            People += person == lastPerson ? 0 : 1;
            lastPerson = person;
            if (keepsValue)
            {
                (Values ??= []).Add(part.Numerator);
            }
        }
    }
}
