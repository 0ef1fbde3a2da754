using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Security;

/// <summary>
/// The second key of a person's own page, their date of birth. The database counts wrong ones, each with a statement of its own
/// that counts only while the link still works: of many that come at once five count, and no right one is taken after them.
/// </summary>
public sealed class BirthdayTries(CrisisCareDbContext db, TimeProvider clock)
{
    private const int Last = MyTeamLink.MostWrongTries - 1;

    /// <returns>Whether it was the right date; nothing where the link has stopped, with this try or before it.</returns>
    public async Task<bool?> TryAsync(MyTeamLink link, DateOnly born)
    {
        var right = await db.ServiceUsers.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).Where(person => person.Id == link.ServiceUserId).Select(person => person.DateOfBirth).SingleAsync();
        var open = db.MyTeamLinks.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).Where(one => one.Id == link.Id && one.RevokedAt == null);
        if (born == right)
        {
            return await open.AnyAsync(one => one.WrongTries < MyTeamLink.MostWrongTries) ? true : null;
        }

        if (await open.Where(one => one.WrongTries < Last).ExecuteUpdateAsync(set => set.SetProperty(one => one.WrongTries, one => one.WrongTries + 1)) == 1)
        {
            await NoteAsync(link, "WrongTry");
            return false;
        }

        if (await open.Where(one => one.WrongTries == Last).ExecuteUpdateAsync(set => set.SetProperty(one => one.WrongTries, MyTeamLink.MostWrongTries)) == 1)
        {
            await NoteAsync(link, "Locked");
        }

        return null;
    }

    /// <summary>Into the audit trail: that it happened, when, and with which link. Nothing about anybody.</summary>
    public async Task NoteAsync(MyTeamLink link, string action)
    {
        db.Add(new AuditEntry(userId: null, clock.GetUtcNow(), action, nameof(MyTeamLink), link.Id, changes: "{}"));
        await db.SaveChangesAsync();
    }
}
