using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Improvement.Evaluation;

/// <summary>A plan as it is told.</summary>
public sealed class PlanInput
{
    private const string TooLong = "Use 600 characters or fewer";

    [Display(Name = "Which go-live is it about?"), Required(ErrorMessage = "Choose the go-live")]
    public Guid? ChangeId { get; set; }

    [Display(Name = "What is the question?", Description = "In words that somebody who was cared for would use. Name nobody")]
    [Required(ErrorMessage = "Write the question"), StringLength(EvaluationPlan.TextLength, ErrorMessage = TooLong)]
    public string? Question { get; set; }

    [Display(Name = "Primary measure", Description = "The one number the question is answered by. It is counted over the same days for everybody, so that longer stays do not meet more staff by arithmetic"), Required(ErrorMessage = "Choose the primary measure")]
    public string? PrimaryMeasure { get; set; }

    [Display(Name = "People are compared from", Description = "Whoever was accepted from this day up to go-live is the “before”"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? ComparedFrom { get; set; }

    [Display(Name = "Days left out around go-live", Description = "People accepted so close to go-live, before or after, lived through both. From 0 to 28"), Required(ErrorMessage = "Enter the days, or 0")]
    public int? TransitionDays { get; set; }

    [Display(Name = "Who is compared with whom, and why is that fair?", Description = "What else was different before: staffing, the season, who was referred")]
    [Required(ErrorMessage = "Say who is compared with whom"), StringLength(EvaluationPlan.TextLength, ErrorMessage = TooLong)]
    public string? Comparison { get; set; }

    [Display(Name = "Who else should be left out?", Description = "“Nobody” is an answer. The figures leave out only the days around go-live; anybody else named here has to be kept in mind by the reader")]
    [Required(ErrorMessage = "Say who else should be left out, or “Nobody”"), StringLength(EvaluationPlan.TextLength, ErrorMessage = TooLong)]
    public string? Exclusions { get; set; }

    [Display(Name = "What would count as not working?"), Required(ErrorMessage = "Say what would count as not working"), StringLength(EvaluationPlan.TextLength, ErrorMessage = TooLong)]
    public string? NotWorking { get; set; }

    [Display(Name = "By how many staff must the median be lower, at least?", Description = "The page holds the result against this number, for example 1.5"), Required(ErrorMessage = "Enter the least change")]
    public string? LeastChange { get; set; }

    [Display(Name = "Negative control", Description = "A measure that should stay as it is. If it moves too, something else changed, and the page says so"), Required(ErrorMessage = "Choose the negative control")]
    public string? NegativeControl { get; set; }

    /// <summary>The version that the page showed.</summary>
    public long Version { get; set; }

    /// <summary>A method, because binding would read a property before anybody has looked at the answers.</summary>
    public PlanFacts ToFacts() => new(Question!, PrimaryMeasure!, ComparedFrom!.Value, TransitionDays!.Value, Comparison!, Exclusions!, NotWorking!, Least ?? 0, NegativeControl!);

    private double? Least => double.TryParse(LeastChange?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static PlanInput Of(EvaluationPlan plan) => new()
    {
        ChangeId = plan.ChangeId,
        Question = plan.Facts.Question,
        PrimaryMeasure = plan.Facts.PrimaryMeasure,
        ComparedFrom = plan.Facts.ComparedFrom,
        TransitionDays = plan.Facts.TransitionDays,
        Comparison = plan.Facts.Comparison,
        Exclusions = plan.Facts.Exclusions,
        NotWorking = plan.Facts.NotWorking,
        LeastChange = plan.Facts.LeastChange.ToString("0.##", CultureInfo.InvariantCulture),
        NegativeControl = plan.Facts.NegativeControl,
        Version = plan.Version,
    };

    /// <summary>What a new plan starts from: half a year before the latest go-live, and referrals as the control.</summary>
    public static PlanInput New(Change? goLive) => new()
    {
        ChangeId = goLive?.Id,
        PrimaryMeasure = PlanFacts.PrimaryMeasures[0].Key,
        ComparedFrom = goLive?.On.AddDays(-182),
        TransitionDays = 0,
        Exclusions = "Nobody.",
        NegativeControl = PlanFacts.NegativeControls[0].Key,
    };

    /// <param name="goLive">The one that was chosen; none where what was sent is not one of the team's.</param>
    public bool IsAcceptable(ModelStateDictionary modelState, Change? goLive)
    {
        if (!modelState.IsValid || goLive is null)
        {
            return modelState.Accepts("Input.ChangeId", goLive is null && ChangeId is not null ? ["Choose a go-live from the list"] : []) && goLive is not null;
        }

        modelState.Accepts("Input.ChangeId", PlanFacts.ReasonsAgainstGoLive(goLive));
        modelState.Accepts("Input.ComparedFrom", ToFacts().ReasonsAgainstComparedFrom(goLive.On));
        modelState.Accepts("Input.TransitionDays", ToFacts().ReasonsAgainstTransition());
        return modelState.Accepts("Input.LeastChange", Least is null ? ["Enter the least change as a number"] : ToFacts().ReasonsAgainstLeastChange())
            && modelState.Accepts("Input.PrimaryMeasure", ToFacts().ReasonsAgainst(goLive));
    }
}
