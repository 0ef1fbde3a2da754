using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Tests.Measures;

public sealed class MeasureSeriesTests
{
    [Fact]
    public void A_period_is_the_ratio_of_sums_and_not_the_mean_of_ratios()
    {
        var team = SomeFacts.Team(SomeFacts.Episode(1, 20, "A"), SomeFacts.Episode(1, 20, "A B B B B B B B B"));

        var point = SomeFacts.In(SomeFacts.November, ContinuityMeasures.LeadShare, team);

        Assert.Equal((2, 10, 0.2), (point.Numerator, point.Denominator, point.Value));
    }

    [Fact]
    public void A_count_has_a_mean_for_each_person_its_median_and_its_quartiles()
    {
        var team = SomeFacts.Team([.. new[] { "A", "A B", "A B C", "A B C D", "A B C D E F" }.Select(teams => SomeFacts.Episode(2, 20, teams))]);

        var point = SomeFacts.In(SomeFacts.November, ContinuityMeasures.StaffMet, team);

        Assert.Equal((16, 5, 3.2, 5), (point.Numerator, point.Denominator, point.Value, point.People));
        Assert.Equal(new Spread(2, 3, 4, 1, 6), point.Spread);
    }

    [Fact]
    public void Nobody_is_a_gap_and_not_a_nought()
    {
        var point = SomeFacts.In(SomeFacts.November, ContinuityMeasures.StaffMet, SomeFacts.Team(SomeFacts.Episode(2)));

        Assert.Null(point.Value);
        Assert.Equal("no data", ContinuityMeasures.StaffMet.PeriodWords(point.Value));
    }

    [Fact]
    public void Somebody_who_came_back_is_one_person()
    {
        var person = Guid.CreateVersion7();
        var team = SomeFacts.Team(SomeFacts.Episode(2, 5, "A", person), SomeFacts.Episode(3, 20, "B"), SomeFacts.Episode(12, 20, "B", person));

        var point = SomeFacts.In(SomeFacts.November, ContinuityMeasures.StaffMet, team);

        Assert.Equal((3, 2), (point.Denominator, point.People));
    }

    [Fact]
    public void The_first_14_days_count_once_they_have_passed_whether_or_not_the_episode_has_closed()
    {
        var team = SomeFacts.Team(SomeFacts.Episode(16, null, "A B"), SomeFacts.Episode(16, 18, "A B C"), SomeFacts.Episode(17, null, "A"), SomeFacts.Episode(17, 18, "A"));

        var point = SomeFacts.In(SomeFacts.November, MeasureCatalogue.Headline, team);

        Assert.Equal((5, 2), (point.Numerator, point.Denominator));
    }

    [Fact]
    public void A_period_is_incomplete_until_nothing_in_it_can_change_by_waiting()
    {
        var team = SomeFacts.Team(SomeFacts.Episode(2, 20, "A"));

        Assert.True(SomeFacts.In(SomeFacts.November, ContinuityMeasures.StaffMet, team).IsIncomplete);
        Assert.False(SomeFacts.In(Week(23), ContinuityMeasures.StaffMet, team).IsIncomplete);
        Assert.True(SomeFacts.In(Week(16), MeasureCatalogue.Headline, team).IsIncomplete);
        Assert.False(SomeFacts.In(Week(9), MeasureCatalogue.Headline, team).IsIncomplete);
    }

    [Fact]
    public void What_is_not_recorded_yet_has_no_data_and_says_so()
    {
        var series = MeasureSeries.Of(WholeTeamMeasures.CouldNameLead, SomeFacts.Team(SomeFacts.Episode(2, 20, "A")), new Periods(PeriodLength.Month, SomeFacts.November.From, SomeFacts.Today));

        Assert.False(series.HasData);
        Assert.Equal("not recorded yet", series.Measure.PeriodWords(null));
    }

    [Fact]
    public void Told_again_is_the_share_of_what_was_written_down_and_not_recorded_yet_without_any()
    {
        var asked = SomeFacts.Episode(2, 20, "A A");
        var team = SomeFacts.Team(asked with { Days = [asked.Days[0] with { AskedToldAgain = 3, ToldAgain = 1 }, asked.Days[1] with { AskedToldAgain = 1, ToldAgain = 1 }] }, SomeFacts.Episode(3, 20, "A"));

        Assert.Equal(0.5, SomeFacts.In(SomeFacts.November, PersonsVoiceMeasures.ToldAgain, team).Value);
        Assert.Null(SomeFacts.In(SomeFacts.November, PersonsVoiceMeasures.ToldAgain, SomeFacts.Team(SomeFacts.Episode(3, 20, "A"))).Value);
        Assert.Equal("not recorded yet", PersonsVoiceMeasures.ToldAgain.PeriodWords(null));
    }

    [Fact]
    public void Too_few_people_are_published_without_any_number()
    {
        var team = SomeFacts.Team([.. Enumerable.Range(0, 4).Select(_ => SomeFacts.Episode(2, 20, "A B"))]);

        var point = MeasureSeries.Published(ContinuityMeasures.StaffMet, team, new Periods(PeriodLength.Month, SomeFacts.November.From, SomeFacts.Today)).Points.Single();

        Assert.Equal(new MeasurePoint(SomeFacts.November, 0, 0, 0, null, IsIncomplete: true, IsHidden: true), point);
    }

    [Fact]
    public void Rare_events_have_their_cases_in_order()
    {
        var team = SomeFacts.Team(SomeFacts.Episode(2, 20, "A"), SomeFacts.Episode(2, 10, "A") with { Disengaged = true }, SomeFacts.Episode(2));

        Assert.Equal([(new DateOnly(2026, 11, 10), true), (new DateOnly(2026, 11, 20), false)], MeasureSeries.Cases(CourseMeasures.Disengaged, team));
    }

    [Fact]
    public void A_team_with_nothing_has_a_series_of_gaps_over_ten_years()
    {
        var series = MeasureSeries.Published(MeasureCatalogue.All, SomeFacts.Team(), new Periods(PeriodLength.Week, SomeFacts.Today.AddYears(-10), SomeFacts.Today));

        Assert.All(series, one => Assert.False(one.HasData || one.Points.Any(point => point.IsHidden), one.Measure.Key));
    }

    private static Period Week(int monday) => new(new DateOnly(2026, 11, monday), new DateOnly(2026, 11, monday).AddDays(7));
}
