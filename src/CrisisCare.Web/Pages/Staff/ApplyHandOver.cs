using CrisisCare.Domain.HandOvers;
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
        if (HandOverMove.Try(await loader.LoadToChangeAsync(handOver, row.EpisodeId), row, by, now) is { } failure)
        {
            return failure;
        }

        row.Done(now);
        await TellAsync(handOver, row.ToStaffMemberId, now);
        await db.SaveChangesAsync();
        return null;
    }

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
