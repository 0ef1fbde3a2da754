using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace CrisisCare.Web;

/// <summary>What holds for every page.</summary>
public static class PageRules
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages().AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<HandlerGuard>(order: 0);
            mvc.Filters.Add<SubmitOnce>(order: 1);
            mvc.Filters.Add<ConflictFilter>();
            mvc.ModelBinderProviders.Insert(0, new IsoDates());
            mvc.ModelBinderProviders.Insert(1, new NamedChoices());
            mvc.ModelBinderProviders.Insert(2, new WholeNumbers());
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "Choose an answer");
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((_, _) => "Choose an answer from the list");
            mvc.ModelBindingMessageProvider.SetUnknownValueIsInvalidAccessor(_ => "Choose an answer from the list");
            mvc.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Choose an answer from the list");
            mvc.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(_ => "Enter a number");
            mvc.ModelBindingMessageProvider.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 512;
            form.ValueLengthLimit = 64 * 1024;
        });
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<ApiBehaviorOptions>(api => api.SuppressMapClientErrors = true);
    }
}
