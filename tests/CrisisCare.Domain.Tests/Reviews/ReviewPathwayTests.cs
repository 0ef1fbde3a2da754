using CrisisCare.Domain.Reviews;
using CsCheck;

namespace CrisisCare.Domain.Tests.Reviews;

public sealed class ReviewPathwayTests
{
    [Theory]
    [InlineData(0, ReviewKind.Initial, "Initial appointment")]
    [InlineData(7, ReviewKind.Day7, "Day 7 review")]
    [InlineData(14, ReviewKind.Day14, "Day 14 review")]
    [InlineData(21, ReviewKind.Weekly, "Weekly review, day 21")]
    [InlineData(35, ReviewKind.Weekly, "Weekly review, day 35")]
    [InlineData(42, ReviewKind.SixWeek, "Six-week review")]
    [InlineData(49, ReviewKind.Weekly, "Weekly review, day 49")]
    public void Each_review_has_its_day_and_its_words(int day, ReviewKind kind, string words)
    {
        Assert.Equal(kind, ReviewPathway.KindOf(day));
        Assert.Equal(words, ReviewPathway.StepOn(day).Words);
    }

    [Theory]
    [InlineData(-7)]
    [InlineData(6)]
    [InlineData(8)]
    public void No_review_falls_due_between_two_weeks(int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReviewPathway.KindOf(day));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 7)]
    [InlineData(6, 7)]
    [InlineData(7, 14)]
    [InlineData(14, 21)]
    [InlineData(41, 42)]
    [InlineData(42, 49)]
    public void The_next_review_is_the_first_after_the_day(int day, int next) => Assert.Equal(next, ReviewPathway.NextDayAfter(day));

    [Fact]
    public void An_accepted_person_has_three_reviews_from_the_start() =>
        Assert.Equal([ReviewKind.Initial, ReviewKind.Day7, ReviewKind.Day14], ReviewPathway.FromAcceptance.Select(step => step.Kind));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_review_is_on_time_from_the_day_before_to_the_day_after(int daysFromDue, bool expected)
    {
        var dueOn = new DateOnly(2026, 3, 29); // the clocks go forward; a day is still a day

        Assert.Equal(expected, ReviewPathway.IsOnTime(7, dueOn, dueOn.AddDays(daysFromDue)));
    }

    [Fact]
    public void No_seven_days_pass_without_a_review() =>
        Gen.Int[0, 400].Sample(day =>
        {
            var next = ReviewPathway.NextDayAfter(day);

            return next > day && next - day <= 7 && ReviewPathway.StepOn(next).Day == next;
        });
}
