namespace CrisisCare.Domain.ServiceUsers;

/// <summary>One answer of the person about one carer: written once and never changed.</summary>
public sealed class CarerConsent(Guid carerId, int number, ConsentAnswer answer, string? mayBeShared, DateOnly on, DateTimeOffset recordedAt, Guid? recordedBy)
{
    public const int MayBeSharedLength = 300;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid CarerId { get; private set; } = carerId;

    /// <summary>From 1; the highest stands.</summary>
    public int Number { get; private set; } = number;

    public ConsentAnswer Answer { get; private set; } = answer;

    /// <summary>What this carer may be told, in the person's words; only with consent.</summary>
    [NotInTrail]
    public string? MayBeShared { get; private set; } = mayBeShared;

    /// <summary>The London date on which the person said so.</summary>
    public DateOnly On { get; private set; } = on;

    public DateTimeOffset RecordedAt { get; private set; } = recordedAt;

    public Guid? RecordedBy { get; private set; } = recordedBy;

    /// <param name="before">The answer that stands; nothing for somebody new.</param>
    public static IEnumerable<string> ReasonsAgainst(ConsentAnswer answer, CarerConsent? before)
    {
        if (answer is ConsentAnswer.Withdrawn && before?.Answer is not ConsentAnswer.Given)
        {
            yield return "Only consent that was given can be withdrawn. Choose “Consent not given”";
        }

        if (answer is ConsentAnswer.NotAsked && before is { Answer: not ConsentAnswer.NotAsked })
        {
            yield return "The person has been asked already. Choose what they say now";
        }
    }

    public static IEnumerable<string> ReasonsAgainstDate(DateOnly on, CarerConsent? before, DateOnly today)
    {
        if (on > today)
        {
            yield return "The date must be today or in the past";
        }

        if (on < before?.On)
        {
            yield return $"The date must be on or after {UkFormat.Date(before.On)}, the date of the last answer";
        }
    }

    public static IEnumerable<string> ReasonsAgainstSharing(ConsentAnswer answer, string? mayBeShared)
    {
        if (answer is ConsentAnswer.Given && string.IsNullOrWhiteSpace(mayBeShared))
        {
            yield return "Say what may be shared";
        }
        else if (mayBeShared?.ReplaceLineEndings("\n").Trim().Length > MayBeSharedLength)
        {
            yield return $"What may be shared must be {MayBeSharedLength} characters or fewer";
        }
    }
}

public static class ConsentAnswers
{
    extension(ConsentAnswer answer)
    {
        public string Words => answer switch
        {
            ConsentAnswer.NotAsked => "Not asked yet",
            ConsentAnswer.Given => "Consent given",
            ConsentAnswer.NotGiven => "Consent not given",
            _ => "Consent withdrawn",
        };
    }
}
