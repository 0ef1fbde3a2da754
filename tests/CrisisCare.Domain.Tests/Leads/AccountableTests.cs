using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Tests.Episodes;
using CsCheck;

namespace CrisisCare.Domain.Tests.Leads;

/// <summary>Someone is always accountable: the lead, else the deputy, else the duty lead of the shift.</summary>
public sealed class AccountableTests
{
    private static readonly DateOnly Today = SomeEpisode.Accepted.AddDays(3);

    private readonly Team team = new("Southam");
    private readonly StaffMember sam = Nurse("Sam Adeyemi");
    private readonly StaffMember priya = Nurse("Priya Nair");
    private readonly StaffMember fran = Nurse("Fran Okoro");
    private readonly Episode episode = SomeEpisode.Open();

    public AccountableTests()
    {
        episode.Allocate(new Allocation(sam.Id), SomeEpisode.Morning(SomeEpisode.Accepted), by: null);
        episode.AddToCoreGroup(priya.Id, CoreGroupRole.Deputy, SomeEpisode.Accepted);
    }

    [Theory]
    [InlineData(1, AccountableAs.Lead)]
    [InlineData(2, AccountableAs.Lead)]
    [InlineData(3, AccountableAs.ActingDeputy)]
    public void The_deputy_acts_when_the_lead_is_away_more_than_48_hours(int days, AccountableAs expected)
    {
        sam.BeAbsent(AbsenceKind.Sickness, Today, Today.AddDays(days - 1));

        var acting = Now();

        Assert.Equal(expected, acting.As);
        Assert.Equal(expected is AccountableAs.Lead ? sam.Id : priya.Id, acting.StaffMemberId);
    }

    [Fact]
    public void Absences_that_follow_each_other_are_one_time_away()
    {
        sam.BeAbsent(AbsenceKind.Sickness, Today.AddDays(-1), Today);
        sam.BeAbsent(AbsenceKind.Leave, Today.AddDays(1), Today.AddDays(1));

        Assert.Equal((AccountableAs.ActingDeputy, "Sam Adeyemi is away until Friday 27 November 2026"), (Now().As, Now().Why));
    }

    [Fact]
    public void With_the_deputy_away_too_the_duty_lead_of_the_shift_answers_and_without_one_nobody_does_and_it_is_said()
    {
        sam.BeAbsent(AbsenceKind.Leave, Today, Today.AddDays(6));
        priya.BeAbsent(AbsenceKind.Leave, Today, Today.AddDays(6));

        Assert.Equal((AccountableAs.DutyLead, fran.Id), (Now(Duty(Today)).As, Now(Duty(Today)).StaffMemberId));
        Assert.Equal(
            (AccountableAs.Nobody, "Sam Adeyemi is away until Wednesday 2 December 2026, no deputy is there, and the rota has no duty lead now"),
            (Now().As, Now().Why));
    }

    [Fact]
    public void The_lead_gap_is_0_while_somebody_answers_and_counts_the_hours_in_which_nobody_does()
    {
        sam.BeAbsent(AbsenceKind.Leave, Today, Today.AddDays(6));
        priya.BeAbsent(AbsenceKind.Leave, Today.AddDays(1), Today.AddDays(6));
        var (from, to) = (SomeEpisode.Morning(SomeEpisode.Accepted), ServiceTime.At(Today.AddDays(2), TimeOnly.MinValue));

        Assert.Equal(24, Gap(from, to).TotalHours);
        Assert.Equal(16, Gap(from, to, Duty(Today.AddDays(1))).TotalHours);
        Assert.Equal(0, Gap(from, ServiceTime.At(Today.AddDays(1), TimeOnly.MinValue)).TotalHours);
    }

    [Theory]
    [InlineData("2027-03-28", 23)]
    [InlineData("2026-10-25", 25)]
    public void A_day_of_23_or_25_hours_counts_as_many(string date, int hours)
    {
        var day = DateOnly.Parse(date, null);
        var alone = SomeEpisode.AcceptedAt(ServiceTime.At(day.AddDays(-1), new TimeOnly(9, 0)));
        var rota = new TeamRota(team, Everybody.Values, []);

        Assert.Equal(hours, LeadGap.Between(alone, ServiceTime.At(day, TimeOnly.MinValue), ServiceTime.At(day.AddDays(1), TimeOnly.MinValue), Everybody, rota).TotalHours);
    }

    [Fact]
    public void The_gap_is_never_negative_never_more_than_the_time_and_never_grows_by_cover() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 6], Gen.Int[0, 10].Array[0, 6]).Sample((start, length, dutyDays) =>
        {
            var lead = Nurse("Lee");
            lead.BeAbsent(AbsenceKind.Leave, SomeEpisode.Accepted.AddDays(start), SomeEpisode.Accepted.AddDays(start + length));
            var led = SomeEpisode.Open();
            led.Allocate(new Allocation(lead.Id), SomeEpisode.Morning(SomeEpisode.Accepted), by: null);
            var staff = new Dictionary<Guid, StaffMember> { [lead.Id] = lead, [fran.Id] = fran };
            var (from, to) = (SomeEpisode.Morning(SomeEpisode.Accepted), SomeEpisode.Morning(SomeEpisode.Accepted.AddDays(12)));
            var shifts = dutyDays.Distinct().Select(day => Duty(SomeEpisode.Accepted.AddDays(day))).ToList();

            var bare = LeadGap.Between(led, from, to, staff, new TeamRota(team, staff.Values, []));
            var covered = LeadGap.Between(led, from, to, staff, new TeamRota(team, staff.Values, shifts));
            return covered >= TimeSpan.Zero && covered <= bare && bare <= to - from;
        });

    private static StaffMember Nurse(string name) => new(name, Profession.Nurse, isRegistered: true, wte: 1.0m, Employment.Permanent);

    private Dictionary<Guid, StaffMember> Everybody => new[] { sam, priya, fran }.ToDictionary(one => one.Id);

    private Shift Duty(DateOnly date) => new(team.Id, fran.Id, date, ShiftKind.Early, isDutyLead: true);

    private Accountable Now(params Shift[] shifts) => Accountable.At(episode, SomeEpisode.Morning(Today), Everybody, new TeamRota(team, Everybody.Values, shifts));

    private TimeSpan Gap(DateTimeOffset from, DateTimeOffset to, params Shift[] shifts) => LeadGap.Between(episode, from, to, Everybody, new TeamRota(team, Everybody.Values, shifts));
}
