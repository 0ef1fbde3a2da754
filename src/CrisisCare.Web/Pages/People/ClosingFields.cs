using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Episodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.People;

/// <summary>Whether somebody from the next service was met together before leaving.</summary>
public enum JointVisit
{
    Held,
    NotHeld,
    NotApplicable,
}

/// <summary>How an episode ends, as it is typed.</summary>
public sealed class ClosingFields
{
    [Display(Name = "Closing date", Description = "The last day of the episode"), Required(ErrorMessage = "Enter the closing date")]
    public DateOnly? On { get; set; }

    [Display(Name = "Why does the episode close?"), Required(ErrorMessage = "Choose why the episode closes")]
    public ClosingReason? Reason { get; set; }

    [Display(Name = "Where do they go next?", Description = "The onward service, if there is one"), StringLength(Episode.OnwardServiceLength, ErrorMessage = "The onward service must be 100 characters or fewer")]
    public string? OnwardService { get; set; }

    [Display(Name = "Was a joint visit held with the onward service?", Description = "So that they leave with someone they have already met")]
    public JointVisit? JointVisit { get; set; }

    [Display(Name = "Has this person disengaged?", Description = "A decision you make and put your name to. It means they avoid contact, whether they mean to or not")]
    public bool? Disengaged { get; set; }

    [Display(Name = "Why do you think so?"), StringLength(Episode.DisengagementLength, ErrorMessage = "The reason must be 500 characters or fewer")]
    public string? DisengagementReason { get; set; }

    [Display(Name = "What has been done to reach them?"), StringLength(Episode.DisengagementLength, ErrorMessage = "What has been done must be 500 characters or fewer")]
    public string? DisengagementActions { get; set; }

    public bool IsDeath => Reason == ClosingReason.Died;

    /// <summary>Reads what was typed; after a death nothing but the date is asked.</summary>
    public Closing? Read(ModelStateDictionary modelState, string prefix)
    {
        void Ask(bool isMissing, string field, string sentence)
        {
            if (isMissing && !IsDeath)
            {
                modelState.AddModelError($"{prefix}.{field}", sentence);
            }
        }

        Ask(JointVisit is null, nameof(JointVisit), "Say whether a joint visit was held");
        Ask(Disengaged is null, nameof(Disengaged), "Decide whether this person has disengaged");
        Ask(Disengaged is true && string.IsNullOrWhiteSpace(DisengagementReason), nameof(DisengagementReason), "Say why you think they have disengaged");
        Ask(Disengaged is true && string.IsNullOrWhiteSpace(DisengagementActions), nameof(DisengagementActions), "Say what has been done to reach them");
        return modelState.IsValid ? ToClosing() : null;
    }

    private Closing ToClosing()
    {
        if (IsDeath)
        {
            return new Closing(On!.Value, ClosingReason.Died, OnwardService: null, JointVisit: null, Disengagement: null);
        }

        return new Closing(
            On!.Value,
            Reason!.Value,
            OnwardService.TrimmedOrNull(),
            JointVisit switch { People.JointVisit.Held => true, People.JointVisit.NotHeld => false, _ => null },
            Disengaged is true ? new Disengagement(DisengagementReason!.Trim(), DisengagementActions!.Trim()) : null);
    }
}
