using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Feedback;

/// <summary>A piece of feedback as it is written. Nothing in it is required but that something is said.</summary>
public sealed class WriteInput
{
    private const string SendAgain = "We check that a person wrote this. Please press Send again";

    [Display(Name = FeedbackWords.OpenQuestion, Description = "Good or bad, long or short. Write it your way. We keep your words as they are.")]
    public string? Words { get; set; }

    public bool ContactToday { get; set; }

    [Display(Name = "How can we reach you?", Description = "A phone number or an email address")]
    [StringLength(FeedbackSaid.NameLength, ErrorMessage = "How we can reach you must be 100 characters or fewer")]
    public string? Reach { get; set; }

    [Display(Name = FeedbackWords.KnewWhoWasComing)]
    public FeedbackAnswer? KnewWhoWasComing { get; set; }

    [Display(Name = FeedbackWords.RepeatedStory)]
    public FeedbackAnswer? RepeatedStory { get; set; }

    [Display(Name = FeedbackWords.FeltSafe)]
    public FeedbackAnswer? FeltSafe { get; set; }

    [Display(Name = FeedbackWords.FriendsAndFamilyQuestion)]
    public FriendsAndFamily? FriendsAndFamily { get; set; }

    [Display(Name = "Who is writing this?")]
    public FeedbackWriter? Writer { get; set; }

    [Display(Name = "Do you want us to know who you are?")]
    public bool IsNamed { get; set; }

    [Display(Name = "Your name")]
    [StringLength(FeedbackSaid.NameLength, ErrorMessage = "Your name must be 100 characters or fewer")]
    public string? Name { get; set; }

    /// <summary>Nobody sees this box; machines that fill in every box do.</summary>
    [Display(Name = "Leave this box empty")]
    public string? Website { get; set; }

    /// <summary>When the form was opened (<see cref="FormPace"/>).</summary>
    public string? Opened { get; set; }

    public FeedbackSaid Said => new(Words, KnewWhoWasComing, RepeatedStory, FeltSafe, FriendsAndFamily, Writer, IsNamed, Name, Reach, ContactToday);

    /// <summary>Asks the rule, and whether a person wrote it, and puts what speaks against it beside the box it is about.</summary>
    public bool IsAcceptable(ModelStateDictionary modelState, string prefix, FormPace pace)
    {
        foreach (var reason in Said.ReasonsAgainst())
        {
            modelState.AddModelError($"{prefix}.{nameof(Words)}", reason);
        }

        if (!string.IsNullOrEmpty(Website))
        {
            modelState.AddModelError($"{prefix}.{nameof(Website)}", "Empty the box that says “Leave this box empty”, and press Send again");
        }

        if (!pace.IsHuman(Opened))
        {
            modelState.AddModelError($"{prefix}.{nameof(Words)}", SendAgain);
        }

        return modelState.IsValid;
    }
}
