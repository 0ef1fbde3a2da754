using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Components;

internal static class FieldValues
{
    /// <summary>What was typed, if anything was; otherwise what the model holds, as the browser wants it written.</summary>
    public static IReadOnlyList<string> Of(ModelStateEntry? typed, object? model) => typed?.RawValue switch
    {
        string one => [one],
        string[] many => many,
        _ => Of(model),
    };

    private static IReadOnlyList<string> Of(object? model) => model switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object?>().Select(Written)],
        _ => [Written(model)],
    };

    private static string Written(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
