using System.Globalization;

namespace CrisisCare.Domain.Tests;

public sealed class UkFormatTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void Dates_are_written_out()
    {
        Assert.Equal("23 November 2026", UkFormat.Date(Monday));
        Assert.Equal("Monday 23 November 2026", UkFormat.LongDate(Monday));
        Assert.Equal("3 November", UkFormat.ShortDate(new DateOnly(2026, 11, 3)));
    }

    [Theory]
    [InlineData("00:00", "midnight")]
    [InlineData("00:01", "12:01am")]
    [InlineData("09:00", "9am")]
    [InlineData("09:05", "9:05am")]
    [InlineData("09:15", "9:15am")]
    [InlineData("11:59", "11:59am")]
    [InlineData("12:00", "midday")]
    [InlineData("12:30", "12:30pm")]
    [InlineData("13:00", "1pm")]
    [InlineData("23:59:59", "11:59pm")]
    public void Times_are_written_on_a_12_hour_clock(string time, string expected) =>
        Assert.Equal(expected, UkFormat.Time(TimeOnly.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-23T09:15Z", "Today 9:15am")]
    [InlineData("2026-11-22T16:00Z", "Yesterday 4pm")]
    [InlineData("2026-11-24T09:30Z", "Tomorrow 9:30am")]
    [InlineData("2026-11-29T14:00Z", "Sunday 2pm")]
    [InlineData("2026-11-17T14:00Z", "Tuesday 2pm")]
    [InlineData("2026-11-30T14:00Z", "30 November 2pm")]
    [InlineData("2026-11-16T12:00Z", "16 November midday")]
    [InlineData("2027-01-04T00:00Z", "4 January 2027 midnight")]
    public void A_moment_is_said_as_people_say_it(string moment, string expected) =>
        Assert.Equal(expected, UkFormat.DayAndTime(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Monday));

    [Fact]
    public void A_moment_just_after_a_summer_midnight_belongs_to_the_new_day()
    {
        var moment = new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal("Today 12:30am", UkFormat.DayAndTime(moment, new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public void One_is_singular_and_everything_else_is_plural()
    {
        Assert.Equal("0 reviews", UkFormat.Count(0, "review"));
        Assert.Equal("1 review", UkFormat.Count(1, "review"));
        Assert.Equal("2 people", UkFormat.Count(2, "person", "people"));
        Assert.Equal("1,200 contacts", UkFormat.Count(1200, "contact"));
        Assert.Equal("1 day", UkFormat.Days(1));
        Assert.Equal("7 days", UkFormat.Days(7));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ada", "Ada")]
    [InlineData("Ada and Ben", "Ada", "Ben")]
    [InlineData("Ada, Ben and Cai", "Ada", "Ben", "Cai")]
    public void A_list_ends_with_and(string expected, params string[] items) => Assert.Equal(expected, UkFormat.Join(items));

    [Fact]
    public void The_culture_of_the_server_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");

            Assert.Equal("Monday 23 November 2026", UkFormat.LongDate(Monday));
            Assert.Equal("1,200 contacts", UkFormat.Count(1200, "contact"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(59, "just now")]
    [InlineData(60, "1 minute ago")]
    [InlineData(3 * 60 + 59, "3 minutes ago")]
    [InlineData(60 * 60, "1 hour ago")]
    [InlineData(24 * 60 * 60 - 1, "23 hours ago")]
    [InlineData(5 * 24 * 60 * 60, "5 days ago")]
    public void How_long_ago_is_said_in_the_largest_whole_unit(int seconds, string words)
    {
        var now = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

        Assert.Equal(words, UkFormat.Ago(now.AddSeconds(-seconds), now));
    }
}
