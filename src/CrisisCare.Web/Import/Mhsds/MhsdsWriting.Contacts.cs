using System.Text.Json;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import.Mhsds;

internal sealed partial class MhsdsWriting
{
    private readonly PlainInsert<Contact> contacts = new(db);
    private readonly PlainInsert<ContactStaff> contactStaff = new(db);
    private readonly List<ContactStaff> present = [];

    /// <summary>Of episodes that were here: each change is in the audit trail.</summary>
    private async Task WriteChangedContactsAsync(List<(StagedReferral Referral, Episode Episode)> episodes, CancellationToken cancellationToken)
    {
        if (episodes.Count == 0)
        {
            return;
        }

        var known = await KnownContactsAsync([.. episodes.Select(one => one.Episode.Id)], cancellationToken);
        foreach (var (referral, episode) in episodes)
        {
            foreach (var told in Fitting(referral, episode))
            {
                Write(known.GetValueOrDefault((episode.Id, told.Id)), told, episode);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Write(Contact? known, StagedContact told, Episode episode)
    {
        var details = Details(told);
        if (known is null)
        {
            db.Add(episode.ImportContact(details, told.Id, now));
            Outcome.Contacts.Added++;
        }
        else if (ContactVersions.StaysAsItIs(known, episode, details))
        {
            Outcome.Contacts.Unchanged++;
        }
        else
        {
            db.Attach(known);
            db.Add(episode.ImportCorrection(known, details, now));
            Outcome.Contacts.Changed++;
        }
    }

    /// <summary>
    /// Of episodes that are new. Millions of rows are neither tracked nor each written twice: the audit trail has one entry for the
    /// history of an episode, with how many contacts it has; what they were is in the contacts themselves, which are never deleted.
    /// </summary>
    private async Task WriteNewContactsAsync(List<(StagedReferral Referral, Episode Episode)> episodes, CancellationToken cancellationToken)
    {
        foreach (var (referral, episode) in episodes)
        {
            var written = 0;
            foreach (var told in Fitting(referral, episode))
            {
                var contact = episode.ImportContact(Details(told), told.Id, now);
                await contacts.AddAsync(contact, cancellationToken);
                present.AddRange(contact.Staff);
                written++;
            }

            db.Add(new AuditEntry(userId: null, now, "Imported", nameof(Episode), episode.Id, JsonSerializer.Serialize(new { Contacts = new[] { written } })));
            Outcome.Contacts.Added += written;
        }

        // A row of who was there needs its contact to be there first.
        await contacts.FlushAsync(cancellationToken);
        foreach (var one in present)
        {
            await contactStaff.AddAsync(one, cancellationToken);
        }

        await contactStaff.FlushAsync(cancellationToken);
        present.Clear();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>The contacts of an episode; those that cannot have happened in it are left out, and counted.</summary>
    private IEnumerable<StagedContact> Fitting(StagedReferral referral, Episode episode)
    {
        foreach (var told in staging.ContactsOf(referral))
        {
            if (WhyNot(told, episode) is { } why)
            {
                Outcome.LeaveOut(MhsdsTables.Contacts, why);
            }
            else
            {
                yield return told;
            }
        }
    }

    private string? WhyNot(StagedContact told, Episode episode)
    {
        var on = ServiceTime.LondonDate(told.At);
        return told switch
        {
            { Staff: [] } => "without a member of staff",
            _ when told.At > now => "in the future",
            _ when on < episode.AcceptedOn => "before the episode begins",
            _ when on > episode.ClosedOn => "after the episode ends",
            _ => null,
        };
    }

    private ContactDetails Details(StagedContact told) =>
        new(told.At, told.Minutes, told.Mechanism, told.Attendance, told.Planned, Place: null, HandoverLine: null, [.. told.Staff.Select(id => (staff[id], Part.TookPart))]);

    private async Task<Dictionary<(Guid, string), Contact>> KnownContactsAsync(List<Guid> episodeIds, CancellationToken cancellationToken)
    {
        var all = await db.Episodes.AsNoTracking()
            .Where(episode => episodeIds.Contains(episode.Id))
            .SelectMany(episode => episode.Contacts)
            .Where(contact => contact.SourceId != null)
            .Include(contact => contact.Staff)
            .ToListAsync(cancellationToken);
        return all.GroupBy(contact => contact.EpisodeId)
            .SelectMany(each => ContactVersions.LastOfEach(each).Select(one => (Key: (each.Key, one.Key), one.Value)))
            .ToDictionary(one => one.Key, one => one.Value);
    }
}
