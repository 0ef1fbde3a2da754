using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>An idea as it is told.</summary>
public sealed class IdeaInput
{
    [Display(Name = "The idea in a few words", Description = "Name no one who uses the service")]
    public string? Title { get; set; }

    [Display(Name = "What would be different?")]
    public string? What { get; set; }

    [Display(Name = "Whose idea is it?"), Required(ErrorMessage = "Choose how whoever had the idea is named")]
    public CreditAs? Credit { get; set; }

    [Display(Name = "Their name")]
    public string? Name { get; set; }

    [Display(Name = "They agreed to be named")]
    public bool Consents { get; set; }

    [Display(Name = "Their role", Description = "Like: a healthcare support worker")]
    public string? Role { get; set; }

    /// <summary>The theme it comes from.</summary>
    public Guid? Theme { get; set; }

    private string? CreditWords => Credit is CreditAs.Name ? Name : Role;

    // A method: as a property it would be read before the answers are known to be there.
    public IdeaFacts Told() => new(Title!, What!, new Credit(Credit!.Value, CreditWords));

    public bool IsAcceptable(ModelStateDictionary modelState)
    {
        modelState.Accepts("Input.Title", ChangeIdea.ReasonsAgainstTitle(Title));
        modelState.Accepts("Input.What", ChangeIdea.ReasonsAgainstWhat(What));
        if (Credit is { } credit)
        {
            modelState.Accepts(credit is CreditAs.Name ? "Input.Name" : "Input.Role", Domain.Changes.Credit.ReasonsAgainst(credit, CreditWords));
        }

        return modelState.Accepts("Input.Consents", Credit is CreditAs.Name && !Consents ? ["Ask them first, and tick that they agreed to be named"] : []);
    }
}
