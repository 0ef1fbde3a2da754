using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback;

/// <summary>The names a piece of feedback could hold: of its writer, of people on the caseload, of colleagues. Only for accounts that see people.</summary>
internal static class NamesHere
{
    public static async Task<IReadOnlyList<string>> AboutAsync(CrisisCareDbContext db, FeedbackPiece piece, CancellationToken cancellationToken)
    {
        var people = await db.ServiceUsers.AsNoTracking()
            .Where(person => person.TeamId == piece.TeamId && (person.Id == piece.ServiceUserId || db.Episodes.Any(episode => episode.ServiceUserId == person.Id && episode.ClosedOn == null)))
            .Select(person => person.FirstName + " " + person.LastName + " " + (person.PreferredName ?? "")).ToListAsync(cancellationToken);
        var staff = await db.StaffMembers.AsNoTracking().Where(one => one.Memberships.Any(membership => membership.TeamId == piece.TeamId)).Select(one => one.Name).ToListAsync(cancellationToken);
        return [.. people, .. staff, piece.Name ?? ""];
    }
}
