using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>Reads everything the recommendation looks at: one query a fact, however large the team.</summary>
public sealed class LeadSnapshotReader(CrisisCareDbContext db, Episode episode, ServiceUser person, DateOnly today)
{
    public async Task<LeadSnapshot> ReadAsync()
    {
        var team = await db.Teams.AsNoTracking().SingleAsync(team => team.Id == episode.TeamId);
        var earlier = await EarlierLeadsAsync();
        var staff = await StaffAsync([.. earlier.Keys]);
        var disabled = await DisabledAsync();
        var work = await WorkAsync();
        var met = await MetAsync();
        var reviews = FirstReviews(episode).Where(review => review.IsOpen).ToList();
        var rota = await RotaAsync(team, staff, reviews);
        var reviewDays = reviews.ConvertAll(review => review.DueOn);

        LeadCandidate Candidate(StaffMember one) => Describe(one, team, reviewDays) with
        {
            IsActive = !disabled.Contains(one.Id),
            Reviews = ReviewsOnShift.Of(one.Id, reviews, rota, today),
            Load = work.GetValueOrDefault(one.Id).Load,
            LastAllocatedAt = work.TryGetValue(one.Id, out var known) ? known.LastAllocatedAt : null,
            ContactsThisEpisode = met.GetValueOrDefault(one.Id),
            LedInEarlierEpisodeUntil = earlier.TryGetValue(one.Id, out var until) ? until : null,
        };

        var request = new LeadRequest(met.Count, reviewDays, episode.CurrentLead?.StaffMemberId);
        return LeadSnapshot.Of(request, [.. staff.Select(Candidate)], staff, today);
    }

    /// <summary>The initial appointment and the day 7 and day 14 reviews since the episode last began.</summary>
    public static IEnumerable<Review> FirstReviews(Episode episode) =>
        episode.Reviews
            .Where(review => review.Round == episode.Round && review.Day <= ReviewPathway.FromAcceptance.Last().Day)
            .OrderBy(review => review.Day);

    private async Task<TeamRota> RotaAsync(Team team, IReadOnlyCollection<StaffMember> staff, List<Review> reviews)
    {
        var last = reviews.Count == 0 ? today : reviews.Max(review => ReviewPathway.WindowCloses(review.Day, review.DueOn));
        return await db.RotaAsync(team, staff, today, last < today ? today : last);
    }

    private LeadCandidate Describe(StaffMember staff, Team team, IReadOnlyList<DateOnly> reviewDays) => new()
    {
        StaffId = staff.Id,
        Name = staff.Name,
        IsRegistered = staff.IsRegistered,
        IsPermanent = staff.Employment == Employment.Permanent,
        Load = 0,
        Limits = CaseloadLimits.Of(staff, team),
        LeftOn = staff.LeftOn,
        AbsentOn = reviewDays.Where(day => staff.AbsenceOn(day) is not null).ToHashSet(),
        IsRefusedByPerson = IsRefused(staff.Id, RefusalKind.PersonAsked),
        HasConflictOfInterest = IsRefused(staff.Id, RefusalKind.ConflictOfInterest),
    };

    private bool IsRefused(Guid staffMemberId, RefusalKind kind) =>
        person.Refusals.Any(refusal => refusal.StaffMemberId == staffMemberId && refusal.Kind == kind && refusal.AppliesOn(today));

    /// <summary>The team. Whoever left before the episode began is not looked for in it, unless they led this person once.</summary>
    private Task<List<StaffMember>> StaffAsync(IReadOnlyList<Guid> earlierLeads)
    {
        var began = episode.AcceptedOn;
        return db.StaffMembers.AsNoTracking()
            .Include(staff => staff.Absences.Where(absence => absence.EndsOn >= today))
            .InTeams(episode.TeamId)
            .Where(staff => staff.LeftOn == null || staff.LeftOn >= began || earlierLeads.Contains(staff.Id))
            .OrderBy(staff => staff.Name)
            .ToListAsync();
    }

    private Task<HashSet<Guid>> DisabledAsync() =>
        db.Users.Where(user => user.IsDisabled && user.StaffMemberId != null).Select(user => user.StaffMemberId!.Value).ToHashSetAsync();

    /// <summary>People led in this team now, and when somebody was last given anybody to lead.</summary>
    private async Task<Dictionary<Guid, (int Load, DateTimeOffset LastAllocatedAt)>> WorkAsync()
    {
        var work = await db.Episodes
            .Where(one => one.TeamId == episode.TeamId)
            .SelectMany(one => one.Leads)
            .GroupBy(term => term.StaffMemberId)
            .Select(terms => new { Id = terms.Key, Load = terms.Count(term => term.EndedAt == null), Last = terms.Max(term => term.StartedAt) })
            .ToListAsync();
        return work.ToDictionary(one => one.Id, one => (one.Load, one.Last));
    }

    private async Task<Dictionary<Guid, int>> MetAsync() =>
        await db.Episodes
            .Where(one => one.Id == episode.Id)
            .SelectMany(one => one.Contacts)
            .Counting()
            .SelectMany(contact => contact.Staff)
            .Where(staff => staff.Part == Part.TookPart)
            .GroupBy(staff => staff.StaffMemberId)
            .Select(contacts => new { Id = contacts.Key, Number = contacts.Count() })
            .ToDictionaryAsync(one => one.Id, one => one.Number);

    private async Task<Dictionary<Guid, DateOnly>> EarlierLeadsAsync()
    {
        var terms = await db.Episodes
            .Where(one => one.ServiceUserId == episode.ServiceUserId && one.Id != episode.Id)
            .SelectMany(one => one.Leads)
            .Where(term => term.EndedAt != null)
            .Select(term => new { term.StaffMemberId, EndedAt = term.EndedAt!.Value })
            .ToListAsync();
        return terms.GroupBy(term => term.StaffMemberId).ToDictionary(of => of.Key, of => ServiceTime.LondonDate(of.Max(term => term.EndedAt)));
    }
}
