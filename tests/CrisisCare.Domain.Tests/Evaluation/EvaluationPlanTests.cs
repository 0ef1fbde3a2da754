using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Evaluation;

namespace CrisisCare.Domain.Tests.Evaluation;

public sealed class EvaluationPlanTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);
    private static readonly DateOnly GoLiveOn = new(2026, 6, 1);
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 15, 30, 0, TimeSpan.Zero);
    private static readonly Guid Viv = new(7, 0, 0, new byte[8]);
    private static readonly Change GoLive = new(Guid.Empty, new ChangeFacts(ChangeKind.GoLive, GoLiveOn, "Leads begin", null), Today, Now, Viv);

    private static readonly PlanFacts Facts = new(
        "Do people meet fewer strangers?", "staff-met-first-14-days", new DateOnly(2025, 12, 1), 7, "Those before with those since.\r\nThe same team.", "Nobody else.", " No change. ", 1.5, "referrals");

    [Fact]
    public void A_locked_plan_can_never_be_edited_or_locked_again()
    {
        var plan = Locked();

        Assert.Equal(["The plan is locked. It can be amended, but not edited"], plan.ReasonsAgainstEditing());
        Assert.Throws<RuleBrokenException>(() => plan.Tell(Facts with { LeastChange = 1 }, GoLive, Now, Viv));
        Assert.Throws<RuleBrokenException>(() => plan.Lock(GoLive, Now, Viv));
        Assert.True(plan.IsIntact);
    }

    /// <summary>The text is written out here as docs/domain.md says; its hash is that of coreutils' sha256sum.</summary>
    [Fact]
    public void The_hash_is_that_of_the_text_anybody_can_write_down()
    {
        var plan = Locked();

        var text = $"CrisisCare evaluation plan 1\nplan: {plan.Id}\nteam: 00000000-0000-0000-0000-000000000000\ngo-live: 2026-06-01 Leads begin\nquestion: Do people meet fewer strangers?\nprimary measure: staff-met-first-14-days\ncompared from: 2025-12-01\ndays left out around go-live: 7\ncomparison: Those before with those since.\n  The same team.\nexclusions: Nobody else.\nnot working: No change.\nleast change: 1.5\nnegative control: referrals\nlocked: 2026-05-20T15:30:00Z by 00000007-0000-0000-0000-000000000000\n";
        Assert.Equal(text, PlanText.Of(plan));
        Assert.Equal(PlanText.HashOf(text), plan.Hash);
    }

    [Fact]
    public void The_hash_is_SHA_256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", PlanText.HashOf("abc"));

    [Fact]
    public void An_amendment_is_added_in_order_moves_the_go_live_and_leaves_the_plan_as_it_was()
    {
        var plan = Locked();
        var hash = plan.Hash;

        plan.Amend("Training was a week late.", GoLiveOn.AddDays(7), Now.AddDays(1), Viv);
        plan.Amend("The rota changed too.", null, Now.AddDays(2), Viv);

        Assert.Equal((GoLiveOn, GoLiveOn.AddDays(7), hash), (plan.GoLiveOn, plan.GoLive, plan.Hash));
        Assert.Equal([1, 2], plan.Amendments.Select(one => one.Number));
        Assert.Equal(plan.Amendments[1].Hash, plan.LatestHash);
        Assert.True(plan.IsIntact);
    }

    [Fact]
    public void A_plan_or_an_amendment_that_somebody_changed_in_the_database_is_found_out()
    {
        var (plan, other) = (Locked(), Locked());
        plan.Amend("Training was a week late.", null, Now, Viv);

        typeof(EvaluationPlan).GetProperty("Facts")!.SetValue(other, other.Facts with { LeastChange = 0.5 });
        typeof(PlanAmendment).GetProperty("Text")!.SetValue(plan.Amendments[0], "Nothing.");

        Assert.False(plan.IsIntact);
        Assert.False(other.IsIntact);
    }

    [Fact]
    public void A_draft_is_not_amended_and_an_amendment_says_something()
    {
        Assert.Equal(["The plan is not locked yet. Edit the draft instead"], Draft().ReasonsAgainstAmending("Later.", null));
        Assert.Equal(["Say in 1 to 600 characters what is amended, and why"], Locked().ReasonsAgainstAmending(" ", null));
        Assert.Equal(["The go-live must be after 1 December 2025, from when people are compared"], Locked().ReasonsAgainstAmending("Moved.", new DateOnly(2025, 12, 1)));
    }

    [Fact]
    public void A_plan_locked_after_the_go_live_says_so_for_ever()
    {
        var (late, early) = (Draft(), Draft());
        late.Lock(GoLive, new DateTimeOffset(2026, 6, 1, 23, 30, 0, TimeSpan.Zero), Viv);
        early.Lock(GoLive, new DateTimeOffset(2026, 6, 1, 22, 30, 0, TimeSpan.Zero), Viv);

        Assert.True(late.WasLockedTooLate);
        Assert.False(early.WasLockedTooLate);
    }

    [Fact]
    public void A_go_live_that_was_corrected_since_the_draft_asks_for_a_new_draft()
    {
        var goLive = new Change(Guid.Empty, new ChangeFacts(ChangeKind.GoLive, GoLiveOn, "Leads begin", null), Today, Now, Viv);
        var plan = new EvaluationPlan(Guid.Empty, Facts, goLive, Now, Viv);
        goLive.Correct(new ChangeFacts(ChangeKind.GoLive, GoLiveOn.AddDays(7), "Leads begin", null), Today, Now, Viv);

        Assert.Equal(["The go-live has changed since the draft was saved. Read the draft again and save it"], plan.ReasonsAgainstLocking(goLive));
        goLive.Withdraw("Called off", Now, Viv);
        Assert.Contains("The plan must be about a go-live that stands", plan.ReasonsAgainstLocking(goLive));
    }

    [Theory]
    [InlineData("2026-04-27", 7, 1.5, 0)]
    [InlineData("2026-04-28", 7, 1.5, 1)]
    [InlineData("2011-05-31", 7, 1.5, 1)]
    [InlineData("0001-01-01", 7, 1.5, 1)]
    [InlineData("9999-12-31", -1, 0, 3)]
    [InlineData("2025-12-01", 29, double.NaN, 2)]
    public void Dates_and_numbers_keep_within_reason(string from, int transition, double least, int reasons) =>
        Assert.Equal(reasons, (Facts with { ComparedFrom = DateOnly.Parse(from, null), TransitionDays = transition, LeastChange = least }).ReasonsAgainst(GoLive).Count());

    [Fact]
    public void Measures_come_from_the_lists_and_the_control_is_better_neither_high_nor_low()
    {
        Assert.Equal(["Choose the measures from the lists"], (Facts with { PrimaryMeasure = "upc" }).ReasonsAgainst(GoLive));
        Assert.Equal("referrals", PlanFacts.NegativeControls[0].Key);
        Assert.All(PlanFacts.NegativeControls, measure => Assert.Equal(Domain.ProcessControl.Improvement.Neutral, measure.Direction));
    }

    private static EvaluationPlan Draft() => new(Guid.Empty, Facts, GoLive, Now, Viv);

    private static EvaluationPlan Locked()
    {
        var plan = Draft();
        plan.Lock(GoLive, Now, Viv);
        return plan;
    }
}
