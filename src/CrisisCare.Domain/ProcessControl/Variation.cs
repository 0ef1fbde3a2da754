namespace CrisisCare.Domain.ProcessControl;

/// <summary>Whether a point is chance, and if not, whether it is good news. Source: the variation icons of NHS Making Data Count.</summary>
public enum Variation
{
    CommonCause,
    ImprovingHigh,
    ImprovingLow,
    ConcerningHigh,
    ConcerningLow,

    /// <summary>Special cause in a measure that is neither better high nor better low.</summary>
    NeitherHigh,
    NeitherLow,
}

public static class Variations
{
    extension(Variation variation)
    {
        public bool IsSpecialCause => variation != Variation.CommonCause;

        public bool IsImproving => variation is Variation.ImprovingHigh or Variation.ImprovingLow;

        public bool IsConcerning => variation is Variation.ConcerningHigh or Variation.ConcerningLow;

        public string Words => Describe(variation).Words;

        public string Sentence => Describe(variation).Sentence;

        /// <summary>What a special cause towards high values, or low ones, means for a measure.</summary>
        public static Variation Of(bool high, Improvement direction) => (high, direction) switch
        {
            (true, Improvement.Higher) => Variation.ImprovingHigh,
            (true, Improvement.Lower) => Variation.ConcerningHigh,
            (true, _) => Variation.NeitherHigh,
            (false, Improvement.Higher) => Variation.ConcerningLow,
            (false, Improvement.Lower) => Variation.ImprovingLow,
            (false, _) => Variation.NeitherLow,
        };
    }

    private static (string Words, string Sentence) Describe(Variation variation) => variation switch
    {
        Variation.CommonCause => ("Common cause", "The points vary as chance alone would make them."),
        Variation.ImprovingHigh => ("Special cause, improving (high)", "Higher than chance would make it, which is the better direction."),
        Variation.ImprovingLow => ("Special cause, improving (low)", "Lower than chance would make it, which is the better direction."),
        Variation.ConcerningHigh => ("Special cause, concerning (high)", "Higher than chance would make it, which is the worse direction."),
        Variation.ConcerningLow => ("Special cause, concerning (low)", "Lower than chance would make it, which is the worse direction."),
        Variation.NeitherHigh => ("Special cause, high", "Higher than chance would make it; neither direction is better in itself."),
        Variation.NeitherLow => ("Special cause, low", "Lower than chance would make it; neither direction is better in itself."),
        _ => throw new ArgumentOutOfRangeException(nameof(variation), variation, "No such variation."),
    };
}
