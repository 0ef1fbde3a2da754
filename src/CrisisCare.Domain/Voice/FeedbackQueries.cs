namespace CrisisCare.Domain.Voice;

/// <summary>The feedback that pages, the board and jobs ask for, said once for all of them and both databases.</summary>
public static class FeedbackQueries
{
    public static IQueryable<FeedbackPiece> OfTeam(this IQueryable<FeedbackPiece> feedback, Guid teamId) =>
        feedback.Where(piece => piece.TeamId == teamId);

    public static IQueryable<FeedbackPiece> Unread(this IQueryable<FeedbackPiece> feedback) =>
        feedback.Where(piece => piece.ReadAt == null);

    /// <summary>Nobody has read it within the time the team has set.</summary>
    /// <param name="readWithin">Hours.</param>
    public static IQueryable<FeedbackPiece> UnreadTooLong(this IQueryable<FeedbackPiece> feedback, int readWithin, DateTimeOffset now)
    {
        var latest = now.AddHours(-readWithin);
        return feedback.Unread().Where(piece => piece.ReceivedAt < latest);
    }

    /// <summary>Somebody asked to be contacted today, and nobody has said what came of it (<see cref="FeedbackPiece.WaitsForContact"/>).</summary>
    public static IQueryable<FeedbackPiece> WaitingForContact(this IQueryable<FeedbackPiece> feedback) =>
        feedback.Where(piece => piece.ContactToday && piece.ContactedAt == null);

    /// <summary>The link of a secret while it works (<see cref="FeedbackLink.WorksAt"/>): one question, whatever is wrong with it.</summary>
    public static IQueryable<FeedbackLink> Working(this IQueryable<FeedbackLink> links, string secret, DateTimeOffset now)
    {
        var hash = LinkSecret.HashOf(secret);
        return links.Where(link => link.SecretHash == hash && link.RevokedAt == null && !link.IsSpent && (link.ExpiresAt == null || link.ExpiresAt > now));
    }

    /// <summary>The survey of a secret while it is open (<see cref="StaffSurvey.IsOpenOn"/>).</summary>
    public static IQueryable<StaffSurvey> Open(this IQueryable<StaffSurvey> surveys, string secret, DateOnly today)
    {
        var hash = LinkSecret.HashOf(secret);
        return surveys.Where(survey => survey.SecretHash == hash && survey.OpensOn <= today && survey.ClosesOn >= today);
    }
}
