namespace CrisisCare.Domain.Continuity;

/// <summary>How many different staff somebody would meet if nobody planned it.</summary>
public static class ChanceLine
{
    /// <summary>
    /// S(1 − (1 − 1/S)^N): the different staff expected when N single-staff contacts are shared at random over a pool of S. From 0 to S.
    /// </summary>
    public static double ExpectedStaff(int poolSize, int contacts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(poolSize);
        ArgumentOutOfRangeException.ThrowIfNegative(contacts);

        return poolSize == 0 ? 0 : poolSize * (1 - Math.Pow(1 - 1.0 / poolSize, contacts));
    }
}
