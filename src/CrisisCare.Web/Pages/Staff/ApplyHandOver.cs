using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Notices;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>
/// Does what waits in a hand-over, each row in a transaction of its own that holds the change, the row's new state and the
/// digest of whoever receives it. A row that fails says why and stays; one that is done is never done again, so an interrupted
/// hand-over is simply run once more.
/// </summary>
public sealed class ApplyHandOver(CrisisCareDbContext db, HandOverLoader loader, TimeProvider clock, ILogger<ApplyHandOver> log)
{
    public async Task RunAsync(Guid handOverId, Guid by)
    {
        var waiting = await db.HandOvers.Where(handOver => handOver.Id == handOverId).SelectMany(handOver => handOver.Rows)
            .Where(row => row.State == HandOverState.Waiting).Select(row => new { row.Id, row.Item }).ToListAsync();

        // Leads first: whoever becomes the lead is in the core group as the lead.
        foreach (var row in waiting.OrderBy(row => row.Item).ThenBy(row => row.Id))
        {
            await TryAsync(handOverId, row.Id, by);
        }

        log.LogInformation("Hand-over {HandOver}: {Rows} rows were tried", handOverId, waiting.Count);
    }

    private async Task TryAsync(Guid handOverId, Guid rowId, Guid by)
    {
        string? failure;
        try
        {
            failure = await MoveAsync(handOverId, rowId, by);
        }
        catch (DbUpdateException problem)
        {
            if (await IsSameFormSentTwiceAsync())
            {
                throw;
            }

            failure = problem is DbUpdateConcurrencyException || ConflictFilter.IsUniqueViolation(problem)
                ? "Someone else changed this meanwhile. Look again, then try again"
                : "It could not be saved. Try again in a few minutes";
            log.LogWarning("Row {Row} of hand-over {HandOver} was not saved ({Problem})", rowId, handOverId, problem.InnerException?.GetType().Name);
        }

        if (failure is not null)
        {
            await FailAsync(handOverId, rowId, failure);
        }
    }

    /// <returns>Why it was not moved; nothing when it was, or had been already.</returns>
    private async Task<string?> MoveAsync(Guid handOverId, Guid rowId, Guid by)
    {
        var (handOver, row) = await FindAsync(handOverId, rowId);
        if (row.State is not HandOverState.Waiting)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (Move(await loader.LoadToChangeAsync(handOver, row.EpisodeId), row, by, now) is { } failure)
        {
            return failure;
        }

        row.Done(now);
        await TellAsync(handOver, row.ToStaffMemberId, now);
        await db.SaveChangesAsync();
        return null;
    }

    private static string? Move(HandOverCase? now, HandOverRow row, Guid by, DateTimeOffset at)
    {
        if (now?.Episodes is not [{ IsOpen: true } episode])
        {
            return "This episode is closed";
        }

        if (now.Held.SingleOrDefault(item => item.Item == row.Item && item.SubjectId == row.SubjectId) is not { } held)
        {
            return $"{now.Away.Name} does not hold this any more: it has been moved or has ended";
        }

        if (Replacements.For(held, now.Facts).SingleOrDefault(one => one.Id == row.ToStaffMemberId) is not { } to)
        {
            return "This colleague does not work in the team any more";
        }

        return to.Objection ?? row.Item switch
        {
            HandOverItem.Lead => Allocate(episode, to, now, by, at),
            HandOverItem.CoreGroup => Replace(held, to, now, by),
            HandOverItem.Booking => Rebook(held, to, now, by, at),
            _ => Cover(held, to),
        };
    }

    private static string? Allocate(Episode episode, Replacement to, HandOverCase now, Guid by, DateTimeOffset at)
    {
        if (episode.ReasonsAgainstAllocating(to.Id).FirstOrDefault() is { } reason)
        {
            return reason;
        }

        episode.Allocate(
            new Allocation(
                to.Id,
                to.Acquaintance.HasMet ? AllocationReason.KnowsThePerson : AllocationReason.Other,
                to.Acquaintance.HasMet ? null : Why(now),
                ChangeReason: now.Period.IsLeaving ? LeadChangeReason.LeadLeft : LeadChangeReason.LeadAway),
            at,
            by);
        return null;
    }

