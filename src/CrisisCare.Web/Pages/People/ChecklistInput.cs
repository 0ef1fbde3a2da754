using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Episodes;

namespace CrisisCare.Web.Pages.People;

/// <summary>The closing checklist as it is answered; what is left empty stays unanswered.</summary>
public sealed class ChecklistInput
{
    public ClosingAnswer? SummaryGiven { get; set; }

    public ClosingAnswer? OnwardServiceNamed { get; set; }

    [Display(Name = "Who will they meet there?", Description = "Name of the person at the onward service, if you said yes"), StringLength(ClosingCheck.NamedPersonLength, ErrorMessage = "The named person must be 100 characters or fewer")]
    public string? NamedPerson { get; set; }

    public ClosingAnswer? JointVisitOffered { get; set; }

    public ClosingAnswer? SafetyPlanCopy { get; set; }

    public ClosingAnswer? CarerTold { get; set; }

    public ClosingAnswer? FeedbackInvitationOffered { get; set; }

    /// <summary>The latest answer when the page was opened.</summary>
    public Guid? Shown { get; set; }

    public static string FieldOf(ClosingItem item) => item.ToString();

    /// <summary>When an item does not apply.</summary>
    public static string NotApplicableWhen(ClosingItem item) => item switch
    {
        ClosingItem.SummaryGiven => "They did not want one",
        ClosingItem.OnwardServiceNamed or ClosingItem.JointVisitOffered => "There is no onward service",
        ClosingItem.SafetyPlanCopy => "They did not want one",
        ClosingItem.CarerTold => "There is no carer, or the person does not want them told",
        _ => "Inviting them would not be right",
    };

    public ClosingAnswer? AnswerTo(ClosingItem item) => item switch
    {
        ClosingItem.SummaryGiven => SummaryGiven,
        ClosingItem.OnwardServiceNamed => OnwardServiceNamed,
        ClosingItem.JointVisitOffered => JointVisitOffered,
        ClosingItem.SafetyPlanCopy => SafetyPlanCopy,
        ClosingItem.CarerTold => CarerTold,
        _ => FeedbackInvitationOffered,
    };

    /// <summary>Whether an answer was given here, and not merely left as the page showed it: a colleague may have given another meanwhile.</summary>
    public bool Changes(ClosingItem item, ChecklistInput shown) =>
        AnswerTo(item) != shown.AnswerTo(item) || (item is ClosingItem.OnwardServiceNamed && NamedPerson.TrimmedOrNull() != shown.NamedPerson);

    public static ChecklistInput Of(Episode episode, Guid? shown)
    {
        var checklist = episode.ClosingChecklistAfter(shown);
        ClosingCheck? Standing(ClosingItem item) => checklist.Lines.Single(line => line.Item == item).Check;
        return new ChecklistInput
        {
            Shown = shown,
            SummaryGiven = Standing(ClosingItem.SummaryGiven)?.Answer,
            OnwardServiceNamed = Standing(ClosingItem.OnwardServiceNamed)?.Answer,
            NamedPerson = Standing(ClosingItem.OnwardServiceNamed)?.NamedPerson,
            JointVisitOffered = Standing(ClosingItem.JointVisitOffered)?.Answer,
            SafetyPlanCopy = Standing(ClosingItem.SafetyPlanCopy)?.Answer,
            CarerTold = Standing(ClosingItem.CarerTold)?.Answer,
            FeedbackInvitationOffered = Standing(ClosingItem.FeedbackInvitationOffered)?.Answer,
        };
    }
}
