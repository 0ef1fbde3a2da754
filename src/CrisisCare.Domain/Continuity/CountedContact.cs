namespace CrisisCare.Domain.Continuity;

/// <summary>Somebody whom a person met for the first time after the first contact of their episode.</summary>
/// <param name="Reason">Why it was not somebody they knew, from the contact or else from the booking they came by; empty where nobody said.</param>
public sealed record FirstMet(Guid StaffMemberId, NewFaceReason? Reason);

/// <summary>A contact that counts (product.md, <i>Staff met</i>), with how those who came stood to the person at that moment.</summary>
/// <param name="Minutes">How long it took.</param>
/// <param name="Staff">Everybody who took part.</param>
/// <param name="NewFaces">Those of them whom the person had not met. Nobody in the first contact, which is new by its nature.</param>
/// <param name="Lead">Whoever led the person's care at that moment.</param>
/// <param name="CoreGroup">The core group of that day beside the lead, the deputy first.</param>
public sealed record CountedContact(
    DateTimeOffset At, int Minutes, IReadOnlyList<Guid> Staff, IReadOnlyList<FirstMet> NewFaces, Guid? Lead, IReadOnlyList<Guid> CoreGroup)
{
    /// <summary>New faces with somebody the person knew were introduced; without, they were met cold.</summary>
    public NewFaces Faces => Staff.Count > NewFaces.Count ? new NewFaces(NewFaces.Count, 0) : new NewFaces(0, NewFaces.Count);
}
