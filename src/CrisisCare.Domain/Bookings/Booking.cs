using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Bookings;

/// <summary>What a booking is for.</summary>
public enum BookingKind
{
    InitialAppointment,
    Review,
    PlannedIntervention,
    Visit,
    Call,
}

/// <summary>Who asked for a booking to be moved.</summary>
public enum RebookingAsker
{
    /// <summary>The person could not or did not want to come at that time.</summary>
    Person,

    /// <summary>The person asked us for something better.</summary>
    PersonAskedUs,

    /// <summary>We had to move it.</summary>
    Us,
}

public static class BookingWords
{
    extension(BookingKind kind)
    {
        public string Words => kind switch
        {
            BookingKind.InitialAppointment => "Initial appointment",
            BookingKind.PlannedIntervention => "Planned intervention",
            _ => kind.ToString(),
        };
    }

    extension(RebookingAsker asker)
    {
        public string Words => asker switch
        {
            RebookingAsker.Person => "The person could not make it",
            RebookingAsker.PersonAskedUs => "The person asked us to move it",
            _ => "We had to move it",
        };
    }
}

/// <summary>When, how long, how, where and with whom.</summary>
/// <param name="StaffMemberIds">One or two members of staff.</param>
/// <param name="WindowMinutes">The person is told "between 10am and 11am": how long after the start staff may arrive. 0 to 60 minutes.</param>
/// <param name="IsAgreed">Agreed with the person: it is not moved without asking them.</param>
/// <param name="InterventionId">The planned intervention of the team's catalogue.</param>
/// <param name="NewFace">Why somebody they know was not chosen.</param>
/// <param name="OverrideText">Why somebody is booked whom the person has asked not to see.</param>
public sealed record BookingDetails(
    BookingKind Kind,
    DateTimeOffset StartsAt,
    int DurationMinutes,
    Mechanism Mechanism,
    Place? Place,
    IReadOnlyList<Guid> StaffMemberIds,
    int WindowMinutes = 0,
    bool IsAgreed = false,
    Guid? InterventionId = null,
    NewFaceAnswer? NewFace = null,
    string? OverrideText = null)
{
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(DurationMinutes);
}

/// <summary>Who asked for a booking to be moved or cancelled, and why.</summary>
public sealed record Rebooking(RebookingAsker AskedBy, string? Why);

/// <summary>Something in the diary. It is moved by a new booking that supersedes it, so what was promised stays visible.</summary>
public sealed class Booking
{
    public const int WhyLength = 200;
    public const int LongestMinutes = 480;
    public const int MostStaff = 2;
    public const int LongestWindowMinutes = 60;
    public const int OverrideLength = 200;
    public const int LongestDaysAhead = 366;

    private readonly List<BookingStaff> staff = [];

    internal Booking(Guid episodeId, Guid? reviewId, BookingDetails details, Guid? supersedesId, Guid? seriesId, DateTimeOffset now, Guid? by)
        : this(episodeId, reviewId, details.Kind, details.StartsAt, details.DurationMinutes, details.Mechanism, details.Place, now, by)
    {
        SupersedesId = supersedesId;
        SeriesId = seriesId;
        WindowMinutes = details.WindowMinutes;
        IsAgreed = details.IsAgreed;
        InterventionId = details.InterventionId;
        NewFaceReason = details.NewFace?.Reason;
        NewFaceText = details.NewFace?.Text.TrimmedOrNull();
        OverrideText = details.OverrideText.TrimmedOrNull();
        staff.AddRange(details.StaffMemberIds.Distinct().Select(id => new BookingStaff(Id, id, StartsAt)));
    }

    private Booking(Guid episodeId, Guid? reviewId, BookingKind kind, DateTimeOffset startsAt, int durationMinutes, Mechanism mechanism, Place? place, DateTimeOffset bookedAt, Guid? bookedBy)
    {
        EpisodeId = episodeId;
        ReviewId = reviewId;
        Kind = kind;
        StartsAt = startsAt;
        DurationMinutes = durationMinutes;
        Mechanism = mechanism;
        Place = place;
        BookedAt = bookedAt;
        BookedBy = bookedBy;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; }

    public Guid? ReviewId { get; private set; }

