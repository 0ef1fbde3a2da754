namespace CrisisCare.Domain.Continuity;

/// <summary>What people received from one sort of staff: contacts, and how long they took. From 0.</summary>
public sealed record Received(int Contacts, TimeSpan Time)
{
    public static Received In(IReadOnlyCollection<CountedContact> contacts) =>
        new(contacts.Count, TimeSpan.FromMinutes(contacts.Sum(contact => contact.Minutes)));
}

/// <summary>
/// Time that people had with staff, by whoever came that stood nearest to them at that moment: the lead, else the core group, else others.
/// A joint contact counts once, so that the three add up to the time people had. Source: peers.md 5.4.
/// </summary>
public sealed record ContinuityLedger(Received Lead, Received CoreGroup, Received Others)
{
    public IReadOnlyList<Received> Parts => [Lead, CoreGroup, Others];

    public Received All => new(Parts.Sum(part => part.Contacts), Parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + part.Time));

    public static ContinuityLedger Of(IEnumerable<CountedContact> contacts)
    {
        var by = contacts.ToLookup(Nearest);
        return new ContinuityLedger(Received.In([.. by[0]]), Received.In([.. by[1]]), Received.In([.. by[2]]));
    }

    private static int Nearest(CountedContact contact) =>
        contact.Lead is { } lead && contact.Staff.Contains(lead) ? 0
        : contact.Staff.Any(contact.CoreGroup.Contains) ? 1
        : 2;
}
