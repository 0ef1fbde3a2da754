using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.ProcessControl;
using CrisisCare.Web.Components.Charts;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>One measure of one team as a page, a drawing, a table and a file show it: they all read it off here.</summary>
/// <param name="Series">Period after period, small numbers hidden already.</param>
/// <param name="Chart">The points that are complete, their limits and signals; of events, for a measure of something rare.</param>
public sealed record MeasureChart(MeasureDefinition Measure, TeamCharts Of, MeasureSeries Series, ControlChart Chart)
{
    public MeasureQuestion Question => Of.Question;

    public bool IsRare => Measure.Shape == MeasureShape.RareEvent;

    public MeasureTarget? Target => Of.Targets.LastOrDefault(target => target.Stands && target.MeasureKey == Measure.Key);

    /// <summary>The latest complete period that has data and may be shown; empty without any.</summary>
    public MeasurePoint? Latest => Series.Points.LastOrDefault(point => point is { IsIncomplete: false, HasData: true });

    /// <summary>Whether the measure can have a target: it has a better direction, and its chart is in the unit of the measure.</summary>
    public bool MayHaveTarget => Measure.Direction != Domain.ProcessControl.Improvement.Neutral && !IsRare && Measure.IsRecorded;

    /// <summary>What was ever decided about its limits and its target.</summary>
    public (IReadOnlyList<MeasureRebase> Rebases, IReadOnlyList<MeasureTarget> Targets) Decisions =>
        ([.. Of.Rebases.Where(rebase => rebase.MeasureKey == Measure.Key)], [.. Of.Targets.Where(target => target.MeasureKey == Measure.Key)]);

    /// <summary>Something to draw, or at least something to say in the table.</summary>
    public bool HasAnything => Chart.HasData || Series.Points.Any(point => point.HasData || point.IsHidden);

    public bool IsNotRecordedYet => !HasAnything && Measure.WithoutData == MeasureDefinition.NotRecordedYet;

    public string Sentence => IsNotRecordedYet ? "Not recorded yet." : Headline.Of(Chart, MeasureWords.Phrase(Measure));

    /// <summary>What is drawn, and by which date it falls into a period.</summary>
    public string Subtitle => IsRare
        ? $"Each point is how many other episodes closed between two {Measure.Numerator}. {Words.Range}."
        : $"{char.ToUpperInvariant(Measure.Numerator[0])}{Measure.Numerator[1..]}, {(Measure.Unit.IsShare ? "as a share of" : "for each of the")} {Measure.Denominator}, a {Question.PeriodWord} a point, {Measure.CutWords}. {Words.Range}.";

    public ChartWords Words => new(this);

    /// <summary>The changes that are drawn, numbered from the left.</summary>
    public IReadOnlyList<(int Number, Change Change)> Flagged =>
        [.. Of.Changes.Where(change => new ChartFlag(0, change.On).IsWithin(Chart.Points)).Select((change, at) => (at + 1, change))];

    /// <summary>For an index: the plain count that stands beside it.</summary>
    public MeasureChart? PlainCount => Measure.Family == MeasureFamily.Research ? Of.Of(ContinuityMeasures.StaffMet) : null;

    public MeasureRebase? StandingRebaseAt(Change change) =>
        Of.Rebases.LastOrDefault(rebase => rebase.Stands && rebase.MeasureKey == Measure.Key && rebase.ChangeId == change.Id);

    public ChartDress Dress => new(
        Words.Alternative,
        value => MeasureWords.Number(Measure, value),
        point => Words.Point(point),
        [.. Flagged.Select(one => new ChartFlag(one.Number, one.Change.On))]);

    public IReadOnlyList<MeasureRow> Rows => IsRare ? MeasureRow.OfEvents(this) : MeasureRow.OfPeriods(this);

    /// <param name="series">As published: it is the only way numbers reach these pages.</param>
    public static MeasureChart Draw(MeasureSeries series, TeamCharts team)
    {
        var measure = series.Measure;
        var isRare = measure.Shape == MeasureShape.RareEvent;
        var points = isRare ? RarePoints(measure, team) : series.PlotPoints;
        return new MeasureChart(measure, team, series, ChartChoice.Of(points, measure.Shape, Options(measure, team, isRare)));
    }

    /// <summary>How many episodes closed between one event and the next. With few events each could be somebody, and none is shown.</summary>
    private static IReadOnlyList<PlotPoint> RarePoints(MeasureDefinition measure, TeamCharts team)
    {
        var (from, to) = (team.Question.Periods.All[0].From, team.Question.Periods.All[^1].To);
        var cases = MeasureSeries.Cases(measure, team.Facts).Where(one => one.On >= from && one.On < to).ToList();
        return SmallNumbers.IsSmall(cases.Count(one => one.Event)) ? [] : RareEvents.CasesBetween(cases);
    }

    private static ChartOptions Options(MeasureDefinition measure, TeamCharts team, bool isRare) => new()
    {
        ScreenMovingRanges = team.Question.Screens,
        Rebases =
        [
            .. team.Rebases.Where(rebase => rebase.Stands && rebase.MeasureKey == measure.Key)
                .Join(team.Changes, rebase => rebase.ChangeId, change => change.Id, (rebase, change) => new Rebase(change.On, change.Title, rebase.Reason)),
        ],
        Direction = isRare ? Opposite(measure.Direction) : measure.Direction,
        Target = isRare ? null : team.Targets.LastOrDefault(target => target.Stands && target.MeasureKey == measure.Key)?.Value,
        Floor = 0,
        Ceiling = measure.Unit.IsShare && !isRare ? 1 : null,
    };

    /// <summary>More between one event and the next means fewer events.</summary>
    private static Domain.ProcessControl.Improvement Opposite(Domain.ProcessControl.Improvement direction) => direction switch
    {
        Domain.ProcessControl.Improvement.Lower => Domain.ProcessControl.Improvement.Higher,
        Domain.ProcessControl.Improvement.Higher => Domain.ProcessControl.Improvement.Lower,
        _ => direction,
    };
}
