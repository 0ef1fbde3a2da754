using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>One member of the team with how many people they lead and whether they are away.</summary>
/// <param name="Leads">People led now in the teams of whoever is looking.</param>
/// <param name="AwayUntil">The last day of an absence that covers today.</param>
public sealed record StaffRow(StaffMember Staff, int Leads, CaseloadLimits Limits, DateOnly? AwayUntil)
{
    public string Profession => $"{char.ToUpperInvariant(Staff.Profession.Words[0])}{Staff.Profession.Words[1..]}{(Staff.IsRegistered ? "" : ", not registered")}";

    public bool IsOverSoft => Leads > Limits.Soft;
}

public static class TeamStaff
{
    /// <summary>Everybody in these teams who has not left, by name.</summary>
    public static async Task<IReadOnlyList<StaffRow>> LoadAsync(CrisisCareDbContext db, IReadOnlyList<Guid> teamIds, DateOnly today)
    {
        var teams = await db.Teams.AsNoTracking().Where(team => teamIds.Contains(team.Id)).ToDictionaryAsync(team => team.Id);
        var staff = await db.StaffMembers.AsNoTracking()
            .Include(one => one.Memberships)
            .Include(one => one.Absences.Where(absence => absence.StartsOn <= today && absence.EndsOn >= today))
            .AsSplitQuery()
            .InTeams(teamIds)
            .WorkingOn(today)
            .OrderBy(one => one.Name)
            .ToListAsync();
        var leads = await db.Episodes
            .SelectMany(episode => episode.Leads)
            .Where(term => term.EndedAt == null)
            .GroupBy(term => term.StaffMemberId)
            .Select(terms => new { Id = terms.Key, Number = terms.Count() })
            .ToDictionaryAsync(of => of.Id, of => of.Number);

        return [.. staff.Select(one => new StaffRow(one, leads.GetValueOrDefault(one.Id), Limits(one, teams), one.AbsenceOn(today)?.EndsOn))];
    }

    private static CaseloadLimits Limits(StaffMember staff, Dictionary<Guid, Domain.Teams.Team> teams)
    {
        var team = staff.Memberships.Where(membership => teams.ContainsKey(membership.TeamId)).Select(membership => teams[membership.TeamId]).First();
        return CaseloadLimits.Of(staff, team);
    }
}
