namespace CrisisCare.Domain;

/// <summary>The service's calendar: moments are kept in UTC, dates are London dates, whatever the server's time zone.</summary>
public static class ServiceTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    extension(TimeProvider clock)
    {
        /// <summary>The date on the wall calendar of the team base.</summary>
        public DateOnly Today => LondonDate(clock.GetUtcNow());
    }

    /// <summary>The London date of a moment: half past midnight in summer is still the day before in UTC.</summary>
    public static DateOnly LondonDate(DateTimeOffset moment) => DateOnly.FromDateTime(LondonTime(moment));

    /// <summary>What a clock on a London wall shows at a moment.</summary>
    public static DateTime LondonTime(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>Why a time cannot be meant on a London date: in the night the clocks go forward, an hour of it does not exist.</summary>
    public static IEnumerable<string> ReasonsAgainst(DateOnly date, TimeOnly time) =>
        Zone.IsInvalidTime(date.ToDateTime(time))
            ? [$"There is no {UkFormat.Time(time)} on {UkFormat.LongDate(date)}: the clocks go forward. Choose another time"]
            : [];

    /// <summary>
    /// The moment, in UTC, at which London clocks show this date and time.
    /// A time skipped when the clocks go forward is taken one hour later; of a time that comes twice when they go back, the first is meant.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wallClock = date.ToDateTime(time);

        if (Zone.IsInvalidTime(wallClock))
        {
            wallClock = wallClock.AddHours(1);
        }

        var offset = Zone.IsAmbiguousTime(wallClock)
            ? Zone.GetAmbiguousTimeOffsets(wallClock).Max()
            : Zone.GetUtcOffset(wallClock);

        return new DateTimeOffset(wallClock, offset).ToUniversalTime();
    }
}
