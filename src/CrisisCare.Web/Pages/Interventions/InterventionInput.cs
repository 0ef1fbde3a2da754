using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;

namespace CrisisCare.Web.Pages.Interventions;

/// <summary>A planned intervention as it is told.</summary>
public sealed class InterventionInput
{
    [Display(Name = "Name"), Required(ErrorMessage = "Enter the name")]
    public string? Name { get; set; }

    [Display(Name = "Usual length in minutes"), Required(ErrorMessage = "Enter the usual length in minutes")]
    public int? Minutes { get; set; } = 45;

    [Display(Name = "Who may do it?")]
    public WhoMayDo WhoMayDo { get; set; }

    [Display(Name = "How, usually")]
    public Mechanism How { get; set; }

    public long Version { get; set; }

    public static InterventionInput Of(PlannedIntervention one) =>
        new() { Name = one.Name, Minutes = one.UsualMinutes, WhoMayDo = one.WhoMayDo, How = one.UsualMechanism, Version = one.Version };
}
