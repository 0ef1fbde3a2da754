using System.Text;
using System.Text.RegularExpressions;
using CrisisCare.Browser.Tests.Support;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data.DemoData;
using CrisisCare.Web.Tests.Pages.Improvement;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

/// <summary>From a piece of feedback to a change on the chart and on the public page: Viv and Fran, each at a browser of their own.</summary>
public sealed class TogetherJobTests(Chrome chrome) : IDisposable
{
    private const string Quoted = "I did not know who would come.";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Viv_themes_it_with_Fran_raises_a_change_both_agree_and_it_is_on_the_chart_and_on_the_public_page(bool javaScript)
    {
        var address = app.Listen();
        await PastOfATeam.WithMonthsAsync(app, months: 12);
        var piece = await APieceAsync();
        await using var fran = await chrome.VisitAsync(address, Screen.Desktop, javaScript);
        await using var viv = await chrome.VisitAsync(address, Screen.Phone, javaScript);
        await fran.LogInAsync("fran@example.test");
        await viv.LogInAsync("viv@example.test");

        await PrepareAsync(fran, piece);
        var theme = await BeginAsync(viv);
        await PressAsync(fran, theme, $"Clear it: nobody is recognised by it: {Quoted}", "Everybody may read it");
        var idea = await RaiseAsync(viv);
        await PressAsync(viv, idea, "I agree to it", "Viv (lived-experience partner), 23 November 2026");
        await PressAsync(fran, idea, "I agree to it", "Fran Okoro (team leader), 23 November 2026");
        await DecideAsync(fran, idea);
        await PressAsync(viv, idea, "Mark it as done together", "Done together since");
        await TurnOnAsync(fran);

        await viv.Page.GotoAsync("/improvement/staff-met-first-14-days");
        Assert.Contains("other: A text the night before", await viv.Page.Locator("ul.app-spc-changes").InnerTextAsync(), StringComparison.Ordinal);
        await viv.Page.GotoAsync("/team/southam/you-said-we-did");
        Assert.Contains($"You said {Quoted} […] We did A text the night before. We did this on 1 June 2026. People who have had care like this", await viv.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(fran.Complaints.Concat(viv.Complaints));
    }

    [Fact]
    public async Task The_poster_is_one_sheet_with_the_code_of_the_page()
    {
        var address = app.With("Demo:Enabled", "true").Listen();
        await app.RunAsync<DemoTeam>(team => team.SeedAsync(CancellationToken.None));
        await using var visitor = await chrome.VisitAsync(address, Screen.Desktop);

        await visitor.Page.GotoAsync("/team/southam-crisis-home-treatment/you-said-we-did/poster");
        var sheets = await visitor.Page.PdfAsync(new() { Format = "A4", PrintBackground = true });

        if (Environment.GetEnvironmentVariable("CRISISCARE_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "you-said.pdf"), sheets);
        }

        Assert.Single(Regex.Matches(Encoding.Latin1.GetString(sheets), @"/Type\s*/Page\b"));
        Assert.True(await visitor.Page.Locator("svg.app-qr-code").IsVisibleAsync());
    }

    private async Task<Guid> APieceAsync()
    {
        var team = await app.WithDbAsync(db => db.Teams.SingleAsync(one => one.Name.StartsWith("Southam")));
        var link = FeedbackLink.ForPoster(team, "Reception", app.Now.AddDays(-40), by: null, out _);
        var piece = FeedbackPiece.Write(link, new("I did not know who would come. Lou was kind."), Guid.CreateVersion7(), app.Now.AddDays(-40));
        await app.WithDbAsync(async db =>
        {
            db.AddRange(link, piece);
            await db.SaveChangesAsync();
        });
        return piece.Id;
    }

    private static async Task PrepareAsync(Visitor fran, Guid piece)
    {
        await fran.Page.GotoAsync($"/feedback/pieces/{piece}/prepare");
        await fran.Page.GetByLabel("What they will read").FillAsync("I did not know who would come. [name] was kind.");
        await fran.Page.GetByLabel("No one is named, and no one can be recognised").CheckAsync();
        await fran.PressAsync("Let them read it");
        await fran.Page.WaitForURLAsync("**/feedback/themes");
    }

    private static async Task<string> BeginAsync(Visitor viv)
    {
        await viv.Page.GotoAsync("/feedback/themes");
        await viv.Page.GetByLabel("I did not know who would come. [name] was kind.").CheckAsync();
        await viv.Page.GetByLabel("What is the new theme about?").FillAsync("Not knowing who will come");
        await viv.PressAsync("Put it into the theme");
        await viv.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Quote from it") }).ClickAsync();
        await viv.Page.GetByLabel("The quote").FillAsync($"{Quoted} […]");
        await viv.PressAsync("Propose the quote");
        await viv.Page.WaitForURLAsync(url => Regex.IsMatch(url, "/feedback/themes/[0-9a-f-]{36}$"));
        await viv.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Clear it") }).ClickAsync();
        await viv.Page.GetByText("One of the other kind has to clear it too.").WaitForAsync();
        return viv.Page.Url;
    }

    private static async Task<string> RaiseAsync(Visitor viv)
    {
        await viv.Page.GetByRole(AriaRole.Link, new() { Name = "Raise an idea from this theme" }).ClickAsync();
        await viv.Page.GetByLabel("The idea in a few words").FillAsync("A text the night before");
        await viv.Page.GetByLabel("What would be different?").FillAsync("Everybody knows who comes, and when.");
        await viv.Page.GetByLabel("Someone who used the service").CheckAsync();
        await viv.PressAsync("Raise it");
        await viv.Page.WaitForURLAsync(url => Regex.IsMatch(url, "/ideas/[0-9a-f-]{36}"));
        return viv.Page.Url.Split('#')[0];
    }

    private static async Task DecideAsync(Visitor fran, string idea)
    {
        await fran.Page.GotoAsync($"{idea}/decide");
        await fran.Page.GetByLabel("We do it").CheckAsync();
        await fran.Page.GetByLabel("From which day?").FillAsync("2026-06-01");
        await fran.Page.GetByLabel("Why?").FillAsync("People asked for it.");
        await fran.PressAsync("Save");
        await fran.Page.WaitForURLAsync(idea);
    }

    private static async Task TurnOnAsync(Visitor fran)
    {
        await fran.Page.GotoAsync("/team/settings/public-page");
        await fran.Page.GetByLabel("On", new() { Exact = true }).CheckAsync();
        await fran.Page.GetByLabel("The team’s name in its address").FillAsync("southam");
        await fran.PressAsync("Save");
        await fran.Page.GetByText("Everybody can read it now.").WaitForAsync();
    }

    private static async Task PressAsync(Visitor who, string page, string button, string then)
    {
        await who.Page.GotoAsync(page);
        await who.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(button).Replace(":", "\\s*:", StringComparison.Ordinal)) }).First.ClickAsync();
        await who.Page.GetByText(then).First.WaitForAsync();
    }
}
