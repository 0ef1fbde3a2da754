namespace CrisisCare.Domain.ProcessControl;

/// <summary>Whether a process that goes on as it is will reach its target. Source: the assurance icons of NHS Making Data Count.</summary>
public enum Assurance
{
    NoTarget,
    NotEnoughPoints,
    ConsistentlyMeets,
    HitOrMiss,
    ConsistentlyMisses,
}

public static class Assurances
{
    extension(Assurance assurance)
    {
        public string Words => Describe(assurance).Words;

        public string Sentence => Describe(assurance).Sentence;

        /// <summary>Reads the limits against the target. A measure without a better direction has no target to meet.</summary>
        public static Assurance Of(Limits? limits, double? target, Improvement direction) => (direction, limits) switch
        {
            _ when target is null => Assurance.NoTarget,
            (Improvement.Neutral, _) => Assurance.NoTarget,
            (_, not { Lower: not null, Upper: not null }) => Assurance.NotEnoughPoints,
            (Improvement.Lower, { Upper: var upper }) when upper <= target => Assurance.ConsistentlyMeets,
            (Improvement.Lower, { Lower: var lower }) when lower > target => Assurance.ConsistentlyMisses,
            (Improvement.Higher, { Lower: var lower }) when lower >= target => Assurance.ConsistentlyMeets,
            (Improvement.Higher, { Upper: var upper }) when upper < target => Assurance.ConsistentlyMisses,
            _ => Assurance.HitOrMiss,
        };
    }

    private static (string Words, string Sentence) Describe(Assurance assurance) => assurance switch
    {
        Assurance.NoTarget => ("No target", "No target is set."),
        Assurance.NotEnoughPoints => ("Not enough points", "There are not enough points to say whether the target will be met."),
        Assurance.ConsistentlyMeets => ("Consistently meets", "If nothing changes, the target will be met every time."),
        Assurance.HitOrMiss => ("Hit or miss", "If nothing changes, the target will be met some times and missed others, by chance."),
        Assurance.ConsistentlyMisses => ("Consistently misses", "If nothing changes, the target will be missed every time."),
        _ => throw new ArgumentOutOfRangeException(nameof(assurance), assurance, "No such assurance."),
    };
}
