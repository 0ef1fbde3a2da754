using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>What becomes of an idea, as it is told.</summary>
public sealed class DecideInput
{
    [Display(Name = "What was decided?"), Required(ErrorMessage = "Choose what was decided")]
    public IdeaDecision? Decision { get; set; }

    [Display(Name = "What is it called on the charts?", Description = "It may be on the public page too. Name nobody")]
    public string? Title { get; set; }

    [Display(Name = "From which day?")]
    public DateOnly? On { get; set; }

    [Display(Name = "Why?", Description = "So that whoever raised it knows")]
    public string? Reason { get; set; }

    /// <summary>The version of the idea that the page showed.</summary>
    public long Version { get; set; }

    public ChangeFacts Change() => new(ChangeKind.Other, On!.Value, Title!, null);

    public bool IsAcceptable(ModelStateDictionary modelState, DateOnly today)
    {
        if (Decision is IdeaDecision.Accepted)
        {
            modelState.Accepts("Input.Title", ChangeIdea.ReasonsAgainstTitle(Title));
            modelState.Accepts("Input.On", On is { } on ? Domain.Changes.Change.ReasonsAgainstDate(on, today) : ["Enter the date"]);
        }

        return modelState.Accepts("Input.Reason", ChangeIdea.ReasonsAgainstReason(Reason).Concat(Telling.ReasonsAgainst(Reason)));
    }
}
