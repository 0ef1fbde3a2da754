using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Tests.Reviews;

public sealed class ReminderPlanTests
{
    private static readonly DateOnly Due = new(2026, 11, 30);

    private readonly Review review = new(Guid.NewGuid(), round: 1, day: 7, Due, ServiceTime.At(Due.AddDays(-7), new TimeOnly(9, 30)));

    [Theory]
    [InlineData(-2, 7, 59, new ReminderKind[0])]
    [InlineData(-2, 8, 0, new[] { ReminderKind.TwoDaysBefore })]
    [InlineData(0, 7, 59, new[] { ReminderKind.TwoDaysBefore })]
    [InlineData(0, 8, 0, new[] { ReminderKind.OnTheMorning })]
    [InlineData(1, 8, 0, new[] { ReminderKind.OneDayAfter })]
    [InlineData(3, 7, 59, new[] { ReminderKind.OneDayAfter })]
    [InlineData(3, 8, 0, new[] { ReminderKind.OneDayAfter, ReminderKind.ThreeDaysAfter })]
    public void Reminders_fall_due_at_8am(int day, int hour, int minute, ReminderKind[] expected) =>
        Assert.Equal(expected, ReminderPlan.DueBy(ServiceTime.At(Due.AddDays(day), new TimeOnly(hour, minute)), review));

    [Fact]
    public void A_missed_run_is_caught_up_with_the_latest_only() =>
        Assert.Equal([ReminderKind.OneDayAfter], ReminderPlan.DueBy(ServiceTime.At(Due.AddDays(1), new TimeOnly(9, 0)), review));

    [Fact]
    public void Moments_before_the_review_existed_never_count()
    {
        var late = new Review(Guid.NewGuid(), round: 1, day: 0, Due, ServiceTime.At(Due, new TimeOnly(8, 1)));

        Assert.Empty(ReminderPlan.DueBy(ServiceTime.At(Due, new TimeOnly(12, 0)), late));
    }

    [Fact]
    public void A_held_review_is_silent()
    {
        var accepted = new Accepted(Due.AddDays(-7));
        accepted.Hold(accepted.Initial, Due.AddDays(-7));

        Assert.Empty(ReminderPlan.DueBy(ServiceTime.At(Due, new TimeOnly(9, 0)), accepted.Initial));
        Assert.Null(ReminderPlan.NextAfter(ServiceTime.At(Due.AddDays(-7), new TimeOnly(16, 0)), accepted.Initial));
    }

    [Theory]
    [InlineData(-7, -2)]
    [InlineData(-2, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 3)]
    public void The_next_wake_up_is_the_next_of_its_moments(int day, int next) =>
        Assert.Equal(
            ServiceTime.At(Due.AddDays(next), ReminderPlan.Morning),
            ReminderPlan.NextAfter(ServiceTime.At(Due.AddDays(day), ReminderPlan.Morning), review));

    [Fact]
    public void After_the_last_moment_there_is_no_next() =>
        Assert.Null(ReminderPlan.NextAfter(ServiceTime.At(Due.AddDays(3), ReminderPlan.Morning), review));

    [Fact]
    public void Eight_in_the_morning_is_eight_on_london_clocks_on_both_sides_of_a_clock_change()
    {
        var summer = new Review(Guid.NewGuid(), round: 1, day: 7, new DateOnly(2026, 10, 26), ServiceTime.At(new DateOnly(2026, 10, 19), new TimeOnly(9, 0)));

        Assert.Equal(new DateTimeOffset(2026, 10, 24, 7, 0, 0, TimeSpan.Zero), ReminderPlan.NextAfter(summer.CreatedAt, summer));
        Assert.Equal(new DateTimeOffset(2026, 10, 26, 8, 0, 0, TimeSpan.Zero), ReminderPlan.NextAfter(new DateTimeOffset(2026, 10, 24, 7, 0, 0, TimeSpan.Zero), summer));
    }
}
