namespace CrisisCare.Domain.Leads;

/// <summary>Recommends a lead practitioner from a snapshot. A person confirms it; nothing is saved here.</summary>
public static class LeadRecommendation
{
    public static LeadRanking Rank(LeadRequest request, IReadOnlyList<LeadCandidate> candidates, DateOnly today)
    {
        var rules = LeadOrder.For(request);
        var judged = candidates
            .Order(LeadOrder.Comparer(rules))
            .Select(candidate => (Candidate: candidate, Objections: LeadEligibility.Objections(request, candidate, today).ToArray()))
            .ToArray();

        return new LeadRanking(
            [.. judged.Where(one => one.Objections is []).Select(one => Ranked(one.Candidate, request, rules))],
            [.. judged.Where(one => one.Objections is not []).Select(one => CannotLead(one.Candidate, one.Objections))]);
    }

    private static RankedCandidate Ranked(LeadCandidate candidate, LeadRequest request, IReadOnlyList<LeadOrderRule> rules) => new()
    {
        StaffId = candidate.StaffId,
        Name = candidate.Name,
        Reasons = [.. rules.Select(rule => rule.Reason(candidate)).OfType<string>()],
        LoadNow = candidate.Load,
        SoftLimit = candidate.Limits.Soft,
        HardLimit = candidate.Limits.Hard,
        StaffMetNow = request.StaffMet,
        ContactsThisEpisode = candidate.ContactsThisEpisode,
        ReviewDaysOnShift = candidate.ReviewDaysOnShift,
    };

    private static CandidateWhoCannotLead CannotLead(LeadCandidate candidate, IReadOnlyList<LeadObjection> objections) =>
        new(candidate.StaffId, candidate.Name, objections);
}
