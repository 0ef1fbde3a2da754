using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.TeamSettings;

/// <summary>What a setting is to be, and how that was decided.</summary>
public sealed class SettingInput
{
    public string? Value { get; set; }

    [Display(Name = "Who decided it?", Description = "Like: Team meeting with Viv. Name no one who uses the service")]
    public string? By { get; set; }

    [Display(Name = "When was it decided?"), Required(ErrorMessage = "Enter the date it was decided")]
    public DateOnly? On { get; set; }

    [Display(Name = "Why?")]
    public string? Why { get; set; }

    /// <summary>The version of the team that the page showed.</summary>
    public long Version { get; set; }

    public int? Number => int.TryParse(Value?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DecisionFacts Facts() => new(By!, On!.Value, Why!);

    public bool IsAcceptable(ModelStateDictionary modelState, Team team, TeamSetting setting, DateOnly today)
    {
        // What is no number at all is outside of every range.
        int? asked = string.IsNullOrWhiteSpace(Value) ? null : Number ?? -1;
        modelState.Accepts("Input.Value", team.ReasonsAgainst(setting, asked));
        modelState.Accepts("Input.By", SettingDecision.ReasonsAgainstBy(By));
        modelState.Accepts("Input.On", On is { } on ? MeasureTarget.ReasonsAgainstDate(on, today) : []);
        return modelState.Accepts("Input.Why", SettingDecision.ReasonsAgainstWhy(Why));
    }
}
