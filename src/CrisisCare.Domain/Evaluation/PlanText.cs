using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrisisCare.Domain.Evaluation;

/// <summary>
/// The one way to write a plan down, so that anybody can work out its hash: a line for each thing it says, further lines of a text two spaces
/// in, dates as 2026-03-01, moments in UTC, UTF-8, each line ended by a line feed.
/// </summary>
public static class PlanText
{
    public static string Of(EvaluationPlan plan) => Lines(
        "CrisisCare evaluation plan 1",
        $"plan: {plan.Id}",
        $"team: {plan.TeamId}",
        $"go-live: {Day(plan.GoLiveOn)} {plan.GoLiveTitle}",
        $"question: {Indented(plan.Facts.Question)}",
        $"primary measure: {plan.Facts.PrimaryMeasure}",
        $"compared from: {Day(plan.Facts.ComparedFrom)}",
        $"days left out around go-live: {plan.Facts.TransitionDays.ToString(CultureInfo.InvariantCulture)}",
        $"comparison: {Indented(plan.Facts.Comparison)}",
        $"exclusions: {Indented(plan.Facts.Exclusions)}",
        $"not working: {Indented(plan.Facts.NotWorking)}",
        $"least change: {plan.Facts.LeastChange.ToString("R", CultureInfo.InvariantCulture)}",
        $"negative control: {plan.Facts.NegativeControl}",
        $"locked: {Moment(plan.LockedAt!.Value)} by {plan.LockedBy}");

    /// <param name="after">The hash before it: that of the plan, or of the amendment before.</param>
    public static string Of(PlanAmendment amendment, string after) => Lines(
        $"after: {after}",
        $"amendment: {amendment.Number.ToString(CultureInfo.InvariantCulture)}",
        $"text: {Indented(amendment.Text)}",
        $"go-live: {(amendment.GoLiveOn is { } on ? Day(on) : "as before")}",
        $"made: {Moment(amendment.MadeAt)} by {amendment.MadeBy}");

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal static bool IsChained(EvaluationPlan plan)
    {
        var before = plan.Hash;
        foreach (var amendment in plan.Amendments)
        {
            if (amendment.Hash != HashOf(Of(amendment, before!)))
            {
                return false;
            }

            before = amendment.Hash;
        }

        return true;
    }

    internal static string Tidied(string text) => text.ReplaceLineEndings("\n").Trim();

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string Indented(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
