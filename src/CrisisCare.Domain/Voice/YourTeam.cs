using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Voice;

/// <summary>How things stand for somebody who asks "who is my team?".</summary>
public enum YourTeamState
{
    AtHome,
    InHospital,

    /// <summary>The episode is closed: nobody comes any more.</summary>
    Ended,

    /// <summary>The person has died. There is no sheet.</summary>
    Died,
}

/// <summary>A colleague as the person knows them.</summary>
/// <param name="Name">The first name; with the first letter of the last where two on the sheet have the same.</param>
public sealed record TeamFace(Guid StaffMemberId, string Name, Profession Profession);

/// <summary>One of the dates the person can count on.</summary>
/// <param name="Day">0 for the initial appointment, 3 for the follow-up after hospital, 7, 14, or the day of the next weekly review.</param>
/// <param name="On">When it was held, is booked, or falls due.</param>
/// <param name="Arrival">"10am", "10am to 11am"; empty while it is not booked.</param>
/// <param name="IsLate">It fell due and nobody held it.</param>
public sealed record SheetDate(int Day, DateOnly On, string? Arrival, bool IsHeld, bool IsLate);

/// <summary>Somebody who comes next and whom the person has not met.</summary>
/// <param name="IsOwn">Their lead or one of their core group, whom they are meant to meet.</param>
/// <param name="Why">Why nobody they know comes, where it was said.</param>
public sealed record NewVisitor(TeamFace Face, bool IsOwn, NewFaceReason? Why);

/// <summary>The next thing in the person's diary.</summary>
public sealed record NextVisit(Booking Booking, IReadOnlyList<TeamFace> Who, IReadOnlyList<NewVisitor> New);

/// <summary>
/// Who looks after somebody, as their sheet and their own page say it to them: people, dates, who comes next, and how many they have
/// met. Nothing about zones, reasons of staff or anybody else. Source: research on what a person should see (domain.md §6).
/// </summary>
/// <param name="Lead">Empty while nobody leads, and where whoever is written down has left.</param>
/// <param name="StaffMet">Different staff met in this episode (product.md, <i>Staff met</i>). From 0.</param>
public sealed record YourTeam(
    YourTeamState State,
    TeamFace? Lead,
    TeamFace? Deputy,
    IReadOnlyList<TeamFace> Others,
    IReadOnlyList<SheetDate> Dates,
    NextVisit? Next,
    int StaffMet,
    ContactNumbers Numbers)
{
    private const int LastNamedDay = 14;

    /// <param name="episode">With its leads, core group, reviews, pauses, bookings and contacts, and the staff of both.</param>
    /// <param name="staff">Everybody in them.</param>
    public static YourTeam Of(Episode episode, ContactNumbers numbers, IReadOnlyDictionary<Guid, StaffMember> staff, DateTimeOffset now)
    {
        var today = ServiceTime.LondonDate(now);
        var next = episode is { IsOpen: true, IsPaused: false } ? episode.Pending(now).MinBy(booking => (booking.StartsAt, booking.Id)) : null;
        var group = episode.CoreGroupNow.Where(IsHere).OrderBy(member => (member.StartedOn, member.Id)).ToList();
        var lead = episode.CurrentLead is { } term && staff.TryGetValue(term.StaffMemberId, out var leading) && !leading.HasLeftBy(today) ? leading : null;
        var shown = group.Select(member => member.StaffMemberId).Concat(next?.StaffIds ?? []).Append(lead?.Id ?? Guid.Empty).Distinct().Where(staff.ContainsKey).Select(id => staff[id]).ToList();
        return new YourTeam(
            StateOf(episode),
            lead is null ? null : FaceOf(lead.Id),
            group.Find(member => member.Role is CoreGroupRole.Deputy) is { } deputy ? FaceOf(deputy.StaffMemberId) : null,
            [.. group.Where(member => member.Role is not CoreGroupRole.Deputy).Select(member => FaceOf(member.StaffMemberId))],
            [.. DatesOf(episode, today)],
            next is null ? null : new NextVisit(next, [.. next.StaffIds.Where(staff.ContainsKey).Select(FaceOf)], [.. NewAt(next)]),
            episode.Continuity().StaffMet,
            numbers);

        bool IsHere(CoreGroupMember member) => staff.TryGetValue(member.StaffMemberId, out var one) && !one.HasLeftBy(today);

        TeamFace FaceOf(Guid id)
        {
            var one = staff[id];
            var isShared = shown.Count(other => other.FirstName == one.FirstName) > 1;
            return new TeamFace(id, isShared && one.Name.Split(' ') is [_, .., { Length: > 0 } last] ? $"{one.FirstName} {last[0]}" : one.FirstName, one.Profession);
        }

        IEnumerable<NewVisitor> NewAt(Booking booking) =>
            episode.NewFacesAt(booking, now).Where(staff.ContainsKey)
                .Select(id => new NewVisitor(FaceOf(id), id == lead?.Id || group.Exists(member => member.StaffMemberId == id), booking.NewFaceReason));
    }

    private static YourTeamState StateOf(Episode episode) => episode switch
    {
        { ClosingReason: Episodes.ClosingReason.Died } => YourTeamState.Died,
        { IsOpen: false } => YourTeamState.Ended,
        { IsPaused: true } => YourTeamState.InHospital,
        _ => YourTeamState.AtHome,
    };

    /// <summary>The initial appointment and the reviews of day 7 and 14, held or to come; after them the next one.</summary>
    private static IEnumerable<SheetDate> DatesOf(Episode episode, DateOnly today)
    {
        var toHold = episode.ReviewsStillToHold().ToList();
        var named = episode.Reviews.Where(review => review.Round == episode.Round && review.Day <= LastNamedDay && (review.HeldAt is not null || toHold.Contains(review)));
        foreach (var review in named.Concat(toHold.Where(review => review.Day > LastNamedDay).Take(1)).OrderBy(review => review.Day))
        {
            var booking = review.IsOpen && episode.CurrentBookingOf(review) is { } booked && booked.StartsOn >= today ? booked : null;
            var on = review.HeldOn ?? booking?.StartsOn ?? review.DueOn;
            yield return new SheetDate(review.Day, on, booking?.ArrivalWords, review.HeldAt is not null, review.IsOpen && booking is null && on < today);
        }
    }
}
