using System.Globalization;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Web.Pages.Improvement.Evaluation;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrisisCare.Web.Export;

/// <summary>
/// Every number of the evaluation as a file, a line each, the hash of the plan in each of them. What the page does not show is empty here.
/// </summary>
public static class EvaluationFile
{
    private static readonly string[] Columns =
        ["plan_sha256", "plan_locked_on", "section", "what", "counted", "n_before", "before", "n_since", "since", "estimate_of", "estimate", "lower", "upper", "level", "p", "resamples", "seed", "note"];

    // A cell that a spreadsheet would run as a formula is made text.
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\n" };

    public static string Of(EvaluationView view)
    {
        using var text = new StringWriter();
        using var csv = new CsvWriter(text, Format);
        Write(csv, Columns);
        var plan = view.Plan;
        IEnumerable<string[]> rows = view.Evaluation.Sections is { } found
            ? [.. found.Contrasts.Select(one => Row(one.Section, one.Contrast)), .. Factors(found.FirstWeek.Leaving), .. Factors(found.FirstWeek.Disengaging), Naive(found.FirstWeek.Naive)]
            : [["", view.Evaluation.NotYet!, "", "", "", "", "", "", "", "", "", "", "", "", "", ""]];
        foreach (var row in rows)
        {
            Write(csv, [plan.LatestHash!, ServiceTime.LondonDate(plan.LockedAt!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. row]);
        }

        csv.Flush();
        return text.ToString();
    }

    private static string[] Row(string section, Contrast one)
    {
        var drawn = one.Style != NumberStyle.Share;
        return
        [
            section, one.Name, one.Counted.Many, Count(one.Before), Number(one.Before.Value), Count(one.After), Number(one.After.Value),
            drawn ? "difference of medians" : "difference of shares", Number(one.Difference), Number(one.Interval?.Lower), Number(one.Interval?.Upper), Number(one.Interval?.Level), "",
            drawn ? Number(Contrast.Resamples) : "", drawn ? Number(Contrast.Seed) : "", one.Difference is null ? one.Sentence : "",
        ];
    }

    private static IEnumerable<string[]> Factors(FirstWeekOutcome outcome) => outcome.Model?.Model is { } model
        ? model.Coefficients.Select(factor => (string[])
            ["c", $"{outcome.Name}: {factor.Name}", "episodes", "", "", "", "", "hazard ratio", Number(factor.HazardRatio), Number(factor.Interval.Lower), Number(factor.Interval.Upper), Number(factor.Interval.Level), Number(factor.P), "", "", $"{model.Count} episodes, about {CrisisCare.Domain.Measures.SmallNumbers.About(model.Events)} {outcome.Done}"])
        : [["c", outcome.Name, "", "", "", "", "", "", "", "", "", "", "", "", "", outcome.WhyNot ?? outcome.Model?.WhyNot ?? ""]];

    private static string[] Naive(NaiveCorrelation naive) =>
        ["c", "staff met and days on the caseload over whole closed episodes", "people", "", "", "", "", "correlation", Number(naive.Found?.Coefficient), Number(naive.Found?.Interval?.Lower), Number(naive.Found?.Interval?.Upper), Number(naive.Found?.Interval?.Level), "", "", "", NaiveCorrelation.WhyItMisleads];

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    private static string Count(Side side) => side.IsHidden ? "" : side.Count.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
