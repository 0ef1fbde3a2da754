using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.MyTeam;

public sealed class BornInput
{
    [Display(Name = "The date"), DateRequired(ErrorMessage = "Give the date you were born")]
    public DateParts Date { get; set; } = new();
}

/// <summary>What somebody asks for, as they wrote it.</summary>
public sealed class AskInput
{
    public RequestKind? Kind { get; set; }

    public string? Words { get; set; }

    public bool LeaderOnly { get; set; }

    public Asking Asking => new(Kind, Words, LeaderOnly);

    /// <param name="askedToday">How often they have asked with this link today.</param>
    public bool IsAcceptable(ModelStateDictionary modelState, PeoplesWords words, int askedToday)
    {
        foreach (var problem in Asking.Problems())
        {
            modelState.AddModelError(problem is RequestProblem.Choose ? "Ask.Kind" : "Ask.Words", words.Of($"MyTeam.Change.{problem}", PersonsRequest.WordsLength, Asking.Length));
        }

        if (askedToday >= PersonsRequest.MostADay)
        {
            modelState.AddModelError("Ask.Kind", words["MyTeam.Asked.Many"]);
        }

        return modelState.IsValid;
    }
}
