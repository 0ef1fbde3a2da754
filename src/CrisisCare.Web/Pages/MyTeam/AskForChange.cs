using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Notifications;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.MyTeam;

/// <summary>Keeps what a person asks for on their own page, and puts it into the inboxes of those who read it, in one save.</summary>
public sealed class AskForChange(CrisisCareDbContext db, Digests digests, TimeProvider clock, ILogger<AskForChange> log)
{
    public Task<bool> HasAsync(MyTeamLink link, Guid form) => Of(link).AnyAsync(request => request.Id == form);

    public Task<int> CountTodayAsync(MyTeamLink link)
    {
        var since = ServiceTime.At(clock.Today, TimeOnly.MinValue);
        return Of(link).CountAsync(request => request.AskedAt >= since);
    }

    /// <returns>False where another form has the key of this one; pressing again sends it.</returns>
    public async Task<bool> SendAsync(MyTeamLink link, Asking asking, Guid form, YourTeam team)
    {
        var request = PersonsRequest.Ask(link, asking, form, clock.GetUtcNow());
        var readers = request.Readers(team.Lead?.StaffMemberId, team.Deputy?.StaffMemberId, await digests.TeamLeadersAsync(link.TeamId, CancellationToken.None));
        if (readers.Count == 0)
        {
            log.LogError("Request {Request} has nobody to read it: team {Team} has no team leader, and the person no lead", request.Id, link.TeamId);
        }

        db.Add(request);
        db.AddRange(readers.Select(reader => new Notice(link.TeamId, reader, NoticeKind.AskedForChange, $"{request.Id}", count: 1, request.AskedAt)));
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException problem) when (ConflictFilter.IsUniqueViolation(problem))
        {
            db.ChangeTracker.Clear();
            return await HasAsync(link, form);
        }
    }

    private IQueryable<PersonsRequest> Of(MyTeamLink link) =>
        db.PersonsRequests.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).Where(request => request.LinkId == link.Id);
}
