using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reconciling;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Web.Pages.Board;

/// <summary>Everything the board of one team is made of, read at one moment.</summary>
/// <param name="Episodes">The open episodes, with their contacts, bookings, reviews and leads.</param>
/// <param name="Names">Of the people, by their id.</param>
/// <param name="Staff">Everybody who is named on the board or holds something, by id, with absences from today on.</param>
/// <param name="Disabled">Staff whose account has been disabled.</param>
/// <param name="FeedbackUnreadTooLong">Pieces that nobody has read within the time the team has set.</param>
/// <param name="WaitingForContact">Pieces whose writer asked to be contacted today, and nobody has said what came of it.</param>
public sealed record BoardFacts(
    Team Team,
    DateTimeOffset Now,
    DateOnly Today,
    IReadOnlyList<Episode> Episodes,
    IReadOnlyDictionary<Guid, string> Names,
    IReadOnlyDictionary<Guid, StaffMember> Staff,
    IReadOnlySet<Guid> Disabled,
    int FeedbackUnreadTooLong,
    int WaitingForContact)
{
    /// <summary>How many things are to be put right (/reconcile lists them).</summary>
    public int Orphans => new Reconciliation(Staff, Disabled, Now).Of(Episodes).Count;

    public string FirstNames(IEnumerable<Guid> staffMemberIds) =>
        UkFormat.Join([.. staffMemberIds.Select(id => Staff[id].FirstName).Order(StringComparer.Ordinal)]);

    /// <summary>First names of those who are booked and are away that day or have left.</summary>
    public string WhoWillNotCome(Booking booking) => FirstNames(booking.StaffIds.Where(id => Staff[id].WhyNotThereOn(booking.StartsOn) is not null));

    public Absence? AbsenceOf(Guid? staffMemberId) =>
        staffMemberId is { } id ? Staff[id].AbsenceOn(Today) : null;
}
