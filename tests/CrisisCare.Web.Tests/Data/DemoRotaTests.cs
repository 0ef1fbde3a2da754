using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Tests.Data;

public sealed class DemoRotaTests(DemoDatabase demo, ITestOutputHelper output) : IClassFixture<DemoDatabase>
{
    [Fact]
    public void The_rota_goes_from_four_weeks_ago_to_four_weeks_ahead_with_a_duty_lead_on_each_shift() => AssertLed(demo.Southam, demo.Today);

    [Fact]
    public void Somebody_is_on_shift_at_every_minute()
    {
        for (var days = -27; days <= 28; days++)
        {
            var cover = DayCover.Of(demo.Southam.Rota, demo.Today.AddDays(days));

            Assert.DoesNotContain(cover.Gaps, gap => gap.Problem is CoverProblem.Nobody or CoverProblem.NoDutyLead);
        }
    }

    [Fact]
    public void Weekends_alternate_and_part_timers_work_less()
    {
        var days = demo.Southam.Shifts.Where(shift => shift.IsWork && shift.Date > demo.Today.AddDays(7)).CountBy(shift => shift.StaffMemberId).ToDictionary();
        var weekends = demo.Southam.Shifts.Where(shift => shift.IsWork && shift.Date.DayOfWeek is DayOfWeek.Saturday && shift.Date > demo.Today.AddDays(7)).ToLookup(shift => shift.StaffMemberId);
        output.WriteLine(string.Join(", ", demo.Southam.Staff.Select(one => $"{one.FirstName} {days.GetValueOrDefault(one.Id)} days, {weekends[one.Id].Count()} Saturdays")));

        Assert.True(days[demo.Southam.StaffNamed("Rhys").Id] < days[demo.Southam.StaffNamed("Sam").Id]);
        foreach (var name in new[] { "Sam", "Priya", "Lou", "Aoife" })
        {
            var saturdays = weekends[demo.Southam.StaffNamed(name).Id].Select(shift => shift.Date).Order().ToList();
            Assert.All(saturdays.Zip(saturdays.Skip(1)), pair => Assert.Equal(14, pair.Second.DayNumber - pair.First.DayNumber));
        }
    }

    [Fact]
    public void A_lead_with_several_people_is_off_sick_from_today_and_was_to_work()
    {
        var dee = demo.Southam.StaffNamed("Dee");

        Assert.Equal((AbsenceKind.Sickness, demo.Today), (dee.AbsenceOn(demo.Today)!.Kind, dee.AbsenceOn(demo.Today)!.StartsOn));
        Assert.InRange(demo.Open.Count(episode => episode.CurrentLead?.StaffMemberId == dee.Id), 3, 8);
        Assert.Contains(demo.Southam.Shifts, shift => shift.StaffMemberId == dee.Id && shift.IsWork && shift.Date >= demo.Today && shift.Date <= demo.Today.AddDays(3));
        Assert.Contains(demo.Open.SelectMany(episode => episode.Pending(demo.Now)), booking => booking.IsWith(dee.Id) && dee.AbsenceOn(booking.StartsOn) is not null);
    }

    [Fact]
    public void Whoever_has_a_visit_to_come_is_on_shift_for_it_but_for_those_who_are_away()
    {
        foreach (var booking in demo.Open.SelectMany(episode => episode.Pending(demo.Now)))
        {
            foreach (var member in booking.StaffIds.Select(id => demo.Southam.Staff.Single(one => one.Id == id)).Where(member => member.AbsenceOn(booking.StartsOn) is null))
            {
                Assert.True(demo.Southam.Rota.DoubtsAbout(member, booking.StartsAt, booking.EndsAt).FirstOrDefault() is null, $"{member.Name} at {booking.StartsAt:O}");
            }
        }
    }

