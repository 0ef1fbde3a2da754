using CrisisCare.Domain.Leads;

namespace CrisisCare.Domain.Measures;

/// <summary>The hours in which nobody answered for a person (<see cref="LeadGap"/>), on the days for which the team kept a rota, up to yesterday.</summary>
public sealed class TeamAccountability
{
    private readonly DailySums atHome;
    private readonly DailySums hours;

    /// <param name="gap">Who was away, and who led the shifts.</param>
    /// <param name="rotaDates">The London dates on which anybody had a shift.</param>
    public TeamAccountability(TeamFacts team, LeadGap gap, IReadOnlySet<DateOnly> rotaDates)
    {
        var first = team.Days.First;
        var days = new double[Math.Max(0, team.Today.DayNumber - first.DayNumber)];
        var rota = new DailySums(first, [.. days.Select((_, day) => rotaDates.Contains(first.AddDays(day)) ? 1.0 : 0)]);
        atHome = team.Days.AtHomeOn(rotaDates.Contains);
        var now = StartOf(team.Today);
        foreach (var episode in team.Episodes.Where(episode => rota.In(new Period(episode.AcceptedOn, (episode.ClosedOn ?? team.Today).AddDays(1))) > 0))
        {
            var until = episode.EndedAt < now ? episode.EndedAt.Value : now;
            foreach (var (from, to) in gap.Of(episode.AcceptedAt, until, episode.Tenures, episode.Stays).Spans)
            {
                Spread(days, first, from, to);
            }
        }

        hours = new DailySums(first, [.. days.Select((gone, day) => rotaDates.Contains(first.AddDays(day)) ? gone : 0)]);
    }

    /// <summary>Hours without anybody, and people times weeks; nothing where no rota was kept.</summary>
    public Fraction? Gap(Period period) => Fraction.Ratio(hours.In(period), atHome.In(period) / 7);

    private static void Spread(double[] days, DateOnly first, DateTimeOffset from, DateTimeOffset to)
    {
        for (var date = ServiceTime.LondonDate(from); StartOf(date) < to; date = date.AddDays(1))
        {
            var (starts, ends) = (StartOf(date), StartOf(date.AddDays(1)));
            days[date.DayNumber - first.DayNumber] += ((to < ends ? to : ends) - (from > starts ? from : starts)).TotalHours;
        }
    }

    private static DateTimeOffset StartOf(DateOnly date) => ServiceTime.At(date, TimeOnly.MinValue);
}
