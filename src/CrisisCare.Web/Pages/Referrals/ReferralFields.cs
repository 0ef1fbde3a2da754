using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Pages.Referrals;

/// <summary>What a referral says beside whom it is about, as it is typed.</summary>
public sealed class ReferralFields
{
    /// <summary>The id of the record that is theirs, or <see cref="KnownMatches.SomebodyElse"/>; empty until it was asked.</summary>
    [Display(Name = "Is this the same person?")]
    public string? Known { get; set; }

    [Display(Name = "Team")]
    public Guid? TeamId { get; set; }

    [Display(Name = "Priority", Description = "How soon the referrer needs an answer"), Required(ErrorMessage = "Choose the priority")]
    public Priority? Priority { get; set; }

    [Display(Name = "Referrer", Description = "The service or place, for example A&E liaison, Southam General"), StringLength(Referral.ReferrerLength, ErrorMessage = "The referrer must be 100 characters or fewer")]
    public string? Referrer { get; set; }

    [Display(Name = "Date received"), Required(ErrorMessage = "Enter the date the referral was received")]
    public DateOnly? ReceivedOn { get; set; }

    [Display(Name = "Time received"), Required(ErrorMessage = "Enter the time the referral was received")]
    public TimeOnly? ReceivedAt { get; set; }

    [Display(Name = "Zone")]
    public Zone? Zone { get; set; }

    [Display(Name = "Reason for declining")]
    public DeclineReason? DeclineReason { get; set; }

    [Display(Name = "What you told them", Description = "In a few words, without clinical detail"), StringLength(Referral.NoteLength, ErrorMessage = "The note must be 200 characters or fewer")]
    public string? DeclineNote { get; set; }

    public string? ReferrerOrNothing => Referrer.TrimmedOrNull();

    public string? NoteOrNothing => DeclineNote.TrimmedOrNull();

    /// <summary>When it was received: empty where the date or time is missing.</summary>
    public DateTimeOffset? Received => ReceivedOn is { } on && ReceivedAt is { } at ? ServiceTime.At(on, at) : null;
}
