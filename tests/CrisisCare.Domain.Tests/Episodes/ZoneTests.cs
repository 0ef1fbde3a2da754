using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.Episodes;

public sealed class ZoneTests
{
    private static readonly DateTimeOffset Now = SomeEpisode.Morning(new DateOnly(2026, 11, 25));

    [Fact]
    public void A_move_keeps_who_when_why_and_what_would_change_it_and_the_zone_before()
    {
        var episode = SomeEpisode.Open();

        episode.MoveTo(Zone.Green, "Sleeping well", "Two bad nights", Now, SomeEpisode.Fran);

        Assert.Equal(Zone.Green, episode.Zone);
        var setting = episode.Zones[^1];
        Assert.Equal(("Sleeping well", "Two bad nights", Now, SomeEpisode.Fran), (setting.Reason, setting.WhatWouldChange, setting.SetAt, setting.SetBy));
        Assert.Equal(Zone.Amber, episode.Zones[0].Zone);
    }

    [Fact]
    public void Nobody_is_moved_to_the_zone_they_are_in()
    {
        var episode = SomeEpisode.Open();

        Assert.Single(episode.ReasonsAgainstMovingTo(Zone.Amber));
        Assert.Empty(episode.ReasonsAgainstMovingTo(Zone.Red));
    }

    [Fact]
    public void The_zone_of_a_closed_episode_stays_as_it_was()
    {
        var episode = SomeEpisode.Open();
        episode.Close(SomeEpisode.ClosingOn(new DateOnly(2026, 11, 25)), Now, SomeEpisode.Fran);

        Assert.Throws<RuleBrokenException>(() => episode.MoveTo(Zone.Red, "Why", null, Now, SomeEpisode.Fran));
        Assert.Equal(Zone.Amber, episode.Zone);
    }
}
