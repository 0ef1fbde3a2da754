using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using At = CrisisCare.Domain.Contacts.Place;

namespace CrisisCare.Web.Pages.Contacts;

/// <summary>The four ways that most contacts are made; each says where as well.</summary>
public enum Way
{
    HomeVisit,
    Phone,
    Video,
    Clinic,
}

public enum Outcome
{
    Spoke,
    NoAnswer,
}

/// <summary>A contact as it is told on a phone: three taps at most, and everything else where it seldom matters.</summary>
public sealed class LogInput : ContactFields
{
    /// <summary>The value of the chip that opens the list of everybody.</summary>
    public const string SomeoneElse = "other";

    private const int UsualMinutes = 30;

    /// <summary>Made with the form and kept in its address: the same form sent twice is one contact.</summary>
    public Guid ClientId { get; set; }

    /// <summary>The booking whose outcome this is, where the form was opened from one.</summary>
    public Guid? BookingId { get; set; }

    [Required(ErrorMessage = "Choose who the contact was with")]
    public string? Person { get; set; }

    [Display(Name = "Which person?")]
    public Guid? Other { get; set; }

    [Required(ErrorMessage = "Choose how the contact was made")]
    public Way? How { get; set; }

    [Required(ErrorMessage = "Choose what happened")]
    public Outcome? Outcome { get; set; }

    [Display(Name = "Another way", Description = "In place of the choice under How.")]
    public Mechanism? AnotherWay { get; set; }

    [Display(Name = "Another outcome", Description = "In place of the choice under Outcome.")]
    public Attendance? AnotherOutcome { get; set; }

    public Guid? PersonId => Person == SomeoneElse ? Other : Guid.TryParse(Person, out var id) ? id : null;

    private Mechanism Mechanism => AnotherWay ?? How switch
    {
        Way.Phone => Mechanism.Phone,
        Way.Video => Mechanism.Video,
        _ => Mechanism.FaceToFace,
    };

    private Attendance Attendance => AnotherOutcome ?? (Outcome, Mechanism, How) switch
    {
        (Contacts.Outcome.Spoke, _, _) => Attendance.Attended,
        (_, Mechanism.FaceToFace, Way.HomeVisit) => Attendance.NoAccess,
        _ => Attendance.DidNotAttend,
    };

    private Place? UsualPlace => (AnotherWay, How) switch
    {
        (null, Way.HomeVisit) => At.Home,
        (null, Way.Clinic) => At.Clinic,
        _ => null,
    };

    /// <summary>What is most likely: now, rounded down to five minutes, as it was booked, with whoever is logged in.</summary>
    public static LogInput Usual(PersonChoice? person, Guid? me, DateTimeOffset now)
    {
        var wallClock = ServiceTime.LondonTime(now);
        var input = new LogInput
        {
            Person = person?.Id.ToString() ?? SomeoneElse,
            How = Way.HomeVisit,
            Outcome = Contacts.Outcome.Spoke,
            Date = person?.ClosedOn ?? DateOnly.FromDateTime(wallClock),
            Time = new TimeOnly(wallClock.Hour, wallClock.Minute / 5 * 5),
            Minutes = UsualMinutes,
            Planned = false,
            Staff = me is { } id ? [id] : [],
        };
        if (person?.Booking is { } booking)
        {
            input.Follow(booking);
        }

        return input;
    }

    /// <summary>As it was booked: what came of it may differ, and both are kept.</summary>
    public static LogInput Of(PersonChoice person, Booking booking, Guid? me, DateTimeOffset now)
    {
        var input = Usual(person, me, now);
        var at = booking.StartsAt > now ? now : booking.StartsAt;
        input.Follow(new BookedToday(booking.StartsAt, booking.DurationMinutes, booking.Mechanism, booking.Place));
        input.BookingId = booking.Id;
        input.Date = ServiceTime.LondonDate(at);
        input.Time = TimeOnly.FromDateTime(ServiceTime.LondonTime(at));
        input.Staff = [.. booking.StaffIds];
        return input;
    }

    /// <summary>"Today at 9:30am, 30 minutes, by you."</summary>
    public string LineOn(DateOnly today, Guid? me)
    {
        var when = this is { Date: { } date, Time: { } time } ? $"{UkFormat.Day(date, today)} at {UkFormat.Time(time)}" : "No date or time";
        var by = Staff is [var only] && only == me ? ", by you" : "";
        return $"{when}, {UkFormat.Count(Minutes ?? 0, "minute")}{by}.";
    }

    public ContactDetails ToDetails(Guid? bookingId = null) => Details(Mechanism, Attendance, Place ?? UsualPlace, bookingId);

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        PersonId is null
            ? base.Validate(validationContext).Prepend(new ValidationResult("Choose who the contact was with", [nameof(Other)]))
            : base.Validate(validationContext);

    private void Follow(BookedToday booking)
    {
        Minutes = booking.Minutes;
        Planned = true;
        (How, AnotherWay) = (booking.Mechanism, booking.Place) switch
        {
            (Mechanism.FaceToFace, At.Home or null) => (Way.HomeVisit, (Mechanism?)null),
            (Mechanism.FaceToFace, At.Clinic) => (Way.Clinic, null),
            (Mechanism.Phone, _) => (Way.Phone, null),
            (Mechanism.Video, _) => (Way.Video, null),
            (Mechanism.FaceToFace, _) => (Way.Clinic, null),
            var (other, _) => (Way.Phone, other),
        };
        Place = booking is { Mechanism: Mechanism.FaceToFace, Place: At.Hospital or At.Elsewhere } ? booking.Place : null;
    }
}
