namespace CrisisCare.Domain.ProcessControl;

/// <summary>What chance would rarely do: the four rules of NHS Making Data Count. A point may carry several.</summary>
[Flags]
public enum Signals
{
    None = 0,

    /// <summary>Beyond a limit.</summary>
    Outside = 1,

    /// <summary>One of 7 or more points running on one side of the centre line; 6 on a run chart.</summary>
    Shift = 2,

    /// <summary>One of 7 or more points each above, or each below, the one before; 5 on a run chart.</summary>
    Trend = 4,

    /// <summary>One of two points out of three that lie beyond two thirds of the way to the same limit.</summary>
    TwoOfThree = 8,
}

public static class SignalWords
{
    extension(Signals signals)
    {
        /// <summary>For a table: "outside the limits, shift"; nothing for none.</summary>
        public string Words => string.Join(", ", Named.Where(named => signals.HasFlag(named.Signal)).Select(named => named.Words));
    }

    private static readonly IReadOnlyList<(Signals Signal, string Words)> Named =
    [
        (Signals.Outside, "outside the limits"),
        (Signals.Trend, "trend"),
        (Signals.TwoOfThree, "2 of 3 near a limit"),
        (Signals.Shift, "shift"),
    ];
}
