using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Tests.Measures;

public sealed class WholeTeamMeasuresTests
{
    private static readonly Period Week = new(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 9));

    [Fact]
    public void The_caseload_of_a_lead_is_people_by_leads_on_an_average_day()
    {
        // From the 2nd to the 8th A leads two people and B one; on the 5th at 9 B takes over one of A's.
        var team = SomeFacts.Team(
            SomeFacts.Episode(2).LedBy('A', 2),
            SomeFacts.Episode(2).LedBy('A', 2, to: 5).LedBy('B', 5),
            SomeFacts.Episode(2).LedBy('B', 2),
            SomeFacts.Episode(2));

        var point = SomeFacts.In(Week, WholeTeamMeasures.CaseloadPerLead, team);

        Assert.Equal((21, 14, 1.5, 4), (point.Numerator, point.Denominator, point.Value, point.People));
    }

    [Fact]
    public void Days_of_the_caseload_are_those_of_the_episodes_and_hospital_is_left_out()
    {
        var stayed = SomeFacts.Episode(3, 20, "A A A") with { Stays = [new Stay(new DateOnly(2026, 11, 5), new DateOnly(2026, 11, 9))], DaysOnCaseload = 13 };
        var team = SomeFacts.Team(stayed, SomeFacts.Episode(28));

        Assert.Equal(13 + 2, team.Days.AtHome(SomeFacts.November));
        Assert.Equal((3, 2 / 7.0), (SomeFacts.In(Week, WholeTeamMeasures.ContactsPerWeek, team).Numerator, SomeFacts.In(Week, WholeTeamMeasures.ContactsPerWeek, team).Denominator));
    }

    [Fact]
    public void A_joint_visit_takes_the_hours_of_both_and_each_post_counts_once()
    {
        var team = SomeFacts.Team(SomeFacts.Episode(2, 20, "AB A A"), SomeFacts.Episode(2, 20, "B"));

        var point = SomeFacts.In(Week, WholeTeamMeasures.HoursPerWte, team);

        Assert.Equal((2.5, 1.5), (point.Numerator, point.Denominator));
    }

    [Fact]
    public void Without_a_rota_nothing_is_said_of_hours_without_anybody() =>
        Assert.Null(SomeFacts.In(Week, WholeTeamMeasures.LeadGapHours, SomeFacts.Team(SomeFacts.Episode(2))).Value);

    [Fact]
    public void Hours_without_anybody_are_counted_on_the_days_with_a_rota()
    {
        var rota = new[] { 3, 4, 5 }.Select(day => new DateOnly(2026, 11, day)).ToHashSet();

        var point = SomeFacts.In(Week, WholeTeamMeasures.LeadGapHours, SomeFacts.Team(rota, SomeFacts.Episode(3), SomeFacts.Episode(2)));

        // One from 9am on the 3rd, one from the 2nd on, both on three days with a rota.
        Assert.Equal((15 + 48 + 72, 6 / 7.0), (point.Numerator, point.Denominator));
    }

    [Fact]
    public void Referrals_are_counted_and_a_week_without_one_is_a_true_nought()
    {
        var team = SomeFacts.Team(SomeFacts.Episode(2), SomeFacts.Episode(3), SomeFacts.Episode(20));

        Assert.Equal([null, 2, 0, 1], new[] { -7, 0, 7, 14 }.Select(days => SomeFacts.In(new Period(Week.From.AddDays(days), Week.To.AddDays(days)), WholeTeamMeasures.Referrals, team).Value));
    }
}
