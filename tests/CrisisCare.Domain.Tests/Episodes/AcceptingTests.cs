using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.Episodes;

public sealed class AcceptingTests
{
    [Fact]
    public void Accepting_plans_the_initial_appointment_for_tomorrow_and_the_reviews_for_days_7_and_14()
    {
        var episode = SomeEpisode.Open();

        Assert.Equal([(0, new DateOnly(2026, 11, 24)), (7, new DateOnly(2026, 11, 30)), (14, new DateOnly(2026, 12, 7))], episode.Reviews.Select(review => (review.Day, review.DueOn)));
        Assert.Equal(Zone.Amber, episode.Zone);
        Assert.Single(episode.Zones);
    }

    [Fact]
    public void Half_past_midnight_in_summer_is_accepted_on_the_london_date()
    {
        var episode = SomeEpisode.AcceptedAt(new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2026, 7, 2), episode.AcceptedOn);
        Assert.Equal(0, episode.DayOn(new DateOnly(2026, 7, 2)));
    }

    [Fact]
    public void Somebody_who_comes_back_is_linked_to_the_episode_before()
    {
        var before = SomeEpisode.Open();

        var episode = SomeEpisode.AcceptedAt(SomeEpisode.Morning(new DateOnly(2026, 12, 20)), before);

        Assert.Equal(before.Id, episode.PreviousEpisodeId);
    }
}
