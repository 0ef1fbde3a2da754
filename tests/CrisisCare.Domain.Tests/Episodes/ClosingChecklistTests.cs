using CrisisCare.Domain.Episodes;

namespace CrisisCare.Domain.Tests.Episodes;

public sealed class ClosingChecklistTests
{
    private static readonly DateTimeOffset Now = SomeEpisode.Morning(new DateOnly(2026, 12, 1));

    [Fact]
    public void Yes_and_not_applicable_are_settled_and_no_and_unanswered_are_missing()
    {
        var episode = SomeEpisode.Open();

        episode.Check(ClosingItem.SummaryGiven, ClosingAnswer.Yes, null, Now, SomeEpisode.Sam);
        episode.Check(ClosingItem.CarerTold, ClosingAnswer.NotApplicable, null, Now, SomeEpisode.Sam);
        episode.Check(ClosingItem.SafetyPlanCopy, ClosingAnswer.No, null, Now, SomeEpisode.Sam);

        var checklist = episode.ClosingChecklist();
        Assert.Equal("2 of 6", checklist.Words);
        Assert.Equal([ClosingItem.OnwardServiceNamed, ClosingItem.JointVisitOffered, ClosingItem.SafetyPlanCopy, ClosingItem.FeedbackInvitationOffered], checklist.Missing);
    }

    [Fact]
    public void Nothing_is_ticked_by_itself_and_nothing_stops_an_episode_from_closing()
    {
        var episode = SomeEpisode.Open();

        episode.Close(SomeEpisode.ClosingOn(new DateOnly(2026, 12, 1), ClosingReason.RefusedToBeSeen), Now, SomeEpisode.Fran);

        Assert.Equal("0 of 6", episode.ClosingChecklist().Words);
        Assert.Empty(episode.ClosingChecks);
    }

    [Fact]
    public void What_is_missing_is_completed_after_closing_and_the_earlier_answer_is_kept()
    {
        var episode = SomeEpisode.Open();
        episode.Check(ClosingItem.SummaryGiven, ClosingAnswer.No, null, Now, SomeEpisode.Sam);
        episode.Close(SomeEpisode.ClosingOn(new DateOnly(2026, 12, 1)), Now, SomeEpisode.Fran);

        episode.Check(ClosingItem.SummaryGiven, ClosingAnswer.Yes, null, Now.AddDays(2), SomeEpisode.Fran);

        Assert.Equal("1 of 6", episode.ClosingChecklist().Words);
        Assert.Equal([ClosingAnswer.No, ClosingAnswer.Yes], episode.ClosingChecks.Select(check => check.Answer));
    }

    [Fact]
    public void The_same_answer_again_leaves_who_and_when_as_they_were()
    {
        var episode = SomeEpisode.Open();
        episode.Check(ClosingItem.OnwardServiceNamed, ClosingAnswer.Yes, " Jo Tanner ", Now, SomeEpisode.Sam);

        episode.Check(ClosingItem.OnwardServiceNamed, ClosingAnswer.Yes, "Jo Tanner", Now.AddHours(1), SomeEpisode.Fran);

        var check = Assert.Single(episode.ClosingChecks);
        Assert.Equal(("Jo Tanner", SomeEpisode.Sam, Now), (check.NamedPerson, check.CheckedBy, check.CheckedAt));
    }

    [Fact]
    public void After_a_death_there_is_no_checklist()
    {
        var episode = SomeEpisode.Open();
        episode.Close(SomeEpisode.ClosingOn(new DateOnly(2026, 12, 1), ClosingReason.Died), Now, SomeEpisode.Fran);

        Assert.False(episode.HasClosingChecklist);
        Assert.Throws<RuleBrokenException>(() => episode.Check(ClosingItem.FeedbackInvitationOffered, ClosingAnswer.Yes, null, Now, SomeEpisode.Fran));
    }
}
