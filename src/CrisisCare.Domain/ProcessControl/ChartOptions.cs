namespace CrisisCare.Domain.ProcessControl;

/// <summary>Which way a measure should move to be better for the people of the team.</summary>
public enum Improvement
{
    Neutral,
    Lower,
    Higher,
}

/// <summary>
/// A recorded change with an understood cause, from which the limits are worked out anew. The first point whose period starts on or after
/// the date is the first of the new limits: a period that straddles the change still belongs to the old ones.
/// </summary>
public sealed record Rebase(DateOnly From, string Title, string Reason);

/// <summary>How a chart is worked out and read.</summary>
public sealed record ChartOptions
{
    public static readonly ChartOptions Default = new();

    /// <summary>Leaves moving ranges above 3.267 × their mean out of the limits, once. The NHS spreadsheet does not, so the chart says when it is on.</summary>
    public bool ScreenMovingRanges { get; init; }

    /// <summary>Changes after which the limits start again. One before the first point or after the last changes nothing.</summary>
    public IReadOnlyList<Rebase> Rebases { get; init; } = [];

    public Improvement Direction { get; init; }

    /// <summary>In the unit of the measure. Reaching it exactly meets it.</summary>
    public double? Target { get; init; }

    /// <summary>The lowest value the measure can have: 0 for a count. Limits are drawn no lower, and still worked out and exported as they are.</summary>
    public double? Floor { get; init; }

    /// <summary>The highest value the measure can have: 1 for a share.</summary>
    public double? Ceiling { get; init; }
}
