namespace CrisisCare.Domain.Continuity;

/// <summary>Makes episodes of different length comparable: the different staff met in the same number of contacts.</summary>
public static class Rarefaction
{
    /// <summary>The different staff expected in k contacts drawn at random from those of an episode. Null when it has fewer than k.</summary>
    public static double? ExpectedStaffIn(int k, Meetings meetings) => ExpectedStaffIn(k, meetings.Count, meetings.With.Values);

    /// <summary>Σ(1 − C(N − nᵢ, k) ÷ C(N, k)): each member of staff counts by the chance that at least one of their contacts is drawn.</summary>
    /// <param name="k">How many contacts are drawn. From 0.</param>
    /// <param name="contacts">N.</param>
    /// <param name="contactsWithEach">nᵢ, one for each member of staff. In joint visits they add up to more than N.</param>
    public static double? ExpectedStaffIn(int k, int contacts, IEnumerable<int> contactsWithEach)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);

        return k > contacts ? null : contactsWithEach.Sum(n => 1 - ChanceOfNone(k, contacts, n));
    }

    /// <summary>C(N − n, k) ÷ C(N, k), multiplied out draw by draw so that no large factorial is needed.</summary>
    private static double ChanceOfNone(int k, int contacts, int n)
    {
        var chance = 1.0;
        for (var drawn = 0; drawn < k; drawn++)
        {
            chance *= Math.Max(0, contacts - n - drawn) / (double)(contacts - drawn);
        }

        return chance;
    }
}