    public BookingKind Kind { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public int DurationMinutes { get; private set; }

    /// <summary>How long after the start staff may arrive, as the person was told. 0 to 60 minutes.</summary>
    public int WindowMinutes { get; private set; }

    /// <summary>Agreed with the person: it is not moved without asking them.</summary>
    public bool IsAgreed { get; private set; }

    public Mechanism Mechanism { get; private set; }

    public Place? Place { get; private set; }

    public DateTimeOffset BookedAt { get; private set; }

    public Guid? BookedBy { get; private set; }

    public Guid? SupersedesId { get; private set; }

    /// <summary>The series it was booked in; each occurrence is changed alone.</summary>
    public Guid? SeriesId { get; private set; }

    /// <summary>The planned intervention of the team's catalogue.</summary>
    public Guid? InterventionId { get; private set; }

    public NewFaceReason? NewFaceReason { get; private set; }

    public string? NewFaceText { get; private set; }

    /// <summary>Why somebody is booked whom the person has asked not to see. Private.</summary>
    public string? OverrideText { get; private set; }

    /// <summary>When it was superseded or cancelled; empty while it stands.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The account that moved or cancelled it.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>Who asked for it to be moved or cancelled; empty for a booking that stands, or that ended with the episode.</summary>
    public RebookingAsker? MovedFor { get; private set; }

    public string? MovedWhy { get; private set; }

    public IReadOnlyList<BookingStaff> Staff => staff;

    public bool IsCurrent => EndedAt is null;

    public DateOnly StartsOn => ServiceTime.LondonDate(StartsAt);

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(DurationMinutes);

    public IEnumerable<Guid> StaffIds => staff.Select(one => one.StaffMemberId);

    public bool IsWith(Guid staffMemberId) => staff.Any(one => one.StaffMemberId == staffMemberId);

    /// <summary>As it stands, for a booking that is like it but for what has changed.</summary>
    public BookingDetails Details => new(
        Kind, StartsAt, DurationMinutes, Mechanism, Place, [.. StaffIds], WindowMinutes, IsAgreed, InterventionId,
        NewFaceReason is { } reason ? new NewFaceAnswer(reason, NewFaceText) : null, OverrideText);

    /// <summary>What happened, told as it was booked: at the booked time, with the booked staff.</summary>
    public ContactDetails AsContact(Attendance attendance) => new(
        StartsAt, DurationMinutes, Mechanism, attendance, Planned: true, Place, HandoverLine: null, [.. StaffIds.Select(id => (id, Part.TookPart))], Id);

    /// <summary>What it is called when staff came and nobody answered: no access at home, not attended elsewhere.</summary>
    public Attendance NobodyAnswered => (Mechanism, Place) is (Mechanism.FaceToFace, null or Contacts.Place.Home) ? Attendance.NoAccess : Attendance.DidNotAttend;

    /// <summary>"10am"; "10am to 11am" where the person was told a window.</summary>
    public string ArrivalWords => WindowMinutes == 0
        ? UkFormat.Time(StartsAt)
        : $"{UkFormat.Time(StartsAt)} to {UkFormat.Time(StartsAt.AddMinutes(WindowMinutes))}";

    /// <summary>Why nothing can be booked for a London date.</summary>
    public static IEnumerable<string> ReasonsAgainstDay(DateOnly on, DateOnly today) =>
        on < today ? ["The date must be today or in the future"]
        : on > today.AddDays(LongestDaysAhead) ? ["The date must be within the next year"]
        : [];

    internal void End(Rebooking? asked, DateTimeOffset now, Guid? by)
    {
        EndedAt = now;
        EndedBy = by;
        MovedFor = asked?.AskedBy;
        MovedWhy = asked?.Why.TrimmedOrNull();
        staff.ForEach(one => one.End(now));
    }
}

/// <summary>A member of staff who is booked to come. Start and end are the booking's: the database refuses a second booking of theirs at the same moment.</summary>
public sealed class BookingStaff(Guid bookingId, Guid staffMemberId, DateTimeOffset startsAt)
{
    public Guid BookingId { get; private set; } = bookingId;

    public Guid StaffMemberId { get; private set; } = staffMemberId;

    public DateTimeOffset StartsAt { get; private set; } = startsAt;

    public DateTimeOffset? EndedAt { get; private set; }

    internal void End(DateTimeOffset now) => EndedAt = now;
}
