using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Security;

/// <summary>A number that is typed, such as a length in minutes: what is none, or is far too long, is answered with a sentence about numbers.</summary>
public sealed class WholeNumbers : IModelBinderProvider, IModelBinder
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(int) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None || string.IsNullOrWhiteSpace(value.FirstValue))
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, value);
        if (int.TryParse(value.FirstValue.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            context.Result = ModelBindingResult.Success(number);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, "Enter a whole number, like 45");
        }

        return Task.CompletedTask;
    }
}
