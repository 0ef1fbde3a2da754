using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Tests.Reviews;

public sealed class OngoingReviewsTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData(13, new[] { 0, 7, 14 })]
    [InlineData(14, new[] { 0, 7, 14, 21 })]
    [InlineData(20, new[] { 0, 7, 14, 21 })]
    [InlineData(21, new[] { 0, 7, 14, 21, 28 })]
    [InlineData(42, new[] { 0, 7, 14, 21, 28, 35, 42, 49 })]
    public void From_day_14_there_is_always_one_review_ahead(int day, int[] expected)
    {
        var accepted = new Accepted(Monday);
        accepted.Hold(accepted.Initial, Monday);

        Plan(accepted, day);

        Assert.Equal(expected, accepted.Episode.Reviews.Select(review => review.Day).Order());
        Assert.All(accepted.Episode.Reviews.Where(review => review.Day > 0), review => Assert.Equal(Monday.AddDays(review.Day), review.DueOn));
    }

    [Fact]
    public void The_review_on_day_42_is_the_six_week_review()
    {
        var accepted = new Accepted(Monday);

        Plan(accepted, 40);

        Assert.Equal(ReviewKind.SixWeek, accepted.Review(42).Kind);
    }

    [Fact]
    public void Planning_twice_adds_nothing()
    {
        var accepted = new Accepted(Monday);
        Plan(accepted, 30);
        var before = accepted.Episode.Reviews.Count;

        Plan(accepted, 30);

        Assert.Equal(before, accepted.Episode.Reviews.Count);
    }

    [Fact]
    public void Nothing_is_planned_in_hospital()
    {
        var accepted = new Accepted(Monday);
        accepted.Episode.Admit(Monday.AddDays(2), accepted.AcceptedAt.AddDays(2));

        Plan(accepted, 30);

        Assert.Equal(3, accepted.Episode.Reviews.Count);
    }

    [Fact]
    public void Nothing_is_planned_for_a_closed_episode()
    {
        var accepted = new Accepted(Monday);
        accepted.Episode.Close(new Closing(Monday.AddDays(2), ClosingReason.Died, null, null, null), accepted.AcceptedAt.AddDays(2), by: null);

        Plan(accepted, 30);

        Assert.Equal(3, accepted.Episode.Reviews.Count);
        Assert.All(accepted.Episode.Reviews.Where(review => review.Day > 0), review => Assert.False(review.IsOpen));
    }

    private static void Plan(Accepted accepted, int day) =>
        accepted.Episode.PlanOngoingReviews(Monday.AddDays(day), ServiceTime.At(Monday.AddDays(day), new TimeOnly(8, 0)));
}
