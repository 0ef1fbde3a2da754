using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.Configurations;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import;

/// <summary>
/// What happened, contact by contact. A row that changed becomes a new version; what was put right or taken back in the
/// application since stays as it was left there.
/// </summary>
public sealed class ContactsImport(CrisisCareDbContext db, TimeProvider clock) : FileImport
{
    public static readonly IReadOnlyList<string> Columns =
        ["contact_id", "episode_id", "occurred_at", "duration_minutes", "mechanism", "attendance", "planned", "staff_ids"];

    /// <summary>Rows sent to the database together: memory stays the same however long the file is.</summary>
    private const int BatchSize = 500;

    private readonly List<(string Id, Episode Episode, ContactDetails Details)> good = [];
    private readonly DateTimeOffset now = clock.GetUtcNow();
    private Dictionary<string, Guid> staffIds = [];
    private Dictionary<string, Episode> episodes = [];
    private Team team = null!;

    public override async Task CheckAsync(Team team, IReadOnlyList<CsvRow> rows, CancellationToken cancellationToken)
    {
        this.team = team;
        staffIds = await KnownStaff.OfAsync(db, team, cancellationToken);
        episodes = await db.Episodes.AsNoTracking()
            .Where(episode => episode.TeamId == team.Id && episode.SourceId != null)
            .ToDictionaryAsync(episode => episode.SourceId!, StringComparer.Ordinal, cancellationToken);
        foreach (var (id, row) in ById(rows, "contact_id", Lengths.SourceId))
        {
            var details = new ContactDetails(
                row.Moment("occurred_at"),
                row.Number("duration_minutes", 1, Contact.LongestMinutes),
                row.OneOf<Mechanism>("mechanism", mechanism => mechanism.Code),
                row.OneOf<Attendance>("attendance", attendance => attendance.Code),
                row.YesOrNo("planned"),
                Place: null,
                HandoverLine: null,
                Staff(row));
            if (EpisodeOf(row) is { } episode && Agrees(row, episode, details))
            {
                good.Add((id, episode, details));
            }
        }
    }

    public override async Task WriteAsync(IProgress<int> progress, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        var done = 0;
        foreach (var batch in good.Chunk(BatchSize))
        {
            foreach (var (id, episode, details) in batch)
            {
                Write(known.GetValueOrDefault(id), id, episode, details);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            done += batch.Length;
            progress.Report(done);
        }
    }

    private void Write(Contact? known, string id, Episode episode, ContactDetails details)
    {
        if (known is null)
        {
            db.Add(episode.ImportContact(details, id, now));
            Added++;
        }
        else if (ContactVersions.StaysAsItIs(known, episode, details))
        {
            Unchanged++;
        }
        else
        {
            db.Attach(known);
            db.Add(episode.ImportCorrection(known, details, now));
            Changed++;
        }
    }

    /// <summary>For each id the version that stands, or the last that did.</summary>
    private async Task<Dictionary<string, Contact>> KnownAsync(CancellationToken cancellationToken)
    {
        var all = await db.Episodes.AsNoTracking()
            .Where(episode => episode.TeamId == team.Id)
            .SelectMany(episode => episode.Contacts)
            .Where(contact => contact.SourceId != null)
            .Include(contact => contact.Staff)
            .ToListAsync(cancellationToken);
        return ContactVersions.LastOfEach(all);
    }

    private Episode? EpisodeOf(CsvRow row)
    {
        var id = row.Text("episode_id", Lengths.SourceId);
        if (episodes.TryGetValue(id, out var episode))
        {
            return episode;
        }

        if (id.Length > 0)
        {
            row.Refuse("episode_id", $"{team.Name} has no episode {id}. Import the caseload it is in first.");
        }

        return null;
    }

    private List<(Guid StaffMemberId, Part Part)> Staff(CsvRow row)
    {
        var found = new List<(Guid, Part)>();
        foreach (var id in row.Text("staff_ids", 20 * Lengths.SourceId).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
        {
            if (staffIds.TryGetValue(id, out var staff))
            {
                found.Add((staff, Part.TookPart));
            }
            else
            {
                row.Refuse("staff_ids", $"{team.Name} has no member of staff {id}. Import the staff file they are in first.");
            }
        }

        return found;
    }

    private bool Agrees(CsvRow row, Episode episode, ContactDetails details)
    {
        if (row.IsGood)
        {
            foreach (var reason in episode.ReasonsAgainstLogging(details, now))
            {
                row.Refuse(details.Staff.Count == 0 ? "staff_ids" : "occurred_at", $"{reason}.");
            }
        }

        return row.IsGood;
    }
}
