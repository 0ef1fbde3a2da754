namespace CrisisCare.Domain.Measures;

/// <summary>Every measure there is, in the order in which pages and files list them.</summary>
public static class MeasureCatalogue
{
    public static readonly IReadOnlyList<MeasureDefinition> All =
    [
        ContinuityMeasures.StaffMetFirst14Days,
        .. ContinuityMeasures.All.Concat(CourseMeasures.All).Concat(PersonsVoiceMeasures.All).Concat(WholeTeamMeasures.All)
            .Where(measure => measure != ContinuityMeasures.StaffMetFirst14Days)
            .OrderBy(measure => measure.Family),
    ];

    private static readonly Dictionary<string, MeasureDefinition> ByKey = All.ToDictionary(measure => measure.Key);

    public static MeasureDefinition Headline => ContinuityMeasures.StaffMetFirst14Days;

    /// <summary>The measure of this name; nothing when there is none.</summary>
    public static MeasureDefinition? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key.Trim().ToLowerInvariant());
}
