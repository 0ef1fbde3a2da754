using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrisisCare.Web.Pages.People;

/// <summary>When a review is booked for, with whom, and, when it moves, who asked and why.</summary>
public sealed class BookingForm
{
    public const int UsualMinutes = 60;

    private static readonly int[] UsualLengths = [15, 30, 45, 60, 75, 90, 120];

    [Display(Name = "Date"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time, like 14:30")]
    public TimeOnly? Time { get; set; }

    [Display(Name = "Length"), Required(ErrorMessage = "Choose the length"), Range(5, Domain.Bookings.Booking.LongestMinutes, ErrorMessage = "The length must be between 5 minutes and 8 hours")]
    public int? Minutes { get; set; } = UsualMinutes;

    [Display(Name = "How"), Required(ErrorMessage = "Choose how")]
    public Mechanism? How { get; set; } = Mechanism.FaceToFace;

    [Display(Name = "Where")]
    public Place? Where { get; set; } = Place.Home;

    [Display(Name = "Member of staff"), Required(ErrorMessage = "Choose a member of staff")]
    public Guid? Staff { get; set; }

    [Display(Name = "Second member of staff (optional)")]
    public Guid? SecondStaff { get; set; }

    [Display(Name = "Why this colleague all the same (optional)", Description = "Only for somebody who is not to look after this person.")]
    [StringLength(Domain.Bookings.Booking.OverrideLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? Override { get; set; }

    [Display(Name = "Book it anyway")]
    public bool Anyway { get; set; }

    [Display(Name = "Who asked to move it?")]
    public RebookingAsker? AskedBy { get; set; }

    [Display(Name = "Why?"), StringLength(Domain.Bookings.Booking.WhyLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? Why { get; set; }

    public long Version { get; set; }

    public IReadOnlyList<Guid> StaffIds => [.. new[] { Staff, SecondStaff }.OfType<Guid>().Distinct()];

    /// <summary>Usual lengths, and the one the booking has now.</summary>
    public IEnumerable<SelectListItem> Lengths =>
        UsualLengths.Concat(Minutes is { } now ? [now] : []).Distinct().Order()
            .Select(minutes => new SelectListItem(UkFormat.Count(minutes, "minute"), minutes.ToString(CultureInfo.InvariantCulture)));

    public BookingDetails Details(BookingKind kind) =>
        new(kind, ServiceTime.At(Date!.Value, Time!.Value), Minutes!.Value, How!.Value, How == Mechanism.FaceToFace ? Where : null, StaffIds, OverrideText: Override);

    /// <summary>What is missing or cannot be chosen: the field and the sentence by it.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems(ReviewCase about, DateOnly today)
    {
        foreach (var sentence in Date is { } date && Time is { } time ? ServiceTime.ReasonsAgainst(date, time) : [])
        {
            yield return (nameof(Time), sentence);
        }

        if (How == Mechanism.FaceToFace && Where is null)
        {
            yield return (nameof(Where), "Choose where");
        }

        foreach (var (field, staff) in new[] { (nameof(Staff), Staff), (nameof(SecondStaff), SecondStaff) })
        {
            if (staff is { } chosen && !about.CanChoose(chosen, today))
            {
                yield return (field, "Choose a member of staff from the list");
            }
        }

        if (about.Booking is not null && AskedBy is null)
        {
            yield return (nameof(AskedBy), "Choose who asked to move it");
        }

        if (about.Booking is not null && string.IsNullOrWhiteSpace(Why))
        {
            yield return (nameof(Why), "Enter why it is moved");
        }
    }

    /// <summary>As the review is booked already, or else on the day it is due, with the lead.</summary>
    public static BookingForm For(ReviewCase about, DateOnly today)
    {
        var form = new BookingForm { Version = about.Review.Version };
        if (about.Booking is not { } booking)
        {
            form.Date = about.Review.DueOn < today ? today : about.Review.DueOn;
            form.Staff = about.Episode.CurrentLead?.StaffMemberId;
            return form;
        }

        form.Date = booking.StartsOn;
        form.Time = TimeOnly.FromDateTime(ServiceTime.LondonTime(booking.StartsAt));
        form.Minutes = booking.DurationMinutes;
        form.How = booking.Mechanism;
        form.Where = booking.Place;
        form.Staff = booking.Staff.Select(one => (Guid?)one.StaffMemberId).FirstOrDefault();
        form.SecondStaff = booking.Staff.Skip(1).Select(one => (Guid?)one.StaffMemberId).FirstOrDefault();
        return form;
    }
}
