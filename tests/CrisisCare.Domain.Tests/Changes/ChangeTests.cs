using CrisisCare.Domain.Changes;

namespace CrisisCare.Domain.Tests.Changes;

public sealed class ChangeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid Fran = Guid.CreateVersion7();
    private static readonly Guid Viv = Guid.CreateVersion7();

    [Fact]
    public void A_correction_keeps_what_the_change_said_before_and_who_said_it_better()
    {
        var change = GoLive(Today);

        change.Correct(new ChangeFacts(ChangeKind.GoLive, Today.AddDays(-7), "Leads and core groups begin", " Everybody new. "), Today, Now, Viv);

        Assert.Equal((Today.AddDays(-7), "Leads and core groups begin", "Everybody new."), (change.On, change.Title, change.What));
        var was = Assert.Single(change.Earlier);
        Assert.Equal((Today, "Leads begin", Viv), (was.On, was.Title, was.CorrectedBy));
        Assert.Equal(Fran, change.CreatedBy);
    }

    [Fact]
    public void Saving_what_it_says_already_leaves_no_trace()
    {
        var change = GoLive(Today);

        change.Correct(new ChangeFacts(ChangeKind.GoLive, Today, " Leads begin ", "  "), Today, Now, Viv);

        Assert.Empty(change.Earlier);
    }

    [Theory]
    [InlineData("2011-11-22", 1)]
    [InlineData("2011-11-23", 0)]
    [InlineData("2028-11-23", 0)]
    [InlineData("2028-11-24", 1)]
    [InlineData("0001-01-01", 1)]
    [InlineData("9999-12-31", 1)]
    public void A_change_may_be_years_old_or_still_to_come_within_reason(string on, int reasons) =>
        Assert.Equal(reasons, Change.ReasonsAgainstDate(DateOnly.Parse(on, null), Today).Count());

    [Fact]
    public void A_title_is_needed_and_neither_text_may_be_too_long()
    {
        var facts = new ChangeFacts(ChangeKind.Other, Today, " ", new string('a', Change.WhatLength + 1));

        Assert.Equal(["The title must have 1 to 80 characters", "What happened must be 500 characters or fewer"], Change.ReasonsAgainst(facts, Today));
        Assert.Throws<RuleBrokenException>(() => new Change(Guid.Empty, facts, Today, Now, Fran));
    }

    [Fact]
    public void Limits_start_again_once_at_a_change_that_stands_and_has_happened()
    {
        var change = GoLive(Today);
        var ahead = GoLive(Today.AddDays(1));
        var withdrawn = GoLive(Today);
        withdrawn.Withdraw("Entered twice", Now, Viv);
        var standing = new MeasureRebase(Guid.Empty, "staff-met", change.Id, "New way of working", Now, Fran);

        Assert.Empty(MeasureRebase.ReasonsAgainst(change, [], Today));
        Assert.Equal(["The limits start again at that change already"], MeasureRebase.ReasonsAgainst(change, [standing], Today));
        Assert.Equal(["That change is to come on 24 November 2026. Limits can start again at it once it has happened"], MeasureRebase.ReasonsAgainst(ahead, [], Today));
        Assert.Equal(["That change was withdrawn"], MeasureRebase.ReasonsAgainst(withdrawn, [], Today));

        standing.Withdraw("Too early", Now, Viv);
        Assert.Empty(MeasureRebase.ReasonsAgainst(change, [standing], Today));
        Assert.Single(Change.ReasonsAgainstWithdrawing(rebases: 1));
    }

    [Theory]
    [InlineData(0.8, true, 0)]
    [InlineData(1.01, true, 1)]
    [InlineData(-0.1, true, 1)]
    [InlineData(7, false, 0)]
    [InlineData(10_001, false, 1)]
    [InlineData(double.NaN, false, 1)]
    public void A_target_is_a_number_the_measure_can_have(double value, bool isShare, int reasons) =>
        Assert.Equal(reasons, MeasureTarget.ReasonsAgainstValue(value, isShare).Count());

    [Fact]
    public void A_target_ends_once()
    {
        var target = new MeasureTarget(Guid.Empty, "staff-met", 6, "Team meeting", Today, "Few enough", Now, Fran);

        target.End(Now, Viv);
        target.End(Now.AddDays(1), Fran);

        Assert.Equal((Now, Viv, false), (target.EndedAt, target.EndedBy, target.Stands));
        Assert.Single(MeasureTarget.ReasonsAgainstDate(Today.AddDays(1), Today));
    }

    private static Change GoLive(DateOnly on) => new(Guid.CreateVersion7(), new ChangeFacts(ChangeKind.GoLive, on, "Leads begin", What: null), Today, Now, Fran);
}
