using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>
/// Writes what was kept of an extract as history: episodes without reviews, so that nobody is ever reminded of them. As with the
/// other files, what was decided in the application since stays.
/// </summary>
internal sealed partial class MhsdsWriting(CrisisCareDbContext db, Team team, MhsdsStaging staging, DateTimeOffset now, IProgress<string> progress) : IAsyncDisposable
{
    /// <summary>Rows sent to the database together: memory stays the same however long the extract is.</summary>
    private const int EpisodesTogether = 100;
    private const int ProgressEvery = 5_000;

    private readonly HashSet<StagedCoordinator> leading = [];
    private Dictionary<string, Guid> staff = [];
    private Dictionary<Guid, Guid> openEpisodes = [];
    private HashSet<long> overtaken = [];
    private MhsdsPeople people = null!;

    public MhsdsOutcome Outcome { get; } = new();

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await WriteStaffAsync(cancellationToken);
        people = await MhsdsPeople.LoadAsync(db, team, staging, cancellationToken);
        openEpisodes = await db.Episodes.OfTeam(team.Id).Open().ToDictionaryAsync(episode => episode.ServiceUserId, episode => episode.Id, cancellationToken);
        overtaken = staging.Overtaken();
        var (done, all) = (0, staging.Count("SELECT count(*) FROM referral"));
        foreach (var batch in staging.Referrals().Chunk(EpisodesTogether))
        {
            await WriteAsync(batch, cancellationToken);
            if (done / ProgressEvery != (done += batch.Length) / ProgressEvery)
            {
                progress.Report($"{done:N0} of {all:N0} referrals written");
            }
        }

        Outcome.PeopleAdded = people.Added;
        var neverLeading = staging.Count("SELECT count(*) FROM coordinator") - leading.Count;
        if (neverLeading > 0)
        {
            Outcome.LeaveOut(MhsdsTables.Coordinators, "at no time of an episode", neverLeading);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await contacts.DisposeAsync();
        await contactStaff.DisposeAsync();
    }

    /// <summary>
    /// The data set has neither names nor hours nor contracts. Whoever is new is called by their id, and counted as bank staff so
    /// that nobody is recommended as a lead practitioner on a guess, until the staff file says more.
    /// </summary>
    private async Task WriteStaffAsync(CancellationToken cancellationToken)
    {
        staff = await KnownStaff.OfAsync(db, team, cancellationToken);
        foreach (var told in staging.Staff().Where(told => !staff.ContainsKey(told.Id)))
        {
            var member = new StaffMember(told.Name.Length > 0 ? told.Name : $"Staff {told.Id}", told.Profession, told.IsRegistered, wte: 1, Employment.Bank);
            member.Join(team.Id, told.Id);
            db.Add(member);
            staff.Add(told.Id, member.Id);
            Outcome.StaffAdded++;
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task WriteAsync(StagedReferral[] batch, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(batch, cancellationToken);
        var (old, added) = (new List<(StagedReferral, Episode)>(), new List<(StagedReferral, Episode)>());
        foreach (var referral in batch)
        {
            var terms = MhsdsLeads.Of(staging.CoordinatorsOf(referral.Patient), referral, now).ToList();
            leading.UnionWith(terms.Select(term => term.Coordinator));
            if (people.Find(referral.Patient) is not { } person)
            {
                LeaveOut(referral, "whose person is not in MHS001, or has another date of birth here");
            }
            else if (!known.TryGetValue(referral.Id, out var episode))
            {
                if (Add(referral, person, terms) is { } fresh)
                {
                    added.Add((referral, fresh));
                }
            }
            else if (episode.ServiceUserId != person)
            {
                LeaveOut(referral, "that are another person's episode here");
            }
            else
            {
                Update(episode, referral, terms);
                old.Add((referral, episode));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await WriteChangedContactsAsync(old, cancellationToken);
        await WriteNewContactsAsync(added, cancellationToken);
    }

    private void LeaveOut(StagedReferral referral, string why)
    {
        Outcome.LeaveOut(MhsdsTables.Referrals, why);
        Outcome.LeaveOut(MhsdsTables.Contacts, MhsdsReading.NotReferred, staging.ContactsOf(referral).Count());
    }

    private Task<Dictionary<string, Episode>> KnownAsync(StagedReferral[] batch, CancellationToken cancellationToken)
    {
        var ids = batch.Select(referral => referral.Id).ToList();
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
