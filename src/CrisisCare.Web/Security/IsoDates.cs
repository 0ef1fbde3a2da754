using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Security;

/// <summary>
/// Dates and times of day arrive in ISO form or not at all: 07/12/2026 would be July in a link and December in a form. Nor does
/// a year that nobody means: days are added to dates everywhere, and there is none after 31 December 9999.
/// </summary>
public sealed class IsoDates : IModelBinderProvider, IModelBinder
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) || context.Metadata.UnderlyingOrModelType == typeof(TimeOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None || string.IsNullOrWhiteSpace(value.FirstValue))
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, value);
        var text = value.FirstValue.Trim();
        if (context.ModelMetadata.UnderlyingOrModelType == typeof(DateOnly))
        {
            Finish(context, DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear ? date : null, "Enter a real date");
        }
        else
        {
            Finish(context, TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null, "Enter a real time, like 09:15");
        }

        return Task.CompletedTask;
    }

    private static void Finish(ModelBindingContext context, object? parsed, string problem)
    {
        if (parsed is null)
        {
            context.ModelState.TryAddModelError(context.ModelName, problem);
        }
        else
        {
            context.Result = ModelBindingResult.Success(parsed);
        }
    }
}
