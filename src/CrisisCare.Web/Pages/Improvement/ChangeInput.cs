using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>A change as it is told.</summary>
public sealed class ChangeInput
{
    [Display(Name = "What sort of change?"), Required(ErrorMessage = "Choose what sort of change it is")]
    public ChangeKind? Kind { get; set; }

    [Display(Name = "When", Description = "The day it happened or will. A go-live that is still to come may be written down now"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? On { get; set; }

    [Display(Name = "In a few words", Description = "It stands under every chart. Name nobody: say “two nurses left”, not who")]
    [Required(ErrorMessage = "Say in a few words what changed"), StringLength(Change.TitleLength, ErrorMessage = "Use 80 characters or fewer")]
    public string? Title { get; set; }

    [Display(Name = "More about it", Description = "You may leave it empty"), StringLength(Change.WhatLength, ErrorMessage = "Use 500 characters or fewer")]
    public string? What { get; set; }

    /// <summary>The version that the page showed.</summary>
    public long Version { get; set; }

    // A method: as a property it would be read before the answers are known to be there.
    public ChangeFacts Told() => new(Kind!.Value, On!.Value, Title!, What);

    public static ChangeInput Of(Change change) =>
        new() { Kind = change.Kind, On = change.On, Title = change.Title, What = change.What, Version = change.Version };

    public bool IsAcceptable(ModelStateDictionary modelState, DateOnly today) =>
        modelState.IsValid && modelState.Accepts("Input.On", Change.ReasonsAgainstDate(On!.Value, today));
}
