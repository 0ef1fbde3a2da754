namespace CrisisCare.Domain.Contacts;

/// <summary>What counts, said once for C# and for SQL.</summary>
public static class ContactQueries
{
    /// <summary>The versions that stand: not put right, not withdrawn.</summary>
    public static IQueryable<Contact> Standing(this IQueryable<Contact> contacts) => contacts.Where(contact => contact.EndedAt == null);

    /// <summary>The contacts that count towards staff met: standing, the team's own, direct and held (<see cref="Contact.Counts"/>).</summary>
    public static IQueryable<Contact> Counting(this IQueryable<Contact> contacts) =>
        contacts.Standing().Where(contact =>
            contact.ExternalService == null
            && Mechanisms.Direct.Contains(contact.Mechanism)
            && Attendances.Held.Contains(contact.Attendance));

    /// <summary>The different members of staff met in these contacts: a joint visit counts both, an observer nobody.</summary>
    public static IQueryable<Guid> StaffMet(this IQueryable<Contact> contacts) =>
        contacts.Counting()
            .SelectMany(contact => contact.Staff)
            .Where(staff => staff.Part == Part.TookPart)
            .Select(staff => staff.StaffMemberId)
            .Distinct();
}
