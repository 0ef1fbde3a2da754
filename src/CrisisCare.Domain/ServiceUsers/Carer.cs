namespace CrisisCare.Domain.ServiceUsers;

/// <summary>What the person says about telling one of their carers or supporters.</summary>
public enum ConsentAnswer
{
    /// <summary>Nobody has asked the person yet: nothing may be shared.</summary>
    NotAsked,

    Given,

    NotGiven,

    /// <summary>It was given and is taken back.</summary>
    Withdrawn,
}

/// <summary>
/// Somebody who stands by the person: family, a friend, a neighbour. What they may be told is the person's own choice, and
/// can be taken back; listening to them never needs consent. Source: Triangle of Care (domain.md §1.2), CORE item 13.
/// </summary>
public sealed class Carer(Guid serviceUserId, string name, string? relation, string? phone, DateTimeOffset addedAt, Guid? addedBy) : IVersioned
{
    public const int NameLength = 100;
    public const int RelationLength = 60;

    private readonly List<CarerConsent> consents = [];

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ServiceUserId { get; private set; } = serviceUserId;

    public string Name { get; private set; } = name;

    /// <summary>What they are to the person: "sister", "neighbour".</summary>
    public string? Relation { get; private set; } = relation;

    public string? Phone { get; private set; } = phone;

    public DateTimeOffset AddedAt { get; private set; } = addedAt;

    public Guid? AddedBy { get; private set; } = addedBy;

    /// <summary>The London date from which they are no carer or supporter any more.</summary>
    public DateOnly? EndedOn { get; private set; }

    public Guid? EndedBy { get; private set; }

    public long Version { get; private set; }

    /// <summary>Every answer, in no order.</summary>
    public IReadOnlyList<CarerConsent> Consents => consents;

    /// <summary>The answer that stands.</summary>
    public CarerConsent? Consent => consents.MaxBy(consent => consent.Number);

    public bool IsCurrent => EndedOn is null;

    public bool MayBeTold => IsCurrent && Consent?.Answer is ConsentAnswer.Given;

    /// <summary>What a colleague at the door has to know, in a sentence or two.</summary>
    public string SharingWords => MayBeTold
        ? $"May be told: {Consent!.MayBeShared}"
        : $"Do not share anything with {Name}. Listening is always allowed.";

    public static IEnumerable<string> ReasonsAgainstName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return "Enter the name";
        }
        else if (name.Trim().Length > NameLength)
        {
            yield return $"The name must be {NameLength} characters or fewer";
        }
    }

    public static IEnumerable<string> ReasonsAgainstRelation(string? relation)
    {
        if (relation?.Trim().Length > RelationLength)
        {
            yield return $"What they are to the person must be {RelationLength} characters or fewer";
        }
    }

    public void Describe(string name, string? relation, string? phone) =>
        (Name, Relation, Phone) = (name.Trim(), relation.TrimmedOrNull(), phone.TrimmedOrNull());

    /// <summary>The person's answer from now on; the earlier ones stay. What may be shared is kept only with consent.</summary>
    public CarerConsent Answer(ConsentAnswer answer, string? mayBeShared, DateOnly on, DateTimeOffset at, Guid? by)
    {
        RuleBrokenException.ThrowIfAny([.. CarerConsent.ReasonsAgainst(answer, Consent), .. CarerConsent.ReasonsAgainstSharing(answer, mayBeShared), .. CarerConsent.ReasonsAgainstDate(on, Consent, ServiceTime.LondonDate(at))]);
        var shared = answer is ConsentAnswer.Given ? mayBeShared!.ReplaceLineEndings("\n").Trim() : null;
        var consent = new CarerConsent(Id, (Consent?.Number ?? 0) + 1, answer, shared, on, at, by);
        consents.Add(consent);
        Version++;
        return consent;
    }

    public IEnumerable<string> ReasonsAgainstEnding()
    {
        if (!IsCurrent)
        {
            yield return "They are no longer among the carers and supporters";
        }
    }

    /// <summary>They stand by the person no more. What was agreed stays in the history, and nothing may be shared.</summary>
    public void End(DateOnly on, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstEnding());
        (EndedOn, EndedBy) = (on, by);
    }
}
