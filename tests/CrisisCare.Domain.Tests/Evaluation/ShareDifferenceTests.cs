using CrisisCare.Domain.Evaluation;

namespace CrisisCare.Domain.Tests.Evaluation;

public sealed class ShareDifferenceTests
{
    /// <summary>Source: Newcombe, Statistics in Medicine 1998; 17: 873–890, table II, method 10; the first of each pair is the one after.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void The_interval_is_that_of_Newcombe(int yesAfter, int allAfter, int yesBefore, int allBefore, double lower, double upper)
    {
        var found = ShareDifference.Of((yesBefore, allBefore), (yesAfter, allAfter))!;

        Assert.Equal((lower, upper), (Math.Round(found.Interval.Lower, 4), Math.Round(found.Interval.Upper, 4)));
    }

    [Fact]
    public void Nobody_on_one_side_gives_nothing()
    {
        Assert.Null(ShareDifference.Of((0, 0), (3, 7)));
        Assert.Null(ShareDifference.Of((3, 7), (0, 0)));
    }

    [Fact]
    public void More_than_all_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => ShareDifference.Of((8, 7), (1, 2)));
}
