using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>The team next door, so that the boundary between teams has another side.</summary>
internal static class DemoNeighbours
{
    public static void Live(DemoRecord record)
    {
        Person(record, "Hector", "Lumley", daysAgo: 9, Zone.Amber).Led("Piotr").Group("Linus").ReviewsHeld("Piotr").Seen(7, 1, every: 2, "Linus", "Piotr");
        Person(record, "Sorcha", "Finch", daysAgo: 5, Zone.Red).Led("Esme").Group("Linus").ReviewsHeld("Esme").Seen(4, 1, every: 1, "Linus", "Esme");
        Person(record, "Anselm", "Gray", daysAgo: 2, Zone.Amber).Led("Piotr").Group("Esme").ReviewsHeld("Piotr");
    }

    private static DemoStory Person(DemoRecord record, string first, string last, int daysAgo, Zone zone) =>
        new(record, record.Accept(record.Register(first, last), record.Time.At(daysAgo, "12:00"), zone, Priority.Urgent, "GP, Northam"));
}
