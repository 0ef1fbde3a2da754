using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.Voice;

/// <summary>A person's own page: its link, and what they ask for there.</summary>
public sealed class MyTeamTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid Lead = Guid.CreateVersion7();
    private static readonly Guid Deputy = Guid.CreateVersion7();
    private static readonly Guid Leader = Guid.CreateVersion7();

    private readonly Team team = new("Southam");
    private readonly Episode episode;

    public MyTeamTests()
    {
        team.OfferMyTeam(true);
        var person = Guid.CreateVersion7();
        episode = Episode.Accept(team, person, Referral.Accepted(team.Id, person, Now, Priority.Urgent, "A&E liaison", Now, by: null), Zone.Amber, Now, by: Guid.Empty);
    }

    [Fact]
    public void A_link_works_for_30_days_and_not_after_it_is_taken_back()
    {
        var link = MyTeamLink.Make(team, episode, Now, by: null, out var secret);

        Assert.Equal(43, secret.Length);
        Assert.Equal(LinkSecret.HashOf(secret), link.SecretHash);
        Assert.True(link.WorksAt(Now.AddDays(30).AddTicks(-1)));
        Assert.False(link.WorksAt(Now.AddDays(30)));
        link.Revoke(Now);
        Assert.False(link.WorksAt(Now));
    }

    [Fact]
    public void There_is_none_while_the_team_does_not_offer_the_page_nor_without_an_open_episode_nor_after_a_death()
    {
        Assert.False(new Team("Northam").OffersMyTeam);
        Assert.Equal(["Your team does not offer this page. A team leader can turn it on in the team’s settings"], MyTeamLink.ReasonsAgainstMaking(new Team("Northam"), episode));
        Assert.Equal(["This person has no open episode with your team, so there is no team to show them"], MyTeamLink.ReasonsAgainstMaking(team, latest: null));
        episode.Close(new Closing(new DateOnly(2026, 11, 23), ClosingReason.Died, null, null, null), Now, Guid.Empty);
        Assert.Equal(["This person has died. There is no page to give"], MyTeamLink.ReasonsAgainstMaking(team, episode));
        Assert.Throws<RuleBrokenException>(() => MyTeamLink.Make(team, episode, Now, by: null, out _));
    }

    [Theory]
    [InlineData(null, null, RequestProblem.Choose)]
    [InlineData(RequestKind.Other, " \r\n ", RequestProblem.SayWhat)]
    public void Something_must_be_asked_for(RequestKind? kind, string? words, RequestProblem problem) =>
        Assert.Equal([problem], new Asking(kind, words, LeaderOnly: false).Problems());

    [Fact]
    public void Words_are_kept_as_they_were_written_up_to_500_characters_a_new_line_being_one()
    {
        var words = " <b>مرحبا</b> 🙁\r\n" + new string('x', 480);
        var longer = words + "yyyy";
        var link = MyTeamLink.Make(team, episode, Now, by: null, out _);

        Assert.Equal(words, PersonsRequest.Ask(link, new Asking(RequestKind.AnotherTime, words, false), Guid.Empty, Now).Words);
        Assert.Equal(497, new Asking(RequestKind.AnotherTime, words, false).Length);
        Assert.Equal([RequestProblem.TooLong], new Asking(RequestKind.AnotherTime, longer, false).Problems());
    }

    [Fact]
    public void The_lead_reads_it_and_never_alone_where_it_may_be_about_them()
    {
        Assert.Equal([Lead], Readers(RequestKind.AnotherTime));
        Assert.Equal([Leader, Lead], Readers(RequestKind.SomeoneElse));
        Assert.Equal([Leader], Readers(RequestKind.Other, leaderOnly: true));
        Assert.Equal([Leader], Ask(RequestKind.AnotherTime).Readers(lead: null, Deputy, [Leader]));
        Assert.Equal([Deputy, Lead], Ask(RequestKind.SomeoneElse).Readers(Lead, Deputy, [Lead]));
        Assert.Equal([Deputy], Ask(RequestKind.Other, leaderOnly: true).Readers(Lead, Deputy, [Lead]));
    }

    private IReadOnlyCollection<Guid> Readers(RequestKind kind, bool leaderOnly = false) => Ask(kind, leaderOnly).Readers(Lead, Deputy, [Leader]);

    private PersonsRequest Ask(RequestKind kind, bool leaderOnly = false) =>
        PersonsRequest.Ask(MyTeamLink.Make(team, episode, Now, by: null, out _), new Asking(kind, "Please", leaderOnly), Guid.Empty, Now);
}
