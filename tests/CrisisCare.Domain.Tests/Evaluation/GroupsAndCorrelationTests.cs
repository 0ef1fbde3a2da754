using CrisisCare.Domain.Evaluation;
using CsCheck;

namespace CrisisCare.Domain.Tests.Evaluation;

public sealed class GroupsAndCorrelationTests
{
    [Fact]
    public void Only_people_still_on_the_caseload_on_the_day_are_followed_from_it()
    {
        FollowUp[] people = [new(6, true), new(7, true), new(30, true), new(6, false), new(7, false), new(12, false)];
        var landmark = Landmark.At(7, people, person => person);

        Assert.Equal([new(0, true), new(23, true), new(0, false), new(5, false)], landmark.Kept.Select(one => one.Since));
        Assert.Equal((1, 1), (landmark.LeftBefore, landmark.NotYetThere));
    }

    [Fact]
    public void Thirds_keep_equal_numbers_together()
    {
        var thirds = Thirds.Of([5, 2, 3, 2, 4, 2, 3, 2], staff => (double)staff);

        Assert.Equal([("Lowest third", 2.0, 2.0, 4), ("Middle third", 3, 3, 2), ("Highest third", 4, 5, 2)], thirds.Select(third => (third.Name, third.From, third.To, third.People.Count)));
        Assert.Equal(["Lowest third"], Thirds.Of([4, 4, 4], staff => (double)staff).Select(third => third.Name));
        Assert.Empty(Thirds.Of<int>([], staff => staff));
    }

    [Fact]
    public void Thirds_hold_everybody_once_and_do_not_overlap() =>
        Gen.Int[0, 9].Array[0, 50].Sample(numbers =>
        {
            var thirds = Thirds.Of(numbers, number => number);

            return thirds.SelectMany(third => third.People).Order().SequenceEqual(numbers.Order())
                && thirds.Zip(thirds.Skip(1)).All(pair => pair.First.To < pair.Second.From);
        });

    /// <summary>Source: Hollander and Wolfe, Nonparametric Statistical Methods, 1973, page 187: tuna; interval as printed by cor.test of R.</summary>
    [Fact]
    public void The_straight_line_correlation_of_the_tuna_is_0_571()
    {
        var found = Correlation.Pearson([44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1], [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8])!;

        Assert.Equal(0.5711816, found.Coefficient, 7);
        Assert.Equal((-0.1497426, 0.8955795), (Math.Round(found.Interval!.Lower, 7), Math.Round(found.Interval.Upper, 7)));
    }

    /// <summary>Source: the worked example of Wikipedia, Spearman's rank correlation coefficient: −29 ÷ 165.</summary>
    [Fact]
    public void The_rank_correlation_of_television_is_minus_0_176()
    {
        var found = Correlation.Spearman([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17])!;

        Assert.Equal(-29.0 / 165, found.Coefficient, 12);
        Assert.False(found.Interval!.Excludes(0));
    }

    [Fact]
    public void Equal_numbers_share_their_mean_rank() =>
        Assert.Equal(Correlation.Pearson([1.5, 1.5, 3, 4], [1, 2.5, 2.5, 4])!.Coefficient, Correlation.Spearman([1, 1, 2, 9], [0, 5, 5, 6])!.Coefficient, 12);

    [Fact]
    public void Too_few_pairs_and_numbers_that_do_not_vary_have_no_correlation()
    {
        Assert.Null(Correlation.Pearson([], []));
        Assert.Null(Correlation.Pearson([1, 2], [3, 4]));
        Assert.Null(Correlation.Spearman([0.1, 0.1, 0.1, 0.1], [1, 2, 3, 4]));
        Assert.Equal((1, null), (Correlation.Pearson([1, 2, 3, 4], [2, 4, 6, 8])!.Coefficient, Correlation.Pearson([1, 2, 3, 4], [2, 4, 6, 8])!.Interval));
    }
}
