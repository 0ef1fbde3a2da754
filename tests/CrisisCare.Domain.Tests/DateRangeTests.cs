namespace CrisisCare.Domain.Tests;

public sealed class DateRangeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-01", "2026-11-28", "1 to 28 November 2026")]
    [InlineData("2026-10-26", "2026-11-22", "26 October to 22 November 2026")]
    [InlineData("2025-12-29", "2026-01-25", "29 December 2025 to 25 January 2026")]
    [InlineData("2026-11-01", "2026-11-01", "1 November 2026")]
    public void A_period_says_its_dates(string from, string to, string words) => Assert.Equal(words, Between(from, to).Words);

    [Fact]
    public void Four_weeks_up_to_a_day_hold_that_day_and_both_ends_of_the_first()
    {
        var weeks = DateRange.UpTo(Today);

        Assert.Equal((new DateOnly(2026, 10, 27), 28), (weeks.From, weeks.Days));
        Assert.True(weeks.Holds(new DateTimeOffset(2026, 10, 27, 0, 0, 0, TimeSpan.Zero)));
        Assert.True(weeks.Holds(new DateTimeOffset(2026, 11, 23, 23, 59, 0, TimeSpan.Zero)));
        Assert.False(weeks.Holds(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_day_in_summer_begins_at_11pm_of_the_day_before_in_UTC() =>
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 23, 0, 0, TimeSpan.Zero), Between("2026-07-01", "2026-07-02").Begins);

    [Theory]
    [InlineData("2026-11-05", "1 to 31 October 2026")]
    [InlineData("2026-10-31", "1 to 31 October 2026")]
    [InlineData("2026-02-10", "1 to 28 February 2026")]
    [InlineData("9999-12-31", "1 to 31 October 2026")]
    [InlineData("0001-01-01", "1 to 31 October 2026")]
    public void A_month_that_is_not_over_gives_way_to_the_last_that_is(string date, string words) =>
        Assert.Equal(words, DateRange.MonthOver(Date(date), Today).Words);

    [Theory]
    [InlineData("2026-11-24", "2026-11-24", "The last day must be today or in the past")]
    [InlineData("2026-11-02", "2026-11-01", "The first day must be on or before the last day")]
    [InlineData("2025-11-22", "2026-11-23", "A period can be a year long at most")]
    [InlineData("1999-12-31", "1999-12-31", "The first day must be in 2000 or later. Check the year")]
    public void What_cannot_be_is_said_in_a_sentence(string from, string to, string reason) =>
        Assert.Equal([reason], DateRange.ReasonsAgainst(Date(from), Date(to), Today));

    private static DateRange Between(string from, string to) => new(Date(from), Date(to));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
