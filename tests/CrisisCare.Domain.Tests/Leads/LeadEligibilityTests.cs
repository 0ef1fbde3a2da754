using CrisisCare.Domain.Leads;
using static CrisisCare.Domain.Tests.Leads.Candidates;

namespace CrisisCare.Domain.Tests.Leads;

public sealed class LeadEligibilityTests
{
    private static readonly LeadCandidate Ada = Someone("Ada");

    [Fact]
    public void A_registered_active_permanent_member_of_the_team_may_lead() => Assert.Empty(Objections(Ada));

    [Fact]
    public void Whoever_is_not_registered_may_never_lead() =>
        Never(Ada with { IsRegistered = false }, "Ada is not a registered practitioner");

    [Fact]
    public void Whoever_is_not_active_may_never_lead() => Never(Ada with { IsActive = false }, "Ada is not active");

    [Fact]
    public void Whoever_is_not_in_the_team_may_never_lead() => Never(Ada with { IsInTeam = false }, "Ada is not in this team");

    [Fact]
    public void A_conflict_of_interest_is_never_overridden() =>
        Never(Ada with { HasConflictOfInterest = true }, "Ada has a conflict of interest with this person");

    [Fact]
    public void Whoever_leaves_may_lead_until_the_day_they_have_left()
    {
        Assert.Empty(Objections(Ada with { LeftOn = Today.AddDays(1) }));
        Never(Ada with { LeftOn = Today }, "Ada left on 23 November 2026");
    }

    [Fact]
    public void Somebody_who_left_is_not_also_called_inactive() =>
        Never(Ada with { LeftOn = Today, IsActive = false }, "Ada left on 23 November 2026");

    [Fact]
    public void The_current_lead_is_not_recommended_again()
    {
        var objections = LeadEligibility.Objections(Request with { CurrentLead = Ada.StaffId }, Ada, Today);

        Assert.Equal([new LeadObjection("Ada already leads this person", CanBeOverridden: false)], objections);
    }

    [Fact]
    public void Bank_and_agency_staff_need_a_reason() => WithAReason(Ada with { IsPermanent = false }, "Ada is bank or agency staff");

    [Fact]
    public void A_refusal_by_the_person_needs_a_reason() =>
        WithAReason(Ada with { IsRefusedByPerson = true }, "The person has asked not to see them");

    [Fact]
    public void The_hard_limit_needs_a_reason_and_one_below_it_does_not()
    {
        Assert.Empty(Objections(Someone("Ada", load: 7)));
        WithAReason(Someone("Ada", load: 8), "Ada already leads 8 people (hard limit 8)");
        WithAReason(Someone("Ada", load: 9), "Ada already leads 9 people (hard limit 8)");
    }

    [Fact]
    public void Absence_counts_when_it_covers_every_review_day_to_come()
    {
        Assert.Empty(Objections(Ada with { AbsentOn = ReviewDays.Skip(1).ToHashSet() }));
        WithAReason(Ada with { AbsentOn = ReviewDays.ToHashSet() }, "Ada is absent on every review day");
    }

    [Fact]
    public void A_review_day_that_has_passed_is_no_reason_to_wait_for_somebody()
    {
        var absent = Ada with { AbsentOn = ReviewDays.Skip(1).ToHashSet() };

        var objections = LeadEligibility.Objections(Request, absent, ReviewDays[0].AddDays(1));

        Assert.Equal("Ada is absent on every review day", Assert.Single(objections).Sentence);
    }

    [Fact]
    public void Without_a_review_day_to_come_absence_says_nothing() =>
        Assert.Empty(LeadEligibility.Objections(Request, Ada with { AbsentOn = ReviewDays.ToHashSet() }, ReviewDays[2].AddDays(1)));

    [Fact]
    public void Every_reason_is_said_and_one_that_is_final_decides()
    {
        var ranking = Rank(Ada with { IsPermanent = false, IsRegistered = false });

        var cannot = Assert.Single(ranking.CannotLead);
        Assert.Equal(["Ada is not a registered practitioner", "Ada is bank or agency staff"], cannot.Reasons);
        Assert.False(cannot.CanBeOverridden);
    }

    private static IEnumerable<LeadObjection> Objections(LeadCandidate candidate) => LeadEligibility.Objections(Request, candidate, Today);

    private static void Never(LeadCandidate candidate, string sentence) => OneObjection(candidate, sentence, canBeOverridden: false);

    private static void WithAReason(LeadCandidate candidate, string sentence) => OneObjection(candidate, sentence, canBeOverridden: true);

    private static void OneObjection(LeadCandidate candidate, string sentence, bool canBeOverridden)
    {
        var ranking = Rank(candidate);

        Assert.Empty(ranking.Ranked);
        Assert.Equal([new LeadObjection(sentence, canBeOverridden)], Assert.Single(ranking.CannotLead).Objections);
        Assert.Equal(canBeOverridden, ranking.CannotLead[0].CanBeOverridden);
    }
}
