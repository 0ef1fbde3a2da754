using CrisisCare.Domain.Episodes;

namespace CrisisCare.Domain.Continuity;

/// <summary>Somebody whom a colleague outside the core group keeps seeing.</summary>
public sealed record MightJoin(Episode Episode, int Contacts);

/// <summary>
/// Lead by lead, who took part in the contacts of their people in a period. A colleague who is often there without being in the core
/// group is a core group that nobody has declared. It describes the care people had; it is no measure of anybody. Source: peers.md 5.4.
/// </summary>
public sealed class WhoVisited
{
    /// <summary>Somebody who saw one person this often without being in their core group might join it. Contacts in the period.</summary>
    public const int Often = 3;

    private readonly List<(Episode Episode, CountedContact Contact)> contacts;
    private readonly Dictionary<(Guid Lead, Guid Colleague), int> cells;

    /// <param name="logs">Each episode with its contacts that count; those without a lead at the time are left out.</param>
    public WhoVisited(IEnumerable<(Episode Episode, IReadOnlyList<CountedContact> Log)> logs, DateRange period)
    {
        contacts = [.. logs.SelectMany(one => one.Log.Where(contact => period.Holds(contact.At) && contact.Lead is not null), (one, contact) => (one.Episode, contact))];
        cells = contacts.SelectMany(one => one.Contact.Staff, (one, colleague) => (one.Contact.Lead!.Value, colleague)).CountBy(cell => cell).ToDictionary();
    }

    public IReadOnlyCollection<Guid> Leads => [.. contacts.Select(one => one.Contact.Lead!.Value).Distinct()];

    public IReadOnlyCollection<Guid> Colleagues => [.. cells.Keys.Select(cell => cell.Colleague).Distinct()];

    /// <summary>In how many contacts of this lead's people the colleague took part.</summary>
    public int Contacts(Guid lead, Guid colleague) => cells.GetValueOrDefault((lead, colleague));

    /// <summary>The people this lead has now whom the colleague saw while they had this lead, and whose core group they are not in; most contacts first.</summary>
    public IReadOnlyList<MightJoin> WhereTheyMightJoin(Guid lead, Guid colleague) => lead == colleague ? [] :
        [.. contacts.Where(one => one.Contact.Lead == lead && one.Contact.Staff.Contains(colleague))
            .CountBy(one => one.Episode)
            .Where(one => one.Key.IsOpen && one.Key.CurrentLead?.StaffMemberId == lead && one.Key.CoreGroupNow.All(member => member.StaffMemberId != colleague))
            .OrderByDescending(one => one.Value).ThenBy(one => one.Key.Id)
            .Select(one => new MightJoin(one.Key, one.Value))];

    /// <summary>A dense cell: a colleague who keeps seeing the same person.</summary>
    public bool IsOften(Guid lead, Guid colleague) => WhereTheyMightJoin(lead, colleague).Any(one => one.Contacts >= Often);
}
