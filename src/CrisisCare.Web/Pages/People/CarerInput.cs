using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Components;
using CrisisCare.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.People;

/// <summary>A carer or supporter, as they are typed.</summary>
public sealed class CarerInput
{
    [Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "What they are to the person", Description = "For example sister, partner, friend, neighbour")]
    public string? Relation { get; set; }

    [Display(Name = "Phone")]
    public string? Phone { get; set; }

    public static CarerInput Of(Carer carer) => new() { Name = carer.Name, Relation = carer.Relation, Phone = carer.Phone };

    /// <summary>The number as the NHS writes it; what is wrong goes beside its field, and then this is false.</summary>
    public bool Read(ModelStateDictionary modelState, out string? phone)
    {
        phone = null;
        modelState.Accepts("Input.Name", Carer.ReasonsAgainstName(Name));
        modelState.Accepts("Input.Relation", Carer.ReasonsAgainstRelation(Relation));
        if (!string.IsNullOrWhiteSpace(Phone) && (!UkPhone.TryParse(Phone, out phone, out var problem) || phone.Length > ServiceUser.PhoneLength))
        {
            modelState.AddModelError("Input.Phone", "Enter a phone number, like 07700 900 866 or 020 7946 0018");
        }

        return modelState.IsValid;
    }
}

/// <summary>What the person says about telling a carer, as it is typed.</summary>
public sealed class ConsentInput
{
    [Display(Name = "Does the person agree that we share something with them?"), Required(ErrorMessage = "Choose what the person says")]
    public ConsentAnswer? Answer { get; set; }

    [Display(Name = "What may be shared", Description = "In the person’s words. For example when we come, but not what we talk about")]
    public string? MayBeShared { get; set; }

    [Display(Name = "When did the person say so?"), Required(ErrorMessage = "Enter the date on which the person said so")]
    public DateOnly? On { get; set; }

    /// <param name="before">The answer that stands; nothing for somebody new.</param>
    public bool Read(ModelStateDictionary modelState, CarerConsent? before, DateOnly today)
    {
        if (Answer is not { } answer || On is not { } on)
        {
            return false;
        }

        modelState.Accepts("Consent.Answer", CarerConsent.ReasonsAgainst(answer, before));
        modelState.Accepts("Consent.MayBeShared", CarerConsent.ReasonsAgainstSharing(answer, MayBeShared));
        return modelState.Accepts("Consent.On", CarerConsent.ReasonsAgainstDate(on, before, today));
    }
}
