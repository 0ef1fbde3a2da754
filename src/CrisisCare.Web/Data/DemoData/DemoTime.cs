using System.Globalization;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Moments as a story tells them: so many days ago at a time, so many minutes from now.</summary>
internal sealed record DemoTime(DateTimeOffset Now)
{
    private const int FirstDaysAgo = 107;

    public DateOnly Today { get; } = ServiceTime.LondonDate(Now);

    /// <summary>The day on which the team began to work with lead practitioners and core groups.</summary>
    public DateOnly GoLive => Today.AddDays(-FirstDaysAgo);

    public DateOnly OutbreakBegan => Today.AddDays(-47);

    /// <summary>Eighteen days on which half the team was off sick, and people met more new faces again.</summary>
    public bool IsOutbreak(DateOnly date) => date >= OutbreakBegan && date <= Today.AddDays(-30);

    public DateTimeOffset At(int daysAgo, string time) =>
        ServiceTime.At(Today.AddDays(-daysAgo), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

    /// <summary>So many minutes ago, to the last 5 minutes.</summary>
    public DateTimeOffset Ago(int minutes) => Floor(Now.AddMinutes(-minutes), minutes: 5);

    /// <summary>Later today: so many minutes from now, but in the hours in which people are visited.</summary>
    public DateTimeOffset Soon(int minutes)
    {
        var at = Floor(Now.AddMinutes(minutes + 14), minutes: 15);
        var earliest = At(0, "08:30").AddMinutes(minutes);
        var latest = At(0, "23:45");
        return at < earliest ? earliest : at > latest ? latest : at;
    }

    /// <summary>A moment, or now where it lies ahead: nothing is recorded in the future.</summary>
    public DateTimeOffset NotAfterNow(DateTimeOffset moment) => moment < Now ? moment : Now;

    private static DateTimeOffset Floor(DateTimeOffset moment, int minutes) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.FromMinutes(minutes).Ticks));
}
