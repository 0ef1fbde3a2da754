using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.MyTeam;

/// <summary>How a team turns the page on, and how a colleague gives somebody the link and takes it back.</summary>
public sealed class GiveLinkTests : MyTeamFixture
{
    private string Path => $"/people/{Grace.ServiceUserId}/my-team-link";

    [Fact]
    public async Task The_link_is_shown_once_with_a_code_takes_the_place_of_the_one_before_and_can_be_taken_back()
    {
        var lou = await App.LogInAsync("lou@example.test");

        var made = await lou.SubmitAsync(await lou.OpenAsync(Path), "Make another link");
        var address = made.Document.QuerySelector("input[name=address]")!.GetAttribute("value")!;
        var later = await lou.OpenAsync(Path);

        Assert.StartsWith("https://crisiscare.example/my-team/", address, StringComparison.Ordinal);
        Assert.NotNull(made.Document.QuerySelector("svg.app-qr-code[role=img][aria-label]"));
        Assert.Null(later.Document.QuerySelector("input[name=address]"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Browser().OpenAsync(Hers)).Status);
        Assert.Equal("Your team", (await BornAsync(App.Browser(), new Uri(address).AbsolutePath)).Heading);
        await lou.SubmitAsync(later, "Take the link back");
        Assert.Equal(HttpStatusCode.NotFound, (await App.Browser().OpenAsync(new Uri(address).AbsolutePath)).Status);
        Assert.Equal(["Added", "Added", "Modified", "Modified", "Viewed"], (await TrailAsync()).Order());
        Assert.DoesNotContain(address.Split('/')[^1], Logged(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_colleagues_who_make_a_link_at_the_same_moment_one_link_stands()
    {
        var (lou, sam) = (await App.LogInAsync("lou@example.test"), await App.LogInAsync("sam@example.test"));
        var (one, other) = (await lou.OpenAsync(Path), await sam.OpenAsync(Path));

        await Task.WhenAll(lou.SubmitAsync(one, "Make another link"), sam.SubmitAsync(other, "Make another link"));

        Assert.Equal(1, await App.WithDbAsync(db => db.MyTeamLinks.CountAsync(link => link.ServiceUserId == Grace.ServiceUserId && link.RevokedAt == null)));
    }

    [Fact]
    public async Task A_team_leader_turns_it_on_and_off_and_until_then_nobody_makes_a_link()
    {
        await OfferAsync(false);
        var sam = await App.LogInAsync("sam@example.test");
        Assert.Contains("Your team does not offer this page. A team leader can turn it on in the team’s settings.", (await sam.OpenAsync(Path)).Text, StringComparison.Ordinal);

        var fran = await App.LogInAsync("fran@example.test");
        await fran.SubmitAsync(await fran.OpenAsync("/team/settings/my-team"), "Save", ("Input.Offers", "true"));
        Assert.Equal("Is it you?", (await App.Browser().OpenAsync(Hers)).Heading);
        await fran.SubmitAsync(await fran.OpenAsync("/team/settings/my-team"), "Save", ("Input.Offers", "false"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Browser().OpenAsync(Hers)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await sam.OpenAsync("/team/settings/my-team")).Status);
    }

    [Fact]
    public async Task After_a_death_there_is_none_to_give()
    {
        await Given.ChangeAsync(Grace.Id, episode => episode.Close(new Closing(App.Today, ClosingReason.Died, null, null, null), App.Now, Guid.Empty));

        var page = await (await App.LogInAsync("sam@example.test")).OpenAsync(Path);

        Assert.Contains("This person has died. There is no page to give.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nadia")]
    [InlineData("mo")]
    [InlineData("viv")]
    [InlineData("ada")]
    public async Task Nobody_outside_the_care_team_gives_a_link(string who) =>
        Assert.True((await (await App.LogInAsync($"{who}@example.test")).OpenAsync(Path)).Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
}
