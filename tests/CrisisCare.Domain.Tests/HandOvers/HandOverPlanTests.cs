using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Tests.HandOvers;

/// <summary>What is proposed for an absence of a length, and for somebody who leaves.</summary>
public sealed class HandOverPlanTests
{
    private readonly SomeHandOver some = new();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_lead_is_moved_when_somebody_is_away_for_more_than_48_hours(int days, bool moves)
    {
        Assert.Equal(moves, some.Propose(days, HandOverItem.Lead).HasToMove);
    }

    [Fact]
    public void Absences_that_follow_each_other_count_as_one()
    {
        some.Sam.BeAbsent(AbsenceKind.Sickness, SomeHandOver.Today, SomeHandOver.Today.AddDays(1));
        some.Sam.BeAbsent(AbsenceKind.Leave, SomeHandOver.Today.AddDays(2), SomeHandOver.Today.AddDays(9));

        Assert.True(some.Propose(2, HandOverItem.Lead).HasToMove);
    }

    [Fact]
    public void A_deputy_who_is_there_acts_and_the_lead_stays()
    {
        some.Join(some.Priya, CoreGroupRole.Deputy);

        var proposal = some.Propose(10, HandOverItem.Lead);

        Assert.Equal("Priya Nair acts as deputy until then. Sam Adeyemi is back on Thursday 3 December 2026", proposal.WhyLeft);
        Assert.Null(proposal.Suggested);
        Assert.NotEmpty(proposal.Options);
    }

    [Fact]
    public void A_deputy_who_is_away_as_well_does_not_act()
    {
        some.Join(some.Priya, CoreGroupRole.Deputy);
        some.Priya.BeAbsent(AbsenceKind.Leave, SomeHandOver.Today, SomeHandOver.Today.AddDays(5));

        Assert.True(some.Propose(10, HandOverItem.Lead).HasToMove);
    }

    [Fact]
    public void A_leaver_hands_over_everything_and_reviews_go_with_the_lead()
    {
        some.Join(some.Sam);
        some.Join(some.Priya, CoreGroupRole.Deputy);
        some.Booked(SomeHandOver.Now.AddDays(1), some.Sam);

        var proposals = some.Propose(days: null);

        Assert.Equal([HandOverItem.Lead, HandOverItem.CoreGroup, HandOverItem.Booking], proposals.Select(one => one.Held.Item));
        Assert.All(proposals, proposal => Assert.True(proposal.HasToMove));
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void A_place_in_a_core_group_waits_for_14_days(int days, bool moves)
    {
        some.Join(some.Sam);

        Assert.Equal(moves, some.Propose(days, HandOverItem.CoreGroup).HasToMove);
    }

    [Fact]
    public void A_review_stays_with_a_lead_who_is_back_inside_its_window()
    {
        some.Join(some.Priya, CoreGroupRole.Deputy);

        // Day 7 is due on Friday 27 November; Sam is back on Saturday 28, the last day of its window.
        Assert.False(some.Propose(5, HandOverItem.Review).HasToMove);
        Assert.True(some.Propose(6, HandOverItem.Review).HasToMove);
    }

    [Fact]
    public void A_review_goes_with_a_lead_who_is_moved()
    {
        var review = some.Propose(7, HandOverItem.Review);

        Assert.EndsWith("holds it as the new lead practitioner", review.WhyLeft, StringComparison.Ordinal);
    }

    [Fact]
    public void Bookings_outside_the_days_and_bookings_that_are_over_stay()
    {
        some.Booked(SomeHandOver.Now.AddDays(3), some.Sam);
        some.Booked(SomeHandOver.Now.AddDays(1), some.Sam);

        Assert.Single(some.Propose(2), proposal => proposal.Held.Item == HandOverItem.Booking);
    }

    [Fact]
    public void A_closed_episode_holds_nothing()
    {
        some.Episode.Close(new Domain.Episodes.Closing(SomeHandOver.Today, Domain.Episodes.ClosingReason.TreatmentCompleted, null, null, null), SomeHandOver.Now, by: null);

        Assert.Empty(some.Propose(days: null));
    }

    [Fact]
    public void What_somebody_holds_is_said_in_words()
    {
        Assert.Equal("1 person to lead, 2 places in core groups, 1 booking and 3 reviews", new Holdings(1, 2, 1, 3).Words);
        Assert.Equal("2 people to lead", new Holdings(2, 0, 0, 0).Words);
    }

    [Fact]
    public void A_row_that_is_done_is_not_tried_again()
    {
        var row = new HandOver(some.Team.Id, some.Sam.Id, SomeHandOver.Today, null, [new HandOverChoice(some.Episode.Id, HandOverItem.Lead, Guid.Empty, some.Priya.Id)], SomeHandOver.Now, Guid.Empty).Rows[0];
        row.Done(SomeHandOver.Now);

        row.TryAgain(some.Fran.Id);

        Assert.Equal((HandOverState.Done, some.Priya.Id), (row.State, row.ToStaffMemberId));
    }
}
