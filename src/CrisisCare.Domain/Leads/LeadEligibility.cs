namespace CrisisCare.Domain.Leads;

/// <summary>
/// Who may lead: a registered, active, permanent member of the team, below their hard limit, there on at least one review day,
/// not refused by the person and without a conflict of interest.
/// </summary>
public static class LeadEligibility
{
    /// <summary>Every objection, those that nobody can override first. None means that they may lead.</summary>
    public static IEnumerable<LeadObjection> Objections(LeadRequest request, LeadCandidate candidate, DateOnly today) =>
        [.. Final(request, candidate, today), .. Overridable(request, candidate, today)];

    private static IEnumerable<LeadObjection> Final(LeadRequest request, LeadCandidate candidate, DateOnly today)
    {
        if (candidate.StaffId == request.CurrentLead)
        {
            yield return Never($"{candidate.Name} already leads this person");
        }

        if (candidate.LeftOn is { } leftOn && leftOn <= today)
        {
            yield return Never($"{candidate.Name} left on {UkFormat.Date(leftOn)}");
        }
        else if (!candidate.IsActive)
        {
            yield return Never($"{candidate.Name} is not active");
        }

        if (!candidate.IsInTeam)
        {
            yield return Never($"{candidate.Name} is not in this team");
        }

        if (!candidate.IsRegistered)
        {
            yield return Never($"{candidate.Name} is not a registered practitioner");
        }

        if (candidate.HasConflictOfInterest)
        {
            yield return Never($"{candidate.Name} has a conflict of interest with this person");
        }
    }

    private static IEnumerable<LeadObjection> Overridable(LeadRequest request, LeadCandidate candidate, DateOnly today)
    {
        if (candidate.IsRefusedByPerson)
        {
            yield return WithAReason("The person has asked not to see them");
        }

        if (!candidate.IsPermanent)
        {
            yield return WithAReason($"{candidate.Name} is bank or agency staff");
        }

        if (candidate.Load >= candidate.Limits.Hard)
        {
            yield return WithAReason($"{candidate.Name} already leads {People(candidate.Load)} (hard limit {candidate.Limits.Hard})");
        }

        if (IsAbsentOnEveryReviewDay(request, candidate, today))
        {
            yield return WithAReason($"{candidate.Name} is absent on every review day");
        }
    }

    private static bool IsAbsentOnEveryReviewDay(LeadRequest request, LeadCandidate candidate, DateOnly today)
    {
        var toCome = request.ReviewDays.Where(day => day >= today).ToArray();

        return toCome.Length > 0 && toCome.All(candidate.AbsentOn.Contains);
    }

    private static string People(int number) => UkFormat.Count(number, "person", "people");

    private static LeadObjection Never(string sentence) => new(sentence, CanBeOverridden: false);

    private static LeadObjection WithAReason(string sentence) => new(sentence, CanBeOverridden: true);
}
