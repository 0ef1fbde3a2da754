using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Board;

/// <summary>Reads the board: one query for each kind of data, however many people there are.</summary>
public sealed class BoardLoader(CrisisCareDbContext db, TimeProvider clock)
{
    public Task<BoardFacts> LoadAsync(Team team, CancellationToken cancellationToken) =>
        LoadAsync(team, db.Episodes.OfTeam(team.Id), cancellationToken);

    /// <summary>The same facts of one person alone; no episode where none of theirs is open.</summary>
    public Task<BoardFacts> LoadAsync(Team team, Guid personId, CancellationToken cancellationToken) =>
        LoadAsync(team, db.Episodes.OfTeam(team.Id).Where(episode => episode.ServiceUserId == personId), cancellationToken);

    private async Task<BoardFacts> LoadAsync(Team team, IQueryable<Episode> ofTeam, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var episodes = await EpisodesAsync(ofTeam, cancellationToken);
        var onCaseload = ofTeam.Open().Select(episode => episode.ServiceUserId);
        var names = await db.ServiceUsers
            .Where(person => onCaseload.Contains(person.Id))
            .Select(person => new { person.Id, person.FirstName, person.LastName })
            .ToDictionaryAsync(person => person.Id, person => $"{person.FirstName} {person.LastName}", cancellationToken);
        var feedback = db.Feedback.OfTeam(team.Id);
        return new BoardFacts(
            team,
            clock.GetUtcNow(),
            today,
            episodes,
            names,
            await StaffAsync(episodes, today, cancellationToken),
            await db.DisabledStaffAsync(cancellationToken),
            await feedback.UnreadTooLong(team.ReadFeedbackWithin, clock.GetUtcNow()).CountAsync(cancellationToken),
            await feedback.WaitingForContact().CountAsync(cancellationToken));
    }

    private static Task<List<Episode>> EpisodesAsync(IQueryable<Episode> ofTeam, CancellationToken cancellationToken) =>
        ofTeam.Open().AsNoTracking().AsSplitQuery()
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Pauses)
            .Include(episode => episode.ClosingChecks)
            .Include(episode => episode.Reviews)
            .Include(episode => episode.Bookings.Where(booking => booking.EndedAt == null)).ThenInclude(booking => booking.Staff)
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff)
            .ToListAsync(cancellationToken);

    private async Task<Dictionary<Guid, StaffMember>> StaffAsync(List<Episode> episodes, DateOnly today, CancellationToken cancellationToken)
    {
        var named = episodes
            .SelectMany(episode => episode.Leads.Select(term => term.StaffMemberId)
                .Concat(OrphanQueries.NamedIn(episode))
                .Concat(episode.Contacts.SelectMany(contact => contact.Staff).Where(staff => staff.Part == Part.TookPart).Select(staff => staff.StaffMemberId)))
            .ToHashSet();
        return await db.StaffMembers.AsNoTracking()
            .Where(staff => named.Contains(staff.Id))
            .Include(staff => staff.Absences.Where(absence => absence.EndsOn >= today))
            .ToDictionaryAsync(staff => staff.Id, cancellationToken);
    }
}
