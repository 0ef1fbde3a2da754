using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>How planned support is stepped down in closed episodes, with reasons.</summary>
internal static class DemoZones
{
    private static readonly string[] Reasons =
        ["Sleeping better, family around", "Asked for fewer visits", "Back at work part time", "Medication settled", "Keeping to the plan for a week", "Somewhere safe to stay"];

    private static readonly string[] Changes =
        ["On request, at any time", "Two missed visits", "Nights without sleep", "A change of medication", "If family leave"];

    public static void StepDown(Episode episode, int day, DateOnly on, Guid by, DemoChance chance)
    {
        var next = (episode.Zone, day) switch
        {
            (Zone.Red, >= 3) when chance.Happens(0.2) => Zone.Amber,
            (Zone.Amber, >= 7) when chance.Happens(0.2) => Zone.Green,
            _ => episode.Zone,
        };
        if (next != episode.Zone)
        {
            episode.SetZone(next, chance.Pick(Reasons), chance.Pick(Changes), ServiceTime.At(on, new TimeOnly(9, 5)), by);
        }
    }
}
