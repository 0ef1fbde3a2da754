using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>The ledger and the matrix of a team, by name, in the order of the alphabet.</summary>
public sealed class ByLeadView
{
    private readonly Dictionary<Guid, StaffMember> staff;
    private readonly DateOnly today;

    public ByLeadView(Seen seen, IEnumerable<StaffMember> staff, DateOnly today)
    {
        this.staff = staff.ToDictionary(member => member.Id);
        this.today = today;
        Visited = new WhoVisited(seen.Episodes, seen.Period);
        Leads = InOrder(Visited.Leads);
        Colleagues = InOrder(Visited.Colleagues);
        var byLead = seen.InPeriod.ToLookup(contact => contact.Lead);
        Ledgers = [.. Leads.Select(lead => (lead.Name, ContinuityLedger.Of(byLead[lead.Id])))];
        WithoutLead = byLead.Contains(null) ? ContinuityLedger.Of(byLead[null]) : null;
    }

    public WhoVisited Visited { get; }

    public IReadOnlyList<(Guid Id, string Name)> Leads { get; }

    public IReadOnlyList<(Guid Id, string Name)> Colleagues { get; }

    public IReadOnlyList<(string Lead, ContinuityLedger Ledger)> Ledgers { get; }

    /// <summary>The hours of people while nobody led their care; empty where there were none.</summary>
    public ContinuityLedger? WithoutLead { get; }

    /// <summary>Somebody who still works here is often there without being in the core group.</summary>
    public bool Offers(Guid lead, Guid colleague) => MayJoin(colleague) && Visited.IsOften(lead, colleague);

    private bool MayJoin(Guid colleague) => staff.TryGetValue(colleague, out var member) && !member.HasLeftBy(today);

    private List<(Guid Id, string Name)> InOrder(IEnumerable<Guid> ids) =>
        [.. ids.Select(id => (id, staff.TryGetValue(id, out var member) ? member.Name : "Somebody of another team")).OrderBy(one => one.Item2, StringComparer.Ordinal)];
}
