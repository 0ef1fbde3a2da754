using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Tests.Continuity;

public sealed class FaceBudgetTests
{
    private static readonly DateOnly Accepted = new(2026, 11, 10);

    [Theory]
    [InlineData(0, 5, false, false, "Face budget: 0 of 5 used, 5 left")]
    [InlineData(3, 5, false, false, "Face budget: 3 of 5 used, 2 left")]
    [InlineData(4, 5, true, false, "Face budget: 4 of 5 used, 1 left")] // four fifths exactly
    [InlineData(4, 6, false, false, "Face budget: 4 of 6 used, 2 left")] // two thirds
    [InlineData(5, 6, true, false, "Face budget: 5 of 6 used, 1 left")]
    [InlineData(6, 6, true, false, "Face budget: 6 of 6 used, none left")]
    [InlineData(8, 6, true, true, "Face budget: 8 of 6 used, 2 over")]
    [InlineData(1, 1, true, false, "Face budget: 1 of 1 used, none left")]
    public void It_says_what_is_used_and_left_and_is_near_from_four_fifths(int used, int budget, bool near, bool over, string words)
    {
        var one = new FaceBudget(used, budget);

        Assert.Equal((near, over, words), (one.IsNear, one.IsOver, one.Words));
    }

    [Fact]
    public void Without_a_budget_there_is_none() => Assert.Null(FaceBudget.Of(null, new Meetings([]), Accepted));

    [Fact]
    public void It_is_about_the_day_of_acceptance_and_13_days_after_it() =>
        Assert.Equal([false, true, true, false], new[] { -1, 0, 13, 14 }.Select(days => FaceBudget.IsAbout(Accepted.AddDays(days), Accepted)));

    [Theory]
    [InlineData(5, 6, 0, false)] // the last of six
    [InlineData(6, 7, 0, true)]
    [InlineData(6, 7, 14, false)] // after the days it is about
    [InlineData(7, 7, 0, false)] // adds nobody
    public void A_choice_exceeds_it_when_it_adds_somebody_beyond_it_in_those_days(int booked, int ifChosen, int day, bool exceeds) =>
        Assert.Equal(exceeds, new FaceBudget(4, 6).IsExceededBy(new Faces(4, booked, ifChosen, []), Accepted.AddDays(day), Accepted));
}
