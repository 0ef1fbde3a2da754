using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Leads;

namespace CrisisCare.Web.Pages.People;

/// <summary>What a team leader answers, in the order of the page.</summary>
public sealed class AllocateInput
{
    private const string TooLong = "Use 200 characters or fewer";

    [Display(Name = "Lead practitioner")]
    public Guid? Lead { get; set; }

    [Display(Name = "Reason for going past this"), StringLength(LeadTerm.TextLength, ErrorMessage = TooLong)]
    public string? OverrideText { get; set; }

    public bool KnowsOverLimit { get; set; }

    [Display(Name = "Reason for choosing someone else")]
    public AllocationReason? Reason { get; set; }

    [Display(Name = "More about this reason"), StringLength(LeadTerm.TextLength, ErrorMessage = TooLong)]
    public string? ReasonText { get; set; }

    [Display(Name = "Why is the lead changing?")]
    public LeadChangeReason? ChangeReason { get; set; }

    [Display(Name = "More about this change"), StringLength(LeadTerm.TextLength, ErrorMessage = TooLong)]
    public string? ChangeText { get; set; }

    /// <summary>The term of whoever led when the page was made; empty for nobody.</summary>
    public Guid? ExpectedTerm { get; set; }

    /// <summary>Why this choice cannot be taken as it is: the field and the sentence by it.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems(LeadSnapshot snapshot, bool isChange)
    {
        if (snapshot.Find(Lead) is not { } chosen)
        {
            return [(nameof(Lead), "Choose a lead practitioner")];
        }

        return chosen.CanBeChosen
            ? [.. LimitProblems(chosen), .. ReasonProblems(chosen, snapshot), .. isChange ? ChangeProblems() : []]
            : [(nameof(Lead), chosen.Sentences[0])];
    }

    public bool IsSomeoneElse(LeadSnapshot snapshot) => snapshot.Recommended is { } recommended && recommended.Id != Lead;

    public Allocation ToAllocation(LeadSnapshot snapshot, bool isChange)
    {
        var someoneElse = IsSomeoneElse(snapshot);
        return new Allocation(
            Lead!.Value,
            someoneElse ? Reason : null,
            someoneElse ? ReasonText.TrimmedOrNull() : null,
            snapshot.Find(Lead)!.NeedsOverride ? OverrideText.TrimmedOrNull() : null,
            isChange ? ChangeReason : null,
            isChange ? ChangeText.TrimmedOrNull() : null,
            snapshot.ToJson());
    }

    private IEnumerable<(string Field, string Sentence)> LimitProblems(LeadOption chosen)
    {
        if (chosen.NeedsOverride && string.IsNullOrWhiteSpace(OverrideText))
        {
            yield return (nameof(OverrideText), $"Enter your reason for choosing {chosen.Name} all the same");
        }

        if (chosen is { NeedsOverride: false, IsOverSoft: true } && !KnowsOverLimit)
        {
            yield return (nameof(KnowsOverLimit), $"Tick that you know this takes {chosen.Name} over their limit");
        }
    }

    private IEnumerable<(string Field, string Sentence)> ReasonProblems(LeadOption chosen, LeadSnapshot snapshot)
    {
        if (!IsSomeoneElse(snapshot))
        {
            yield break;
        }

        if (Reason is null)
        {
            yield return (nameof(Reason), $"Choose a reason for choosing {chosen.Name}, who is not the recommended lead practitioner");
        }
        else if (Reason == AllocationReason.Other && string.IsNullOrWhiteSpace(ReasonText))
        {
            yield return (nameof(ReasonText), $"Enter your reason for choosing {chosen.Name}");
        }
    }

    private IEnumerable<(string Field, string Sentence)> ChangeProblems()
    {
        if (ChangeReason is null or LeadChangeReason.EpisodeClosed)
        {
            yield return (nameof(ChangeReason), "Choose why the lead is changing");
        }
        else if (ChangeReason == LeadChangeReason.Other && string.IsNullOrWhiteSpace(ChangeText))
        {
            yield return (nameof(ChangeText), "Enter why the lead is changing");
        }
    }
}
