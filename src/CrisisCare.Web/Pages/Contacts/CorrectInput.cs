using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Contacts;

namespace CrisisCare.Web.Pages.Contacts;

/// <summary>A contact as it should have been recorded, and why it was not.</summary>
public sealed class CorrectInput : ContactFields
{
    public Guid ClientId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "How"), Required(ErrorMessage = "Choose how the contact was made")]
    public Mechanism? Mechanism { get; set; }

    [Display(Name = "Outcome"), Required(ErrorMessage = "Choose what happened")]
    public Attendance? Attendance { get; set; }

    [Display(Name = "Why"), Required(ErrorMessage = "Say why this contact is being put right")]
    [StringLength(Contact.WhyLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? Why { get; set; }

    public static CorrectInput Of(Contact contact)
    {
        var wallClock = ServiceTime.LondonTime(contact.OccurredAt);
        return new CorrectInput
        {
            Mechanism = contact.Mechanism,
            Attendance = contact.Attendance,
            Date = DateOnly.FromDateTime(wallClock),
            Time = new TimeOnly(wallClock.Hour, wallClock.Minute),
            Minutes = contact.DurationMinutes,
            Planned = contact.Planned,
            Place = contact.Place,
            Handover = contact.HandoverLine,
            Service = contact.ExternalService,
            ToldAgain = contact.ToldAgain,
            YourTeamGiven = contact.YourTeamGiven,
            LeadNaming = contact.LeadNaming,
            Staff = [.. contact.Staff.Where(one => one.Part == Part.TookPart).Select(one => one.StaffMemberId)],
            Observers = [.. contact.Staff.Where(one => one.Part == Part.Observed).Select(one => one.StaffMemberId)],
        };
    }

    public ContactDetails ToDetails(Guid? bookingId) => Details(Mechanism!.Value, Attendance!.Value, Place, bookingId);
}
