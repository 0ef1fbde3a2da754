using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Tests.Leads;

public sealed class CaseloadLimitsTests
{
    [Theory]
    [InlineData(1.0, 6, 8)]
    [InlineData(0.8, 5, 7)]
    [InlineData(0.6, 4, 5)]
    [InlineData(0.5, 3, 4)]
    [InlineData(0.2, 2, 2)]
    [InlineData(0.1, 1, 1)]
    [InlineData(0.0, 1, 1)]
    public void Limits_follow_working_time_rounded_up_and_are_at_least_1(double wte, int soft, int hard)
    {
        var limits = CaseloadLimits.For((decimal)wte);

        Assert.Equal((soft, hard), (limits.Soft, limits.Hard));
    }

    [Fact]
    public void A_team_may_have_other_limits_for_a_full_time_post() =>
        Assert.Equal(CaseloadLimits.Exactly(5, 6), CaseloadLimits.For(0.5m, softForFullTime: 10, hardForFullTime: 12));

    [Fact]
    public void The_usual_limits_are_worked_out_and_stored_with_nobody()
    {
        // peers.md 8.2, scenario 12: only what was agreed with one member of staff is a row of theirs.
        var sam = new StaffMember("Sam Adeyemi", Profession.Nurse, isRegistered: true, wte: 0.8m, Employment.Permanent);

        Assert.Equal((null, null), (sam.SoftCaseload, sam.HardCaseload));
        Assert.Equal(CaseloadLimits.Exactly(5, 7), CaseloadLimits.For(sam.Wte).Override(sam.SoftCaseload, sam.HardCaseload));
    }

    [Fact]
    public void What_is_agreed_with_one_member_of_staff_replaces_the_rest()
    {
        var limits = CaseloadLimits.For(1);

        Assert.Equal(CaseloadLimits.Exactly(3, 8), limits.Override(soft: 3, hard: null));
        Assert.Equal(limits, limits.Override(soft: null, hard: null));
    }

    [Fact]
    public void The_hard_limit_is_never_below_the_soft_one() => Assert.Equal(10, CaseloadLimits.For(1).Override(soft: 10, hard: null).Hard);

    [Fact]
    public void A_limit_below_1_is_a_mistake() => Assert.Throws<ArgumentOutOfRangeException>(() => CaseloadLimits.Exactly(0, 8));
}
