using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Notifications;

/// <summary>Puts digests into inboxes, each once however often it is asked for: the database refuses the second, and that is well.</summary>
public sealed class Digests(CrisisCareDbContext db, TimeProvider clock)
{
    /// <param name="occasion">What it is given for: a date or an id, never anything about a person.</param>
    public async Task GiveAsync(Guid teamId, IEnumerable<Guid> recipients, NoticeKind kind, string occasion, int count, CancellationToken cancellationToken)
    {
        foreach (var recipient in recipients)
        {
            db.ChangeTracker.Clear();
            if (await db.Notices.AnyAsync(notice => notice.RecipientId == recipient && notice.TeamId == teamId && notice.Kind == kind && notice.Occasion == occasion, cancellationToken))
            {
                continue;
            }

            db.Add(new Notice(teamId, recipient, kind, occasion, count, clock.GetUtcNow()));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException problem) when (ConflictFilter.IsUniqueViolation(problem))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The team leaders of a team who work here and have an account.</summary>
    public Task<List<Guid>> TeamLeadersAsync(Guid teamId, CancellationToken cancellationToken) => (
        from staff in db.StaffMembers.InTeams(teamId).WorkingOn(clock.Today)
        join user in db.Users on staff.Id equals user.StaffMemberId
        where user.Role == Roles.TeamLeader && !user.IsDisabled
        select staff.Id).Distinct().ToListAsync(cancellationToken);
}
