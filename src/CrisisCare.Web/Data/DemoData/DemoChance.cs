namespace CrisisCare.Web.Data.DemoData;

/// <summary>Chance that falls the same way every time.</summary>
internal sealed class DemoChance
{
    private readonly Random random = new(20261123);

    public bool Happens(double probability) => random.NextDouble() < probability;

    /// <summary>From the lower number to the upper, both included.</summary>
    public int Between(int lower, int upper) => random.Next(lower, upper + 1);

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>One of these, each as likely as its weight.</summary>
    public T Weighted<T>(params ReadOnlySpan<(T Value, int Weight)> from)
    {
        var all = 0;
        foreach (var (_, weight) in from)
        {
            all += weight;
        }

        var drawn = random.Next(all);
        foreach (var (value, weight) in from)
        {
            drawn -= weight;
            if (drawn < 0)
            {
                return value;
            }
        }

        throw new InvalidOperationException("Nothing to choose from.");
    }
}
