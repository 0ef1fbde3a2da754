using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrisisCare.Web.Security;

/// <summary>
/// Razor Pages are generous: without this they render the page for verbs that have no handler, fall back to another handler
/// for a name they do not know, and run a form's handler with nothing in it when the body cannot be read.
/// </summary>
public sealed class HandlerGuard : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!IsErrorPage(context.HttpContext) && Refuse(context) is { } refusal)
        {
            context.Result = refusal;
            return;
        }

        await next();
    }

    /// <summary>The page that explains a refusal runs with the request that was refused, whose body may be what could not be read.</summary>
    public static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static StatusCodeResult? Refuse(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var verb = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method;
        if (context.HandlerMethod is not { } handler || !handler.HttpMethod.Equals(verb, StringComparison.OrdinalIgnoreCase))
        {
            return new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }

        var name = request.RouteValues["handler"] as string ?? request.Query["handler"].ToString();
        if (!string.IsNullOrEmpty(name) && !name.Equals(handler.Name, StringComparison.OrdinalIgnoreCase))
        {
            return new StatusCodeResult(StatusCodes.Status404NotFound);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return null;
        }

        if (!request.HasFormContentType)
        {
            return new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        }

        var bodyIsBroken = context.ModelState.TryGetValue("", out var body) && body.Errors.Count > 0;
        return bodyIsBroken ? new StatusCodeResult(StatusCodes.Status400BadRequest) : null;
    }
}
