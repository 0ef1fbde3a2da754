using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>Measures of the whole team, week by week: the whole weeks before go-live against those since.</summary>
public static class WeeksSection
{
    /// <summary>The week of go-live belongs to neither side, and weeks that may still change are left out.</summary>
    public static Contrast Of(MeasureDefinition measure, TeamFacts team, EvaluationQuestion question)
    {
        var weeks = MeasureSeries.Of(measure, team, new Periods(PeriodLength.Week, question.ComparedFrom, team.Today))
            .Points.Where(point => point is { IsIncomplete: false, Value: not null }).ToList();
        IReadOnlyList<double> Values(Func<Period, bool> isIn) => [.. weeks.Where(week => isIn(week.Period)).Select(week => week.Value!.Value)];

        return Contrast.OfWeeks(
            $"{measure.Name}, median week", measure.Unit.IsShare ? NumberStyle.Share : measure.Unit is MeasureUnit.Hours ? NumberStyle.Hours : NumberStyle.Plain,
            Values(period => period.From >= question.ComparedFrom && period.To <= question.BeforeEnds),
            Values(period => period.From >= question.AfterBegins));
    }
}

/// <summary>A measure chosen in advance that the new way of working should leave as it was.</summary>
/// <param name="PrimaryMoved">Whether the primary measure moved; empty without an interval.</param>
public sealed record ControlSection(MeasureDefinition Measure, Contrast Contrast, bool? PrimaryMoved)
{
    public string Sentence => $"{Measure.Name}: {Contrast.Sentence}";

    public bool BothMoved => PrimaryMoved == true && Contrast.Moved == true;

    /// <summary>What the control says about the rest of the page. It is worked out, so that nobody has to notice it.</summary>
    public string Reading => (PrimaryMoved, Contrast.Moved) switch
    {
        (true, true) => "Both moved: the primary measure and the one that should have stayed as it was. Something else may have changed in the same weeks, so the difference in staff met cannot be put down to the new way of working.",
        (true, false) => "The primary measure moved and this one did not, as the plan expected.",
        (false, true) => "This measure moved and the primary measure did not. Something else changed in the same weeks.",
        (false, false) => "Neither this measure nor the primary measure moved.",
        _ => "There is not enough of both measures yet to hold them against each other.",
    };
}

/// <summary>What might have got worse meanwhile.</summary>
public sealed record BalancingSection(IReadOnlyList<(MeasureDefinition Measure, Contrast Contrast)> Rows)
{
    public string Sentence
    {
        get
        {
            var known = Rows.Where(row => row.Contrast.Moved is not null).ToList();
            var moved = known.FindAll(row => row.Contrast.Moved == true);

            return known.Count == 0 ? "No data yet on what might have got worse meanwhile."
                : moved.Count == 0 ? $"None of {UkFormat.Count(known.Count, "balancing measure")} moved by more than chance could explain."
                : $"{moved.Count} of {UkFormat.Count(known.Count, "balancing measure")} moved by more than chance would easily give: {UkFormat.Join([.. moved.Select(row => $"{row.Measure.Name.ToLowerInvariant()} ({row.Contrast.DifferenceWords})")])}.";
        }
    }

    public static BalancingSection Of(TeamFacts team, EvaluationQuestion question) =>
        new([.. Measures(question).Select(measure => (measure, WeeksSection.Of(measure, team, question)))]);

    internal static IEnumerable<MeasureDefinition> Measures(EvaluationQuestion question) =>
        MeasureCatalogue.All.Where(measure => measure is { Family: MeasureFamily.Balancing, IsRecorded: true } && measure != WholeTeamMeasures.Referrals && measure != question.NegativeControl);
}
