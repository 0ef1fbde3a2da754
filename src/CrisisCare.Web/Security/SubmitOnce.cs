using CrisisCare.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Security;

/// <summary>
/// The same form posted twice acts once. Each form carries a key (<see cref="SubmissionKey"/>); the first change a handler
/// saves takes the key with it into the database, which accepts it once.
/// </summary>
public sealed class SubmitOnce(CrisisCareDbContext db, TimeProvider clock) : IAsyncPageFilter
{
    private const int Looks = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HandlerGuard.IsErrorPage(context.HttpContext))
        {
            await next();
            return;
        }

        var key = HttpMethods.IsPost(request.Method) && request.HasFormContentType && Guid.TryParse(request.Form[SubmissionKey.Field], out var id) ? id : Guid.Empty;
        if (key == Guid.Empty || context.HttpContext.User.UserIdOrNull is not { } user)
        {
            await next();
            return;
        }

        if (await AnswerAgainAsync(key, user, request) is { } earlier)
        {
            context.Result = earlier;
            return;
        }

        db.Submission = new Submission(key, user, clock.GetUtcNow());
        var executed = await next();
        if ((executed.Exception is DbUpdateException || HasNotSaved(executed)) && await AnswerAgainAsync(key, user, request) is { } meanwhile)
        {
            executed.ExceptionHandled = true;
            executed.Result = meanwhile;
        }
        else if (db.Submission.IsSaved && executed.Exception is null)
        {
            await RememberAsync(context, executed.Result);
        }
    }

    /// <summary>Perhaps because the same form, sent twice, was acted on meanwhile and this one found its effect in the way.</summary>
    private bool HasNotSaved(PageHandlerExecutedContext executed) => executed.Exception is null && !db.Submission!.IsSaved;

    private async Task<IActionResult?> AnswerAgainAsync(Guid key, Guid user, HttpRequest request)
    {
        db.ChangeTracker.Clear();
        for (var look = 1; ; look++)
        {
            var earlier = await db.Set<Submission>().AsNoTracking().SingleOrDefaultAsync(submission => submission.Id == key && submission.UserId == user);
            if (earlier is null)
            {
                return null;
            }

            if (earlier.LedTo is not null || look == Looks)
            {
                return new LocalRedirectResult(earlier.LedTo ?? request.Path);
            }

            // A double tap: the first post has saved and is about to say where it led.
            await Task.Delay(BetweenLooks, request.HttpContext.RequestAborted);
        }
    }

    private async Task RememberAsync(PageHandlerExecutingContext context, IActionResult? result)
    {
        var url = context.HttpContext.RequestServices.GetRequiredService<Microsoft.AspNetCore.Mvc.Routing.IUrlHelperFactory>().GetUrlHelper(context);
        var ledTo = result switch
        {
            RedirectToPageResult page => url.Page(page.PageName, page.PageHandler, page.RouteValues),
            LocalRedirectResult local => local.Url,
            _ => null,
        };
        if (ledTo is not null)
        {
            var id = db.Submission!.Id;
            await db.Set<Submission>().Where(submission => submission.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(submission => submission.LedTo, ledTo));
        }
    }
}

/// <summary>Gives every form that is posted a key of its own.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class SubmissionKey : TagHelper
{
    public const string Field = "SubmissionKey";

    [ViewContext, HtmlAttributeNotBound]
    public Microsoft.AspNetCore.Mvc.Rendering.ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)
            || string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Field}\" value=\"{Guid.CreateVersion7()}\">");
        }
    }
}
