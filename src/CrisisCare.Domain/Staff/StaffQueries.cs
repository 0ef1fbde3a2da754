namespace CrisisCare.Domain.Staff;

/// <summary>The staff that pages and jobs ask for, said once for all of them and both databases.</summary>
public static class StaffQueries
{
    /// <summary>In one of these teams, whether they still work here or not.</summary>
    public static IQueryable<StaffMember> InTeams(this IQueryable<StaffMember> staff, params IReadOnlyCollection<Guid> teamIds) =>
        staff.Where(member => member.Memberships.Any(membership => teamIds.Contains(membership.TeamId)));

    /// <summary>Not left by this day (<see cref="StaffMember.HasLeftBy"/>).</summary>
    public static IQueryable<StaffMember> WorkingOn(this IQueryable<StaffMember> staff, DateOnly day) =>
        staff.Where(member => member.LeftOn == null || member.LeftOn > day);
}
