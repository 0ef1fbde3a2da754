using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>The figures of one team, month by month, latest first.</summary>
public sealed record TeamMeasures(string Team, IReadOnlyList<MonthOfStaffMet> StaffMet, IReadOnlyList<MonthOfReviews> Reviews, FourWeeks LastFourWeeks);

/// <summary>The last 28 days: who came instead of whom was booked, new faces introduced or cold, and the reasons given for them.</summary>
/// <param name="People">How many people the figures belong to.</param>
public sealed record FourWeeks(DateOnly From, int People, SwapRate Swaps, NewFaces NewFaces, IReadOnlyList<(NewFaceReason Reason, int Count)> Reasons)
{
    public const int Days = 28;

    public bool IsShown => People >= SmallNumbers.Fewest;
}

/// <summary>How many different staff people met in their first 14 days, for those accepted in one month.</summary>
/// <param name="StaffMet">One number for each episode, in ascending order.</param>
/// <param name="People">How many different people they belong to.</param>
public sealed record MonthOfStaffMet(DateOnly Month, IReadOnlyList<int> StaffMet, int People)
{
    public bool IsShown => People >= SmallNumbers.Fewest;

    public string PeopleWords => IsShown ? UkFormat.Count(People, "person", "people") : SmallNumbers.NotShown;

    /// <summary>Half met this many or fewer.</summary>
    public string Median => !IsShown ? "" : MedianOf(StaffMet).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    public string Range => !IsShown ? "" : $"{StaffMet[0]} to {StaffMet[^1]}";

    private static double MedianOf(IReadOnlyList<int> sorted) =>
        (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
}

/// <summary>Of the reviews that fell due in one month, how many were held on time.</summary>
/// <param name="People">How many people they belong to.</param>
public sealed record MonthOfReviews(DateOnly Month, int Due, int OnTime, int People)
{
    public bool IsShown => People >= SmallNumbers.Fewest;

    public string OnTimeOfDue => IsShown ? $"{OnTime} of {Due}" : SmallNumbers.NotShown;

    public string Share => !IsShown ? "" : $"{Math.Round(100.0 * OnTime / Due, MidpointRounding.AwayFromZero):0}%";
}
