using CrisisCare.Web.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests.Support;

/// <summary>Somebody at a browser.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    private readonly bool javaScript;

    private Visitor(IPage page, bool javaScript)
    {
        Page = page;
        this.javaScript = javaScript;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the console said: blocked scripts and styles, missing files, exceptions. Nothing, on a page that is well made.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Visitor> OpenAsync(IBrowserContext context, bool javaScript) => new(await context.NewPageAsync(), javaScript);

    public async Task LogInAsync(string email)
    {
        await Page.GotoAsync("/log-in");
        await Page.GetByLabel("Email").FillAsync(email);
        await Page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(Given.Password);
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Log in", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/log-in", StringComparison.Ordinal));
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync();

    public async Task<string> TextAsync() =>
        string.Join(' ', (await Page.InnerTextAsync("main")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What axe finds against WCAG 2.2 A and AA and its best practices, a line each. Axe is JavaScript: where the page may run none, it would never answer.</summary>
    public async Task<IReadOnlyList<string>> AxeViolationsAsync()
    {
        if (!javaScript)
        {
            throw new InvalidOperationException("Axe needs JavaScript, and this visitor has none.");
        }

        var result = await Page.RunAxe(new AxeRunOptions());
        return [.. result.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Select(node => node.Target.ToString()))})")];
    }

    /// <summary>Whether the page is wider than the screen, so that somebody would have to scroll sideways.</summary>
    public Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>Whether two fields to type or choose in lie over each other, so that one of them is not seen whole.</summary>
    public Task<bool> FieldsOverlapAsync() => Page.EvaluateAsync<bool>("""
        (() => {
            const boxes = [...document.querySelectorAll("main :is(select, textarea, input:not([type=hidden], [type=radio], [type=checkbox]))")]
                .filter(field => field.checkVisibility()).map(field => field.getBoundingClientRect()).filter(box => box.width > 1 && box.height > 1);
            return boxes.some((one, at) => boxes.slice(at + 1).some(two =>
                one.left + 1 < two.right && two.left + 1 < one.right && one.top + 1 < two.bottom && two.top + 1 < one.bottom));
        })()
        """);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
