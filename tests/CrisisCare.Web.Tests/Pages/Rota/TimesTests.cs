using System.Net;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Rota;

public sealed class TimesTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task New_times_are_kept_and_the_audit_trail_says_from_what_to_what()
    {
        var rota = await RotaFixture.OfAsync(app);

        var page = await SaveAsync(rota, ("Input.Early.Starts", "07:30"));

        Assert.Contains("Shift times saved.", page.Text, StringComparison.Ordinal);
        Assert.Equal("7:30am to 3pm", (await TeamAsync(rota)).Early.Words);
        var changes = await app.WithDbAsync(db => db.AuditEntries.Where(entry => entry.Entity == nameof(Team) && entry.Action == "Modified").Select(entry => entry.Changes).SingleAsync());
        Assert.Contains("\"Early.Starts\":[\"07:00:00\",\"07:30:00\"]", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Early.Ends", changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Night.Ends", "20:30", "A shift must end at another time than it starts")]
    [InlineData("Input.Early.Starts", "", "Enter the time at which it starts")]
    [InlineData("Input.Late.Ends", "", "Enter the time at which it ends")]
    [InlineData("Input.LongDay.Ends", "8pm", "Enter a real time, like 09:15")]
    public async Task Times_that_cannot_be_are_refused_in_a_sentence(string field, string value, string sentence)
    {
        var rota = await RotaFixture.OfAsync(app);

        var page = await SaveAsync(rota, (field, value), ("Input.Late.Starts", "12:00"));

        Assert.Equal([sentence], page.Errors);
        Assert.Equal("1pm to 9pm", (await TeamAsync(rota)).Late.Words);
    }

    [Fact]
    public async Task Times_on_a_stale_page_are_refused()
    {
        var rota = await RotaFixture.OfAsync(app);
        var stale = await rota.Fran.OpenAsync("/rota/times");
        await SaveAsync(rota, ("Input.Early.Starts", "07:30"));

        var page = await rota.Fran.SubmitAsync(stale, "Save shift times", ("Input.Early.Starts", "06:00"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("7:30am to 3pm", (await TeamAsync(rota)).Early.Words);
    }

    private static async Task<BrowsedPage> SaveAsync(RotaFixture rota, params (string, string?)[] fields) =>
        await rota.Fran.SubmitAsync(await rota.Fran.OpenAsync("/rota/times"), "Save shift times", fields);

    private Task<Team> TeamAsync(RotaFixture rota) => app.WithDbAsync(db => db.Teams.AsNoTracking().SingleAsync(team => team.Id == rota.Given.Team.Id));
}
