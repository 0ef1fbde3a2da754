using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import;

/// <summary>Who a team's own files mean by their ids.</summary>
internal static class KnownStaff
{
    public static Task<Dictionary<string, Guid>> OfAsync(CrisisCareDbContext db, Team team, CancellationToken cancellationToken) =>
        db.StaffMembers
            .SelectMany(staff => staff.Memberships)
            .Where(membership => membership.TeamId == team.Id && membership.SourceId != null)
            .ToDictionaryAsync(membership => membership.SourceId!, membership => membership.StaffMemberId, StringComparer.Ordinal, cancellationToken);
}
