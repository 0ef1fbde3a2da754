using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed partial class BookTests
{
    private DateOnly Tomorrow => app.Today.AddDays(1);

    /// <summary>Grace is led by Sam, who goes home at 9am tomorrow, and has met Lou twice; tomorrow Lou and Priya work late.</summary>
    private async Task<(Given Given, Episode Grace, PageBrowser Lou, string Url)> AWeekAsync()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddHours(-4), given.Sam);
        await given.AContactAsync(grace.Id, app.Now.AddHours(-3), [given.Lou]);
        await given.AContactAsync(grace.Id, app.Now.AddHours(-2), [given.Lou]);
        await given.ASavedAsync(
            new Shift(given.Team.Id, given.Lou.Id, Tomorrow, ShiftKind.Late),
            new Shift(given.Team.Id, given.Priya.Id, Tomorrow, ShiftKind.Late),
            new Shift(given.Team.Id, given.Sam.Id, Tomorrow, ShiftKind.OwnHours, new ShiftHours(new TimeOnly(7, 0), new TimeOnly(9, 0))));
        var url = $"/people/{grace.ServiceUserId}/book?Input.What=visit&Input.Date=2026-11-24&Input.Time=14:00&Input.Minutes=60&Input.How=FaceToFace&Input.Where=Home";
        return (given, grace, await app.LogInAsync("lou@example.test"), url);
    }
}