    private static string? Replace(HeldItem held, Replacement to, HandOverCase now, Guid by)
    {
        var (episode, place) = (held.Episode, held.Place);
        episode.LeaveCoreGroup(place, now.Facts.Today, Why(now), by);
        if (episode.ReasonsAgainstJoiningCoreGroup(to.Staff, place.Role, now.Facts.Team.CoreGroupSize, now.Facts.Today).FirstOrDefault() is { } reason)
        {
            return reason;
        }

        episode.JoinCoreGroup(new CoreGroupPlace(to.Id, place.Role, to.Acquaintance.HasMet ? AllocationReason.KnowsThePerson : AllocationReason.Other, Why(now)), now.Facts.Today, by);
        return null;
    }

    private static string? Rebook(HeldItem held, Replacement to, HandOverCase now, Guid by, DateTimeOffset at)
    {
        var (episode, booking) = (held.Episode, held.Booking);
        var details = booking.Details with
        {
            StaffMemberIds = [.. booking.StaffIds.Select(id => id == now.Away.Id ? to.Id : id)],
            NewFace = to.Acquaintance.HasMet ? null : new NewFaceAnswer(ReasonForANewFace(held, now.Away.Id), Why(now)),
        };
        if (episode.ReasonsAgainstChanging(booking).Concat(episode.ReasonsAgainstBooking(details, now.Facts.Today)).FirstOrDefault() is { } reason)
        {
            return reason;
        }

        // Whoever comes to a booked review in place of the lead holds it.
        if (episode.ReviewOf(booking) is { } review && episode.CurrentLead?.StaffMemberId == now.Away.Id && !episode.ReasonsAgainstCovering(review).Any())
        {
            episode.Cover(review, to.Id);
        }

        episode.Rebook(booking, details, new Rebooking(RebookingAsker.Us, Why(now)), at, by);
        return null;
    }

    private static string? Cover(HeldItem held, Replacement to)
    {
        if (held.Episode.ReasonsAgainstCovering(held.Review).FirstOrDefault() is { } reason)
        {
            return reason;
        }

        held.Episode.Cover(held.Review, to.Id);
        return null;
    }

    private static NewFaceReason ReasonForANewFace(HeldItem held, Guid away) => held.Episode switch
    {
        { CurrentLead: { } lead } when lead.StaffMemberId == away => NewFaceReason.LeadOffShift,
        { } episode when episode.CoreGroupNow.Any(member => member.StaffMemberId == away) => NewFaceReason.CoreGroupOffShift,
        _ => NewFaceReason.Other,
    };

    private static string Why(HandOverCase now) => now.Period.IsLeaving ? $"{now.Away.Name} leaves" : $"{now.Away.Name} is away";

    /// <summary>One message for each recipient, however many rows and runs: it grows with what they are given.</summary>
    private async Task TellAsync(HandOver handOver, Guid recipient, DateTimeOffset now)
    {
        var occasion = handOver.Id.ToString();
        var notice = await db.Notices.SingleOrDefaultAsync(one =>
            one.RecipientId == recipient && one.TeamId == handOver.TeamId && one.Kind == NoticeKind.HandedOver && one.Occasion == occasion);
        if (notice is null)
        {
            db.Add(new Notice(handOver.TeamId, recipient, NoticeKind.HandedOver, occasion, count: 1, now));
        }
        else
        {
            notice.TellAgain(notice.Count + 1, now);
        }
    }

    private async Task FailAsync(Guid handOverId, Guid rowId, string failure)
    {
        var (_, row) = await FindAsync(handOverId, rowId);
        if (row.State is HandOverState.Waiting)
        {
            row.Fail(failure);
            await db.SaveChangesAsync();
        }
    }

    private async Task<(HandOver HandOver, HandOverRow Row)> FindAsync(Guid handOverId, Guid rowId)
    {
        db.ChangeTracker.Clear();
        var handOver = await db.HandOvers.Include(one => one.Rows.Where(row => row.Id == rowId)).SingleAsync(one => one.Id == handOverId);
        return (handOver, handOver.Rows.Single());
    }

    private async Task<bool> IsSameFormSentTwiceAsync() =>
        db.Submission is { IsSaved: false } form && await db.Set<Submission>().AsNoTracking().AnyAsync(saved => saved.Id == form.Id);
}
