using System.Globalization;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages;

/// <summary>Every refusal in plain words. It says what happened and where to go, and nothing about how the software is made.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Words { get; private set; } = "";

    /// <summary>Where the page was that this happened on, when looking at it again may help.</summary>
    public string? Again { get; private set; }

    public string? Reference { get; private set; }

    /// <summary>It happened to somebody who writes without an account: they are told how to get help, and of no log-in.</summary>
    public bool IsUnsigned { get; private set; }

    /// <summary>Read from the address itself: nothing is bound for a form that cannot be read, and this page explains those too.</summary>
    private int Code => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);

    public IActionResult OnGet() => Show(Code);

    public IActionResult OnPost() => Show(Code);

    private PageResult Show(int code)
    {
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var known = original is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Response.StatusCode = known || code is 403 ? code : StatusCodes.Status404NotFound;
        IsUnsigned = UnsignedPages.IsUnsigned(original?.Endpoint ?? HttpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint);
        (Heading, Words) = Response.StatusCode switch
        {
            400 => ("We could not read that form", "It may have been open for too long, or in another window. Open the page again and send it once more. Nothing has been changed."),
            403 => ("You cannot see this page", "Your account does not include this. If you need it for your work, ask your team leader."),
            404 => ("Page not found", "There is nothing here, or it belongs to another team. Check the address, or go to your start page."),
            405 or 415 => ("That is not how this page works", "Open the page again and use its form. Nothing has been changed."),
            409 => ("Someone else changed this", "Someone else changed this while you were looking. Your change was not saved. Open the page again to see how it stands now."),
            413 => ("That was too large", "Send something smaller. Nothing has been changed."),
            429 when IsUnsigned => ("Please wait a minute", "Many people are writing at the moment, and what you wrote has not been sent. Go back, wait a minute and press Send again."),
            429 => ("Too many tries", "Wait a minute, then try again."),
            503 => ("CrisisCare cannot save at the moment", "Nothing has been changed. Try again in a minute."),
            _ => ("Sorry, something went wrong", "It is our mistake and it has been recorded. Your change may not have been saved: look before you send it again."),
        };
        Again = Response.StatusCode is 400 or 405 or 409 or 415 or 503 ? original?.OriginalPath : null;
        Reference = Response.StatusCode >= 500 ? HttpContext.TraceIdentifier : null;
        return Page();
    }
}
