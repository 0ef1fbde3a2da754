namespace CrisisCare.Domain.Measures;

/// <summary>
/// What one episode, day or review adds to a measure: so much of so much. Over a period the numerators are added up and divided by the sum of
/// the denominators, so that nobody with few contacts weighs as much as somebody with many.
/// </summary>
public readonly record struct Fraction(double Numerator, double Denominator)
{
    /// <summary>Undefined without a denominator: never 0.</summary>
    public double? Value => Denominator > 0 ? Numerator / Denominator : null;

    public static Fraction operator +(Fraction one, Fraction other) => new(one.Numerator + other.Numerator, one.Denominator + other.Denominator);

    /// <summary>A number of something for one person.</summary>
    public static Fraction Count(double number) => new(number, 1);

    /// <summary>Yes or no for one person, review or visit.</summary>
    public static Fraction Of(bool yes) => new(yes ? 1 : 0, 1);

    /// <summary>So many of so many; nothing where there is nothing to divide by, or where it does not apply.</summary>
    public static Fraction? Ratio(double? part, double whole) => part is { } known && whole > 0 ? new Fraction(known, whole) : null;
}
