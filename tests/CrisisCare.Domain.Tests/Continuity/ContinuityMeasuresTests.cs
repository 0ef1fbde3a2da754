using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Tests.Continuity;

public sealed class ContinuityMeasuresTests
{
    [Fact]
    public void Every_measure_has_its_own_name_and_a_sentence()
    {
        Assert.Distinct(ContinuityMeasures.All.Select(measure => measure.Name));
        Assert.All(ContinuityMeasures.All, measure => Assert.EndsWith(".", measure.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_says_each_number_with_its_unit()
    {
        var figures = Some.Figures(Some.Daily("AB", "A", "BC"), lead: 'A');

        Assert.Equal("3 contacts", ContinuityMeasures.Contacts.PageValue(figures));
        Assert.Equal("3 staff", ContinuityMeasures.StaffMet.PageValue(figures));
        Assert.Equal("Yes", ContinuityMeasures.LeadMet.PageValue(figures));
        Assert.Equal("67%", ContinuityMeasures.LeadShare.PageValue(figures));
        Assert.Equal("0.20", ContinuityMeasures.Coc.PageValue(figures));
        Assert.Equal("1 day", ContinuityMeasures.DaysWithOnlyNewFaces.PageValue(figures));
        Assert.Equal("no core group or no contacts", ContinuityMeasures.CoreGroupShare.PageValue(figures));
    }

    [Fact]
    public void What_is_undefined_is_said_on_a_page_and_empty_in_a_file()
    {
        var figures = Some.Figures(Some.Sequence("A"));

        Assert.Equal("not enough contacts", ContinuityMeasures.Coc.PageValue(figures));
        Assert.Equal("", ContinuityMeasures.Coc.CsvValue(figures));
        Assert.Equal("no lead practitioner", ContinuityMeasures.LeadMet.PageValue(figures));
    }

    [Theory]
    [InlineData(4, 9, "4 staff in 9 contacts")]
    [InlineData(1, 1, "1 staff in 1 contact")]
    [InlineData(0, 0, "0 staff in 0 contacts")]
    public void The_count_is_a_sentence(int staff, int contacts, string expected) =>
        Assert.Equal(expected, ContinuityWords.StaffInContacts(staff, contacts));

    [Theory]
    [InlineData(4, 8.03, "4 people; by chance it would be 8")]
    [InlineData(1, 0.5, "1 person; by chance it would be 1")]
    public void The_count_stands_beside_what_chance_would_give(int staff, double chance, string expected) =>
        Assert.Equal(expected, ContinuityWords.StaffAndChance(staff, chance));
}
