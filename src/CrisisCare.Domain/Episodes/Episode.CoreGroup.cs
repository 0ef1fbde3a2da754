using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Episodes;

/// <summary>A place in the core group, with what was said about it.</summary>
public sealed record CoreGroupPlace(Guid StaffMemberId, CoreGroupRole Role, AllocationReason? Reason = null, string? ReasonText = null);

public sealed partial class Episode
{
    /// <summary>The core group as it stands, beside the lead.</summary>
    public IEnumerable<CoreGroupMember> CoreGroupNow => coreGroup.Where(member => member.IsCurrent);

    public CoreGroupMember? Deputy => coreGroup.SingleOrDefault(member => member is { IsCurrent: true, Role: CoreGroupRole.Deputy });

    public Guid? DeputyOn(DateOnly date) =>
        coreGroup.FirstOrDefault(member => member.Role is CoreGroupRole.Deputy && member.Covers(date))?.StaffMemberId;

    /// <param name="size">How many the lead, the deputy and the others may be together.</param>
    public IEnumerable<string> ReasonsAgainstJoiningCoreGroup(StaffMember member, CoreGroupRole role, int size, DateOnly today)
    {
        if (!IsOpen)
        {
            yield return "This episode is closed";
        }

        if (member.HasLeftBy(today))
        {
            yield return $"{member.Name} has left";
        }

        if (CurrentLead?.StaffMemberId == member.Id)
        {
            yield return $"{member.Name} leads this person’s care and is in the group already";
        }

        if (CoreGroupNow.Any(one => one.StaffMemberId == member.Id))
        {
            yield return $"{member.Name} is in the core group already";
        }

        if (role is CoreGroupRole.Deputy && Deputy is not null)
        {
            yield return "There is a deputy already. Take them out first";
        }

        if (role is CoreGroupRole.Deputy && !member.IsRegistered)
        {
            yield return $"{member.Name} is not a registered practitioner and cannot act for the lead";
        }

        if (CoreGroupNow.Count() + 1 >= size)
        {
            yield return $"The core group has {size} people at most, the lead included. Take somebody out first";
        }
    }

    /// <summary>Puts somebody in the small group that sees this person between reviews.</summary>
    public CoreGroupMember JoinCoreGroup(CoreGroupPlace place, DateOnly from, Guid? by)
    {
        var member = new CoreGroupMember(Id, place.StaffMemberId, place.Role, from).Because(place.Reason, place.ReasonText, by);
        coreGroup.Add(member);
        Changed();
        return member;
    }

    public void LeaveCoreGroup(CoreGroupMember member, DateOnly on, string? why, Guid? by)
    {
        member.End(on, why, by);
        Changed();
    }

    /// <summary>History and demonstration: puts somebody in the group who is not in it yet, without asking.</summary>
    public void AddToCoreGroup(Guid staffMemberId, CoreGroupRole role, DateOnly from)
    {
        if (CoreGroupNow.All(member => member.StaffMemberId != staffMemberId))
        {
            JoinCoreGroup(new CoreGroupPlace(staffMemberId, role), from, by: null);
        }
    }
}
