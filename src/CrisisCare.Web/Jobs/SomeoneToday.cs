using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Notifications;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Jobs;

/// <summary>
/// Somebody who gave feedback asked to be contacted today: the duty lead of the shift and every team leader are told, each
/// once, never only the colleagues it may be about. For as long as nobody says what came of it, the next shift's duty lead is
/// told too. It runs the moment the feedback comes, and every 5 minutes in case that failed.
/// </summary>
public sealed class SomeoneToday(CrisisCareDbContext db, Digests digests, NoticeMail mail, TimeProvider clock, ILogger<SomeoneToday> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.Feedback.AsNoTracking().WaitingForContact()
            .Select(piece => new { piece.Id, piece.TeamId }).ToListAsync(cancellationToken);
        foreach (var ofTeam in waiting.GroupBy(piece => piece.TeamId))
        {
            var recipients = await RecipientsAsync(ofTeam.Key, cancellationToken);
            foreach (var piece in ofTeam)
            {
                if (recipients.Count == 0)
                {
                    log.LogError("Feedback {Feedback} asks for contact today, and team {Team} has neither a duty lead nor a team leader to tell", piece.Id, piece.TeamId);
                }

                await digests.GiveAsync(piece.TeamId, recipients, NoticeKind.SomeoneToday, piece.Id.ToString(), count: 1, cancellationToken);
            }
        }

        await mail.SendAsync(cancellationToken);
    }

    /// <summary>Asks for a run at once. Where that fails the next run finds it: what somebody wrote is saved already.</summary>
    public static void Call(IBackgroundJobClient jobs, ILogger log)
    {
        try
        {
            jobs.Enqueue<SomeoneToday>(job => job.RunAsync(CancellationToken.None));
        }
        catch (BackgroundJobClientException problem)
        {
            log.LogWarning(problem, "The call for someone today was not queued; the next run finds it");
        }
    }

    private async Task<IReadOnlyCollection<Guid>> RecipientsAsync(Guid teamId, CancellationToken cancellationToken)
    {
        var team = await db.Teams.AsNoTracking().SingleAsync(one => one.Id == teamId, cancellationToken);
        var staff = await db.StaffOfAsync(teamId, clock.Today, cancellationToken);
        var rota = await db.RotaAsync(team, staff, clock.Today, clock.Today, cancellationToken);
        var recipients = (await digests.TeamLeadersAsync(teamId, cancellationToken)).ToHashSet();
        if (rota.DutyLeadAt(clock.GetUtcNow()) is { } dutyLead)
        {
            recipients.Add(dutyLead);
        }

        return recipients;
    }
}
