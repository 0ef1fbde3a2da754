using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Tests.Staff;

public sealed class StaffMemberTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly StaffMember sam = new("Sam Adeyemi", Profession.Nurse, isRegistered: true, wte: 1.0m, Employment.Permanent);

    [Fact]
    public void An_absence_covers_its_first_and_its_last_day()
    {
        sam.BeAbsent(AbsenceKind.Leave, Today, Today.AddDays(2));

        Assert.Null(sam.AbsenceOn(Today.AddDays(-1)));
        Assert.NotNull(sam.AbsenceOn(Today));
        Assert.NotNull(sam.AbsenceOn(Today.AddDays(2)));
        Assert.Null(sam.AbsenceOn(Today.AddDays(3)));
    }

    [Fact]
    public void One_day_away_is_an_absence_and_an_end_before_the_start_is_not()
    {
        Assert.Empty(sam.ReasonsAgainstAbsence(Today, Today));
        Assert.Equal(["The last day must be the same as or after the first day"], sam.ReasonsAgainstAbsence(Today, Today.AddDays(-1)));
    }

    [Fact]
    public void An_absence_is_a_year_at_most()
    {
        Assert.Empty(sam.ReasonsAgainstAbsence(Today, Today.AddYears(1).AddDays(-1)));
        Assert.Single(sam.ReasonsAgainstAbsence(Today, Today.AddYears(1)));
    }

    [Theory]
    [InlineData(-3, -1, true)]
    [InlineData(-3, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(2, 5, false)]
    [InlineData(3, 5, true)]
    public void Absences_stand_side_by_side_but_do_not_overlap(int from, int to, bool isPossible)
    {
        sam.BeAbsent(AbsenceKind.Leave, Today, Today.AddDays(2));

        Assert.Equal(isPossible, !sam.ReasonsAgainstAbsence(Today.AddDays(from), Today.AddDays(to)).Any());
    }

    [Fact]
    public void Whoever_leads_nobody_may_leave_and_whoever_leads_somebody_may_not()
    {
        Assert.Equal(["Sam Adeyemi still leads 1 person. Move them to another lead practitioner first"], sam.ReasonsAgainstLeaving(1));
        Assert.Throws<RuleBrokenException>(() => sam.Leave(Today, openLeads: 1));

        sam.Leave(Today, openLeads: 0);

        Assert.True(sam.HasLeftBy(Today));
        Assert.False(sam.HasLeftBy(Today.AddDays(-1)));
    }
}
