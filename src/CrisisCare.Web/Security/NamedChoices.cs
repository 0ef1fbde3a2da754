using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Security;

/// <summary>
/// A choice arrives by its name or not at all. Without this "1" would choose whatever is second in the list, and
/// "HomeVisit,Phone" would add two choices up to a third.
/// </summary>
public sealed class NamedChoices : IModelBinderProvider, IModelBinder
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType.IsEnum ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, value);
        var choices = context.ModelMetadata.UnderlyingOrModelType;
        var text = value.FirstValue?.Trim() ?? "";
        if (text.Length == 0 && context.ModelMetadata.IsNullableValueType)
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else if (Enum.GetNames(choices).Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            context.Result = ModelBindingResult.Success(Enum.Parse(choices, text, ignoreCase: true));
        }
        else
        {
            var messages = context.ModelMetadata.ModelBindingMessageProvider;
            context.ModelState.TryAddModelError(context.ModelName, messages.AttemptedValueIsInvalidAccessor(text, context.ModelMetadata.GetDisplayName()));
        }

        return Task.CompletedTask;
    }
}
