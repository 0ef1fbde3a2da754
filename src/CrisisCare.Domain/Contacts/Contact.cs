using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Contacts;

/// <summary>
/// Something that happened between the team and a person. It happened at one time and was recorded at another; both are
/// kept. A mistake is put right by a new version: nothing is deleted, and only the version that stands is counted.
/// </summary>
public sealed class Contact
{
    public const int HandoverLength = 140;
    public const int ServiceLength = 100;
    public const int LongestMinutes = 720;
    public const int WhyLength = 200;

    /// <summary>How long whoever saved a contact may take it back with one tap.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(10);

    private readonly List<ContactStaff> staff = [];

    internal Contact(Guid episodeId, Guid clientId, ContactDetails details, Guid? replacesId, string? sourceId, DateTimeOffset now, Guid? by)
        : this(episodeId, clientId, details.OccurredAt, details.DurationMinutes, details.Mechanism, details.Attendance, details.Planned, now)
    {
        Place = details.Place;
        HandoverLine = details.HandoverLine.TrimmedOrNull();
        BookingId = details.BookingId;
        ExternalService = details.ExternalService.TrimmedOrNull();
        ToldAgain = details.ToldAgain;
        YourTeamGiven = details.YourTeamGiven;
        LeadNaming = details.LeadNaming;
        ReplacesId = replacesId;
        SourceId = sourceId;
        RecordedBy = by;
        ExplainNewFace(details.NewFace);
        staff.AddRange(details.Staff.DistinctBy(one => one.StaffMemberId).Select(one => new ContactStaff(Id, one.StaffMemberId, one.Part)));
    }

    private Contact(Guid episodeId, Guid clientId, DateTimeOffset occurredAt, int durationMinutes, Mechanism mechanism, Attendance attendance, bool planned, DateTimeOffset recordedAt)
    {
        EpisodeId = episodeId;
        ClientId = clientId;
        OccurredAt = occurredAt;
        DurationMinutes = durationMinutes;
        Mechanism = mechanism;
        Attendance = attendance;
        Planned = planned;
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; }

    /// <summary>Made by the page that recorded it, unique: saving twice is harmless.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The contact's id in the team's own files, where it came from one.</summary>
    public string? SourceId { get; private set; }

    public DateTimeOffset OccurredAt { get; private set; }

    public int DurationMinutes { get; private set; }

    public Mechanism Mechanism { get; private set; }

    public Attendance Attendance { get; private set; }

    public bool Planned { get; private set; }

    public Place? Place { get; private set; }

    public string? HandoverLine { get; private set; }

    public Guid? BookingId { get; private set; }

    public string? ExternalService { get; private set; }

    /// <summary>Why somebody new was met although a colleague the person knew might have come.</summary>
    public NewFaceReason? NewFaceReason { get; private set; }

    public string? NewFaceText { get; private set; }

    /// <summary>Whether the person had to tell us again what they had told us before; empty where nobody wrote it down. Source: CORE item 36d.</summary>
    public bool? ToldAgain { get; private set; }

    /// <summary>Whether the person was given their "Your team" sheet in it; empty where nobody wrote it down.</summary>
    public bool? YourTeamGiven { get; private set; }

    /// <summary>Whether the person could name their lead practitioner; empty where nobody wrote it down. Source: CORE item 36.</summary>
    public LeadNaming? LeadNaming { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The account that recorded it; empty for imported history.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>The version this one puts right.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>When it was put right or withdrawn; empty for the version that stands.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public string? EndedWhy { get; private set; }

    public IReadOnlyList<ContactStaff> Staff => staff;

    public bool Stands => EndedAt is null;

    /// <summary>Counts towards staff met: it stands, is the team's own, direct and held.</summary>
    public bool Counts => Stands && ExternalService is null && Mechanism.IsDirect && Attendance.IsHeld;

    /// <summary>Why it does not count, in a sentence; empty where it does.</summary>
    public string? WhyNotCounted => this switch
    {
        { Stands: false } => "This version is not counted: it was put right or taken back.",
        { ExternalService: { } service } => $"Not counted: the contact was with {service}, not with us.",
        { Mechanism.IsDirect: false } => $"Not counted: {Mechanism.Words.ToLowerInvariant()} is not a meeting.",
        { Attendance.IsHeld: false } => $"Not counted: nobody was met ({Attendance.Words.ToLowerInvariant()}).",
        _ => null,
    };

    /// <summary>The tie order of contacts at the same time.</summary>
    public string Key => SourceId ?? Id.ToString();

    /// <summary>What the measures of continuity need to know of it.</summary>
    public ContactFacts Facts =>
        new(OccurredAt, Key, Mechanism, Attendance, [.. staff.Where(one => one.Part == Part.TookPart).Select(one => one.StaffMemberId)]);

    /// <summary>In order of time, and then of contact id.</summary>
    public bool IsBefore(Contact other) =>
        (OccurredAt.CompareTo(other.OccurredAt), string.CompareOrdinal(Key, other.Key)) is ( < 0, _) or (0, < 0);

    public bool TookPart(Guid staffMemberId) => staff.Any(one => one.StaffMemberId == staffMemberId && one.Part == Part.TookPart);

    public IEnumerable<string> ReasonsAgainstCorrecting()
    {
        if (!Stands)
        {
            yield return "This version of the contact has already been put right or withdrawn";
        }
    }

    public bool CanBeUndoneBy(Guid userId, DateTimeOffset now) => Stands && RecordedBy == userId && now - RecordedAt <= UndoWithin;

    /// <summary>Says why somebody new was met, then or afterwards: a contact is never held up for it.</summary>
    public void ExplainNewFace(NewFaceAnswer? answer) => (NewFaceReason, NewFaceText) = (answer?.Reason, answer?.Text.TrimmedOrNull());

    /// <summary>Whether it can still be said for the first time; after that it is a correction.</summary>
    public bool CanSayToldAgain => Counts && ToldAgain is null;

    public bool CanSayYourTeamGiven => Counts && YourTeamGiven is null;

    public bool CanSayLeadNaming => Counts && LeadNaming is null;

    /// <summary>Says what nobody has said yet; what was said stays.</summary>
    internal void Say(Said said)
    {
        ToldAgain = CanSayToldAgain ? said.ToldAgain : ToldAgain;
        YourTeamGiven = CanSayYourTeamGiven ? said.YourTeamGiven : YourTeamGiven;
        LeadNaming = CanSayLeadNaming ? said.LeadNaming : LeadNaming;
    }

    internal void End(string why, DateTimeOffset now, Guid? by)
    {
        EndedAt = now;
        EndedWhy = why;
        EndedBy = by;
    }
}

/// <summary>A member of staff who was there.</summary>
public sealed class ContactStaff(Guid contactId, Guid staffMemberId, Part part)
{
    public Guid ContactId { get; private set; } = contactId;

    public Guid StaffMemberId { get; private set; } = staffMemberId;

    public Part Part { get; private set; } = part;
}
