namespace CrisisCare.Domain.Rota;

/// <summary>A stretch of a day in which nobody comes or goes.</summary>
/// <param name="OnShift">How many staff are on shift.</param>
public sealed record CoverStretch(DateTimeOffset Starts, DateTimeOffset Ends, int OnShift, bool HasDutyLead)
{
    public bool Overlaps(DateTimeOffset starts, DateTimeOffset ends) => Starts < ends && starts < Ends;
}

/// <summary>What is wrong with a stretch of a day, the worst first.</summary>
public enum CoverProblem
{
    Nobody,
    TooFew,
    NoDutyLead,
}

/// <summary>From when to when something is wrong.</summary>
public sealed record CoverGap(CoverProblem Problem, DateTimeOffset Starts, DateTimeOffset Ends)
{
    public string Words => Problem switch
    {
        CoverProblem.Nobody => "Nobody is on shift",
        CoverProblem.TooFew => "Only 1 person is on shift",
        _ => "No duty lead",
    };

    /// <summary>9pm to midnight</summary>
    public string Hours => $"{UkFormat.Time(Starts)} to {UkFormat.Time(Ends)}";
}

/// <summary>An hour of a day. When the clocks go back one of them comes twice.</summary>
public sealed record DayHour(DateTimeOffset Starts, DateTimeOffset Ends, bool IsAgain)
{
    public string Words => IsAgain ? $"{UkFormat.Time(Starts)} again" : UkFormat.Time(Starts);
}

/// <summary>
/// How a London day is covered, from midnight to midnight: 24 hours, 23 when the clocks go forward, 25 when they go back.
/// One colleague alone is pointed out like nobody at all.
/// </summary>
public sealed class DayCover
{
    /// <summary>Fewer than this on shift is pointed out. Staff.</summary>
    public const int FewestStaff = 2;

    private DayCover(DateOnly date, IReadOnlyList<WorkingTime> onShift, IReadOnlyList<CoverStretch> stretches)
    {
        Date = date;
        OnShift = onShift;
        Stretches = stretches;
        Gaps = [.. GapsIn(stretches).OrderBy(gap => gap.Starts).ThenBy(gap => gap.Problem)];
    }

    public DateOnly Date { get; }

    /// <summary>Every shift that touches the day, that of the night before included, in order of time.</summary>
    public IReadOnlyList<WorkingTime> OnShift { get; }

    public IReadOnlyList<CoverStretch> Stretches { get; }

    public IReadOnlyList<CoverGap> Gaps { get; }

    public DateTimeOffset Starts => Stretches[0].Starts;

    public DateTimeOffset Ends => Stretches[^1].Ends;

    public TimeSpan Length => Ends - Starts;

    /// <summary>With at least one colleague on shift.</summary>
    public TimeSpan Filled => Sum(Stretches.Where(stretch => stretch.OnShift > 0).Select(stretch => stretch.Ends - stretch.Starts));

    /// <summary>Everybody's hours within the day together.</summary>
    public TimeSpan StaffHours => Sum(Stretches.Select(stretch => (stretch.Ends - stretch.Starts) * stretch.OnShift));

    public IReadOnlyList<DayHour> Hours
    {
        get
        {
            var starts = Enumerable.Range(0, (int)Length.TotalHours).Select(hour => Starts.AddHours(hour)).ToList();
            return [.. starts.Select((start, place) => new DayHour(start, start.AddHours(1), place > 0 && UkFormat.Time(starts[place - 1]) == UkFormat.Time(start)))];
        }
    }

    public static DayCover Of(TeamRota rota, DateOnly date)
    {
        var (starts, ends) = (ServiceTime.At(date, TimeOnly.MinValue), ServiceTime.At(date.AddDays(1), TimeOnly.MinValue));
        var onShift = rota.All.Where(time => time.Starts < ends && starts < time.Ends).ToList();
        var edges = onShift.SelectMany(time => new[] { time.Starts, time.Ends })
            .Where(edge => starts < edge && edge < ends)
            .Concat([starts, ends])
            .Distinct()
            .Order()
            .ToList();
        return new DayCover(date, onShift, [.. edges.Zip(edges.Skip(1), (from, to) => StretchOf(onShift, from, to))]);
    }

    /// <summary>The fewest who are there together at any minute of an hour.</summary>
    public int FewestIn(DayHour hour) => Within(hour).Min(stretch => stretch.OnShift);

    public bool HasDutyLeadIn(DayHour hour) => Within(hour).All(stretch => stretch.HasDutyLead);

    private IEnumerable<CoverStretch> Within(DayHour hour) => Stretches.Where(stretch => stretch.Overlaps(hour.Starts, hour.Ends));

    private static CoverStretch StretchOf(List<WorkingTime> onShift, DateTimeOffset from, DateTimeOffset to)
    {
        var there = onShift.Where(time => time.Covers(from)).ToList();
        return new CoverStretch(from, to, there.DistinctBy(time => time.StaffMemberId).Count(), there.Any(time => time.Shift.IsDutyLead));
    }

    private static IEnumerable<CoverGap> GapsIn(IReadOnlyList<CoverStretch> stretches) =>
    [
        .. Joined(CoverProblem.Nobody, stretches.Where(stretch => stretch.OnShift == 0)),
        .. Joined(CoverProblem.TooFew, stretches.Where(stretch => stretch.OnShift is > 0 and < FewestStaff)),
        .. Joined(CoverProblem.NoDutyLead, stretches.Where(stretch => stretch is { OnShift: > 0, HasDutyLead: false })),
    ];

    private static IEnumerable<CoverGap> Joined(CoverProblem problem, IEnumerable<CoverStretch> stretches)
    {
        CoverGap? open = null;
        foreach (var stretch in stretches)
        {
            if (open?.Ends == stretch.Starts)
            {
                open = open with { Ends = stretch.Ends };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = new CoverGap(problem, stretch.Starts, stretch.Ends);
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static TimeSpan Sum(IEnumerable<TimeSpan> spans) => spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + span);
}
