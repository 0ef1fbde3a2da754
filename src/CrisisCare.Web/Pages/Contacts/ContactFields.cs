using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Contacts;

namespace CrisisCare.Web.Pages.Contacts;

/// <summary>What both forms about a contact ask: when, how long, where, and who was there.</summary>
public abstract class ContactFields : IValidatableObject
{
    [Display(Name = "Date"), Required(ErrorMessage = "Enter the date of the contact")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time of the contact")]
    public TimeOnly? Time { get; set; }

    [Display(Name = "Length in minutes"), Required(ErrorMessage = "Enter the length in minutes")]
    [Range(1, Contact.LongestMinutes, ErrorMessage = "The length must be between 1 minute and 12 hours")]
    public int? Minutes { get; set; }

    [Required(ErrorMessage = "Say whether the contact was planned")]
    public bool? Planned { get; set; }

    [Display(Name = "Where")]
    public Place? Place { get; set; }

    [Display(Name = "Handover line", Description = "One line for whoever comes next. No clinical detail.")]
    public string? Handover { get; set; }

    [Display(Name = "Another service", Description = "Its name, when none of us was there. It is kept and not counted.")]
    [StringLength(Contact.ServiceLength, ErrorMessage = "The name of the service must be 100 characters or fewer")]
    public string? Service { get; set; }

    [Display(Name = "Did they have to tell us again?")]
    public bool? ToldAgain { get; set; }

    [Display(Name = "Did you give them their “Your team” sheet?")]
    public bool? YourTeamGiven { get; set; }

    [Display(Name = "Could they name their lead practitioner?")]
    public LeadNaming? LeadNaming { get; set; }

    public List<Guid> Staff { get; set; } = [];

    public List<Guid> Observers { get; set; } = [];

    /// <summary>Everybody who was there. Whoever is ticked as an observer observed, whatever else is ticked.</summary>
    public IReadOnlyList<(Guid StaffMemberId, Part Part)> Present =>
        IsAnotherServices
            ? []
            : [.. Observers.Select(id => (id, Part.Observed)), .. Staff.Except(Observers).Select(id => (id, Part.TookPart))];

    protected bool IsAnotherServices => !string.IsNullOrWhiteSpace(Service);

    protected string? Line => Handover?.ReplaceLineEndings(" ").TrimmedOrNull();

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Line?.Length > Contact.HandoverLength)
        {
            yield return new ValidationResult($"The handover line must be {Contact.HandoverLength} characters or fewer", [nameof(Handover)]);
        }

        if (!IsAnotherServices && Present.All(one => one.Part == Part.Observed))
        {
            yield return new ValidationResult("Choose at least one member of staff who took part", [nameof(Staff)]);
        }
    }

    protected ContactDetails Details(Mechanism mechanism, Attendance attendance, Place? place, Guid? bookingId) =>
        new(
            ServiceTime.At(Date!.Value, Time!.Value),
            Minutes!.Value,
            mechanism,
            attendance,
            Planned!.Value,
            place,
            Line,
            Present,
            bookingId,
            IsAnotherServices ? Service : null,
            ToldAgain: ToldAgain,
            YourTeamGiven: YourTeamGiven,
            LeadNaming: LeadNaming);
}
