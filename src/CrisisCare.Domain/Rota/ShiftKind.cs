namespace CrisisCare.Domain.Rota;

/// <summary>What somebody works on a day.</summary>
public enum ShiftKind
{
    Early,
    Late,
    LongDay,
    Night,

    /// <summary>Hours of their own, from one time to another.</summary>
    OwnHours,

    /// <summary>Known not to work; a day that nobody has filled in yet is empty instead.</summary>
    Off,
}

public static class ShiftWords
{
    extension(ShiftKind kind)
    {
        public string Words => kind switch
        {
            ShiftKind.LongDay => "Long day",
            ShiftKind.OwnHours => "Own hours",
            _ => kind.ToString(),
        };

        /// <summary>The code of the rota file: <c>long_day</c>.</summary>
        public string Code => kind.Words.ToLowerInvariant().Replace(' ', '_');
    }
}
