namespace CrisisCare.Domain.Measures;

/// <summary>Small groups are not shown: with fewer people than this, somebody might recognise somebody.</summary>
public static class SmallNumbers
{
    public const int Fewest = 5;

    public const string NotShown = "fewer than 5 people, not shown";

    /// <summary>Too few to be shown. Nobody is not too few: it says nothing about anybody.</summary>
    public static bool IsSmall(int people) => people is > 0 and < Fewest;

    /// <summary>Rounded to the nearest 5, where the exact number beside another would give away a small one.</summary>
    public static int About(int people) => (people + Fewest / 2) / Fewest * Fewest;
}
