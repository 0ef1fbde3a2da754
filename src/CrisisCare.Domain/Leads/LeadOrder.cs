namespace CrisisCare.Domain.Leads;

/// <summary>One question that decides between two candidates. Below zero puts the first one ahead.</summary>
/// <param name="Words">The rule, for whoever asks how the list is ordered.</param>
/// <param name="Compare">The answer for two candidates.</param>
/// <param name="Reason">What a page says about one candidate; nothing when the rule has nothing to say.</param>
public sealed record LeadOrderRule(string Words, Comparison<LeadCandidate> Compare, Func<LeadCandidate, string?> Reason);

/// <summary>
/// The order in which candidates are recommended. Each rule decides only where all before it are level; there are no weights.
/// Balance by utilisation and least-recent allocation follow the Ministry of Justice's key worker service, with a ceiling it does not have.
/// </summary>
public static class LeadOrder
{
    private static readonly LeadOrderRule ReviewDays = new(
        "More of the review days inside their shifts",
        (one, other) => (other.ReviewDaysOnShift ?? 0).CompareTo(one.ReviewDaysOnShift ?? 0),
        candidate => candidate.Reviews is { } reviews ? reviews.Words : candidate.ReviewDaysOnShift is { } days ? $"On shift for {UkFormat.Count(days, "review day")}" : null);

    private static readonly LeadOrderRule KnownThisEpisode = new(
        "More contacts with the person in this episode",
        (one, other) => other.ContactsThisEpisode.CompareTo(one.ContactsThisEpisode),
        candidate => candidate.ContactsThisEpisode > 0
            ? $"Has met this person in {UkFormat.Count(candidate.ContactsThisEpisode, "contact")}"
            : "Has not met this person in this episode");

    private static readonly LeadOrderRule EarlierLead = new(
        "Led this person in an earlier episode, most recent first",
        (one, other) => Nullable.Compare(other.LedInEarlierEpisodeUntil, one.LedInEarlierEpisodeUntil),
        candidate => candidate.LedInEarlierEpisodeUntil is { } until ? $"Led this person until {UkFormat.Date(until)}" : null);

    private static readonly LeadOrderRule Utilisation = new(
        "Fewer people for their soft limit",
        (one, other) => ((long)one.Load * other.Limits.Soft).CompareTo((long)other.Load * one.Limits.Soft),
        candidate => $"Leads {UkFormat.Count(candidate.Load, "person", "people")} now, {candidate.Load + 1} if chosen (soft limit {candidate.Limits.Soft})");

    private static readonly LeadOrderRule LeastRecent = new(
        "Least recently allocated, never allocated first",
        (one, other) => Nullable.Compare(one.LastAllocatedAt, other.LastAllocatedAt),
        candidate => candidate.LastAllocatedAt is { } at ? $"Last allocated on {UkFormat.Date(ServiceTime.LondonDate(at))}" : "Never allocated yet");

    /// <summary>So that the order never depends on chance.</summary>
    private static readonly LeadOrderRule StaffId = new(
        "Staff id",
        (one, other) => one.StaffId.CompareTo(other.StaffId),
        _ => null);

    /// <summary>The rules that apply to this person, in order.</summary>
    public static IReadOnlyList<LeadOrderRule> For(LeadRequest request) => request.EarlierLeadIsWelcome
        ? [ReviewDays, KnownThisEpisode, EarlierLead, Utilisation, LeastRecent, StaffId]
        : [ReviewDays, KnownThisEpisode, Utilisation, LeastRecent, StaffId];

    public static IComparer<LeadCandidate> Comparer(IReadOnlyList<LeadOrderRule> rules) => Comparer<LeadCandidate>.Create(
        (one, other) => rules.Select(rule => rule.Compare(one, other)).FirstOrDefault(answer => answer != 0));
}
