namespace CrisisCare.Domain.Reviews;

/// <summary>Which review of the pathway this is.</summary>
public enum ReviewKind
{
    Initial,

    /// <summary>After a return from hospital only.</summary>
    HospitalFollowUp,
    Day7,
    Day14,
    Weekly,
    SixWeek,
}
