using CrisisCare.Domain.Contacts;

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
public sealed record BookingDetails(
    BookingKind Kind,
    DateTimeOffset StartsAt,
    int DurationMinutes,
    Mechanism Mechanism,
    Place? Place,
    IReadOnlyList<Guid> StaffMemberIds);

/// <summary>Why a booking replaces another.</summary>
public sealed record Rebooking(RebookingAsker AskedBy, string? Why);

/// <summary>Something in the diary. It is moved by a new booking that supersedes it, so what was promised stays visible.</summary>
public sealed class Booking
{
    public const int WhyLength = 200;
    public const int LongestMinutes = 480;
    public const int MostStaff = 2;
    public const int LongestDaysAhead = 366;

    private readonly List<BookingStaff> staff = [];

    internal Booking(Guid episodeId, Guid? reviewId, BookingDetails details, Guid? supersedesId, DateTimeOffset now, Guid? by)
        : this(episodeId, reviewId, details.Kind, details.StartsAt, details.DurationMinutes, details.Mechanism, details.Place, now, by)
    {
        SupersedesId = supersedesId;
        staff.AddRange(details.StaffMemberIds.Distinct().Select(id => new BookingStaff(Id, id)));
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

    public Mechanism Mechanism { get; private set; }

    public Place? Place { get; private set; }

    public DateTimeOffset BookedAt { get; private set; }

    public Guid? BookedBy { get; private set; }

    public Guid? SupersedesId { get; private set; }

    /// <summary>When it was superseded or cancelled; empty while it stands.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who asked for it to be moved; empty for a booking that stands or was cancelled.</summary>
    public RebookingAsker? MovedFor { get; private set; }

    public string? MovedWhy { get; private set; }

    public IReadOnlyList<BookingStaff> Staff => staff;

    public bool IsCurrent => EndedAt is null;

    public DateOnly StartsOn => ServiceTime.LondonDate(StartsAt);

    internal void Supersede(Rebooking rebooking, DateTimeOffset now)
    {
        EndedAt = now;
        MovedFor = rebooking.AskedBy;
        MovedWhy = rebooking.Why;
    }

    internal void Cancel(DateTimeOffset now) => EndedAt = now;
}

/// <summary>A member of staff who is booked to come.</summary>
public sealed class BookingStaff(Guid bookingId, Guid staffMemberId)
{
    public Guid BookingId { get; private set; } = bookingId;

    public Guid StaffMemberId { get; private set; } = staffMemberId;
}
