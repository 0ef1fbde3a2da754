namespace CrisisCare.Domain.Reviews;

/// <summary>Which review of the pathway this is.</summary>
public enum ReviewKind
{
    Initial,
    Day7,
    Day14,
    Weekly,
    SixWeek,
}
