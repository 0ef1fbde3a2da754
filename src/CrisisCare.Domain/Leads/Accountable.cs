using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Leads;

/// <summary>As what somebody answers for a person now.</summary>
public enum AccountableAs
{
    Lead,

    /// <summary>The lead is away for more than 48 hours, or there is none.</summary>
    ActingDeputy,

    /// <summary>Neither lead nor deputy is there: whoever leads the shift.</summary>
    DutyLead,
    Nobody,
}

/// <summary>Who answers for a person at a moment, and why it is not their lead.</summary>
public sealed record Accountable(AccountableAs As, Guid? StaffMemberId, string? Why)
{
    /// <summary>Someone is always accountable: the lead, else the deputy, else the duty lead of the shift.</summary>
    /// <param name="staff">The team with its absences, by id.</param>
    public static Accountable At(Episode episode, DateTimeOffset now, IReadOnlyDictionary<Guid, StaffMember> staff, TeamRota rota)
    {
        var today = ServiceTime.LondonDate(now);
        var lead = episode.CurrentLead?.StaffMemberId;
        if (IsThere(lead, today, staff))
        {
            return new Accountable(AccountableAs.Lead, lead, Why: null);
        }

        var why = WhyNotTheLead(lead, today, staff);
        return (episode.DeputyOn(today), rota.DutyLeadAt(now)) switch
        {
            ({ } deputy, _) when IsThere(deputy, today, staff) => new Accountable(AccountableAs.ActingDeputy, deputy, why),
            (_, { } duty) => new Accountable(AccountableAs.DutyLead, duty, why),
            _ => new Accountable(AccountableAs.Nobody, null, $"{why}, no deputy is there, and the rota has no duty lead now"),
        };
    }

    private static bool IsThere(Guid? staffMemberId, DateOnly today, IReadOnlyDictionary<Guid, StaffMember> staff) =>
        staffMemberId is { } id && staff.TryGetValue(id, out var member) && !member.HasLeftBy(today) && !member.IsAwayLongOn(today);

    private static string WhyNotTheLead(Guid? lead, DateOnly today, IReadOnlyDictionary<Guid, StaffMember> staff) => lead switch
    {
        null => "There is no lead practitioner",
        { } id when staff.TryGetValue(id, out var member) && member.AwayAround(today) is { } away => $"{member.Name} is away until {UkFormat.LongDate(away.To)}",
        { } id when staff.TryGetValue(id, out var member) => $"{member.Name} has left",
        _ => "The lead practitioner is not in the team any more",
    };
}
