namespace CrisisCare.Domain.Leads;

/// <summary>The recommendation as it was shown; kept with the allocation.</summary>
/// <param name="Ranked">Who may lead, the recommended first.</param>
/// <param name="CannotLead">Who may not, with every reason.</param>
public sealed record LeadRanking(IReadOnlyList<RankedCandidate> Ranked, IReadOnlyList<CandidateWhoCannotLead> CannotLead)
{
    public RankedCandidate? Recommended => Ranked is [var first, ..] ? first : null;
}

/// <summary>Somebody who may lead, and what choosing them would change.</summary>
public sealed record RankedCandidate
{
    public required Guid StaffId { get; init; }

    public required string Name { get; init; }

    /// <summary>Sentences on why they stand where they do, in the order of the rules.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>People led now.</summary>
    public required int LoadNow { get; init; }

    public required int SoftLimit { get; init; }

    public required int HardLimit { get; init; }

    /// <summary>Different staff the person has met in this episode.</summary>
    public required int StaffMetNow { get; init; }

    public required int ContactsThisEpisode { get; init; }

    /// <summary>Null until there is a rota.</summary>
    public required int? ReviewDaysOnShift { get; init; }

    public int LoadIfChosen => LoadNow + 1;

    /// <summary>Choosing them asks for a tick.</summary>
    public bool OverSoft => LoadIfChosen > SoftLimit;

    /// <summary>A lead the person has not met yet is one face more.</summary>
    public int StaffMetIfChosen => StaffMetNow + (ContactsThisEpisode == 0 ? 1 : 0);
}

/// <summary>Somebody who may not lead this person.</summary>
public sealed record CandidateWhoCannotLead(Guid StaffId, string Name, IReadOnlyList<LeadObjection> Objections)
{
    public IEnumerable<string> Reasons => Objections.Select(objection => objection.Sentence);

    /// <summary>A team leader may choose them all the same, with a reason: every objection allows it.</summary>
    public bool CanBeOverridden => Objections.All(objection => objection.CanBeOverridden);
}
