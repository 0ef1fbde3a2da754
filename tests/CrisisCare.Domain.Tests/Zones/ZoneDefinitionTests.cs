using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.Zones;

public sealed class ZoneDefinitionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Every_zone_has_one_definition_with_its_own_word_and_shape()
    {
        Assert.Equal(Enum.GetValues<Zone>(), ZoneDefinitions.All.Select(definition => definition.Zone));
        Assert.Equal(Enum.GetNames<Zone>(), ZoneDefinitions.All.Select(definition => definition.Word));
        Assert.Distinct(ZoneDefinitions.All.Select(definition => definition.Shape));
    }

    [Theory]
    [InlineData(Zone.Red, 2.5)]
    [InlineData(Zone.Amber, 1)]
    [InlineData(Zone.Green, .5)]
    [InlineData(Zone.Blue, .5)]
    [InlineData(Zone.Black, .5)]
    public void A_zone_says_how_many_hours_to_plan(Zone zone, double hours) =>
        Assert.Equal((decimal)hours, zone.Definition.PlanningHoursADay);

    [Theory]
    [InlineData(Zone.Red, 1)]
    [InlineData(Zone.Amber, 2)]
    [InlineData(Zone.Green, 7)]
    [InlineData(Zone.Blue, 7)]
    [InlineData(Zone.Black, 7)]
    public void Contact_is_past_its_planned_time_on_the_day_after_the_longest_gap(Zone zone, int longestGap)
    {
        Assert.False(zone.Definition.IsPastPlannedContact(Today.AddDays(-longestGap), Today));
        Assert.True(zone.Definition.IsPastPlannedContact(Today.AddDays(-longestGap - 1), Today));
    }

    [Fact]
    public void A_zone_never_speaks_of_risk() =>
        Assert.All(ZoneDefinitions.All, definition => Assert.DoesNotContain("risk", definition.PlannedContact, StringComparison.OrdinalIgnoreCase));
}
