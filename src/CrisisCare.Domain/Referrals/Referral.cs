namespace CrisisCare.Domain.Referrals;

/// <summary>How soon the referrer needs an answer (MHSDS clinical response priority type).</summary>
public enum Priority
{
    Emergency,
    VeryUrgent,
    Urgent,
    Routine,
}

public enum ReferralDecision
{
    Accepted,
    Declined,
}

/// <summary>Why a referral was declined. The referrer is told, kindly and at once.</summary>
public enum DeclineReason
{
    NeedsAnotherService,
    AlreadyInHospital,
    OutsideTheArea,
    PersonDeclined,
    NotEnoughInformation,
    Other,
}

public static class ReferralWords
{
    extension(Priority priority)
    {
        public string Words => priority switch
        {
            Priority.VeryUrgent => "Very urgent",
            _ => priority.ToString(),
        };

        /// <summary>The code of the caseload file: <c>very_urgent</c>.</summary>
        public string Code => priority switch
        {
            Priority.VeryUrgent => "very_urgent",
            _ => priority.ToString().ToLowerInvariant(),
        };
    }

    extension(DeclineReason reason)
    {
        public string Words => reason switch
        {
            DeclineReason.NeedsAnotherService => "Another service can help more",
            DeclineReason.AlreadyInHospital => "Already in hospital",
            DeclineReason.OutsideTheArea => "Lives outside our area",
            DeclineReason.PersonDeclined => "The person does not want home treatment",
            DeclineReason.NotEnoughInformation => "Not enough information to decide",
            _ => "Another reason",
        };
    }
}

/// <summary>Somebody asked the team to look after a person, and what the team answered.</summary>
public sealed class Referral : ITeamOwned
{
    public const int ReferrerLength = 100;
    public const int NoteLength = 200;

    private Referral(Guid teamId, Guid serviceUserId, DateTimeOffset receivedAt, Priority priority, string? referrer)
    {
        TeamId = teamId;
        ServiceUserId = serviceUserId;
        ReceivedAt = receivedAt;
        Priority = priority;
        Referrer = referrer;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public Guid ServiceUserId { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public Priority Priority { get; private set; }

    /// <summary>Who asked: a service or a place, "A&amp;E liaison, Southam General".</summary>
    public string? Referrer { get; private set; }

    public ReferralDecision Decision { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>The account that decided; empty for imported history.</summary>
    public Guid? DecidedBy { get; private set; }

    public DeclineReason? DeclineReason { get; private set; }

    /// <summary>In a few words, what the referrer was told.</summary>
    public string? DeclineNote { get; private set; }

    public static Referral Accepted(Guid teamId, Guid serviceUserId, DateTimeOffset receivedAt, Priority priority, string? referrer, DateTimeOffset at, Guid? by) =>
        new(teamId, serviceUserId, receivedAt, priority, referrer) { Decision = ReferralDecision.Accepted, DecidedAt = at, DecidedBy = by };

    public static Referral Declined(Guid teamId, Guid serviceUserId, DateTimeOffset receivedAt, Priority priority, string? referrer, DateTimeOffset at, Guid by, DeclineReason reason, string? note) =>
        new(teamId, serviceUserId, receivedAt, priority, referrer)
        {
            Decision = ReferralDecision.Declined,
            DecidedAt = at,
            DecidedBy = by,
            DeclineReason = reason,
            DeclineNote = note,
        };
}
