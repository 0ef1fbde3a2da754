using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Components;

internal static class FieldErrors
{
    /// <summary>An error that carries only an exception says nothing fit for a page.</summary>
    public static string Sentence(ModelError error) =>
        error.ErrorMessage is { Length: > 0 } sentence ? sentence : "Check this answer";
}
