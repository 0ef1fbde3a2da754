using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Web.Pages.Board;

/// <summary>Everything the board of one team is made of, read at one moment.</summary>
/// <param name="Episodes">The open episodes, with their contacts, bookings, reviews and leads.</param>
/// <param name="Names">Of the people, by their id.</param>
/// <param name="Staff">Everybody who is named on the board, by id, with absences that cover today.</param>
public sealed record BoardFacts(
    Team Team,
    DateTimeOffset Now,
    DateOnly Today,
    IReadOnlyList<Episode> Episodes,
    IReadOnlyDictionary<Guid, string> Names,
    IReadOnlyDictionary<Guid, StaffMember> Staff)
{
    public string FirstNames(IEnumerable<Guid> staffMemberIds) =>
        UkFormat.Join([.. staffMemberIds.Select(id => Staff[id].FirstName).Order(StringComparer.Ordinal)]);

    public Absence? AbsenceOf(Guid? staffMemberId) =>
        staffMemberId is { } id ? Staff[id].AbsenceOn(Today) : null;
}
