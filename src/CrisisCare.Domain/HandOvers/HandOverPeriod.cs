using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.HandOvers;

/// <summary>The London days for which things are moved: an absence, first and last day included, or from a day on for somebody who leaves.</summary>
public sealed record HandOverPeriod(DateOnly From, DateOnly? To)
{
    public static HandOverPeriod Of(HandOver handOver) => new(handOver.From, handOver.To);

    public bool IsLeaving => To is null;

    /// <summary>"from Tuesday 24 November 2026 to Saturday 28 November 2026"</summary>
    public string Words => To is { } to
        ? to == From ? $"on {UkFormat.LongDate(From)}" : $"from {UkFormat.LongDate(From)} to {UkFormat.LongDate(to)}"
        : $"from {UkFormat.LongDate(From)}";

    public bool Covers(DateOnly date) => From <= date && (To is null || date <= To);

    /// <summary>The first and last day away, recorded absences before and after it taken together. Nobody who leaves comes back.</summary>
    public (DateOnly From, DateOnly To)? AwayOf(StaffMember away) => To is { } to
        ? (away.AwayAround(From)?.From ?? From, away.AwayAround(to)?.To ?? to)
        : null;

    public IEnumerable<string> ReasonsAgainst()
    {
        if (To < From)
        {
            yield return "The last day must be the same as or after the first day";
        }
        else if (To >= From.AddYears(Absence.LongestYears))
        {
            yield return "An absence is a year at most. Check the year of both days";
        }
    }
}
