using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>The names behind the ids of an episode: staff who were there, accounts that recorded it.</summary>
public sealed record Names(IReadOnlyDictionary<Guid, string> Staff, IReadOnlyDictionary<Guid, string> Accounts)
{
    public static async Task<Names> LoadAsync(CrisisCareDbContext db, Guid teamId)
    {
        var staff = await db.StaffMembers.AsNoTracking().ToDictionaryAsync(member => member.Id, member => member.Name);
        var accounts = await db.Users.AsNoTracking()
            .Where(user => user.StaffMemberId == null || db.StaffMembers.Any(member => member.Id == user.StaffMemberId && member.Memberships.Any(one => one.TeamId == teamId)))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName);
        return new Names(staff, accounts);
    }

    public string OfStaff(Guid id) => Staff.GetValueOrDefault(id, "Somebody of another team");

    public string OfStaff(IEnumerable<Guid> ids) => UkFormat.Join([.. ids.Select(OfStaff)]);

    /// <summary>" by Fran Okoro", or nothing for history from a file, which nobody here did.</summary>
    public string By(Guid? account) => account is { } id && id != Guid.Empty ? $" by {Accounts.GetValueOrDefault(id, "somebody of another team")}" : "";
}
