namespace CrisisCare.Domain.Bookings;

/// <summary>Something in a diary, as far as clashes go: when, for whom and with whom. Cancelled and superseded bookings are not in it.</summary>
/// <param name="What">"Visit", "Call": what it is called when somebody is warned of it. Never who it is for.</param>
public sealed record DiaryEntry(Guid BookingId, Guid EpisodeId, string What, DateTimeOffset Starts, DateTimeOffset Ends, IReadOnlyList<Guid> StaffIds)
{
    /// <summary>Touching edges are not an overlap.</summary>
    public bool Overlaps(DateTimeOffset starts, DateTimeOffset ends) => Starts < ends && starts < Ends;

    /// <summary>"a visit from 10am to 10:45am"</summary>
    public string Words => $"{Article} {What.ToLowerInvariant()} from {UkFormat.Time(Starts)} to {UkFormat.Time(Ends)}";

    private string Article => What.Length > 0 && "AEIOUaeiou".Contains(What[0], StringComparison.Ordinal) ? "an" : "a";

    public static DiaryEntry Of(Booking booking) =>
        new(booking.Id, booking.EpisodeId, booking.Kind.Words, booking.StartsAt, booking.EndsAt, [.. booking.StaffIds]);
}

/// <summary>
/// Who would be in two places at once. A person booked twice is warned of; so is a colleague, with the other visit and the
/// gap; only the identical slot, a colleague booked twice from the same minute, is refused. Source: peers.md C6 and C7.
/// </summary>
public static class Clashes
{
    /// <summary>What else the person has at that time.</summary>
    public static IEnumerable<string> OfPerson(Guid episodeId, DateTimeOffset starts, DateTimeOffset ends, IEnumerable<DiaryEntry> diary) =>
        diary.Where(entry => entry.EpisodeId == episodeId && entry.Overlaps(starts, ends))
            .OrderBy(entry => entry.Starts)
            .Select(entry => $"They already have {entry.Words}");

    /// <summary>What else a colleague has at that time, and by how long the two overlap.</summary>
    public static IEnumerable<string> OfStaff(Guid staffMemberId, string name, DateTimeOffset starts, DateTimeOffset ends, IEnumerable<DiaryEntry> diary) =>
        diary.Where(entry => entry.StaffIds.Contains(staffMemberId) && entry.Overlaps(starts, ends))
            .OrderBy(entry => entry.Starts)
            .Select(entry => $"{name} has {entry.Words}: the two overlap by {Minutes(Overlap(entry, starts, ends))}");

    /// <summary>Why a colleague cannot be booked at all at that time: the identical slot.</summary>
    public static IEnumerable<string> IdenticalSlot(Guid staffMemberId, string name, DateTimeOffset starts, IEnumerable<DiaryEntry> diary) =>
        diary.Where(entry => entry.StaffIds.Contains(staffMemberId) && entry.Starts == starts)
            .Take(1)
            .Select(entry => $"{name} is already booked at {UkFormat.Time(starts)}, for {entry.Words}. Choose another time or somebody else");

    public static bool IsBusy(Guid staffMemberId, DateTimeOffset starts, DateTimeOffset ends, IEnumerable<DiaryEntry> diary) =>
        diary.Any(entry => entry.StaffIds.Contains(staffMemberId) && entry.Overlaps(starts, ends));

    /// <summary>How long somebody has to get there from the visit before, or from here to the next; nothing where neither is within 2 hours.</summary>
    public static string? GapWords(Guid staffMemberId, DateTimeOffset starts, DateTimeOffset ends, IEnumerable<DiaryEntry> diary)
    {
        var theirs = diary.Where(entry => entry.StaffIds.Contains(staffMemberId) && !entry.Overlaps(starts, ends)).ToList();
        var before = theirs.Where(entry => entry.Ends <= starts && starts - entry.Ends < NearEnough).MaxBy(entry => entry.Ends);
        var after = theirs.Where(entry => entry.Starts >= ends && entry.Starts - ends < NearEnough).MinBy(entry => entry.Starts);
        return (before, after) switch
        {
            ({ } one, _) => $"{Minutes(starts - one.Ends)} after {one.Words}",
            (null, { } other) => $"{Minutes(other.Starts - ends)} before {other.Words}",
            _ => null,
        };
    }

    private static readonly TimeSpan NearEnough = TimeSpan.FromHours(2);

    private static TimeSpan Overlap(DiaryEntry entry, DateTimeOffset starts, DateTimeOffset ends) =>
        (entry.Ends < ends ? entry.Ends : ends) - (entry.Starts > starts ? entry.Starts : starts);

    private static string Minutes(TimeSpan span) => UkFormat.Count((int)span.TotalMinutes, "minute");
}
