using System.Globalization;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Domain.Measures;
using CrisisCare.Web.Components.Charts;

namespace CrisisCare.Web.Pages.Improvement.Evaluation;

/// <summary>A locked plan with everything the page, the print and the file show of it.</summary>
public sealed record EvaluationView(EvaluationPlan Plan, TeamEvaluation Evaluation, EvaluationCharts Charts, EvaluationPictures Pictures)
{
    /// <summary>Stands beside every result: which promise it belongs to.</summary>
    public string Promise =>
        $"Plan locked on {UkFormat.Date(ServiceTime.LondonDate(Plan.LockedAt!.Value))}, SHA-256 {Plan.Hash}{(Plan.Amendments.Count == 0 ? "" : $", with {UkFormat.Count(Plan.Amendments.Count, "amendment")} up to {Plan.LatestHash}")}";

    public static EvaluationView Of(EvaluationPlan plan, TeamCharts team)
    {
        var evaluation = TeamEvaluation.Of(team.Facts, plan.Asked);
        return new EvaluationView(plan, evaluation, new EvaluationCharts(plan, team), new EvaluationPictures(evaluation.Sections));
    }
}

/// <summary>The control charts of the evaluation: the team's own, over the dates of the plan, with limits that start again at its go-live.</summary>
public sealed class EvaluationCharts(EvaluationPlan plan, TeamCharts team)
{
    /// <summary>With fewer weeks than this share having enough people to show, a point is a month.</summary>
    private const double EnoughWeeks = 0.8;

    private static readonly string[] Sketched = [WholeTeamMeasures.CaseloadPerLead.Key, WholeTeamMeasures.HoursPerWte.Key, WholeTeamMeasures.LateOrMissed.Key, WholeTeamMeasures.ContactsPerWeek.Key];

    public MeasureChart StaffMet => Draw(plan.Primary);

    public MeasureChart Disengaged => Draw(CourseMeasures.Disengaged);

    public MeasureChart Control => Draw(plan.NegativeControl);

    public IEnumerable<MeasureChart> Balancing =>
        MeasureCatalogue.All.Where(measure => Sketched.Contains(measure.Key) && measure != plan.NegativeControl).Select(Draw);

    private MeasureChart Draw(MeasureDefinition measure)
    {
        var goLive = new Change(plan.TeamId, new ChangeFacts(ChangeKind.GoLive, plan.GoLive, plan.GoLiveTitle, null), plan.GoLive, plan.LockedAt!.Value, plan.LockedBy!.Value);
        var drawn = team with
        {
            Question = new MeasureQuestion(LengthFor(measure), plan.Facts.ComparedFrom, team.Today, Screens: false, Remark: null) { Team = team.Question.Team },
            Changes = [.. team.Changes.Where(change => change.Id != plan.ChangeId).Append(goLive).OrderBy(change => change.On)],
            Rebases = [new MeasureRebase(plan.TeamId, measure.Key, goLive.Id, "it is what the plan is about", plan.LockedAt.Value, plan.LockedBy.Value)],
            Targets = [],
        };
        return drawn.Of(measure);
    }

    private PeriodLength LengthFor(MeasureDefinition measure)
    {
        var weeks = MeasureSeries.Of(measure, team.Facts, new Periods(PeriodLength.Week, plan.Facts.ComparedFrom, team.Today)).Points.Where(point => !point.IsIncomplete).ToList();
        return weeks.Count(point => point.People >= SmallNumbers.Fewest) >= EnoughWeeks * weeks.Count ? PeriodLength.Week : PeriodLength.Month;
    }
}

/// <summary>What is drawn beside the control charts.</summary>
public sealed class EvaluationPictures(EvaluationSections? sections)
{
    /// <summary>Staff met by number of contacts, before go-live, since, and by chance.</summary>
    public CurvePicture? Bands
    {
        get
        {
            var bands = sections?.Chance.Bands ?? [];
            Curve Line(string name, int look, Func<ContactBand, double?> value)
            {
                (double, double)[] points = [.. bands.Select((band, at) => ((double)at, Value: value(band))).Where(one => one.Value is not null).Select(one => (one.Item1, one.Value!.Value))];
                return new Curve(name, look, points);
            }

            Curve[] curves = [Line("Chance line", 4, band => band.ByChance), Line("Before go-live", 1, band => band.Before.Value), Line("Since go-live", 2, band => band.After.Value)];
            return curves.All(curve => curve.Points.Count < 2) ? null : new CurvePicture(
                $"Staff met by number of contacts in the first {sections!.StaffMet.Question.WindowDays} days, before go-live, since and by chance. The table under the picture has every number.",
                $"Contacts in the first {sections.StaffMet.Question.WindowDays} days", "Different staff met, mean",
                curves, [.. bands.Select((band, at) => ((double)at, Short(band)))], -0.4, bands.Count - 0.6, value => Text(value, "0.#"));
        }
    }

    /// <summary>Who had not left, or had not disengaged, by day, in thirds. Each point stands for 5 people or more.</summary>
    public CurvePicture? Survival(FirstWeekOutcome outcome)
    {
        var curves = outcome.Curves.Select((third, at) => new Curve(third.Words, at + 1, Points(third))).ToList();
        var last = curves.SelectMany(curve => curve.Points).Select(point => point.X).DefaultIfEmpty().Max();

        return last <= FirstWeekSection.LandmarkDay ? null : new CurvePicture(
            $"Share of people not yet {outcome.Done}, by days since acceptance, for thirds by staff met in the first 7 days. {string.Join(" ", outcome.Curves.Select(third => $"{third.Words}."))} The table under the picture has the numbers.",
            "Days since acceptance", $"Share not {outcome.Done} yet", curves, [.. FirstWeekOutcome.TableDays.Where(day => day <= last).Select(day => ((double)day, Text(day, "0")))],
            FirstWeekSection.LandmarkDay, last, value => $"{Text(value * 100, "0")}%", Highest: 1);
    }

    /// <summary>The days of the table of numbers at risk.</summary>
    public static IReadOnlyList<int> DaysOf(FirstWeekOutcome outcome) =>
        [.. FirstWeekOutcome.TableDays.Where(day => outcome.Curves.Any(third => third.AtRisk(day - FirstWeekSection.LandmarkDay) is not null))];

    public IReadOnlyList<SharePair> Shares =>
        [.. (sections?.Course.All ?? []).Where(one => one is { Style: var style, Before.Value: not null, After.Value: not null } && style == NumberStyle.Share).Select(one => new SharePair(one.Name, one.Before.Value!.Value, one.After.Value!.Value))];

    private static (double, double)[] Points(ThirdCurve third) =>
        [(FirstWeekSection.LandmarkDay, 1), .. third.Shown.Select(step => (step.Time + FirstWeekSection.LandmarkDay, step.Survival))];

    private static string Short(ContactBand band) => band.To == int.MaxValue ? $"{band.From}+" : $"{band.From}–{band.To}";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
