using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.Leads;

public sealed class EpisodeLeadsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid Ada = Guid.CreateVersion7();
    private static readonly Guid Ben = Guid.CreateVersion7();
    private static readonly Guid Leader = Guid.CreateVersion7();

    private readonly Episode episode = Accepted();

    [Fact]
    public void Nobody_leads_a_new_episode()
    {
        Assert.Null(episode.CurrentLead);
        Assert.Null(episode.LastLead);
        Assert.Empty(episode.ReasonsAgainstAllocating(Ada));
    }

    [Fact]
    public void A_first_lead_is_kept_with_everything_that_was_said_about_the_choice()
    {
        var term = episode.Allocate(new Allocation(Ada, AllocationReason.Other, "Speaks Urdu", "Here all week", Ranking: "{}"), Start, Leader);

        Assert.Same(term, episode.CurrentLead);
        Assert.Equal((Ada, Leader, AllocationReason.Other, "Speaks Urdu", "Here all week", "{}"), (term.StaffMemberId, term.AllocatedBy, term.Reason, term.ReasonText, term.OverrideText, term.Ranking));
    }

    [Fact]
    public void A_new_lead_takes_over_at_the_moment_the_one_before_ends()
    {
        var first = episode.Allocate(new Allocation(Ada), Start, Leader);

        var second = episode.Allocate(new Allocation(Ben, ChangeReason: LeadChangeReason.Other, ChangeText: "Moves to days"), Start.AddDays(2), Leader);

        Assert.Equal((Start.AddDays(2), LeadChangeReason.Other, "Moves to days", Leader), (first.EndedAt, first.EndReason, first.EndText, first.EndedBy));
        Assert.Same(second, episode.CurrentLead);
        Assert.True(first.Covers(Start.AddDays(2).AddTicks(-1)));
        Assert.False(first.Covers(Start.AddDays(2)));
        Assert.True(second.Covers(Start.AddDays(2)));
    }

    [Fact]
    public void Whoever_leads_again_after_somebody_else_has_a_term_of_its_own_and_each_ends_when_the_next_begins()
    {
        // peers.md 8.2, scenarios 21 and 22: a lead cannot follow themselves, so the terms in turn never name anybody twice running.
        foreach (var (days, lead) in new[] { (0, Ada), (2, Ben), (5, Ada) })
        {
            episode.Allocate(new Allocation(lead), Start.AddDays(days), Leader);
        }

        Assert.Equal([Ada, Ben, Ada], episode.Leads.Select(term => term.StaffMemberId));
        Assert.Equal([Start.AddDays(2), Start.AddDays(5), null], episode.Leads.Select(term => term.EndedAt));
        Assert.Equal(3, episode.Leads.Select(term => term.Id).Distinct().Count());
    }

    [Fact]
    public void Whoever_leads_already_is_not_allocated_again()
    {
        episode.Allocate(new Allocation(Ada), Start, Leader);

        Assert.Equal(["They already lead this person's care"], episode.ReasonsAgainstAllocating(Ada));
        Assert.Throws<RuleBrokenException>(() => episode.Allocate(new Allocation(Ada), Start, Leader));
        Assert.Single(episode.Leads);
    }

    [Fact]
    public void A_closed_episode_keeps_its_last_lead_and_takes_no_other()
    {
        episode.Allocate(new Allocation(Ada), Start, Leader);
        episode.Close(new Closing(new DateOnly(2026, 11, 24), ClosingReason.TreatmentCompleted, "GP", JointVisit: true, Disengagement: null), Start.AddDays(1), Leader);

        Assert.Null(episode.CurrentLead);
        Assert.Equal((Ada, LeadChangeReason.EpisodeClosed), (episode.LastLead!.StaffMemberId, episode.LastLead.EndReason));
        Assert.Equal(["This episode is closed"], episode.ReasonsAgainstAllocating(Ben));
    }

    [Fact]
    public void Every_change_of_lead_counts_as_a_change_of_the_episode()
    {
        var before = episode.Version;

        episode.Allocate(new Allocation(Ada), Start, Leader);

        Assert.Equal(before + 1, episode.Version);
    }

    [Fact]
    public void The_core_group_holds_the_lead_and_each_member_once()
    {
        episode.Allocate(new Allocation(Ada), Start, Leader);
        episode.AddToCoreGroup(Ben, CoreGroupRole.Deputy, new DateOnly(2026, 11, 23));
        episode.AddToCoreGroup(Ben, CoreGroupRole.Member, new DateOnly(2026, 11, 24));

        Assert.Equal(new HashSet<Guid> { Ada, Ben }, episode.CoreGroupIds());
        Assert.Single(episode.CoreGroup);
    }

    private static Episode Accepted()
    {
        var team = new Team("Southam");
        var person = Guid.CreateVersion7();
        var referral = Referral.Accepted(team.Id, person, Start, Priority.Urgent, "GP", Start, by: null);
        return Episode.Accept(team, person, referral, Zone.Amber, Start, Leader);
    }
}
