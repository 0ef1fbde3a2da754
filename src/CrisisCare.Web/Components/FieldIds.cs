using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrisisCare.Web.Components;

internal static class FieldIds
{
    /// <summary>The id of the field with this name, as ASP.NET writes it: <c>Input.Name</c> is <c>Input_Name</c>.</summary>
    public static string For(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
