using System.Net;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Security;

public sealed class IsoDatesTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("07/12/2026")]
    [InlineData("23/11/2026")]
    [InlineData("2026-02-30")]
    [InlineData("23 November 2026")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_date_that_is_not_year_first_is_refused(string date)
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");

        var refused = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.Date", date));

        Assert.Contains("Enter a real date", refused.Errors);
        Assert.Equal(0, await app.WithDbAsync(db => db.Episodes.SelectMany(episode => episode.Contacts).CountAsync()));
    }

    [Theory]
    [InlineData("?from=0001-01-01&to=0001-01-01")]
    [InlineData("?from=2026-11-23&to=9999-12-31")]
    [InlineData("?from=9999-12-31")]
    public async Task The_first_and_the_last_date_there_is_are_refused_in_an_address_too(string period)
    {
        var given = await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync($"/staff/{given.Sam.Id}/hand-over{period}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Enter a real date", page.Errors);
    }
}
