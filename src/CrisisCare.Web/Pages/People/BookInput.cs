using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;

namespace CrisisCare.Web.Pages.People;

/// <summary>What is to be booked: asked first, so that the ladder can be shown. Nothing of it is personal, so it may stand in an address.</summary>
public sealed class BookInput
{
    public const string Visit = "visit";
    public const string Call = "call";

    private static readonly TimeOnly UsualTime = new(10, 0);

    /// <summary>A visit, a call, or the id of a planned intervention.</summary>
    [Display(Name = "What"), Required(ErrorMessage = "Choose what is booked")]
    public string? What { get; set; } = Visit;

    /// <summary>What the page was made for: when another planned intervention is chosen, its usual length and way come with it.</summary>
    public string? Was { get; set; }

    [Display(Name = "Date"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time, like 14:30")]
    public TimeOnly? Time { get; set; } = UsualTime;

    [Display(Name = "Length in minutes"), Required(ErrorMessage = "Enter the length in minutes"), Range(5, Booking.LongestMinutes, ErrorMessage = "The length must be between 5 minutes and 8 hours")]
    public int? Minutes { get; set; } = 60;

    [Display(Name = "Arrival window"), Range(0, Booking.LongestWindowMinutes, ErrorMessage = "The arrival window must be 1 hour or less")]
    public int Window { get; set; }

    [Display(Name = "How"), Required(ErrorMessage = "Choose how")]
    public Mechanism? How { get; set; } = Mechanism.FaceToFace;

    [Display(Name = "Where")]
    public Place? Where { get; set; } = Place.Home;

    [Display(Name = "Repeat")]
    public SeriesPattern? Repeat { get; set; }

    [Display(Name = "How many times"), Range(2, BookingSeries.MostOccurrences, ErrorMessage = "A series has between 2 and 28 bookings")]
    public int Times { get; set; } = 5;

    /// <summary>The booking that this one replaces.</summary>
    public Guid? Moving { get; set; }

    public Guid? InterventionId => Guid.TryParse(What, out var id) ? id : null;

    public BookingKind Kind => What == Call ? BookingKind.Call : InterventionId is null ? BookingKind.Visit : BookingKind.PlannedIntervention;

    /// <summary>What is wrong with the day or the time, seen before anybody is chosen; nothing while one of them is missing.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems(DateOnly today) => Date is { } date && Time is { } time
        ? [.. Booking.ReasonsAgainstDay(date, today).Select(sentence => ("Input.Date", sentence)), .. ServiceTime.ReasonsAgainst(date, time).Select(sentence => ("Input.Time", sentence))]
        : [];

    public DateTimeOffset Starts() => ServiceTime.At(Date!.Value, Time!.Value);

    /// <summary>The moments of it: one, or those of the series.</summary>
    public IReadOnlyList<DateTimeOffset> StartsFrom(DateTimeOffset first) => Repeat is { } pattern && Moving is null
        ? BookingSeries.Starts(ServiceTime.LondonDate(first), TimeOnly.FromDateTime(ServiceTime.LondonTime(first)), pattern, Times)
        : [first];

    /// <summary>Whoever chooses something else gets its usual length and way.</summary>
    /// <returns>Whether something else was chosen.</returns>
    public bool Follow(IReadOnlyList<PlannedIntervention> catalogue)
    {
        if (What == Was || Was is null)
        {
            return false;
        }

        var chosen = catalogue.FirstOrDefault(one => one.Id == InterventionId);
        (Minutes, How) = chosen is not null ? (chosen.UsualMinutes, chosen.UsualMechanism)
            : What == Call ? (15, Mechanism.Phone)
            : (60, Mechanism.FaceToFace);
        Where = How is Mechanism.FaceToFace ? Where ?? Place.Home : null;
        return true;
    }

    public static BookInput Of(Booking booking) => new()
    {
        What = booking.InterventionId?.ToString() ?? (booking.Kind is BookingKind.Call ? Call : Visit),
        Date = booking.StartsOn,
        Time = TimeOnly.FromDateTime(ServiceTime.LondonTime(booking.StartsAt)),
        Minutes = booking.DurationMinutes,
        Window = booking.WindowMinutes,
        How = booking.Mechanism,
        Where = booking.Place,
        Moving = booking.Id,
    };
}

/// <summary>Who comes, and what is said about it.</summary>
public sealed class BookChoice
{
    private const char At = '@';

    /// <summary>The id of a colleague, or of a colleague and another time on the same day: <c>id@2026-11-24T11:30:00Z</c>.</summary>
    [Display(Name = "Who comes?"), Required(ErrorMessage = "Choose who comes")]
    public string? Who { get; set; }

    [Display(Name = "Second member of staff (optional)")]
    public Guid? Second { get; set; }

    [Display(Name = "Agreed with the person")]
    public bool Agreed { get; set; }

    [Display(Name = "Book it anyway")]
    public bool Anyway { get; set; }

    [Display(Name = "Why this colleague all the same"), StringLength(Booking.OverrideLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? OverrideText { get; set; }

    [Display(Name = "Why is somebody less known needed?")]
    public NewFaceReason? Reason { get; set; }

    [Display(Name = "More about this reason")]
    public string? ReasonText { get; set; }

    /// <summary>Set by the interruption page: a reason is asked for, and missing it is a mistake.</summary>
    public bool Asked { get; set; }

    [Display(Name = "Who asked to move it?")]
    public RebookingAsker? AskedBy { get; set; }

    [Display(Name = "Why?"), StringLength(Booking.WhyLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? Why { get; set; }

    [Display(Name = "We have agreed this with the person")]
    public bool AgreedChange { get; set; }

    public Guid? StaffId => Guid.TryParse(Who?.Split(At)[0], out var id) ? id : null;

    /// <summary>The other time on the same day, where one was chosen.</summary>
    public DateTimeOffset? StartsAt =>
        Who?.Split(At) is [_, var text] && DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    public IReadOnlyList<Guid> StaffIds => [.. new[] { StaffId, Second }.OfType<Guid>().Distinct()];

    public static string ValueOf(Guid staffId, DateTimeOffset startsAt) => $"{staffId}{At}{startsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";
}
