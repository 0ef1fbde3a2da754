using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Pages.People;

/// <summary>One member of the team as a team leader compares them.</summary>
/// <param name="Sentences">Why they stand where they do, or why they cannot lead.</param>
/// <param name="StaffMet">Different staff the person has met in this episode.</param>
/// <param name="NeedsOverride">Something speaks against them that only a team leader's reason outweighs.</param>
public sealed record LeadOption(LeadCandidate Candidate, StaffMember Staff, IReadOnlyList<string> Sentences, int StaffMet, bool CanBeChosen, bool NeedsOverride)
{
    public Guid Id => Candidate.StaffId;

    public string Name => Candidate.Name;

    /// <summary>"Social worker", as a sentence begins.</summary>
    public string Profession => $"{char.ToUpperInvariant(Staff.Profession.Words[0])}{Staff.Profession.Words[1..]}";

    public int LoadIfChosen => Candidate.Load + 1;

    public bool IsOverSoft => LoadIfChosen > Candidate.Limits.Soft;

    public string LoadWords =>
        $"{UkFormat.Count(Candidate.Load, "person", "people")} now → {LoadIfChosen} if chosen (soft limit {Candidate.Limits.Soft}, hard limit {Candidate.Limits.Hard})";

    /// <summary>A lead the person has not met yet is one face more.</summary>
    public string StaffMetWords => Candidate.ContactsThisEpisode == 0
        ? $"{StaffMet} staff met now → {StaffMet + 1} if chosen"
        : $"{StaffMet} staff met now → stays {StaffMet}";
}
