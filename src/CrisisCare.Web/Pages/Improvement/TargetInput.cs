using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>A target as it is told: a share in percent, everything else in the unit of the measure.</summary>
public sealed class TargetInput
{
    [Display(Name = "Target"), Required(ErrorMessage = "Enter the target")]
    public string? Value { get; set; }

    [Display(Name = "Who decided it?", Description = "“Team meeting”, or whoever it was"), Required(ErrorMessage = "Say who decided it"), StringLength(MeasureTarget.DecidedByLength, ErrorMessage = "Use 80 characters or fewer")]
    public string? DecidedBy { get; set; }

    [Display(Name = "When was it decided?"), Required(ErrorMessage = "Enter the date it was decided")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Why this?"), Required(ErrorMessage = "Say why this is the target"), StringLength(MeasureTarget.ReasonLength, ErrorMessage = "Use 300 characters or fewer")]
    public string? Reason { get; set; }

    public double ValueOf(MeasureDefinition measure) => Parsed(measure)!.Value;

    public bool IsAcceptable(ModelStateDictionary modelState, MeasureDefinition measure, DateOnly today)
    {
        if (!string.IsNullOrWhiteSpace(Value))
        {
            modelState.Accepts("Input.Value", Parsed(measure) is { } value ? MeasureTarget.ReasonsAgainstValue(value, measure.Unit.IsShare) : ["Enter the target as a number"]);
        }

        if (DecidedOn is { } on)
        {
            modelState.Accepts("Input.DecidedOn", MeasureTarget.ReasonsAgainstDate(on, today));
        }

        return modelState.IsValid;
    }

    private double? Parsed(MeasureDefinition measure) =>
        double.TryParse(Value?.Trim().TrimEnd('%'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? measure.Unit.IsShare ? number / 100 : number
            : null;
}
