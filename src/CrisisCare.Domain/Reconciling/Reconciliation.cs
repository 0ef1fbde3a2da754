using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Reconciling;

/// <summary>What has no owner, or one who is gone.</summary>
public enum OrphanKind
{
    NoLead,
    LeadGone,
    CoreMemberGone,
    BookingWithoutColleague,
    ReviewWithoutOwner,
    BookingWithoutOutcome,
}

/// <summary>One thing to put right.</summary>
/// <param name="SubjectId">The episode, lead term, place in the core group, booking or review.</param>
/// <param name="StaffMemberId">Who is gone or away, where somebody is.</param>
/// <param name="Sentence">What is wrong, in a sentence that names nobody but staff.</param>
/// <param name="On">The day of the booking it is about.</param>
public sealed record Orphan(OrphanKind Kind, Guid EpisodeId, Guid ServiceUserId, Guid SubjectId, Guid? StaffMemberId, string Sentence, DateOnly? On = null);

/// <summary>
/// Everything in a team that nobody looks after although it looks as if somebody did. The board counts it, a page lists it and
/// a job tells the team leaders each night; the count should be 0. Source: peers.md A20.
/// </summary>
/// <param name="Staff">Everybody named in these episodes, with their absences from today on, by id.</param>
/// <param name="Disabled">Staff whose account has been disabled.</param>
public sealed record Reconciliation(IReadOnlyDictionary<Guid, StaffMember> Staff, IReadOnlySet<Guid> Disabled, DateTimeOffset Now)
{
    /// <summary>A booking has this long to be given its outcome. Hours.</summary>
    public const int HoursForAnOutcome = 24;

    /// <summary>Reviews further ahead than this are no worry yet. Days.</summary>
    public const int DaysAhead = ReviewPathway.DaysBetween;

    private DateOnly Today => ServiceTime.LondonDate(Now);

    /// <param name="episodes">With their leads, core groups, reviews, standing bookings and contacts.</param>
    public IReadOnlyList<Orphan> Of(IEnumerable<Episode> episodes) => [.. episodes.Where(episode => episode.IsOpen).SelectMany(Of)];

    private IEnumerable<Orphan> Of(Episode episode) =>
        [.. Lead(episode), .. CoreGroup(episode), .. Bookings(episode), .. Reviews(episode), .. Outcomes(episode)];

    private IEnumerable<Orphan> Lead(Episode episode)
    {
        if (episode.CurrentLead is not { } term)
        {
            yield return Found(OrphanKind.NoLead, episode, episode.Id, null, "Nobody leads this person’s care");
        }
        else if (WhyGone(term.StaffMemberId) is { } gone)
        {
            yield return Found(OrphanKind.LeadGone, episode, term.Id, term.StaffMemberId, $"{gone} and is still the lead practitioner");
        }
    }

    private IEnumerable<Orphan> CoreGroup(Episode episode) =>
        from member in episode.CoreGroupNow
        let gone = WhyGone(member.StaffMemberId)
        where gone is not null
        select Found(OrphanKind.CoreMemberGone, episode, member.Id, member.StaffMemberId, $"{gone} and is still in the core group");

    private IEnumerable<Orphan> Bookings(Episode episode) =>
        from booking in episode.Pending(Now)
        orderby booking.StartsAt
        from staff in booking.StaffIds
        let why = WhyNotComing(staff, booking.StartsOn)
        where why is not null
        select Found(OrphanKind.BookingWithoutColleague, episode, booking.Id, staff, $"{Words(booking)}: {why}") with { On = booking.StartsOn };

    /// <summary>The next one only: whoever is found for it holds those after it as well.</summary>
    private IEnumerable<Orphan> Reviews(Episode episode) =>
        from review in episode.ReviewsStillToHold().Take(1)
        where review.DueOn <= Today.AddDays(DaysAhead) && !HasAnOwner(episode, review)
        select Found(OrphanKind.ReviewWithoutOwner, episode, review.Id, review.CoverId, $"{review.Words}, {review.DueWordsOn(Today)}, has nobody to hold it");

    private IEnumerable<Orphan> Outcomes(Episode episode) =>
        from booking in episode.WithoutOutcome(Now.AddHours(-HoursForAnOutcome))
        select Found(OrphanKind.BookingWithoutOutcome, episode, booking.Id, null, $"{Words(booking)}: nobody has said what came of it") with { On = booking.StartsOn };

    /// <summary>Whoever covers it, else the lead, else the deputy, as long as they work here.</summary>
    private bool HasAnOwner(Episode episode, Review review) =>
        new[] { review.CoverId, episode.CurrentLead?.StaffMemberId, episode.Deputy?.StaffMemberId }.OfType<Guid>().Any(id => WhyGone(id) is null);

    private string? WhyGone(Guid staffMemberId) => Staff.GetValueOrDefault(staffMemberId) switch
    {
        null => "Somebody who is not in the team any more has left",
        { LeftOn: { } left } member when left <= Today => $"{member.Name} left on {UkFormat.LongDate(left)}",
        { } member when Disabled.Contains(staffMemberId) => $"{member.Name} has no account that can be used",
        _ => null,
    };

    private string? WhyNotComing(Guid staffMemberId, DateOnly on) => Staff.GetValueOrDefault(staffMemberId)?.WhyNotThereOn(on) ?? WhyGone(staffMemberId);

    private static string Words(Booking booking) =>
        $"{booking.Kind.Words} on {UkFormat.LongDate(booking.StartsOn)} at {UkFormat.Time(booking.StartsAt)}";

    private static Orphan Found(OrphanKind kind, Episode episode, Guid subjectId, Guid? staffMemberId, string sentence) =>
        new(kind, episode.Id, episode.ServiceUserId, subjectId, staffMemberId, sentence);
}

/// <summary>The lists of what is to be put right, as pages head them.</summary>
public static class OrphanWords
{
    extension(OrphanKind kind)
    {
        public string Words => kind switch
        {
            OrphanKind.NoLead => "Without a lead practitioner",
            OrphanKind.LeadGone => "The lead practitioner has gone",
            OrphanKind.CoreMemberGone => "Somebody in the core group has gone",
            OrphanKind.BookingWithoutColleague => "Booked with somebody who will not come",
            OrphanKind.ReviewWithoutOwner => "Reviews that nobody holds",
            _ => "Bookings without an outcome",
        };
    }
}
