using CrisisCare.Domain.Changes;
using CsCheck;

namespace CrisisCare.Domain.Tests.Changes;

public sealed class ChangeIdeaTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Author Fran = new(Guid.CreateVersion7(), AuthorKind.Staff);
    private static readonly Author Lou = new(Guid.CreateVersion7(), AuthorKind.Staff);
    private static readonly Author Viv = new(Guid.CreateVersion7(), AuthorKind.Partner);

    private readonly ChangeIdea idea = AnIdea();

    [Fact]
    public void A_change_is_done_together_only_when_one_of_each_kind_has_agreed()
    {
        idea.Agree(Now, Fran);
        idea.Agree(Now.AddMinutes(1), Lou);
        idea.Accept(new ChangeFacts(ChangeKind.Other, Today, "Evening text", null), "It helps", Today, Now, Fran);
        Assert.Equal(["Lived-experience partners have not agreed yet"], idea.ReasonsAgainstDoneTogether());
        Assert.Throws<RuleBrokenException>(() => idea.MarkDoneTogether(Now));

        idea.Agree(Now, Viv);
        idea.MarkDoneTogether(Now);
        Assert.Equal((true, Fran.Account, Viv.Account, "Done together"), (idea.IsDoneTogether, idea.AgreedByStaff, idea.AgreedByPartner, idea.Stage));
    }

    /// <summary>Whatever is pressed in whatever order, nothing is done together without both.</summary>
    [Fact]
    public void Nothing_that_anybody_presses_makes_it_done_together_without_both() =>
        Gen.Int[0, 4].Array[0, 12].Sample(steps =>
        {
            var one = AnIdea();
            foreach (var step in steps)
            {
                Press(one, step);
            }

            var both = one.Agreements.Any(a => a.Kind is AuthorKind.Staff) && one.Agreements.Any(a => a.Kind is AuthorKind.Partner);
            return !one.IsDoneTogether || (both && one.Decision is IdeaDecision.Accepted && one.AgreedByStaff != one.AgreedByPartner);
        });

    [Fact]
    public void An_accepted_idea_becomes_a_change_of_the_team_on_its_day()
    {
        var change = idea.Accept(new ChangeFacts(ChangeKind.Other, Today, "Evening text", null), "It helps", Today, Now, Viv);

        Assert.Equal((idea.TeamId, change.Id, Today, Viv.Account), (change.TeamId, idea.ChangeId, change.On, change.CreatedBy));
        Assert.Equal(["The team does it already. If it ends, write that down as a change of its own"], idea.ReasonsAgainstDeciding());
    }

    [Fact]
    public void A_test_goes_through_four_steps_in_their_order_of_time()
    {
        var test = idea.Test("Two people for a week", Today.AddDays(-9), Today, Viv.Account);
        Assert.Equal(["Finish the test that is going on first"], idea.ReasonsAgainstTesting());
        Assert.Equal(["The date must not be before 14 November 2026, the date of the step before"], test.ReasonsAgainstDate(Today.AddDays(-10), Today));
        Assert.Equal(["The date must be today or earlier"], test.ReasonsAgainstDate(Today.AddDays(1), Today));

        test.Write("Nine texts", Today.AddDays(-2), Today);
        test.Write("They slept", Today.AddDays(-1), Today);
        test.Write("Keep it", Today, Today);

        Assert.True(test.IsOver);
        Assert.Equal([TestStep.Plan, TestStep.Do, TestStep.Study, TestStep.Act], test.Written.Select(one => one.Step));
        Assert.Equal(2, idea.Test("Again", Today, Today, Fran.Account).Number);
    }

    [Fact]
    public void Nobody_agrees_twice_nor_to_what_the_team_decided_against()
    {
        idea.Agree(Now, Viv);
        Assert.Equal(["You have agreed already"], idea.ReasonsAgainstAgreeing(Viv));

        idea.Decide(IdeaDecision.Declined, "Too dear", Now, Fran);
        Assert.Equal(["The team has decided against it"], idea.ReasonsAgainstAgreeing(Fran));
        Assert.Equal("No", idea.Stage);
    }

    [Theory]
    [InlineData(CreditAs.SomeoneWhoUsedTheService, "Grace", "Someone who used the service")]
    [InlineData(CreditAs.Role, "A nurse", "A nurse")]
    public void Someone_who_used_the_service_is_never_named(CreditAs credit, string words, string shown) =>
        Assert.Equal(shown, ChangeIdea.Raise(Guid.Empty, new IdeaFacts("Walk", "More walks", new Credit(credit, words)), null, Now, Viv).Credit.Shown);

    [Fact]
    public void What_is_missing_or_could_tell_who_is_meant_is_refused()
    {
        Assert.Equal(["Say the idea in 1 to 80 characters"], ChangeIdea.ReasonsAgainstTitle(" "));
        Assert.Single(ChangeIdea.ReasonsAgainstWhat("She is 999 123 4567"));
        Assert.Equal(["Write their name, in 1 to 60 characters"], Credit.ReasonsAgainst(CreditAs.Name, null));
        Assert.Single(IdeaComment.ReasonsAgainst(new string('a', 1_001)));
    }

    [Theory]
    [InlineData(0.25, true)]
    [InlineData(12, true)]
    [InlineData(0, false)]
    [InlineData(12.25, false)]
    [InlineData(1.1, false)]
    [InlineData(-1, false)]
    public void Hours_are_quarters_up_to_twelve(double hours, bool fine) => Assert.Equal(fine, !ProtectedTime.ReasonsAgainstHours((decimal)hours).Any());

    private static void Press(ChangeIdea one, int step)
    {
        if (step < 3 && !one.ReasonsAgainstAgreeing(new[] { Fran, Lou, Viv }[step]).Any())
        {
            one.Agree(Now, new[] { Fran, Lou, Viv }[step]);
        }
        else if (step == 3 && !one.ReasonsAgainstDeciding().Any())
        {
            one.Accept(new ChangeFacts(ChangeKind.Other, Today, "Walk", null), "Yes", Today, Now, Fran);
        }
        else if (step == 4 && !one.ReasonsAgainstDoneTogether().Any())
        {
            one.MarkDoneTogether(Now);
        }
    }

    private static ChangeIdea AnIdea() => ChangeIdea.Raise(Guid.CreateVersion7(), new IdeaFacts("Evening text", "A text the night before", new Credit(CreditAs.SomeoneWhoUsedTheService, null)), null, Now, Viv);
}
