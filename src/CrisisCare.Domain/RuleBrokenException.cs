namespace CrisisCare.Domain;

/// <summary>
/// A rule of care was about to be broken by our own mistake: a page asks the rule for its reasons first and shows them,
/// so people never meet this. The message holds the sentences of the rule and no personal data.
/// </summary>
public sealed class RuleBrokenException(string message) : Exception(message)
{
    public static void ThrowIfAny(IEnumerable<string> reasons)
    {
        var all = reasons.ToList();
        if (all.Count > 0)
        {
            throw new RuleBrokenException($"{all.Count} reason(s) stood against this change; ask the rule first.");
        }
    }
}
