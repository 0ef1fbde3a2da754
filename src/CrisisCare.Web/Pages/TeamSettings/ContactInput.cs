using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using CrisisCare.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.TeamSettings;

/// <summary>How people reach the team, as it is typed.</summary>
public sealed class ContactInput
{
    [Display(Name = "Phone number in the day", Description = "The number that people call the team on")]
    public string? DayPhone { get; set; }

    [Display(Name = "Phone number at night", Description = "Leave this empty if it is the same, day and night")]
    public string? NightPhone { get; set; }

    [Display(Name = "What people do in an emergency", Description = "In plain words. It must name 999")]
    public string? EmergencyWords { get; set; }

    public static ContactInput Of(Team team) => new()
    {
        DayPhone = team.ContactNumbers.DayPhone,
        NightPhone = team.ContactNumbers.NightPhone,
        EmergencyWords = team.ContactNumbers.EmergencyWords,
    };

    /// <summary>Reads what was typed; what cannot be goes beside its field, and then there are no numbers.</summary>
    public ContactNumbers? Read(ModelStateDictionary modelState, string prefix)
    {
        var numbers = new ContactNumbers(
            ReadPhone(DayPhone, modelState, $"{prefix}.{nameof(DayPhone)}"),
            ReadPhone(NightPhone, modelState, $"{prefix}.{nameof(NightPhone)}"),
            EmergencyWords.TrimmedOrNull() ?? "");
        modelState.Accepts($"{prefix}.{nameof(EmergencyWords)}", ContactNumbers.ReasonsAgainst(EmergencyWords));
        return modelState.IsValid ? numbers : null;
    }

    private static string? ReadPhone(string? typed, ModelStateDictionary modelState, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (UkPhone.TryParse(typed, out var written, out var problem) && written.Length <= ContactNumbers.PhoneLength)
        {
            return written;
        }

        modelState.AddModelError(field, problem ?? $"The phone number must be {ContactNumbers.PhoneLength} characters or fewer");
        return null;
    }
}
