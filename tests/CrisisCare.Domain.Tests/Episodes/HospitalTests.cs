using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Tests.Episodes;

public sealed class HospitalTests
{
    private static readonly DateOnly Admitted = new(2026, 11, 28);
    private static readonly DateOnly Returned = new(2026, 12, 2);
    private static readonly DateOnly Today = new(2026, 12, 5);
    private static readonly DateTimeOffset Now = SomeEpisode.Morning(Today);

    [Fact]
    public void An_admission_stops_what_has_not_fallen_due_and_keeps_the_lead()
    {
        var episode = SomeEpisode.Open();
        episode.Allocate(new Allocation(SomeEpisode.Sam), SomeEpisode.Morning(SomeEpisode.Accepted), SomeEpisode.Fran);

        episode.Admit(Admitted, Now);

        Assert.True(episode.IsPaused);
        Assert.Equal(SomeEpisode.Sam, episode.CurrentLead!.StaffMemberId);
        Assert.Equal([null, NotNeededReason.Admitted, NotNeededReason.Admitted], episode.Reviews.Select(review => review.NotNeeded));
    }

    [Fact]
    public void Returning_from_hospital_starts_a_new_day_0()
    {
        var episode = SomeEpisode.Open();
        episode.Admit(Admitted, Now);

        episode.Return(Returned, initialAppointmentWithin: 1, Now);

        Assert.False(episode.IsPaused);
        Assert.Equal(Returned, episode.Day0());
        Assert.Equal(
            [(0, new DateOnly(2026, 12, 3)), (7, new DateOnly(2026, 12, 9)), (14, new DateOnly(2026, 12, 16)), (3, new DateOnly(2026, 12, 5))],
            episode.Reviews.Where(review => review.Round == 2).Select(review => (review.Day, review.DueOn)));
    }

    [Fact]
    public void Days_in_hospital_are_not_days_on_the_caseload()
    {
        var episode = SomeEpisode.Open();
        episode.Admit(Admitted, Now);
        episode.Return(Returned, initialAppointmentWithin: 1, Now);

        Assert.Equal(8, episode.DayOn(Today));
    }

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-12-05", true)]
    [InlineData("2026-12-06", false)]
    public void An_admission_is_recorded_from_the_day_of_acceptance_to_today(string on, bool allowed)
    {
        var episode = SomeEpisode.Open();

        Assert.Equal(allowed, !episode.ReasonsAgainstAdmission(Date(on), Today).Any());
    }

    [Theory]
    [InlineData("2026-11-27", false)]
    [InlineData("2026-11-28", true)]
    [InlineData("2026-12-05", true)]
    [InlineData("2026-12-06", false)]
    public void A_return_is_recorded_from_the_day_of_admission_to_today(string on, bool allowed)
    {
        var episode = SomeEpisode.Open();
        episode.Admit(Admitted, Now);

        Assert.Equal(allowed, !episode.ReasonsAgainstReturn(Date(on), Today).Any());
    }

    [Fact]
    public void Nobody_is_admitted_twice_or_returns_without_having_been_admitted()
    {
        var episode = SomeEpisode.Open();

        Assert.NotEmpty(episode.ReasonsAgainstReturn(Today, Today));
        episode.Admit(Admitted, Now);
        Assert.NotEmpty(episode.ReasonsAgainstAdmission(Today, Today));
    }

    [Theory]
    [InlineData("2026-11-27", false)]
    [InlineData("2026-11-28", true)]
    public void An_episode_does_not_close_before_the_stay_in_hospital_it_is_in(string on, bool allowed)
    {
        var episode = SomeEpisode.Open();
        episode.Admit(Admitted, Now);

        Assert.Equal(allowed, !episode.ReasonsAgainstClosing(Date(on), Today).Any());
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
