using CrisisCare.Domain.Leads;

namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    /// <summary>Whoever leads this person's care now; the database refuses a second.</summary>
    public LeadTerm? CurrentLead => leads.SingleOrDefault(term => term.EndedAt is null);

    /// <summary>Whoever leads now or led at the end: the lead that measures speak of.</summary>
    public LeadTerm? LastLead => leads.MaxBy(term => (term.EndedAt is null, term.StartedAt));

    public IEnumerable<string> ReasonsAgainstAllocating(Guid staffMemberId)
    {
        if (!IsOpen)
        {
            yield return "This episode is closed";
        }

        if (CurrentLead?.StaffMemberId == staffMemberId)
        {
            yield return "They already lead this person's care";
        }
    }

    /// <summary>Gives the person a lead practitioner; the one before, if any, ends at the same moment.</summary>
    public LeadTerm Allocate(Allocation allocation, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstAllocating(allocation.StaffMemberId));
        CurrentLead?.End(now, allocation.ChangeReason ?? LeadChangeReason.Other, allocation.ChangeText, by);
        var term = new LeadTerm(Id, allocation.StaffMemberId, now, by, allocation);
        leads.Add(term);

        // The lead is in the group as the lead; a deputy who becomes lead leaves their place to another.
        foreach (var member in CoreGroupNow.Where(member => member.StaffMemberId == allocation.StaffMemberId))
        {
            member.End(ServiceTime.LondonDate(now), "Became the lead practitioner", by);
        }

        Changed();
        return term;
    }

    /// <summary>A lead as a file tells it: from acceptance until the end.</summary>
    public void ImportLead(Guid staffMemberId) => ImportLead(staffMemberId, AcceptedAt, until: null);

    /// <summary>A lead of a part of the episode as a file tells it; limits do not apply to history.</summary>
    /// <param name="until">Empty for whoever leads still, or led until the end.</param>
    public void ImportLead(Guid staffMemberId, DateTimeOffset from, DateTimeOffset? until)
    {
        var term = new LeadTerm(Id, staffMemberId, from, allocatedBy: null, new Allocation(staffMemberId));
        if (until is { } end)
        {
            term.End(end, LeadChangeReason.Other, text: null, by: null);
        }

        leads.Add(term);
        Changed();
    }

    /// <summary>The lead and the core group as they stand (for a closed episode, as they stood at the end).</summary>
    public IReadOnlySet<Guid> CoreGroupIds() =>
        coreGroup.Where(member => member.EndedOn is null || member.EndedOn == ClosedOn)
            .Select(member => member.StaffMemberId)
            .Concat(LastLead is { } lead ? [lead.StaffMemberId] : [])
            .ToHashSet();
}
