using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.Configurations;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import;

/// <summary>
/// Referrals, episodes and leads. The file has the last word on who somebody is and on an episode that ended elsewhere; what
/// was decided in the application since (another lead, a closing) stays.
/// </summary>
public sealed class CaseloadImport(CrisisCareDbContext db, TimeProvider clock, IConfiguration configuration) : FileImport
{
    private const int BatchSize = 200;

    private readonly HashSet<string> changedPeople = new(StringComparer.Ordinal);
    private readonly DateTimeOffset now = clock.GetUtcNow();
    private List<CaseloadRow> good = [];
    private KnownCaseload known = null!;
    private Team team = null!;

    public override async Task CheckAsync(Team team, IReadOnlyList<CsvRow> rows, CancellationToken cancellationToken)
    {
        this.team = team;
        known = await KnownCaseload.LoadAsync(db, team, cancellationToken);
        var acceptTestRange = configuration.GetValue<bool>("NhsNumbers:AcceptTestRange") || configuration.GetValue<bool>("Demo:Enabled");
        var read = ById(rows, "episode_id", Lengths.SourceId)
            .Select(row => CaseloadRow.Read(row.Id, row.Row, acceptTestRange, now))
            .ToList();
        new CaseloadCheck(known, team.Name).Check(read.Where(row => row.Source.IsGood).OrderBy(row => row.AcceptedAt));
        good = [.. read.Where(row => row.Source.IsGood).OrderBy(row => row.AcceptedAt)];
    }

    public override async Task WriteAsync(IProgress<int> progress, CancellationToken cancellationToken)
    {
        WritePeople();
        await db.SaveChangesAsync(cancellationToken);
        var done = 0;
        foreach (var batch in good.Chunk(BatchSize))
        {
            var changing = await ChangingAsync(batch, cancellationToken);
            foreach (var row in batch)
            {
                WriteEpisode(row, changing);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            done += batch.Length;
            progress.Report(done);
        }
    }

    private void WritePeople()
    {
        foreach (var row in good.GroupBy(row => row.PersonId, StringComparer.Ordinal).Select(rows => rows.Last()))
        {
            if (!known.People.TryGetValue(row.PersonId, out var person))
            {
                person = ServiceUser.Register(team.Id, row.FirstName, row.LastName, row.DateOfBirth, row.NhsNumber, sourceId: row.PersonId);
                known.People.Add(row.PersonId, person);
                db.Add(person);
            }
            else if (Differs(person, row))
            {
                var number = row.NhsNumber ?? (person.NhsNumber is { } kept ? NhsNumber.FromStored(kept) : null);
                person.Describe(row.FirstName, row.LastName, row.DateOfBirth, number, person.PreferredName, person.Phone);
                changedPeople.Add(row.PersonId);
            }
        }
    }

    /// <summary>An empty NHS number in the file does not take away one that has been found since.</summary>
    private static bool Differs(ServiceUser person, CaseloadRow row) =>
        (person.FirstName, person.LastName, person.DateOfBirth) != (row.FirstName, row.LastName, row.DateOfBirth)
        || (row.NhsNumber is { } number && number.ToString() != person.NhsNumber);

    private void WriteEpisode(CaseloadRow row, Dictionary<string, Episode> changing)
    {
        if (!known.Episodes.ContainsKey(row.EpisodeId))
        {
            AddEpisode(row);
        }
        else if (changing.TryGetValue(row.EpisodeId, out var episode))
        {
            Finish(episode, row);
            Changed++;
        }
        else if (changedPeople.Contains(row.PersonId))
        {
            Changed++;
        }
        else
        {
            Unchanged++;
        }
    }

    private void AddEpisode(CaseloadRow row)
    {
        var person = known.People[row.PersonId];
        var referral = Referral.Accepted(team.Id, person.Id, row.ReferredAt, row.Priority, referrer: null, row.AcceptedAt, by: null);
        var episode = Episode.Import(team, person.Id, row.EpisodeId, row.ReferredAt, row.AcceptedAt, row.Priority, now, referral.Id);
        Finish(episode, row);
        db.AddRange(referral, episode);
        Added++;
    }

    private void Finish(Episode episode, CaseloadRow row)
    {
        if (row.LeadId.Length > 0 && episode.Leads.Count == 0)
        {
            episode.ImportLead(known.Staff[row.LeadId]);
        }

        if (row is { ClosedOn: { } closedOn, ClosingReason: { } reason } && episode.IsOpen)
        {
            episode.Close(new Closing(closedOn, reason, OnwardService: null, JointVisit: null, Disengagement: null), now, by: null);
        }

        // An open episode that came as history only has none; in the caseload file it is somebody to look after now.
        if (episode.IsOpen && episode.Reviews.Count == 0)
        {
            episode.PlanReviewsAhead(ServiceTime.LondonDate(now), now);
        }
    }

    /// <summary>Episodes the file closes, names the first lead of, or makes more than history; all others stay as they are.</summary>
    private Task<Dictionary<string, Episode>> ChangingAsync(CaseloadRow[] rows, CancellationToken cancellationToken)
    {
        var ids = rows.Where(row => known.Episodes.TryGetValue(row.EpisodeId, out var episode)
                && episode.IsOpen && (row.ClosedOn is not null || !episode.HasReviews || (row.LeadId.Length > 0 && !episode.HasHadLead)))
            .Select(row => row.EpisodeId)
            .ToList();
        return db.Episodes
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Reviews)
            .Include(episode => episode.Bookings)
            .Include(episode => episode.Pauses)
            .Where(episode => episode.TeamId == team.Id && ids.Contains(episode.SourceId!))
            .ToDictionaryAsync(episode => episode.SourceId!, StringComparer.Ordinal, cancellationToken);
    }
}