    [Fact]
    public void The_catalogue_has_something_for_everybody_who_may_do_it()
    {
        Assert.InRange(demo.Southam.Interventions.Count, 6, 8);
        Assert.All(Enum.GetValues<WhoMayDo>(), who => Assert.Contains(demo.Southam.Interventions, one => one.WhoMayDo == who));
    }

    [Fact]
    public void Lou_has_a_series_of_five_days_with_somebody_who_knows_them()
    {
        var lou = demo.Southam.StaffNamed("Lou").Id;

        var (episode, series) = Assert.Single(demo.Open.SelectMany(episode => episode.Bookings.Where(booking => booking.SeriesId is not null).GroupBy(booking => booking.SeriesId), (episode, series) => (episode, series)));

        Assert.Equal(5, series.Count(booking => booking.IsWith(lou)));
        Assert.Equal(5, series.Select(booking => booking.StartsOn).Distinct().Count());
        Assert.True(episode.AcquaintanceWith(lou, demo.Today).Rung.IsKnown);
        Assert.All(series, booking => Assert.Contains(demo.Southam.Interventions, one => one.Id == booking.InterventionId));
    }

    [Fact]
    public void Tomorrow_brings_new_faces_and_some_bookings_wait_for_their_outcome()
    {
        var tomorrow = demo.Today.AddDays(1);

        var newFaces = demo.Open.Sum(episode => episode.Pending(demo.Now).Count(booking => booking.StartsOn == tomorrow && booking.StaffIds.Any(id => episode.AcquaintanceWith(id, tomorrow).Rung is Rung.NewFace)));
        var waiting = demo.Open.SelectMany(episode => episode.WithoutOutcome(demo.Now)).ToList();
        output.WriteLine($"{newFaces} new faces tomorrow, {waiting.Count} bookings without an outcome");

        Assert.InRange(newFaces, 2, 6);
        Assert.InRange(waiting.Count, 3, 8);
    }

    [Fact]
    public void Working_patterns_are_there_for_those_who_work_shifts()
    {
        Assert.NotEmpty(demo.Southam.StaffNamed("Sam").Pattern);
        Assert.Empty(demo.Southam.StaffNamed("Bo").Pattern);
        Assert.All(demo.Southam.Staff.SelectMany(one => one.Pattern), day => Assert.Contains(day.Kind, new[] { ShiftKind.Early, ShiftKind.Late, ShiftKind.Night }));
        Assert.Equal(ShiftKind.Night, demo.Southam.StaffNamed("Meg").Pattern[0].Kind);
    }

    [Theory]
    [InlineData("2026-07-14T23:30:00Z")]
    [InlineData("2026-10-25T00:30:00Z")]
    [InlineData("2027-03-28T01:15:00Z")]
    [InlineData("2028-02-29T12:00:00Z")]
    public async Task The_rota_keeps_its_rules_at_odd_moments(string moment)
    {
        var now = DateTimeOffset.Parse(moment, null);

        AssertLed(await DemoDatabase.MakeAsync(now), ServiceTime.LondonDate(now));
    }

    [Fact]
    public async Task The_team_next_door_has_a_smaller_rota()
    {
        var northam = await DemoDatabase.MakeAsync(demo.Now, "Northam Crisis Home Treatment");

        Assert.InRange(northam.Shifts.Count, 100, 300);
        Assert.Contains(northam.Shifts, shift => shift.IsDutyLead);
    }

    private static void AssertLed(TeamReading made, DateOnly today)
    {
        for (var days = -28; days <= 28; days++)
        {
            var date = today.AddDays(days);
            foreach (var kind in new[] { ShiftKind.Early, ShiftKind.Late, ShiftKind.Night })
            {
                var leads = made.Shifts.Where(shift => shift.Date == date && shift.Kind == kind && shift.IsDutyLead).Select(shift => made.Staff.Single(one => one.Id == shift.StaffMemberId)).ToList();

                Assert.True(leads is [{ IsRegistered: true } one] && one.AbsenceOn(date) is null, $"{kind} on {date:O}");
            }
        }
    }
}
