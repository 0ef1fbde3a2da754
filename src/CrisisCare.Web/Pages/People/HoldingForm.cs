using System.ComponentModel.DataAnnotations;

namespace CrisisCare.Web.Pages.People;

/// <summary>Who held a review, and when.</summary>
public sealed class HoldingForm
{
    private const int RoundedToMinutes = 5;

    [Display(Name = "Held by"), Required(ErrorMessage = "Choose who held it")]
    public Guid? HeldBy { get; set; }

    [Display(Name = "Date held"), Required(ErrorMessage = "Enter the date it was held")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Time held"), Required(ErrorMessage = "Enter the time it was held, like 14:30")]
    public TimeOnly? Time { get; set; }

    public long Version { get; set; }

    public DateTimeOffset Moment() => ServiceTime.At(Date!.Value, Time!.Value);

    /// <summary>
    /// By the lead, else by whoever is at the keyboard; at the last contact of today that counts, else at the time it was
    /// booked for, else now.
    /// </summary>
    public static HoldingForm For(ReviewCase about, Guid? me, DateTimeOffset now)
    {
        var today = ServiceTime.LondonDate(now);
        var contact = about.Episode.Contacts
            .Where(contact => contact.Counts && ServiceTime.LondonDate(contact.OccurredAt) == today)
            .MaxBy(contact => contact.OccurredAt);
        var at = contact?.OccurredAt ?? (about.Booking is { } booking && booking.StartsAt <= now ? booking.StartsAt : RoundDown(now));
        return new HoldingForm
        {
            HeldBy = about.Episode.CurrentLead?.StaffMemberId ?? me,
            Date = ServiceTime.LondonDate(at),
            Time = TimeOnly.FromDateTime(ServiceTime.LondonTime(at)),
            Version = about.Review.Version,
        };
    }

    private static DateTimeOffset RoundDown(DateTimeOffset now) =>
        new(now.Ticks - now.Ticks % TimeSpan.FromMinutes(RoundedToMinutes).Ticks, now.Offset);
}
