namespace CrisisCare.Domain.Continuity;

/// <summary>The sentences in which pages, letters and charts say how many different staff somebody met.</summary>
public static class ContinuityWords
{
    /// <summary>4 staff in 9 contacts</summary>
    public static string StaffInContacts(int staff, int contacts) => $"{Staff(staff)} in {UkFormat.Count(contacts, "contact")}";

    /// <summary>7 of 14 with the core group; "no core group yet" is another answer than none of 14.</summary>
    public static string WithCoreGroup(int withGroup, int contacts, bool hasGroup) => hasGroup ? $"{withGroup} of {contacts} with the core group" : "no core group yet";

    /// <summary>4 people; by chance it would be 8</summary>
    public static string StaffAndChance(int staff, double expectedByChance) =>
        $"{UkFormat.Count(staff, "person", "people")}; by chance it would be {Math.Round(expectedByChance, MidpointRounding.AwayFromZero):0}";

    /// <summary>1 staff, 4 staff</summary>
    public static string Staff(int staff) => UkFormat.Count(staff, "staff", "staff");
}
