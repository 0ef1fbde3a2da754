using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Tests.Episodes;
using CsCheck;

namespace CrisisCare.Domain.Tests.Reviews;

/// <summary>The follow-up within 72 hours of leaving hospital: the day after the discharge is day 1, and day 3 is the last.</summary>
public sealed class HospitalFollowUpTests
{
    private static readonly DateOnly Returned = new(2026, 12, 2);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void It_is_on_time_until_the_end_of_the_third_day_and_not_a_day_longer(int daysAfter, bool onTime)
    {
        var (episode, followUp) = BackFromHospital(Returned);
        var at = ServiceTime.At(Returned.AddDays(daysAfter), new TimeOnly(23, 45));

        episode.Hold(followUp, SomeEpisode.Sam, at, at, SomeEpisode.Sam);

        Assert.Equal((onTime, !onTime), (followUp.HeldOnTime, followUp.IsHeldLate));
    }

    [Theory]
    [InlineData("2026-03-27")] // the clocks go forward on the 29th
    [InlineData("2026-10-23")] // they go back on the 25th
    public void The_clocks_do_not_move_its_last_moment(string returned)
    {
        var on = DateOnly.Parse(returned, System.Globalization.CultureInfo.InvariantCulture);
        var (_, followUp) = BackFromHospital(on);

        Assert.Equal(on.AddDays(3), followUp.DueOn);
        Assert.Equal(ReviewStatus.Planned, followUp.StatusOn(ServiceTime.LondonDate(ServiceTime.At(on.AddDays(3), new TimeOnly(23, 59))), isBooked: false));
        Assert.Equal(ReviewStatus.Missed, followUp.StatusOn(ServiceTime.LondonDate(ServiceTime.At(on.AddDays(4), new TimeOnly(0, 30))), isBooked: false));
    }

    [Fact]
    public void Its_due_date_is_the_discharges_and_never_the_initial_appointments()
    {
        var (episode, followUp) = BackFromHospital(Returned);
        var at = SomeEpisode.Morning(Returned.AddDays(2));

        episode.Hold(Initial(episode), SomeEpisode.Sam, at, at, SomeEpisode.Sam);

        Assert.Equal(Returned.AddDays(3), followUp.DueOn);
        Assert.Equal(Returned.AddDays(9), episode.Reviews.Single(review => review is { Round: 2, Day: 7 }).DueOn);
        Assert.Contains(followUp, episode.ReviewsStillToHold());
    }

    [Fact]
    public void Held_first_it_leaves_the_initial_appointment_to_be_held()
    {
        var (episode, followUp) = BackFromHospital(Returned);

        episode.Hold(followUp, SomeEpisode.Sam, SomeEpisode.Morning(Returned), SomeEpisode.Morning(Returned.AddDays(1)), SomeEpisode.Sam);

        Assert.Contains(Initial(episode), episode.ReviewsStillToHold());
        Assert.DoesNotContain(followUp, episode.ReviewsStillToHold());
    }

    [Fact]
    public void Another_admission_or_a_death_makes_it_unnecessary_and_silent()
    {
        var (readmitted, first) = BackFromHospital(Returned);
        var (died, second) = BackFromHospital(Returned);
        var now = SomeEpisode.Morning(Returned.AddDays(1));

        readmitted.Admit(Returned.AddDays(1), now);
        died.Close(SomeEpisode.ClosingOn(Returned.AddDays(1), ClosingReason.Died), now, SomeEpisode.Fran);

        Assert.Equal((NotNeededReason.Admitted, NotNeededReason.Closed), (first.NotNeeded, second.NotNeeded));
        Assert.All(new[] { first, second }, review => Assert.Empty(ReminderPlan.DueBy(now.AddDays(30), review)));
    }

    [Fact]
    public void Reminders_come_the_day_after_the_discharge_on_the_last_morning_and_when_it_is_late()
    {
        var (_, followUp) = BackFromHospital(Returned);

        ReminderKind? Latest(int days) => ReminderPlan.DueBy(SomeEpisode.Morning(Returned.AddDays(days)), followUp).Cast<ReminderKind?>().FirstOrDefault();

        Assert.Equal([null, ReminderKind.TwoDaysBefore, ReminderKind.OnTheMorning, ReminderKind.OneDayAfter], new[] { 0, 1, 3, 4 }.Select(Latest));
        Assert.Contains(ReminderKind.ThreeDaysAfter, ReminderPlan.DueBy(SomeEpisode.Morning(Returned.AddDays(6)), followUp));
    }

    [Fact]
    public void Each_return_has_one_of_its_own_three_days_on_whatever_the_date() =>
        Gen.Int[0, 3000].Sample(days =>
        {
            var on = new DateOnly(2026, 11, 30).AddDays(days);
            var (episode, followUp) = BackFromHospital(on);

            return followUp.DueOn == on.AddDays(3) && episode.Reviews.Count(review => review.Kind is ReviewKind.HospitalFollowUp) == 1;
        });

    private static Review Initial(Episode episode) => episode.Reviews.Single(review => review is { Round: 2, Day: 0 });

    private static (Episode Episode, Review FollowUp) BackFromHospital(DateOnly on)
    {
        var episode = SomeEpisode.AcceptedAt(SomeEpisode.Morning(on.AddDays(-5)));
        episode.Admit(on.AddDays(-4), SomeEpisode.Morning(on.AddDays(-4)));
        episode.Return(on, initialAppointmentWithin: 1, SomeEpisode.Morning(on));
        return (episode, episode.Reviews.Single(review => review.Kind is ReviewKind.HospitalFollowUp));
    }
}
