using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Components;

/// <summary>What speaks against a form, beside the field it is about.</summary>
public static class FieldErrors
{
    /// <summary>Puts the reasons of a rule beside a field; true when there are none and nothing else is wrong.</summary>
    public static bool Accepts(this ModelStateDictionary modelState, string field, IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            modelState.AddModelError(field, reason);
        }

        return modelState.IsValid;
    }

    /// <summary>An error that carries only an exception says nothing fit for a page.</summary>
    internal static string Sentence(ModelError error) =>
        error.ErrorMessage is { Length: > 0 } sentence ? sentence : "Check this answer";
}
