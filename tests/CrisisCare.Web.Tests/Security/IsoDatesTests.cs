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
    public async Task A_date_that_is_not_year_first_is_refused(string date)
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");

        var refused = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.Date", date));

        Assert.Contains("Enter a real date", refused.Errors);
        Assert.Equal(0, await app.WithDbAsync(db => db.Episodes.SelectMany(episode => episode.Contacts).CountAsync()));
    }
}
