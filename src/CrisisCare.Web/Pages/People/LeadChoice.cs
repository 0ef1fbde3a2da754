using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>One person whose lead practitioner is being chosen, as everything stands now.</summary>
public sealed record LeadChoice(ServiceUser Person, Episode Episode, LeadNow? LeadNow, LeadSnapshot Snapshot)
{
    public bool IsChange => LeadNow is not null;

    public Guid? CurrentTerm => Episode.CurrentLead?.Id;

    /// <summary>The reviews the lead is chosen for, held and not needed ones included.</summary>
    public IReadOnlyList<Review> Reviews => [.. LeadSnapshotReader.FirstReviews(Episode)];

    public static async Task<LeadChoice?> LoadAsync(CrisisCareDbContext db, Guid serviceUserId, DateOnly today)
    {
        var person = await db.ServiceUsers.AsNoTracking().Include(person => person.Refusals).SingleOrDefaultAsync(person => person.Id == serviceUserId);
        var episode = await db.Episodes
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Reviews)
            .AsSplitQuery()
            .OfPerson(serviceUserId)
            .FirstOrDefaultAsync();
        if (person is null || episode is null)
        {
            return null;
        }

        var snapshot = await new LeadSnapshotReader(db, episode, person, today).ReadAsync();
        return new LeadChoice(person, episode, await LeadNow.LoadAsync(db, episode), snapshot);
    }

    /// <summary>Whether the lead is still who a page showed when it was made.</summary>
    public bool IsAsExpected(Guid? expectedTerm) => Episode.IsOpen && CurrentTerm == expectedTerm;

    /// <summary>What happened after a page was made.</summary>
    public string SinceThen(Guid? expectedTerm, DateTimeOffset now) => this switch
    {
        { Episode.IsOpen: false } => "This episode has been closed",
        { LeadNow: { } lead } when CurrentTerm != expectedTerm => lead.Sentence(now),
        _ => "Someone else changed this",
    };
}
