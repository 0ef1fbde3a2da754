using System.Text.Json;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Pages.People;

/// <summary>The recommendation for one person as it stands now: who may lead, in order, and who cannot.</summary>
public sealed record LeadSnapshot(LeadRanking Ranking, IReadOnlyList<LeadOption> Ranked, IReadOnlyList<LeadOption> CannotLead)
{
    public LeadOption? Recommended => Ranked is [var first, ..] ? first : null;

    public IEnumerable<LeadOption> NeedAReason => CannotLead.Where(option => option.CanBeChosen);

    public IEnumerable<LeadOption> Never => CannotLead.Where(option => !option.CanBeChosen);

    public static LeadSnapshot Of(LeadRequest request, IReadOnlyList<LeadCandidate> candidates, IReadOnlyList<StaffMember> staff, DateOnly today)
    {
        var ranking = LeadRecommendation.Rank(request, candidates, today);
        var candidateOf = candidates.ToDictionary(candidate => candidate.StaffId);
        var staffOf = staff.ToDictionary(one => one.Id);
        LeadOption Option(Guid id, IEnumerable<string> sentences, bool canBeChosen, bool needsOverride) =>
            new(candidateOf[id], staffOf[id], [.. sentences], request.StaffMet, canBeChosen, needsOverride);

        return new LeadSnapshot(
            ranking,
            [.. ranking.Ranked.Select(one => Option(one.StaffId, one.Reasons, canBeChosen: true, needsOverride: false))],
            [.. ranking.CannotLead.Select(one => Option(one.StaffId, one.Reasons, one.CanBeOverridden, needsOverride: true))]);
    }

    public LeadOption? Find(Guid? staffMemberId) => Ranked.Concat(CannotLead).FirstOrDefault(option => option.Id == staffMemberId);

    /// <summary>What is kept with the allocation: ids in order and the sentences that were shown. Nobody's name and nothing of the person's own.</summary>
    public string ToJson() => JsonSerializer.Serialize(new
    {
        Ranked = Ranked.Select(option => new { option.Id, Reasons = WithoutNames(option) }),
        CannotLead = CannotLead.Select(option => new { option.Id, Reasons = WithoutNames(option) }),
    });

    private static IEnumerable<string> WithoutNames(LeadOption option) =>
        option.Sentences.Select(sentence => sentence.Replace(option.Name, "They", StringComparison.Ordinal));
}
