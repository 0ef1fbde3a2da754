using CrisisCare.Domain.Leads;

namespace CrisisCare.Domain.Tests.Leads;

/// <summary>Members of staff for tests: full time, with nobody to lead yet, and nothing against them.</summary>
internal static class Candidates
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly DateOnly[] ReviewDays = [new(2026, 11, 24), new(2026, 12, 1), new(2026, 12, 8)];

    public static readonly LeadRequest Request = new(StaffMet: 3, ReviewDays);

    /// <summary>Ada is number 1, Ben 2, and so on: by staff id alone they stand in the order of the alphabet.</summary>
    public static LeadCandidate Someone(string name, int load = 0, int soft = 6, int hard = 8) => new()
    {
        StaffId = new Guid(name[0], 0, 0, new byte[8]),
        Name = name,
        IsRegistered = true,
        IsPermanent = true,
        Load = load,
        Limits = CaseloadLimits.Exactly(soft, hard),
    };

    public static LeadRanking Rank(params LeadCandidate[] candidates) => LeadRecommendation.Rank(Request, candidates, Today);

    public static IEnumerable<string> Order(params LeadCandidate[] candidates) => Rank(candidates).Ranked.Select(candidate => candidate.Name);
}
