using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Tests.Rota;

public sealed class TeamRotaTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private readonly Team team = new("Southam");
    private readonly StaffMember sam = new("Sam Adeyemi", Profession.Nurse, isRegistered: true, wte: 1.0m, Employment.Permanent);
    private readonly StaffMember lou = new("Lou Marsh", Profession.HealthcareSupportWorker, isRegistered: false, wte: 1.0m, Employment.Permanent);

    [Fact]
    public void Whoever_is_away_or_has_left_is_not_on_shift()
    {
        sam.BeAbsent(AbsenceKind.Sickness, Monday, Monday);
        lou.Leave(Monday.AddDays(1), openLeads: 0);
        var rota = Rota(Of(sam, Monday), Of(sam, Monday.AddDays(1)), Of(lou, Monday), Of(lou, Monday.AddDays(1)));

        Assert.Null(rota.WorkingOn(sam.Id, Monday));
        Assert.NotNull(rota.WorkingOn(sam.Id, Monday.AddDays(1)));
        Assert.NotNull(rota.WorkingOn(lou.Id, Monday));
        Assert.Null(rota.WorkingOn(lou.Id, Monday.AddDays(1)));
    }

    [Fact]
    public void A_day_without_a_rota_says_nothing_about_who_is_there()
    {
        var rota = Rota(Of(sam, Monday));
        var tomorrow = At(Monday.AddDays(1), 10);

        Assert.Empty(rota.DoubtsAbout(lou, tomorrow, tomorrow.AddHours(1)));
        Assert.Equal(["Lou Marsh is not on shift on Monday 23 November 2026"], rota.DoubtsAbout(lou, At(Monday, 10), At(Monday, 11)));
        Assert.Equal(["Sam Adeyemi’s shift on Monday 23 November 2026 is 7am to 3pm"], rota.DoubtsAbout(sam, At(Monday, 14.5), At(Monday, 15.5)));
    }

    [Fact]
    public void In_the_small_hours_the_shift_is_that_of_the_night_before()
    {
        var rota = Rota(Of(sam, Monday, ShiftKind.Night, duty: true));
        var threeInTheMorning = At(Monday.AddDays(1), 3);

        Assert.Equal(Monday, rota.WorkingAt(sam.Id, threeInTheMorning)!.Date);
        Assert.Equal(sam.Id, rota.DutyLeadAt(threeInTheMorning));
        Assert.Null(rota.DutyLeadAt(At(Monday.AddDays(1), 8)));
    }

    [Theory]
    [InlineData("2026-11-23", 11)]
    [InlineData("2027-03-27", 10)]   // an hour is missing
    [InlineData("2026-10-24", 12)]   // an hour comes twice
    public void A_night_is_an_hour_shorter_or_longer_when_the_clocks_change(string date, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), WorkingTime.Of(Of(sam, DateOnly.Parse(date, null), ShiftKind.Night), team)!.Length);

    [Fact]
    public void A_shift_with_hours_of_its_own_needs_them_and_may_not_end_when_it_starts()
    {
        Assert.Equal(["Enter when the shift starts and when it ends"], Shift.ReasonsAgainst(ShiftKind.OwnHours, null));
        Assert.Equal(["A shift must end at another time than it starts"], Shift.ReasonsAgainst(ShiftKind.OwnHours, new ShiftHours(new TimeOnly(9, 0), new TimeOnly(9, 0))));
        Assert.Null(WorkingTime.Of(Of(sam, Monday, ShiftKind.Off), team));
    }

    [Fact]
    public void A_group_covers_early_and_late_by_its_day_shifts()
    {
        var rota = Rota(Of(sam, Monday), Of(lou, Monday.AddDays(1), ShiftKind.LongDay), Of(sam, Monday.AddDays(2), ShiftKind.Night));

        var coverage = GroupCoverage.Of(rota, [sam.Id, lou.Id], Monday);

        Assert.Equal((3, 2, 1), (coverage.Known, coverage.Early, coverage.Late));
        Assert.Equal([Monday.AddDays(2)], coverage.WithNobody);
        Assert.Equal("There is no rota for the next 14 days yet", GroupCoverage.Of(rota, [sam.Id], Monday.AddDays(100)).Words);
    }

    private static DateTimeOffset At(DateOnly date, double hour) => ServiceTime.At(date, TimeOnly.FromTimeSpan(TimeSpan.FromHours(hour)));

    private Shift Of(StaffMember member, DateOnly date, ShiftKind kind = ShiftKind.Early, bool duty = false) => new(team.Id, member.Id, date, kind, isDutyLead: duty);

    private TeamRota Rota(params Shift[] shifts) => new(team, [sam, lou], shifts);
}
