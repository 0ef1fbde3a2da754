using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>From when to when one shift goes, as it is typed.</summary>
public sealed class HoursInput
{
    [Display(Name = "Starts"), Required(ErrorMessage = "Enter the time at which it starts")]
    public TimeOnly? Starts { get; set; }

    [Display(Name = "Ends"), Required(ErrorMessage = "Enter the time at which it ends")]
    public TimeOnly? Ends { get; set; }

    public ShiftHours? Hours => this is { Starts: { } starts, Ends: { } ends } ? new ShiftHours(starts, ends) : null;

    public static HoursInput Of(ShiftHours hours) => new() { Starts = hours.Starts, Ends = hours.Ends };
}

/// <summary>The times of a team's shifts.</summary>
public sealed class TimesInput
{
    public HoursInput Early { get; set; } = new();

    public HoursInput Late { get; set; } = new();

    public HoursInput LongDay { get; set; } = new();

    public HoursInput Night { get; set; } = new();

    public static TimesInput Of(Team team) => new()
    {
        Early = HoursInput.Of(team.Early),
        Late = HoursInput.Of(team.Late),
        LongDay = HoursInput.Of(team.LongDay),
        Night = HoursInput.Of(team.Night),
    };

    /// <summary>Asks the rule about each shift and puts what it says beside the end of that shift.</summary>
    public bool IsAcceptable(ModelStateDictionary modelState, string prefix)
    {
        foreach (var (name, input) in new[] { (nameof(Early), Early), (nameof(Late), Late), (nameof(LongDay), LongDay), (nameof(Night), Night) })
        {
            modelState.Accepts($"{prefix}.{name}.{nameof(HoursInput.Ends)}", input.Hours is { } hours ? ShiftHours.ReasonsAgainst(hours.Starts, hours.Ends) : []);
        }

        return modelState.IsValid;
    }

    public void GiveTo(Team team) => team.SetHours(Early.Hours!, Late.Hours!, LongDay.Hours!, Night.Hours!);
}
