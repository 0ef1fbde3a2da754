using AngleSharp.Html.Parser;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrisisCare.Web.Tests.Components;

public class ErrorSummaryTests
{
    [Fact]
    public async Task Refusals_are_in_the_order_of_the_page_and_lead_to_their_fields()
    {
        var modelState = new ModelStateDictionary();
        modelState.AddModelError("Zone", "Choose a zone");
        modelState.AddModelError("DateOfBirth", "Enter the date of birth");
        modelState.AddModelError("Surname", "Enter the surname");

        var links = (await Summary(modelState)).QuerySelectorAll("a").Select(a => (a.GetAttribute("href"), a.TextContent));

        Assert.Equal(
            [("#Surname", "Enter the surname"), ("#DateOfBirth_Day", "Enter the date of birth"), ("#Zone", "Choose a zone")],
            links);
    }

    [Fact]
    public async Task A_refusal_of_the_whole_form_has_no_link()
    {
        var modelState = new ModelStateDictionary();
        modelState.AddModelError("", "Priya was allocated 3 minutes ago by Fran");

        var summary = await Summary(modelState);

        Assert.Empty(summary.QuerySelectorAll("a"));
        Assert.Equal("Priya was allocated 3 minutes ago by Fran", summary.QuerySelector("li")?.TextContent);
    }

    [Fact]
    public async Task Nothing_is_shown_when_every_answer_was_accepted()
    {
        var modelState = new ModelStateDictionary();

        var summary = await Summary(modelState);

        Assert.Empty(summary.Children);
    }

    private static async Task<AngleSharp.Dom.IElement> Summary(ModelStateDictionary modelState)
    {
        var viewData = new ViewDataDictionary<Answers>(new EmptyModelMetadataProvider(), modelState);
        var component = new ErrorSummaryTagHelper { ViewContext = new ViewContext { ViewData = viewData } };
        foreach (var (key, entry) in modelState)
        {
            component.ViewContext.ModelState.AddModelError(key, entry!.Errors[0].ErrorMessage);
        }

        return new HtmlParser().ParseDocument(await Rendered.Html(component)).Body!;
    }

    private sealed record Answers(string Surname, DateParts DateOfBirth, string Zone);
}
