using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>A person's core group as it stands, and who might join it.</summary>
public sealed record CoreGroupCase(ServiceUser Person, Episode Episode, Team Team, Names Names, GroupCoverage Coverage, IReadOnlyList<CoreGroupCandidate> Candidates, bool HasSupportWorker)
{
    public CoreGroupCandidate? Find(Guid? staffMemberId) => Candidates.FirstOrDefault(one => one.Staff.Id == staffMemberId);

    public int Size => Episode.CoreGroupNow.Count() + (Episode.CurrentLead is null ? 0 : 1);

    /// <summary>Empty when nobody with this id may be seen, or no episode of theirs is open.</summary>
    public static async Task<CoreGroupCase?> LoadAsync(CrisisCareDbContext db, Guid personId, DateOnly today, CancellationToken cancellationToken)
    {
        var person = await db.ServiceUsers.AsNoTracking().Include(one => one.Refusals).SingleOrDefaultAsync(one => one.Id == personId, cancellationToken);
        var episode = await db.Episodes.Open().AsSplitQuery()
            .Include(one => one.Leads).Include(one => one.CoreGroup)
            .Include(one => one.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff)
            .SingleOrDefaultAsync(one => one.ServiceUserId == personId, cancellationToken);
        if (person is null || episode is null)
        {
            return null;
        }

        var team = await db.Teams.AsNoTracking().SingleAsync(one => one.Id == episode.TeamId, cancellationToken);
        var staff = await db.StaffOfAsync(team.Id, today, cancellationToken);
        var rota = await db.RotaAsync(team, staff, today, today.AddDays(GroupCoverage.Days - 1), cancellationToken);
        var places = await PlacesAsync(db, team.Id, cancellationToken);
        var group = episode.CoreGroupNow.Select(member => member.StaffMemberId).Concat(episode.CurrentLead is { } lead ? [lead.StaffMemberId] : []).ToHashSet();
        var hasSupportWorker = staff.Any(member => group.Contains(member.Id) && member.Profession is Profession.HealthcareSupportWorker);
        var candidates = staff.Where(member => !group.Contains(member.Id)).Select(member => new CoreGroupCandidate(
            member,
            episode.AcquaintanceWith(member.Id, today),
            DaysOnShift(rota, member.Id, today),
            places.GetValueOrDefault(member.Id),
            RefusalOf(person, member.Id, today),
            GroupCoverage.Of(rota, [.. group, member.Id], today)));
        return new CoreGroupCase(
            person, episode, team, await Names.LoadAsync(db, team.Id), GroupCoverage.Of(rota, group, today), CoreGroupSuggestions.Rank(candidates, hasSupportWorker), hasSupportWorker);
    }

    private static int? DaysOnShift(TeamRota rota, Guid staffMemberId, DateOnly today)
    {
        var days = Enumerable.Range(0, GroupCoverage.Days).Select(today.AddDays).Where(rota.HasRotaOn).ToList();
        return days.Count == 0 ? null : days.Count(date => rota.WorkingOn(staffMemberId, date) is not null);
    }

    /// <summary>The reason itself is private; that it stands is not.</summary>
    private static string? RefusalOf(ServiceUser person, Guid staffMemberId, DateOnly today) =>
        person.Refusals.FirstOrDefault(refusal => refusal.StaffMemberId == staffMemberId && refusal.AppliesOn(today))?.Kind switch
        {
            RefusalKind.PersonAsked => "the person has asked not to see them",
            RefusalKind.ConflictOfInterest => "a conflict of interest is recorded",
            _ => null,
        };

    private static async Task<Dictionary<Guid, int>> PlacesAsync(CrisisCareDbContext db, Guid teamId, CancellationToken cancellationToken)
    {
        var leads = await db.Episodes.OfTeam(teamId).Open().SelectMany(one => one.Leads).Where(term => term.EndedAt == null).Select(term => term.StaffMemberId).ToListAsync(cancellationToken);
        var members = await db.Episodes.OfTeam(teamId).Open().SelectMany(one => one.CoreGroup).Where(member => member.EndedOn == null).Select(member => member.StaffMemberId).ToListAsync(cancellationToken);
        return leads.Concat(members).CountBy(id => id).ToDictionary();
    }
}
