namespace CrisisCare.Domain.Leads;

/// <summary>A member of staff who might lead, and everything about them that the recommendation looks at.</summary>
public sealed record LeadCandidate
{
    public required Guid StaffId { get; init; }

    public required string Name { get; init; }

    /// <summary>On a professional register: nurses, social workers, occupational therapists, psychologists, doctors.</summary>
    public required bool IsRegistered { get; init; }

    /// <summary>In the team's own posts; bank and agency staff are not.</summary>
    public required bool IsPermanent { get; init; }

    /// <summary>People led now.</summary>
    public required int Load { get; init; }

    public required CaseloadLimits Limits { get; init; }

    public bool IsInTeam { get; init; } = true;

    /// <summary>Has an account that can be used.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The first day on which they no longer belong to the service.</summary>
    public DateOnly? LeftOn { get; init; }

    public IReadOnlySet<DateOnly> AbsentOn { get; init; } = new HashSet<DateOnly>();

    /// <summary>The person has asked not to have this member of staff.</summary>
    public bool IsRefusedByPerson { get; init; }

    /// <summary>A relative, a friend, a neighbour.</summary>
    public bool HasConflictOfInterest { get; init; }

    /// <summary>Which reviews they could hold by the rota. Null until there is one.</summary>
    public ReviewsOnShift? Reviews { get; init; }

    /// <summary>How many of the initial appointment and the day 7 and day 14 reviews fall inside their shifts. Null until there is a rota.</summary>
    public int? ReviewDaysOnShift
    {
        get => Reviews?.Can.Count ?? field;
        init;
    }

    /// <summary>Counted contacts with the person in this episode in which they took part.</summary>
    public int ContactsThisEpisode { get; init; }

    /// <summary>When they last led this person, in an earlier episode.</summary>
    public DateOnly? LedInEarlierEpisodeUntil { get; init; }

    /// <summary>When they were last given anybody to lead.</summary>
    public DateTimeOffset? LastAllocatedAt { get; init; }
}
