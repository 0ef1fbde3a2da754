using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Contacts;

/// <summary>One contact with the episode it belongs to, the person it was with and the names of everybody in it.</summary>
public sealed record ContactPage(Contact Contact, Episode Episode, ServiceUser Person, IReadOnlyDictionary<Guid, string> StaffNames, IReadOnlyDictionary<Guid, string> AccountNames)
{
    public string PersonName => Person.PreferredName ?? Person.FirstName;

    public string Who => Contact.WhoWords(StaffNames);

    public PersonHead HeadOn(DateOnly today) => PersonHead.Of(Person, today);

    public string StaffName(Guid id) => StaffNames.GetValueOrDefault(id, "somebody no longer in the team");

    public string Account(Guid? id) => id is { } account ? AccountNames.GetValueOrDefault(account, "an account that is gone") : "an imported file";

    /// <summary>Nothing where there is no such contact, or it is another team's.</summary>
    public static async Task<ContactPage?> FindAsync(CrisisCareDbContext db, Guid contactId)
    {
        var episode = await db.Episodes
            .Include(one => one.Leads)
            .Include(one => one.CoreGroup)
            .Include(one => one.Reviews)
            .Include(one => one.Bookings.Where(booking => booking.EndedAt == null)).ThenInclude(booking => booking.Staff)
            .Include(one => one.Contacts).ThenInclude(contact => contact.Staff)
            .SingleOrDefaultAsync(one => one.Contacts.Any(contact => contact.Id == contactId));
        if (episode is null)
        {
            return null;
        }

        var contact = episode.Contacts.Single(one => one.Id == contactId);
        var versions = episode.VersionsOf(contact);
        var staff = versions.SelectMany(version => version.Staff).Select(one => one.StaffMemberId)
            .Concat(episode.Bookings.SelectMany(booking => booking.StaffIds)).Distinct().ToList();
        var accounts = versions.SelectMany(version => new[] { version.RecordedBy, version.EndedBy }).OfType<Guid>().Distinct().ToList();
        return new ContactPage(
            contact,
            episode,
            await db.ServiceUsers.SingleAsync(person => person.Id == episode.ServiceUserId),
            await db.StaffMembers.Where(member => staff.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name),
            await db.Users.Where(user => accounts.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName));
    }
}
