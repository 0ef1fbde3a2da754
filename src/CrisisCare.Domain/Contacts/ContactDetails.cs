using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Contacts;

/// <summary>What happened, as somebody tells it.</summary>
/// <param name="NewFace">Why somebody new was met, where somebody said so.</param>
/// <param name="ToldAgain">Whether the person had to tell us again what they had told us before; empty where nobody wrote it down.</param>
/// <param name="YourTeamGiven">Whether the person was given their "Your team" sheet; empty where nobody wrote it down.</param>
/// <param name="LeadNaming">Whether the person could name their lead practitioner; empty where nobody wrote it down.</param>
/// <param name="ExternalService">Another service's name, when the contact was theirs; it is then counted apart.</param>
public sealed record ContactDetails(
    DateTimeOffset OccurredAt,
    int DurationMinutes,
    Mechanism Mechanism,
    Attendance Attendance,
    bool Planned,
    Place? Place,
    string? HandoverLine,
    IReadOnlyList<(Guid StaffMemberId, Part Part)> Staff,
    Guid? BookingId = null,
    string? ExternalService = null,
    NewFaceAnswer? NewFace = null,
    bool? ToldAgain = null,
    bool? YourTeamGiven = null,
    LeadNaming? LeadNaming = null)
{
    /// <summary>The person was met by us: what the contact was like can be said.</summary>
    public bool WasMet => ExternalService.TrimmedOrNull() is null && Mechanism.IsDirect && Attendance.IsHeld;

    public IReadOnlyCollection<Guid> StaffIds => [.. Staff.Select(one => one.StaffMemberId).Distinct()];
}
