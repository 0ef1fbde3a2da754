using System.Text.RegularExpressions;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Tests.Measures;

public sealed partial class MeasureCatalogueTests
{
    [Fact]
    public void Every_measure_has_its_own_key_and_name_and_says_everything_about_itself()
    {
        Assert.Distinct(MeasureCatalogue.All.Select(measure => measure.Key));
        Assert.Distinct(MeasureCatalogue.All.Select(measure => measure.Name));
        Assert.All(MeasureCatalogue.All, measure =>
        {
            Assert.Matches(Slug(), measure.Key);
            Assert.All([measure.Sentence, measure.Exclusions], sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
            Assert.All([measure.Numerator, measure.Denominator, measure.WhenUndefined], words => Assert.NotEmpty(words));
        });
    }

    [Fact]
    public void The_headline_comes_first_and_what_is_for_researchers_last()
    {
        Assert.Equal("staff-met-first-14-days", MeasureCatalogue.All[0].Key);
        Assert.Equal(MeasureFamily.Research, MeasureCatalogue.All[^1].Family);
    }

    [Theory]
    [InlineData("staff-met")]
    [InlineData(" Staff-Met ")]
    public void A_measure_is_found_by_its_key(string key) => Assert.Equal(ContinuityMeasures.StaffMet, MeasureCatalogue.Find(key));

    [Theory]
    [InlineData(null)]
    [InlineData("staff_met")]
    public void What_is_no_key_finds_nothing(string? key) => Assert.Null(MeasureCatalogue.Find(key));

    [Fact]
    public void Every_measure_can_be_recorded() => Assert.All(MeasureCatalogue.All, measure => Assert.True(measure.IsRecorded));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
