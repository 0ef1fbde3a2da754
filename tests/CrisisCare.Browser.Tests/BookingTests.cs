using System.Text.RegularExpressions;
using CrisisCare.Browser.Tests.Support;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Rota;
using CrisisCare.Web.Tests.Support;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

/// <summary>Lou books a series, is offered a colleague the person knows, books a new face with a reason, and logs a visit nobody answered.</summary>
public sealed partial class BookingTests(Chrome chrome) : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(true, Screen.Desktop)]
    [InlineData(false, Screen.Phone)]
    public async Task Lou_books_a_five_day_series_is_offered_a_known_colleague_books_a_new_face_with_a_reason_and_logs_no_answer(bool javaScript, Screen screen)
    {
        var address = app.Listen();
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddHours(-4), given.Sam);
        await given.AContactAsync(grace.Id, app.Now.AddHours(-3), [given.Lou]);
        await given.ASavedAsync([.. Enumerable.Range(0, 7).SelectMany(day => new object[]
        {
            new Shift(given.Team.Id, given.Lou.Id, app.Today.AddDays(day), ShiftKind.Late),
            new Shift(given.Team.Id, given.Priya.Id, app.Today.AddDays(day), ShiftKind.Late),
        })]);
        await using var lou = await chrome.VisitAsync(address, screen, javaScript);
        await lou.LogInAsync("lou@example.test");
        var book = $"/people/{grace.ServiceUserId}/book";

        await lou.Page.GotoAsync(book);
        await AskAsync(lou, "14:00", "Every day");
        Assert.Contains("5 bookings, all with the same colleague", await lou.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("1 person met → still 1", await lou.TextAsync(), StringComparison.Ordinal);
        await PressAndArriveAsync(lou, "Book", grace.ServiceUserId);

        await lou.Page.GotoAsync(book);
        await AskAsync(lou, "16:00");
        await ChoosePriyaAsync(lou);
        Assert.Contains("Priya Nair would be a new face", await lou.TextAsync(), StringComparison.Ordinal);
        if (javaScript)
        {
            Assert.Empty(await lou.AxeViolationsAsync());
        }

        Assert.False(await lou.ScrollsSidewaysAsync());
        await PressAndArriveAsync(lou, "Book Lou instead", grace.ServiceUserId);

        await lou.Page.GotoAsync(book);
        await AskAsync(lou, "18:00");
        await ChoosePriyaAsync(lou);
        await lou.Page.GetByLabel("Skill, language or gender").CheckAsync();
        await PressAndArriveAsync(lou, "Book Priya all the same", grace.ServiceUserId);
        var bookings = (await given.ReadAsync(grace.Id)).Bookings;
        Assert.Equal(7, bookings.Count);
        Assert.Equal(NewFaceReason.SkillLanguageOrGender, Assert.Single(bookings, booking => booking.IsWith(given.Priya.Id)).NewFaceReason);

        app.Clock.Advance(TimeSpan.FromHours(29.5));
        await lou.LogInAsync("lou@example.test");
        await lou.Page.GotoAsync("/my-day");
        await lou.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = NoAnswerAtTwo() }).ClickAsync();
        await lou.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Contact saved" }).WaitForAsync();

        Assert.Contains("1 staff in 1 contact", await lou.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await given.ReadAsync(grace.Id)).Continuity().StaffMet);
        Assert.Empty(lou.Complaints);
    }

    /// <summary>The person's name is for screen readers only; whether a space stands before the colon is the browser's affair.</summary>
    [GeneratedRegex("^No answer ?: Grace Abernathy, 2pm$")]
    private static partial Regex NoAnswerAtTwo();

    private static async Task AskAsync(Visitor lou, string time, string? repeat = null)
    {
        await lou.Page.GetByLabel("Time", new PageGetByLabelOptions { Exact = true }).FillAsync(time);
        if (repeat is not null)
        {
            await lou.Page.GetByLabel("Repeat").SelectOptionAsync(new SelectOptionValue { Label = repeat });
        }

        await lou.PressAsync("Show who can come");
        await lou.Page.WaitForURLAsync(url => url.Contains("Input.Time", StringComparison.Ordinal));
    }

    private static async Task ChoosePriyaAsync(Visitor lou)
    {
        await lou.Page.GetByText("Show staff they have not met").ClickAsync();
        await lou.Page.GetByLabel("Priya Nair, social worker").CheckAsync();
        await lou.PressAsync("Book");
        await lou.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "would be a new face" }).WaitForAsync();
    }

    private static async Task PressAndArriveAsync(Visitor lou, string button, Guid person)
    {
        await lou.PressAsync(button);
        await lou.Page.WaitForURLAsync(url => url.EndsWith($"/people/{person}", StringComparison.Ordinal));
    }
}
