using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Tests.Episodes;

public sealed class ClosingTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly DateTimeOffset Now = SomeEpisode.Morning(Today);

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-12-01", true)]
    [InlineData("2026-12-02", false)]
    public void An_episode_closes_from_the_day_of_acceptance_to_today(string on, bool allowed)
    {
        var episode = SomeEpisode.Open();

        var reasons = episode.ReasonsAgainstClosing(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Today);

        Assert.Equal(allowed, !reasons.Any());
    }

    [Fact]
    public void Closing_an_episode_settles_every_open_review()
    {
        var episode = SomeEpisode.Open();
        episode.Hold(episode.Reviews[0], SomeEpisode.Sam, SomeEpisode.Morning(new DateOnly(2026, 11, 24)), Now, SomeEpisode.Fran);

        episode.Close(SomeEpisode.ClosingOn(new DateOnly(2026, 12, 1)), Now, SomeEpisode.Fran);

        var afterwards = new DateOnly(2026, 12, 3);
        Assert.Equal(
            [ReviewStatus.Held, ReviewStatus.Missed, ReviewStatus.NotNeeded],
            episode.Reviews.OrderBy(review => review.Day).Select(review => review.StatusOn(afterwards, isBooked: false)));
        Assert.All(episode.Reviews, review => Assert.Equal(review.Day == 14 ? NotNeededReason.Closed : null, review.NotNeeded));
    }

    [Fact]
    public void A_review_due_on_the_closing_date_fell_due_and_one_due_the_day_after_did_not()
    {
        var dueOnIt = SomeEpisode.Open();
        var dueAfterIt = SomeEpisode.Open();

        dueOnIt.Close(SomeEpisode.ClosingOn(new DateOnly(2026, 11, 30)), Now, SomeEpisode.Fran);
        dueAfterIt.Close(SomeEpisode.ClosingOn(new DateOnly(2026, 11, 29)), Now, SomeEpisode.Fran);

        Assert.Null(dueOnIt.Reviews.Single(review => review.Day == 7).NotNeeded);
        Assert.Equal(NotNeededReason.Closed, dueAfterIt.Reviews.Single(review => review.Day == 7).NotNeeded);
    }

    [Fact]
    public void Closing_ends_the_lead_and_the_core_group_and_cancels_only_the_bookings_ahead()
    {
        var episode = SomeEpisode.Open();
        episode.Allocate(new Allocation(SomeEpisode.Sam), SomeEpisode.Morning(SomeEpisode.Accepted), SomeEpisode.Fran);
        episode.AddToCoreGroup(SomeEpisode.Fran, CoreGroupRole.Deputy, SomeEpisode.Accepted);
        var past = episode.Book(SomeEpisode.VisitOn(new DateOnly(2026, 11, 30)), SomeEpisode.Morning(SomeEpisode.Accepted), SomeEpisode.Fran);
        var ahead = episode.Book(SomeEpisode.VisitOn(new DateOnly(2026, 12, 2)), SomeEpisode.Morning(SomeEpisode.Accepted), SomeEpisode.Fran);

        episode.Close(SomeEpisode.ClosingOn(Today), Now, SomeEpisode.Fran);

        Assert.Null(episode.CurrentLead);
        Assert.Equal(LeadChangeReason.EpisodeClosed, episode.LastLead!.EndReason);
        Assert.Equal(Today, episode.CoreGroup.Single().EndedOn);
        Assert.Equal((true, false), (past.IsCurrent, ahead.IsCurrent));
    }

    [Fact]
    public void A_closed_episode_is_not_closed_again()
    {
        var episode = SomeEpisode.Open();
        episode.Close(SomeEpisode.ClosingOn(Today), Now, SomeEpisode.Fran);

        Assert.Throws<RuleBrokenException>(() => episode.Close(SomeEpisode.ClosingOn(Today), Now, SomeEpisode.Fran));
    }

    [Fact]
    public void Somebody_who_disengaged_is_a_decision_with_a_reason_and_what_was_done()
    {
        var episode = SomeEpisode.Open();

        episode.Close(SomeEpisode.ClosingOn(Today) with { Disengagement = new Disengagement("No answer for a week", "Six calls and two visits") }, Now, SomeEpisode.Fran);

        Assert.Equal(("No answer for a week", "Six calls and two visits", SomeEpisode.Fran), (episode.DisengagementReason, episode.DisengagementActions, episode.ClosedBy));
    }
}
