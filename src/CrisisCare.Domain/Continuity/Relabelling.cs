namespace CrisisCare.Domain.Continuity;

/// <summary>
/// What somebody would have met if some contacts had gone to their core group: worked out by writing other names into what
/// happened, not predicted. Source: peers.md 5.3.
/// </summary>
public static class Relabelling
{
    public static int StaffMet(IEnumerable<CountedContact> log) => log.SelectMany(contact => contact.Staff).Distinct().Count();

    /// <summary>
    /// Each new face concerned gives their place, in that contact alone, to one of the core group of that day: somebody whom the person
    /// meets anyway, or else the first of the group. Without a core group that day a contact stays as it was. Nobody is made to
    /// meet more people: where a new face comes again later and would not be spared, the person's contacts stay as they were.
    /// </summary>
    /// <param name="log">Everything that counts of one episode.</param>
    public static int StaffMetIf(IReadOnlyList<CountedContact> log, Func<CountedContact, FirstMet, bool> concerns)
    {
        var given = log.Where(contact => GoesToTheGroup(contact, concerns)).ToHashSet(ReferenceEqualityComparer.Instance);
        var met = log.SelectMany(contact => given.Contains(contact) ? Staying(contact, concerns) : contact.Staff).ToHashSet();
        foreach (var group in log.Where(given.Contains).Select(contact => contact.CoreGroup))
        {
            met.Add(group.Any(met.Contains) ? group.First(met.Contains) : group[0]);
        }

        return Math.Min(met.Count, StaffMet(log));
    }

    public static bool GoesToTheGroup(CountedContact contact, Func<CountedContact, FirstMet, bool> concerns) =>
        contact.CoreGroup.Count > 0 && contact.NewFaces.Any(face => concerns(contact, face));

    private static IEnumerable<Guid> Staying(CountedContact contact, Func<CountedContact, FirstMet, bool> concerns) =>
        contact.Staff.Except(contact.NewFaces.Where(face => concerns(contact, face)).Select(face => face.StaffMemberId));
}
