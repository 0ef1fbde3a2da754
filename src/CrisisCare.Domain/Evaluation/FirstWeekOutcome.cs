using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Evaluation;

/// <summary>What came after day 7, by staff met before it: curves by thirds, the log-rank test and a Cox model.</summary>
/// <param name="Name">"leaving the caseload"</param>
/// <param name="Done">"left the caseload"</param>
/// <param name="Curves">Thirds by staff met, small ones put together; none where fewer than 5 people had the event.</param>
/// <param name="WhyNot">Why there are no figures; empty where there are.</param>
public sealed record FirstWeekOutcome(
    string Name, string Done, int People, int Events, IReadOnlyList<ThirdCurve> Curves, LogRank? Test, CoxResult? Model, string? WhyNot)
{
    /// <summary>Days from acceptance for which the table says how many are followed.</summary>
    public static readonly IReadOnlyList<int> TableDays = [7, 14, 21, 28, 42, 56, 84];

    /// <summary>The same days counted from day 7.</summary>
    public static IEnumerable<int> DaysSince => TableDays.Select(day => day - FirstWeekSection.LandmarkDay);

    private const int LatestOfSentence = 21;

    public const string Factor = "one more member of staff met in the first 7 days";
    private const string OneContact = "one more contact in the first 7 days";
    private const string Since = "accepted since go-live";

    public CoxCoefficient? OfStaff => Model?.Model?.Coefficients.First(one => one.Name == Factor);

    public string Sentence => OfStaff is not { } staff ? WhyNot ?? $"{Capital(Name)}: {Model?.WhyNot}"
        : $"{Capital(Factor)} went with {Name} {(staff.HazardRatio < 1 ? "later" : "sooner")}: hazard ratio {Text(staff.HazardRatio)} ({IntervalWords(staff.Interval)}, {PWords(staff.P)}), among people with as many contacts in those days, in the same zone and the same period. {Judgement(staff)}";

    /// <summary>How the groups differ, without adjusting for anything; empty where there is no day on which all of them can be shown.</summary>
    public string? TestSentence
    {
        get
        {
            var shares = Curves.Select(curve => (curve.Name, On: curve.SharesOn(DaysSince))).ToList();
            var day = DaysSince.Where(day => day is > 0 and <= LatestOfSentence && shares.TrueForAll(one => one.On.ContainsKey(day))).Select(day => (int?)day).LastOrDefault();

            return Test is not { } test || day is not { } on ? null
                : $"By day {on + FirstWeekSection.LandmarkDay} these shares had not {Done}: {string.Join("; ", shares.Select(one => $"{one.Name.ToLowerInvariant()} {one.On[on]}"))} (95% intervals in brackets). The log-rank test of all curves gives chi-squared {Text(test.ChiSquared)} with {UkFormat.Count(test.DegreesOfFreedom, "degree")} of freedom, {PWords(test.P)}: {(test.P < 0.05 ? "curves so far apart would seldom come by chance" : "chance could explain how far the curves are apart")}. It does not adjust for how many contacts people had.";
        }
    }

    internal static FirstWeekOutcome Of(string name, string done, IReadOnlyList<FirstWeek> weeks, Func<FirstWeek, FollowUp> followUp)
    {
        var followed = weeks.Select(week => (Week: week, Since: followUp(week))).ToList();
        var (people, events) = (EvaluationSides.People(weeks.Select(week => week.Episode)), followed.Count(one => one.Since.Event));
        var whyNot = people < SmallNumbers.Fewest ? $"No data yet on {name}: fewer than {SmallNumbers.Fewest} people have been followed from day 7."
            : events == 0 ? $"Nobody {done} among those followed from day 7, so there is nothing to compare yet."
            : SmallNumbers.IsSmall(events) ? $"Fewer than {SmallNumbers.Fewest} people {done}, so nothing is shown."
            : null;

        if (whyNot is not null)
        {
            return new FirstWeekOutcome(name, done, people, 0, [], null, null, whyNot);
        }

        var groups = Groups([.. Thirds.Of(followed, one => one.Week.StaffMet)]);
        List<ThirdCurve> curves = groups.ConvertAll(group => new ThirdCurve(
            group.Name, (int)group.From, (int)group.To, group.People.Count, group.People.Count(one => one.Since.Event), KaplanMeier.Of(group.People.Select(one => one.Since))!));
        var test = LogRank.Test([.. groups.Select(group => new SurvivalGroup(group.Name, [.. group.People.Select(one => one.Since)]))]);

        return new FirstWeekOutcome(name, done, people, events, curves, test, Fit(followed), null);
    }

    /// <summary>A third with fewer than 5 people, or in which the event came to 1 to 4, joins the one beside it: else it could be worked out from the others.</summary>
    private static List<Third<(FirstWeek Week, FollowUp Since)>> Groups(List<Third<(FirstWeek Week, FollowUp Since)>> thirds)
    {
        while (thirds.Count > 1 && thirds.FindIndex(IsSmall) is >= 0 and var at)
        {
            var (low, high) = at == 0 ? (0, 1) : (at - 1, at);
            var (one, other) = (thirds[low], thirds[high]);
            var name = one.Name == "Lowest third" && other.Name == "Middle third" ? "Lower two thirds" : one.Name == "Middle third" ? "Higher two thirds" : "Everybody";
            thirds[low] = new Third<(FirstWeek, FollowUp)>(name, one.From, other.To, [.. one.People, .. other.People]);
            thirds.RemoveAt(high);
        }

        return thirds;
    }

    private static bool IsSmall(Third<(FirstWeek Week, FollowUp Since)> third) =>
        SmallNumbers.IsSmall(EvaluationSides.People(third.People.Select(one => one.Week.Episode))) || SmallNumbers.IsSmall(third.People.Count(one => one.Since.Event));

    /// <summary>Adjusted for contacts in the first 7 days, the first zone and the period; factors that are the same for everybody are left out.</summary>
    private static CoxResult Fit(List<(FirstWeek Week, FollowUp Since)> followed)
    {
        var zones = followed.CountBy(one => one.Week.Episode.FirstZone).Where(zone => !SmallNumbers.IsSmall(zone.Value)).OrderByDescending(zone => (zone.Value, zone.Key)).Skip(1).Select(zone => zone.Key).Order();
        (string Name, Func<FirstWeek, double> Number)[] factors =
        [
            (Factor, week => week.StaffMet),
            (OneContact, week => week.Contacts),
            (Since, week => week.IsAfter ? 1 : 0),
            .. zones.Select(zone => ($"first in the {Words(zone)} zone", (Func<FirstWeek, double>)(week => week.Episode.FirstZone == zone ? 1 : 0))),
        ];
        var varying = factors.Where(factor => factor.Name == Factor || followed.Any(one => factor.Number(one.Week) != factor.Number(followed[0].Week))).ToList();

        return CoxModel.Fit(
            [.. followed.Select(one => new CoxRow(one.Since.Time, one.Since.Event, [.. varying.Select(factor => factor.Number(one.Week))]))],
            [.. varying.Select(factor => factor.Name)]);
    }

    private static string Words(Zone zone) => zone.ToString().ToLowerInvariant();

    private static string Judgement(CoxCoefficient staff) => staff.Interval.Excludes(1)
        ? "The interval leaves out 1, so chance alone would seldom give this."
        : "The interval includes 1, so chance could explain it.";

    public static string IntervalWords(Interval interval) => $"95% interval {Text(interval.Lower)} to {Text(interval.Upper)}";

    public static string PWords(double p) => p < 0.001 ? "p < 0.001" : $"p = {NumberStyle.Text(p, p < 0.1 ? "0.000" : "0.00")}";

    private static string Text(double value) => NumberStyle.Text(value, "0.00");

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
