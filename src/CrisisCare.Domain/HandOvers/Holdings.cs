namespace CrisisCare.Domain.HandOvers;

/// <summary>How many things of each kind somebody holds, or was given.</summary>
public sealed record Holdings(int Leads, int CoreGroups, int Bookings, int Reviews)
{
    public int Total => Leads + CoreGroups + Bookings + Reviews;

    /// <summary>"3 people to lead, 1 place in a core group and 2 bookings"</summary>
    public string Words => UkFormat.Join(
    [
        .. Part(Leads, "person to lead", "people to lead"),
        .. Part(CoreGroups, "place in a core group", "places in core groups"),
        .. Part(Bookings, "booking", "bookings"),
        .. Part(Reviews, "review", "reviews"),
    ]);

    public static Holdings Of(IReadOnlyCollection<HandOverItem> items) => new(
        items.Count(item => item is HandOverItem.Lead),
        items.Count(item => item is HandOverItem.CoreGroup),
        items.Count(item => item is HandOverItem.Booking),
        items.Count(item => item is HandOverItem.Review));

    private static string[] Part(int number, string one, string many) => number == 0 ? [] : [UkFormat.Count(number, one, many)];
}
