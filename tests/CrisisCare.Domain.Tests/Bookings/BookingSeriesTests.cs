using CrisisCare.Domain.Bookings;

namespace CrisisCare.Domain.Tests.Bookings;

public sealed class BookingSeriesTests
{
    [Theory]
    [InlineData("2027-03-26")]   // the clocks go forward on 28 March
    [InlineData("2026-10-23")]   // and back on 25 October
    public void Ten_in_the_morning_stays_ten_in_the_morning_when_the_clocks_change(string first)
    {
        var starts = BookingSeries.Starts(DateOnly.Parse(first, null), new TimeOnly(10, 0), SeriesPattern.Daily, 5);

        Assert.Equal(5, starts.Count);
        Assert.All(starts, start => Assert.Equal(10, ServiceTime.LondonTime(start).Hour));
        Assert.Equal(2, starts.Select(start => start.UtcDateTime.Hour).Distinct().Count());
    }

    [Theory]
    [InlineData(SeriesPattern.Daily, "24 25 26 27")]
    [InlineData(SeriesPattern.EveryOtherDay, "24 26 28 30")]
    [InlineData(SeriesPattern.Weekdays, "24 25 26 27")]
    [InlineData(SeriesPattern.Weekly, "24 1 8 15")]
    public void Each_pattern_has_its_days(SeriesPattern pattern, string days) => Assert.Equal(
        days, string.Join(' ', BookingSeries.Starts(new DateOnly(2026, 11, 24), new TimeOnly(10, 0), pattern, 4).Select(start => ServiceTime.LondonDate(start).Day)));

    [Fact]
    public void Monday_to_Friday_passes_over_the_weekend() => Assert.Equal(
        [27, 30], BookingSeries.Starts(new DateOnly(2026, 11, 27), new TimeOnly(10, 0), SeriesPattern.Weekdays, 2).Select(start => ServiceTime.LondonDate(start).Day));

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(28, true)]
    public void A_series_has_between_2_and_28_bookings(int times, bool allowed) => Assert.Equal(
        allowed, !BookingSeries.ReasonsAgainst(BookingSeries.Starts(new DateOnly(2026, 11, 24), new TimeOnly(10, 0), SeriesPattern.Daily, times)).Any());
}
