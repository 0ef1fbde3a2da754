using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.HandOvers;

/// <summary>What is proposed for one thing that somebody holds.</summary>
/// <param name="Options">Everybody who could take it over, the best known first.</param>
/// <param name="Suggested">Whoever is chosen to begin with; empty where it is best left, or nobody can take it over.</param>
/// <param name="WhyLeft">Why it can stay as it is; empty where it has to be moved.</param>
public sealed record Proposal(HeldItem Held, IReadOnlyList<Replacement> Options, Replacement? Suggested, string? WhyLeft)
{
    public bool HasToMove => WhyLeft is null;

    /// <summary>Why this is proposed, in a sentence.</summary>
    public string Why => WhyLeft ?? Suggested?.Why ?? "Nobody in the team can take this over. Speak to the team, or change it on the person’s page";
}

/// <summary>
/// What is proposed for everything that somebody holds in some days. A short absence leaves leads where they are; with a
/// deputy so does a long one; somebody who leaves hands over everything. Nothing is moved here. Source: peers.md A12, A14 and A15.
/// </summary>
public static class HandOverPlan
{
    /// <summary>A place in a core group waits this long for somebody to come back. Days.</summary>
    public const int DaysACoreGroupWaits = 14;

    /// <summary>48 hours, in whole days: until then a lead practitioner stays and nobody acts for them.</summary>
    public const int DaysALeadWaits = 2;

    public static IReadOnlyList<Proposal> Of(IEnumerable<HeldItem> held, ReplacementFacts facts)
    {
        var proposals = new List<Proposal>();
        foreach (var item in held.OrderBy(item => item.Item).ThenBy(item => item.On).ThenBy(item => item.SubjectId))
        {
            var proposal = Propose(item, facts);
            proposals.Add(proposal);
            facts = proposal.Suggested is { } suggested ? facts.With(item, suggested.Id) : facts;
        }

        return proposals;
    }

    private static Proposal Propose(HeldItem held, ReplacementFacts facts)
    {
        var options = Replacements.For(held, facts).Where(one => one.MayTakeOver).ToList();
        var whyLeft = WhyLeft(held, facts);
        return new Proposal(held, options, whyLeft is null ? options.FirstOrDefault() : null, whyLeft);
    }

    private static string? WhyLeft(HeldItem held, ReplacementFacts facts)
    {
        if (facts.Period.AwayOf(facts.Away) is not { } away)
        {
            return null;
        }

        var days = away.To.DayNumber - away.From.DayNumber + 1;
        var back = $"{facts.Away.Name} is back on {UkFormat.LongDate(away.To.AddDays(1))}";
        return held.Item switch
        {
            HandOverItem.Lead when days <= DaysALeadWaits => back,
            HandOverItem.Lead when DeputyOf(held, facts) is { } deputy => $"{deputy.Name} acts as deputy until then. {back}",
            HandOverItem.CoreGroup when days <= DaysACoreGroupWaits => back,
            HandOverItem.Review => WhyAReviewIsLeft(held, facts),
            _ => null,
        };
    }

    private static StaffMember? DeputyOf(HeldItem held, ReplacementFacts facts) =>
        facts.Find(held.Episode.Deputy?.StaffMemberId) is { } deputy && !facts.Disabled.Contains(deputy.Id) && !deputy.IsAwayLongOn(facts.FirstDay) ? deputy : null;

    private static string? WhyAReviewIsLeft(HeldItem held, ReplacementFacts facts)
    {
        if (facts.Find(facts.NextLeadOf(held.Episode.Id)) is { } next)
        {
            return $"{next.Name} holds it as the new lead practitioner";
        }

        var there = ReviewPathway.WindowFrom(held.Review.Day, held.Review.DueOn, facts.Today).Where(day => !facts.Period.Covers(day) && facts.Away.AbsenceOn(day) is null).Take(1).ToList();
        return there is [var day] ? $"{facts.Away.Name} can hold it on {UkFormat.LongDate(day)}, inside its window" : null;
    }
}
