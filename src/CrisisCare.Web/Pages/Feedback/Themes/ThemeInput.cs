using System.ComponentModel.DataAnnotations;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Feedback.Themes;

/// <summary>Which feedback goes into which theme.</summary>
public sealed class ThemeInput
{
    [Display(Name = "Which of it belongs together?")]
    public List<Guid> Picked { get; set; } = [];

    [Display(Name = "Into which theme?")]
    public Guid? Theme { get; set; }

    [Display(Name = "What is the new theme about?", Description = "A few plain words, like: Telling my story again and again. Name nobody: it may be shown to everybody")]
    public string? Title { get; set; }

    /// <summary>A theme that is there already has its title.</summary>
    public bool IsAcceptable(ModelStateDictionary modelState) =>
        modelState.Accepts("Input.Title", Theme is null ? Domain.Voice.Theme.ReasonsAgainstTitle(Title) : []);
}
