using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Feedback.Themes;

/// <summary>The reply to a theme.</summary>
public sealed class DecisionInput
{
    [Display(Name = "What was decided?", Description = "In short, plain words: this is for the people who told us. “Nothing, because …” is a decision too. Name nobody")]
    public string? Words { get; set; }

    [Display(Name = "When was it decided?"), Required(ErrorMessage = "Enter the date of the decision")]
    public DateOnly? On { get; set; }

    [Display(Name = "What changed?", Description = "A change on the charts of the team. What an idea from this theme became is shown without choosing it here")]
    public Guid? Change { get; set; }

    /// <summary>The version of the theme that the page showed.</summary>
    public long Version { get; set; }

    public static DecisionInput Of(Theme theme, DateOnly today) =>
        new() { Words = theme.Decision, On = theme.DecidedOn ?? today, Change = theme.ChangeId, Version = theme.Version };

    public bool IsAcceptable(ModelStateDictionary modelState, DateOnly today)
    {
        modelState.Accepts("Decision.Words", Theme.ReasonsAgainstDecision(Words));
        return modelState.Accepts("Decision.On", On is { } on ? Theme.ReasonsAgainstDate(on, today) : []);
    }
}
