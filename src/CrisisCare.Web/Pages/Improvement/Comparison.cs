using System.Globalization;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>One measure in two periods of choice, side by side. It says how they differ, never why.</summary>
/// <param name="Remark">Why something else is compared than was asked for; empty where it is not.</param>
public sealed record Comparison(MeasureDefinition Measure, PeriodSum First, PeriodSum Second, DateOnly Today, string? Remark)
{
    private const string Iso = "yyyy-MM-dd";

    public double? Difference => Second.Value - First.Value;

    public string Sentence => (First.Value, Second.Value) switch
    {
        (null, null) => "Neither period has data that can be shown, so there is nothing to compare.",
        (null, _) => "The first period has no data that can be shown, so there is nothing to compare.",
        (_, null) => "The second period has no data that can be shown, so there is nothing to compare.",
        ({ } first, { } second) =>
            $"{Measure.Name} went from {Measure.PeriodWords(first)} ({First.Period.Words}, {First.Counts}) to {Measure.PeriodWords(second)} ({Second.Period.Words}, {Second.Counts}): {DifferenceWords}.",
    };

    /// <summary>"2.9 lower", "25 percentage points higher", "no difference".</summary>
    public string DifferenceWords
    {
        get
        {
            var by = Math.Abs(Difference ?? 0);
            var words = Measure.Unit switch
            {
                { IsShare: true } => UkFormat.Count((int)Math.Round(by * 100, MidpointRounding.AwayFromZero), "percentage point"),
                MeasureUnit.Index => by.ToString("0.00", CultureInfo.InvariantCulture),
                _ => by.ToString("0.#", CultureInfo.InvariantCulture),
            };
            return words[0] == '0' && words.All(letter => !char.IsAsciiDigit(letter) || letter == '0') ? "no difference" : $"{words} {(Difference > 0 ? "higher" : "lower")}";
        }
    }

    /// <summary>Where nothing is asked: before and after the latest go-live, or the two halves of the time shown.</summary>
    public static Comparison Of(MeasureDefinition measure, TeamCharts team, IQueryCollection asked)
    {
        var usual = Usual(team);
        string[] names = ["first-from", "first-to", "second-from", "second-to"];
        var texts = names.Select(name => asked[name].ToString().Trim()).ToList();
        if (texts.All(text => text.Length == 0))
        {
            return Between(measure, team, usual, null);
        }

        var dates = texts.Select(text => DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null).ToList();
        return dates switch
        {
            [{ } firstFrom, { } firstTo, { } secondFrom, { } secondTo] => Refusal(team, firstFrom, firstTo, secondFrom, secondTo) is { } refusal
                ? Between(measure, team, usual, refusal)
                : Between(measure, team, (firstFrom, firstTo, secondFrom, secondTo), firstTo >= secondFrom && secondTo >= firstFrom ? "The two periods overlap, so some people count in both." : null),
            _ => Between(measure, team, usual, "All four dates are needed to compare two periods, so the usual ones are shown."),
        };
    }

    /// <summary>The last day of a period that may be asked for again: not one to come.</summary>
    public DateOnly LastDay(PeriodSum sum) => sum.Period.LastDay > Today ? Today : sum.Period.LastDay;

    private static string? Refusal(TeamCharts team, DateOnly firstFrom, DateOnly firstTo, DateOnly secondFrom, DateOnly secondTo)
    {
        var earliest = team.Today.AddYears(-2 * MeasureQuestion.LongestYears);
        return firstFrom > firstTo || secondFrom > secondTo
            ? "A period must begin before it ends, so the usual ones are shown."
            : firstFrom < earliest || secondFrom < earliest || firstTo > team.Today || secondTo > team.Today
                ? "The periods must be in the past, so the usual ones are shown."
                : null;
    }

    private static Comparison Between(MeasureDefinition measure, TeamCharts team, (DateOnly FirstFrom, DateOnly FirstTo, DateOnly SecondFrom, DateOnly SecondTo) dates, string? remark) =>
        new(measure, PeriodSum.Of(measure, team, dates.FirstFrom, dates.FirstTo), PeriodSum.Of(measure, team, dates.SecondFrom, dates.SecondTo), team.Today, remark);

    private static (DateOnly, DateOnly, DateOnly, DateOnly) Usual(TeamCharts team)
    {
        var periods = team.Question.Periods.All;
        var goLive = team.Changes.LastOrDefault(change => change.Kind == ChangeKind.GoLive && change.On > periods[0].From && change.On <= periods[^1].From);
        var middle = goLive is null ? periods.Count / 2 : periods.TakeWhile(period => period.From < goLive.On).Count();
        var (last, first) = (periods[Math.Max(0, middle - 1)], periods[Math.Min(middle, periods.Count - 1)]);
        return (periods[0].From, Past(last.LastDay), first.From, Past(periods[^1].LastDay));

        DateOnly Past(DateOnly date) => date > team.Today ? team.Today : date;
    }
}
