using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Tests.Reviews;

public sealed class HeldReviewsTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData(5, "2 days early", false)]
    [InlineData(6, "on time", false)]
    [InlineData(7, "on time", false)]
    [InlineData(8, "on time", false)]
    [InlineData(9, "2 days late", true)]
    [InlineData(10, "3 days late", true)]
    public void A_held_review_says_whether_it_was_on_time(int day, string words, bool isLate)
    {
        var accepted = new Accepted(Monday);
        accepted.Hold(accepted.Initial, Monday);

        accepted.Hold(accepted.Review(7), Monday.AddDays(day));

        Assert.Equal(words, accepted.Review(7).Punctuality);
        Assert.Equal(isLate, accepted.Review(7).IsHeldLate);
        Assert.Equal(HeldBy.Lead, accepted.Review(7).HeldBy);
    }

    [Theory]
    [InlineData(7, false, ReviewStatus.Planned, 0)]
    [InlineData(7, true, ReviewStatus.Booked, 0)]
    [InlineData(8, true, ReviewStatus.Booked, 1)]
    [InlineData(9, true, ReviewStatus.Missed, 2)]
    public void A_review_is_missed_once_its_window_has_passed(int day, bool isBooked, ReviewStatus expected, int overdue)
    {
        var review = new Accepted(Monday).Review(7);

        Assert.Equal(expected, review.StatusOn(Monday.AddDays(day), isBooked));
        Assert.Equal(overdue, review.DaysOverdueOn(Monday.AddDays(day)));
    }

    [Fact]
    public void A_review_that_has_been_held_is_never_overdue_however_late_it_was()
    {
        // peers.md 8.2, scenario 24.
        var accepted = new Accepted(Monday);
        accepted.Hold(accepted.Initial, Monday);
        accepted.Hold(accepted.Review(7), Monday.AddDays(12));

        Assert.Equal(0, accepted.Review(7).DaysOverdueOn(Monday.AddDays(30)));
        Assert.Equal(ReviewStatus.Held, accepted.Review(7).StatusOn(Monday.AddDays(30), isBooked: false));
    }

    [Fact]
    public void A_review_cannot_be_held_twice_in_the_future_or_before_the_episode()
    {
        var accepted = new Accepted(Monday);
        var episode = accepted.Episode;
        var now = accepted.AcceptedAt.AddHours(6);

        Assert.Empty(episode.ReasonsAgainstHolding(accepted.Initial, now, now));
        Assert.Single(episode.ReasonsAgainstHolding(accepted.Initial, now.AddMinutes(1), now));
        Assert.Single(episode.ReasonsAgainstHolding(accepted.Initial, now.AddDays(-1), now));

        accepted.Hold(accepted.Initial, Monday);

        Assert.Single(episode.ReasonsAgainstHolding(accepted.Initial, now, now));
    }

    [Fact]
    public void Rebooking_keeps_the_earlier_booking_as_superseded()
    {
        var accepted = new Accepted(Monday);
        var review = accepted.Review(7);
        var first = accepted.Book(review, Monday.AddDays(7), accepted.AcceptedAt);

        var second = accepted.Book(review, Monday.AddDays(8), accepted.AcceptedAt.AddHours(1), new Rebooking(RebookingAsker.Person, "Hospital transport"));

        Assert.Equal(second, accepted.Episode.CurrentBookingOf(review));
        Assert.Equal(first.Id, second.SupersedesId);
        Assert.Equal((RebookingAsker.Person, "Hospital transport"), (first.MovedFor!.Value, first.MovedWhy));
        Assert.Equal(accepted.AcceptedAt.AddHours(1), first.EndedAt);
    }

    [Fact]
    public void Every_booking_counts_as_a_change_of_the_review()
    {
        var accepted = new Accepted(Monday);
        var version = accepted.Review(7).Version;

        accepted.Book(accepted.Review(7), Monday.AddDays(7), accepted.AcceptedAt);

        Assert.Equal(version + 1, accepted.Review(7).Version);
    }

    [Fact]
    public void Held_before_the_time_it_was_booked_for_a_review_leaves_the_diary()
    {
        var accepted = new Accepted(Monday);
        accepted.Book(accepted.Initial, Monday.AddDays(1), accepted.AcceptedAt);

        accepted.Hold(accepted.Initial, Monday);

        Assert.Null(accepted.Episode.CurrentBookingOf(accepted.Initial));
        Assert.Equal(Monday, accepted.Episode.Day0());
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(480, true)]
    [InlineData(481, false)]
    public void A_booking_lasts_from_5_minutes_to_8_hours(int minutes, bool allowed)
    {
        var accepted = new Accepted(Monday);

        var reasons = accepted.Episode.ReasonsAgainstBooking(accepted.Initial, Accepted.Details(accepted.AcceptedAt.AddDays(1), minutes), Monday);

        Assert.Equal(allowed, !reasons.Any());
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void A_booking_is_for_today_or_later(int day, bool allowed)
    {
        var accepted = new Accepted(Monday);

        var reasons = accepted.Episode.ReasonsAgainstBooking(accepted.Initial, Accepted.Details(accepted.AcceptedAt.AddDays(day)), Monday);

        Assert.Equal(allowed, !reasons.Any());
    }
}
