using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CrisisCare.Domain.Tests;

public sealed class ServiceTimeTests
{
    [Theory]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01")]
    [InlineData("2026-06-30T22:59:59Z", "2026-06-30")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31")]
    [InlineData("2027-01-01T00:00:00Z", "2027-01-01")]
    public void Today_is_the_London_date(string utc, string expected)
    {
        var clock = new FakeTimeProvider(Moment(utc));

        Assert.Equal(Date(expected), clock.Today);
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T00:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T02:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T01:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T01:00:00")]
    public void A_wall_clock_jumps_when_the_clocks_change(string utc, string expected)
    {
        var wallClock = ServiceTime.LondonTime(Moment(utc));

        Assert.Equal(expected, wallClock.ToString("s", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-01-15", "09:00", "2026-01-15T09:00:00Z")]
    [InlineData("2026-07-15", "09:00", "2026-07-15T08:00:00Z")]
    [InlineData("2026-07-01", "00:30", "2026-06-30T23:30:00Z")]
    [InlineData("2026-03-29", "00:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "00:59", "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25", "02:00", "2026-10-25T02:00:00Z")]
    public void A_London_time_is_one_moment(string date, string time, string expected)
    {
        var moment = ServiceTime.At(Date(date), Time(time));

        Assert.Equal(Moment(expected), moment);
        Assert.Equal(TimeSpan.Zero, moment.Offset);
    }

    [Fact]
    public void A_time_skipped_in_spring_is_taken_one_hour_later()
    {
        var moment = ServiceTime.At(Date("2026-03-29"), Time("01:30"));

        Assert.Equal(Moment("2026-03-29T01:30:00Z"), moment);
        Assert.Equal("2:30am", UkFormat.Time(moment));
    }

    [Fact]
    public void Of_a_time_that_comes_twice_in_autumn_the_first_is_meant()
    {
        var moment = ServiceTime.At(Date("2026-10-25"), Time("01:30"));

        Assert.Equal(Moment("2026-10-25T00:30:00Z"), moment);
    }

    [Fact]
    public void Any_time_outside_the_spring_gap_reads_back_as_it_was_written() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 24 * 60 - 1]).Sample((day, minute) =>
        {
            var date = Date("2024-01-01").AddDays(day);
            var time = TimeOnly.MinValue.AddMinutes(minute);
            var wallClock = date.ToDateTime(time);

            return ServiceTime.Zone.IsInvalidTime(wallClock) || ServiceTime.LondonTime(ServiceTime.At(date, time)) == wallClock;
        });

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
