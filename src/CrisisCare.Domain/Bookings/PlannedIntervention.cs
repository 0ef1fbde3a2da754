using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Bookings;

/// <summary>Who may do a planned intervention.</summary>
public enum WhoMayDo
{
    Anyone,
    RegisteredPractitioner,
    HealthcareSupportWorker,
}

/// <summary>Something the team does with people again and again, kept in its catalogue by the healthcare support workers: a medication prompt, a walk, a shopping trip.</summary>
public sealed class PlannedIntervention : IVersioned, ITeamOwned
{
    public const int NameLength = 60;

    public PlannedIntervention(Guid teamId, string name, int usualMinutes, WhoMayDo whoMayDo, Mechanism usualMechanism)
    {
        TeamId = teamId;
        Name = name;
        Describe(name, usualMinutes, whoMayDo, usualMechanism);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public string Name { get; private set; }

    /// <summary>5 minutes to 8 hours.</summary>
    public int UsualMinutes { get; private set; }

    public WhoMayDo WhoMayDo { get; private set; }

    public Mechanism UsualMechanism { get; private set; }

    /// <summary>No longer offered from this date on; what was booked as it keeps its name.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public long Version { get; private set; }

    public bool IsOffered => RetiredOn is null;

    public static IEnumerable<string> ReasonsAgainst(string? name, int usualMinutes)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > NameLength)
        {
            yield return $"The name must have 1 to {NameLength} characters";
        }

        if (usualMinutes is < 5 or > Booking.LongestMinutes)
        {
            yield return "The usual length must be between 5 minutes and 8 hours";
        }
    }

    public void Describe(string name, int usualMinutes, WhoMayDo whoMayDo, Mechanism usualMechanism)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(name, usualMinutes));
        Name = name.Trim();
        UsualMinutes = usualMinutes;
        WhoMayDo = whoMayDo;
        UsualMechanism = usualMechanism;
    }

    public void Retire(DateOnly on) => RetiredOn ??= on;

    public void OfferAgain() => RetiredOn = null;

    /// <summary>Why somebody is not qualified for it, in a sentence; it warns and never blocks.</summary>
    public IEnumerable<string> DoubtsAbout(StaffMember member)
    {
        if (WhoMayDo is WhoMayDo.RegisteredPractitioner && !member.IsRegistered)
        {
            yield return $"{member.Name} is not registered, and {Name} needs a registered practitioner";
        }

        if (WhoMayDo is WhoMayDo.HealthcareSupportWorker && member.Profession is not (Profession.HealthcareSupportWorker or Profession.PeerSupportWorker))
        {
            yield return $"{member.Name} is not a healthcare support worker, and {Name} is theirs to do";
        }
    }
}

public static class WhoMayDoWords
{
    extension(WhoMayDo who)
    {
        public string Words => who switch
        {
            WhoMayDo.RegisteredPractitioner => "A registered practitioner",
            WhoMayDo.HealthcareSupportWorker => "A healthcare support worker",
            _ => "Anyone in the team",
        };
    }
}
