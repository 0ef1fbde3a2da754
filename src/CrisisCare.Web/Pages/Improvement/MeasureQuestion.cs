using System.Globalization;
using CrisisCare.Domain.Measures;
using CrisisCare.Web.Pages.Shared;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>
/// What an improvement page was asked by its address: weeks or months, from when to when, screened or not. What cannot be read is not
/// guessed at: the usual is shown, and a sentence says so.
/// </summary>
/// <param name="Remark">Why something else is shown than was asked for; empty where it is not.</param>
public sealed record MeasureQuestion(PeriodLength Length, DateOnly From, DateOnly To, bool Screens, string? Remark)
{
    public const int LongestYears = 10;
    private const int UsualMonths = 24;
    private const int UsualWeeks = 52;
    private const string Iso = "yyyy-MM-dd";

    /// <summary>The team in the address, for an account with several.</summary>
    public Guid? Team { get; init; }

    public bool ByWeek => Length == PeriodLength.Week;

    public Periods Periods => new(Length, From, To);

    /// <summary>"week" or "month": what one point stands for.</summary>
    public string PeriodWord => ByWeek ? "week" : "month";

    /// <param name="first">The first date the team has anything of.</param>
    public static MeasureQuestion Of(IQueryCollection asked, OwnTeam team, DateOnly first, DateOnly today)
    {
        var length = string.Equals(asked["by"], "week", StringComparison.OrdinalIgnoreCase) ? PeriodLength.Week : PeriodLength.Month;
        var usual = length == PeriodLength.Week ? today.AddDays(-7 * UsualWeeks) : today.AddMonths(-UsualMonths);
        usual = first > usual ? first : usual;
        var (from, isFrom) = Date(asked, "from", usual, today);
        var (to, isTo) = Date(asked, "to", today, today);

        var remark = (isFrom && isTo, from > to) switch
        {
            (false, _) => "A date could not be read, so the usual one is shown.",
            (_, true) => "The first date was after the last, so the usual dates are shown.",
            _ when from < to.AddYears(-LongestYears) => $"Only {LongestYears} years are shown at a time.",
            _ => null,
        };
        (from, to) = from > to ? (usual, today) : (from < to.AddYears(-LongestYears) ? to.AddYears(-LongestYears) : from, to);
        return new MeasureQuestion(length, from, to, string.Equals(asked["screen"], "yes", StringComparison.OrdinalIgnoreCase), remark) { Team = team.InAddress };
    }

    /// <summary>The same question of another page, or another question of the same.</summary>
    public string Url(string path) =>
        $"{path}?by={PeriodWord}&from={From.ToString(Iso, CultureInfo.InvariantCulture)}&to={To.ToString(Iso, CultureInfo.InvariantCulture)}"
        + (Screens ? "&screen=yes" : "") + (Team is { } team ? $"&team={team}" : "");

    /// <summary>Pages that show no periods need only the team.</summary>
    public string Plain(string path) => Team is { } team ? $"{path}?team={team}" : path;

    private static (DateOnly Date, bool IsReadable) Date(IQueryCollection asked, string name, DateOnly usual, DateOnly today)
    {
        var text = asked[name].ToString().Trim();
        if (text.Length == 0)
        {
            return (usual, true);
        }

        var isDate = DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        var earliest = today.AddYears(-2 * LongestYears);
        return isDate ? (date > today ? today : date < earliest ? earliest : date, true) : (usual, false);
    }
}
