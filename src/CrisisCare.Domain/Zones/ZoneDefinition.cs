namespace CrisisCare.Domain.Zones;

/// <summary>What a zone means to everybody on the team.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Word">Its name on a page.</param>
/// <param name="Shape">Its outline on a page.</param>
/// <param name="PlannedContact">How often contact is planned, in a sentence.</param>
/// <param name="LongestGapDays">
/// Whole days from one contact to the next that still keep to the plan. Green, Blue and Black plan no frequency of their own;
/// there the weekly review is what is planned, so it is 7.
/// </param>
/// <param name="PlanningHoursADay">Staff hours a day to plan for one person.</param>
public sealed record ZoneDefinition(
    Zone Zone,
    string Word,
    ZoneShape Shape,
    string PlannedContact,
    int LongestGapDays,
    decimal PlanningHoursADay)
{
    /// <summary>Whether more days have passed since the last contact, or since acceptance where there was none, than the plan allows.</summary>
    public bool IsPastPlannedContact(DateOnly lastContactOrAcceptance, DateOnly today) =>
        today.DayNumber - lastContactOrAcceptance.DayNumber > LongestGapDays;

    /// <summary>Whether a contact is planned for a date: with none that day the plan would no longer be kept.</summary>
    public bool PlansContactOn(DateOnly lastContact, DateOnly date) => date.DayNumber - lastContact.DayNumber >= LongestGapDays;
}

/// <summary>The five zones a team begins with, from the most planned support to the least.</summary>
public static class ZoneDefinitions
{
    public static readonly IReadOnlyList<ZoneDefinition> All =
    [
        new(Zone.Red, "Red", ZoneShape.Octagon, "At least one contact every day.", LongestGapDays: 1, PlanningHoursADay: 2.5m),
        new(Zone.Amber, "Amber", ZoneShape.Triangle, "A contact on alternate days.", LongestGapDays: 2, PlanningHoursADay: 1m),
        new(Zone.Green, "Green", ZoneShape.Circle, "Contact less often than alternate days, with a provisional closing date.", LongestGapDays: 7, PlanningHoursADay: 0.5m),
        new(Zone.Blue, "Blue", ZoneShape.Diamond, "Contact shared with another team.", LongestGapDays: 7, PlanningHoursADay: 0.5m),
        new(Zone.Black, "Black", ZoneShape.Square, "Ready to leave, and delayed. Contact until the next service is in place.", LongestGapDays: 7, PlanningHoursADay: 0.5m),
    ];

    extension(Zone zone)
    {
        public ZoneDefinition Definition => All.Single(definition => definition.Zone == zone);
    }
}
