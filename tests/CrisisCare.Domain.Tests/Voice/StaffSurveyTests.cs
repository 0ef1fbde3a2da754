using CrisisCare.Domain.Voice;

namespace CrisisCare.Domain.Tests.Voice;

public sealed class StaffSurveyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_survey_can_be_answered_from_its_first_to_its_last_day()
    {
        var survey = StaffSurvey.Ask(Guid.Empty, "Evenings", Today.AddDays(1), Today.AddDays(3), Now, Guid.Empty, out _);

        Assert.Equal([false, true, true, true, false], Enumerable.Range(0, 5).Select(days => survey.IsOpenOn(Today.AddDays(days))));
        Assert.False(survey.HasClosedBy(Today.AddDays(3)));
        Assert.True(survey.HasClosedBy(Today.AddDays(4)));
    }

    [Theory]
    [InlineData(1, 0, "The last day must be the same as or after the first day")]
    [InlineData(-9, -1, "The last day must not be in the past")]
    [InlineData(0, 92, "A survey can be open for 92 days at most")]
    public void Days_that_make_no_sense_are_refused(int first, int last, string reason) =>
        Assert.Equal([reason], StaffSurvey.ReasonsAgainst(Today.AddDays(first), Today.AddDays(last), Today));

    [Theory]
    [InlineData(0, 9, false)] // still open
    [InlineData(-1, 4, false)]
    [InlineData(-1, 5, true)]
    public void Words_are_shown_once_it_has_closed_and_five_have_answered(int lastDay, int answers, bool shown) =>
        Assert.Equal(shown, StaffSurvey.MayShowWords(Today.AddDays(lastDay), answers, Today));

    [Fact]
    public void A_small_count_is_not_said()
    {
        Assert.Equal("fewer than 5 answers", StaffSurvey.CountWords(0));
        Assert.Equal("fewer than 5 answers", StaffSurvey.CountWords(4));
        Assert.Equal("5 answers", StaffSurvey.CountWords(5));
    }

    [Fact]
    public void An_answer_says_neither_when_nor_who()
    {
        var survey = StaffSurvey.Ask(Guid.Empty, "Evenings", Today, Today, Now, Guid.Empty, out _);

        var answer = survey.Answer("Nights know nobody.", name: " ", Guid.CreateVersion7());

        Assert.Null(answer.Name);
        Assert.Equal(["Id", "Name", "SurveyId", "Words"], typeof(StaffSurveyAnswer).GetProperties().Select(property => property.Name).Order());
    }

    [Fact]
    public void A_new_link_takes_the_place_of_the_old_one()
    {
        var survey = StaffSurvey.Ask(Guid.Empty, "Evenings", Today, Today, Now, Guid.Empty, out var first);

        survey.RenewLink(out var second);

        Assert.NotEqual(LinkSecret.HashOf(first), survey.SecretHash);
        Assert.Equal(LinkSecret.HashOf(second), survey.SecretHash);
    }
}
