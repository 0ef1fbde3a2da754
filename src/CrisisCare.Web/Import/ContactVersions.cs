using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;

namespace CrisisCare.Web.Import;

/// <summary>Contacts that came from files before, compared with what a file says now.</summary>
internal static class ContactVersions
{
    /// <summary>For each id of the file the version that stands, or the last that did.</summary>
    public static Dictionary<string, Contact> LastOfEach(IEnumerable<Contact> versions) =>
        versions.GroupBy(contact => contact.SourceId!, StringComparer.Ordinal)
            .ToDictionary(each => each.Key, each => each.MaxBy(contact => (contact.Stands, contact.EndedAt))!, StringComparer.Ordinal);

    /// <summary>It was put right or taken back here since, or the file says what it said.</summary>
    public static bool StaysAsItIs(Contact known, Episode episode, ContactDetails details) =>
        !known.Stands || known.RecordedBy is not null || Tells(known, episode, details);

    private static bool Tells(Contact known, Episode episode, ContactDetails details) =>
        known.EpisodeId == episode.Id
        && known.OccurredAt == details.OccurredAt
        && known.DurationMinutes == details.DurationMinutes
        && known.Mechanism == details.Mechanism
        && known.Attendance == details.Attendance
        && known.Planned == details.Planned
        && known.Staff.Select(staff => (staff.StaffMemberId, staff.Part)).ToHashSet().SetEquals(details.Staff);
}
