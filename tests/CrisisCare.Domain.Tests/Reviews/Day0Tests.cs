using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Tests.Reviews;

public sealed class Day0Tests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void Until_the_initial_appointment_is_booked_day_0_is_the_day_of_acceptance()
    {
        var accepted = new Accepted(Monday);

        Assert.Equal(Monday, accepted.Episode.Day0());
        Assert.Equal([Monday.AddDays(1), Monday.AddDays(7), Monday.AddDays(14)], accepted.DueDates);
    }

    [Fact]
    public void Booked_the_initial_appointment_dates_the_reviews_and_keeps_its_own_due_date()
    {
        var accepted = new Accepted(Monday);

        accepted.Book(accepted.Initial, Monday.AddDays(2), accepted.AcceptedAt);

        Assert.Equal(Monday.AddDays(2), accepted.Episode.Day0());
        Assert.Equal([Monday.AddDays(1), Monday.AddDays(9), Monday.AddDays(16)], accepted.DueDates);
    }

    [Fact]
    public void Booked_again_the_initial_appointment_dates_the_reviews_again()
    {
        var accepted = new Accepted(Monday);
        accepted.Book(accepted.Initial, Monday.AddDays(2), accepted.AcceptedAt);

        accepted.Book(accepted.Initial, Monday.AddDays(1), accepted.AcceptedAt);

        Assert.Equal([Monday.AddDays(1), Monday.AddDays(8), Monday.AddDays(15)], accepted.DueDates);
    }

    [Fact]
    public void Held_the_initial_appointment_fixes_day_0_whatever_was_booked()
    {
        var accepted = new Accepted(Monday);
        accepted.Book(accepted.Initial, Monday.AddDays(2), accepted.AcceptedAt);

        accepted.Hold(accepted.Initial, Monday.AddDays(3));

        Assert.Equal(Monday.AddDays(3), accepted.Episode.Day0());
        Assert.Equal([Monday.AddDays(1), Monday.AddDays(10), Monday.AddDays(17)], accepted.DueDates);
    }

    [Fact]
    public void Due_dates_do_not_move_once_the_initial_appointment_is_held()
    {
        var accepted = new Accepted(Monday);
        accepted.Hold(accepted.Initial, Monday);
        var before = accepted.DueDates.ToList();

        accepted.Book(accepted.Review(7), Monday.AddDays(9), accepted.AcceptedAt.AddDays(1));
        accepted.Book(accepted.Review(7), Monday.AddDays(10), accepted.AcceptedAt.AddDays(2));
        accepted.Hold(accepted.Review(7), Monday.AddDays(10));

        Assert.Equal(before, accepted.DueDates);
    }

    [Fact]
    public void Held_late_in_the_evening_in_summer_it_is_still_the_london_day()
    {
        var accepted = new Accepted(new DateOnly(2026, 7, 6));

        accepted.Hold(accepted.Initial, new DateOnly(2026, 7, 7), new TimeOnly(0, 30)); // 6 July, 23:30 UTC

        Assert.Equal(new DateOnly(2026, 7, 7), accepted.Episode.Day0());
        Assert.Equal(new DateOnly(2026, 7, 14), accepted.Review(7).DueOn);
    }

    [Theory]
    [InlineData("2026-03-24", "2026-03-31")] // the clocks go forward on 29 March 2026
    [InlineData("2026-10-20", "2026-10-27")] // and back on 25 October
    public void A_review_falls_on_the_same_day_across_both_clock_changes(string held, string due)
    {
        var day0 = DateOnly.Parse(held, System.Globalization.CultureInfo.InvariantCulture);
        var accepted = new Accepted(day0);

        accepted.Hold(accepted.Initial, day0, new TimeOnly(23, 30));

        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), accepted.Review(7).DueOn);
        Assert.Equal(day0.DayOfWeek, accepted.Review(14).DueOn.DayOfWeek);
    }

    [Fact]
    public void A_return_from_hospital_is_a_new_day_0_with_new_reviews()
    {
        var accepted = new Accepted(Monday);
        accepted.Hold(accepted.Initial, Monday);
        accepted.Episode.Admit(Monday.AddDays(3), accepted.AcceptedAt.AddDays(3));

        accepted.Return(Monday.AddDays(10));

        Assert.Equal(Monday.AddDays(10), accepted.Episode.Day0());
        Assert.Equal([Monday.AddDays(11), Monday.AddDays(13), Monday.AddDays(17), Monday.AddDays(24)], accepted.DueDates);
        Assert.All(accepted.Episode.Reviews.Where(review => review.Round == 1 && review.Day > 0), review => Assert.Equal(NotNeededReason.Admitted, review.NotNeeded));
    }
}
