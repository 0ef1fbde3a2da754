using CrisisCare.Domain.Contacts;

namespace CrisisCare.Domain.Continuity;

/// <summary>The contacts of an episode that count, in order of time and then of contact id, and who the person met in them.</summary>
public sealed class Meetings
{
    private readonly Meeting[] meetings;
    private readonly Dictionary<Guid, int> meetingsWith;

    public Meetings(IEnumerable<ContactFacts> contacts)
    {
        meetings =
        [
            .. contacts
                .Where(contact => contact.Counts)
                .OrderBy(contact => contact.At)
                .ThenBy(contact => contact.Key, StringComparer.Ordinal)
                .Select(contact => new Meeting(ServiceTime.LondonDate(contact.At), contact.Mechanism.IsFaceToFace, contact.TookPart.ToHashSet())),
        ];
        meetingsWith = meetings.SelectMany(meeting => meeting.Staff).CountBy(member => member).ToDictionary();
    }

    /// <summary>N.</summary>
    public int Count => meetings.Length;

    /// <summary>nᵢ: in how many contacts each member of staff was present. A joint visit counts once for each of them.</summary>
    public IReadOnlyDictionary<Guid, int> With => meetingsWith;

    public int StaffMet => meetingsWith.Count;

    public int StaffMetFaceToFace => DifferentStaffIn(meetings.Where(meeting => meeting.FaceToFace));

    public int Days => meetings.Select(meeting => meeting.Date).Distinct().Count();

    /// <summary>Different staff on the dates from the first, for so many days; the first date is day 0.</summary>
    public int StaffMetInDays(DateOnly first, int days) =>
        DifferentStaffIn(meetings.Where(meeting => meeting.Date >= first && meeting.Date < first.AddDays(days)));

    /// <summary>Contacts at which somebody of the group was present.</summary>
    public int WithAnyOf(IReadOnlySet<Guid> group) => meetings.Count(meeting => meeting.Staff.Overlaps(group));

    /// <summary>Contact by contact, oldest first: whether somebody of the group was present.</summary>
    public IReadOnlyList<bool> EachWithAnyOf(IReadOnlySet<Guid> group) => [.. meetings.Select(meeting => meeting.Staff.Overlaps(group))];

    /// <summary>Contacts after the first that include somebody met in an earlier contact.</summary>
    public int WithSomebodyKnown()
    {
        var met = new HashSet<Guid>();
        var known = 0;

        foreach (var meeting in meetings)
        {
            known += meeting.Staff.Overlaps(met) ? 1 : 0;
            met.UnionWith(meeting.Staff);
        }

        return known;
    }

    /// <summary>Neighbouring contacts that share somebody.</summary>
    public int NeighboursSharingSomebody() =>
        meetings.Zip(meetings.Skip(1), (earlier, later) => earlier.Staff.Overlaps(later.Staff)).Count(shared => shared);

    /// <summary>Dates on which nobody present had been met on an earlier date. The first date is always one.</summary>
    public int DaysWithOnlyNewFaces()
    {
        var met = new HashSet<Guid>();
        var days = 0;

        foreach (var day in meetings.GroupBy(meeting => meeting.Date))
        {
            var present = day.SelectMany(meeting => meeting.Staff).ToHashSet();
            days += present.Overlaps(met) ? 0 : 1;
            met.UnionWith(present);
        }

        return days;
    }

    /// <summary>Dates on which somebody was met for the first time. The first date is always one.</summary>
    public int DaysWithANewFace() =>
        meetings.SelectMany(meeting => meeting.Staff, (meeting, staff) => (staff, meeting.Date)).DistinctBy(met => met.staff).DistinctBy(met => met.Date).Count();

    private static int DifferentStaffIn(IEnumerable<Meeting> some) => some.SelectMany(meeting => meeting.Staff).Distinct().Count();

    private sealed record Meeting(DateOnly Date, bool FaceToFace, HashSet<Guid> Staff);
}
