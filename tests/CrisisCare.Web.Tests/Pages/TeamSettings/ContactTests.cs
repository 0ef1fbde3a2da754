using System.Net;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.TeamSettings;

public sealed class ContactTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_team_leader_sets_how_people_reach_the_team()
    {
        var given = await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var saved = await fran.SubmitAsync(
            await fran.OpenAsync("/team/settings/contact"),
            "Save",
            ("Input.DayPhone", "02079460018"), ("Input.NightPhone", "07700900461"), ("Input.EmergencyWords", "In danger? Call 999."));

        Assert.Contains("Contact numbers saved.", saved.Text, StringComparison.Ordinal);
        var team = await app.WithDbAsync(db => db.Teams.SingleAsync(team => team.Id == given.Team.Id));
        Assert.Equal(("020 7946 0018", "07700 900 461", "In danger? Call 999."), (team.ContactNumbers.DayPhone, team.ContactNumbers.NightPhone, team.ContactNumbers.EmergencyWords));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_a_sentence_each()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var refused = await fran.SubmitAsync(
            await fran.OpenAsync("/team/settings/contact"),
            "Save",
            ("Input.DayPhone", "12"), ("Input.NightPhone", ""), ("Input.EmergencyWords", "Call us"));

        Assert.Equal(
            ["Enter a phone number, like 07700 900 866 or 020 7946 0018", "Name 999: it is the number for when a life is in danger"],
            refused.Errors);
    }

    [Fact]
    public async Task Nobody_else_sets_them_and_two_at_once_do_not_undo_each_other()
    {
        await Given.ATeamAsync(app);
        var (first, second) = (await app.LogInAsync("fran@example.test"), await app.LogInAsync("fran@example.test"));
        var (one, other) = (await first.OpenAsync("/team/settings/contact"), await second.OpenAsync("/team/settings/contact"));

        await first.SubmitAsync(one, "Save", ("Input.DayPhone", "020 7946 0018"));
        var late = await second.SubmitAsync(other, "Save", ("Input.DayPhone", "020 7946 0019"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.LogInAsync("sam@example.test")).OpenAsync("/team/settings/contact")).Status);
    }
}
