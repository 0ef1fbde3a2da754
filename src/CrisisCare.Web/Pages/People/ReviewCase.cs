using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>A review with everything the page about it shows and its rules ask.</summary>
public sealed class ReviewCase(ServiceUser person, Episode episode, Review review, IReadOnlyList<StaffMember> staff, IReadOnlyDictionary<Guid, string> accounts)
{
    private TeamRota? rota;
    private IReadOnlyList<DiaryEntry> diary = [];

    public ServiceUser Person => person;

    public Episode Episode => episode;

    public Review Review => review;

    public Booking? Booking => episode.CurrentBookingOf(review);

    public BookingKind Kind => review.Day == 0 ? BookingKind.InitialAppointment : BookingKind.Review;

    /// <summary>Whether holding it fixes the dates of the others.</summary>
    public bool SetsDay0 => review.Day == 0 && review.Round == episode.Round;

    public bool CanBeBooked => review.IsOpen && episode is { IsOpen: true, IsPaused: false };

    public IEnumerable<Booking> Bookings => episode.Bookings.Where(booking => booking.ReviewId == review.Id).OrderByDescending(booking => booking.BookedAt);

    public bool IsSuperseded(Booking booking) => episode.Bookings.Any(later => later.SupersedesId == booking.Id);

    public string StaffName(Guid id) => staff.FirstOrDefault(one => one.Id == id)?.Name ?? "somebody no longer in the team";

    public string AccountName(Guid? id) => id is { } known && accounts.TryGetValue(known, out var name) ? name : "nobody recorded";

    /// <summary>Whoever works in the team, those the person knows best first, each with how they are known.</summary>
    /// <param name="booking">Now, when somebody is to be booked: what that does to the count is said too.</param>
    public IReadOnlyList<SelectListItem> Choices(DateOnly today, DateTimeOffset? booking = null) =>
    [
        .. from one in staff
           where !one.HasLeftBy(today)
           let contacts = ContactsWith(one.Id)
           let isLead = episode.CurrentLead?.StaffMemberId == one.Id
           let isCore = episode.CoreGroup.Any(member => member.StaffMemberId == one.Id && member.EndedOn is null)
           orderby isLead descending, isCore descending, contacts descending, one.Name
           select new SelectListItem($"{one.Name}, {(isLead ? "lead practitioner" : isCore ? "core group" : contacts > 0 ? $"met in {UkFormat.Count(contacts, "contact")}" : "not met yet")}{(booking is { } now ? $": {episode.FacesIf([one.Id], now, Booking?.Id).Words}" : "")}", one.Id.ToString()),
    ];

    public bool CanChoose(Guid id, DateOnly today) => staff.Any(one => one.Id == id && !one.HasLeftBy(today));

    /// <summary>What speaks against these staff at that time: off shift, away, booked elsewhere. It warns and never blocks.</summary>
    public IEnumerable<string> Doubts(BookingDetails details) =>
        Clashes.OfPerson(episode.Id, details.StartsAt, details.EndsAt, DiaryNow)
            .Concat(Chosen(details).SelectMany(one => (rota?.DoubtsAbout(one, details.StartsAt, details.EndsAt) ?? [])
                .Concat(Clashes.OfStaff(one.Id, one.Name, details.StartsAt, details.EndsAt, DiaryNow))))
            .Select(doubt => $"{doubt}.");

    /// <summary>Why these staff cannot be booked then at all: they are booked from the same minute.</summary>
    public IEnumerable<string> IdenticalSlots(BookingDetails details) =>
        Chosen(details).SelectMany(one => Clashes.IdenticalSlot(one.Id, one.Name, details.StartsAt, DiaryNow));

    /// <summary>The person has asked not to see one of them, or something stands between them: the only block.</summary>
    public bool IsRefused(IReadOnlyList<Guid> staffIds, DateOnly on) =>
        person.Refusals.Any(refusal => staffIds.Contains(refusal.StaffMemberId) && refusal.AppliesOn(on));

    /// <summary>The rota and the diary of a day, for the rules of booking.</summary>
    public async Task ReadDiaryAsync(CrisisCareDbContext db, DateOnly? on, CancellationToken cancellationToken)
    {
        if (on is { } date)
        {
            var team = await db.Teams.AsNoTracking().SingleAsync(one => one.Id == episode.TeamId, cancellationToken);
            rota = await db.RotaAsync(team, [.. staff], date, date, cancellationToken);
            diary = await db.DiaryAsync([.. staff.Select(one => one.Id)], episode.Id, date, date, cancellationToken);
        }
    }

    /// <summary>Empty when there is no such review of this person among those who may be seen.</summary>
    public static async Task<ReviewCase?> LoadAsync(CrisisCareDbContext db, Guid personId, Guid reviewId, CancellationToken cancellationToken)
    {
        var person = await db.ServiceUsers.Include(one => one.Refusals).SingleOrDefaultAsync(one => one.Id == personId, cancellationToken);
        var episode = await db.Episodes
            .Include(one => one.Reviews).Include(one => one.Bookings).ThenInclude(booking => booking.Staff)
            .Include(one => one.Leads).Include(one => one.CoreGroup).Include(one => one.Pauses)
            .Include(one => one.Contacts).ThenInclude(contact => contact.Staff)
            .SingleOrDefaultAsync(one => one.ServiceUserId == personId && one.Reviews.Any(review => review.Id == reviewId), cancellationToken);
        if (person is null || episode is null)
        {
            return null;
        }

        var staff = await db.StaffMembers.AsNoTracking().Include(one => one.Absences)
            .InTeams(episode.TeamId).ToListAsync(cancellationToken);
        var bookedBy = episode.Bookings.Select(booking => booking.BookedBy).Distinct().ToList();
        var accounts = await db.Users.Where(user => bookedBy.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return new ReviewCase(person, episode, episode.Reviews.Single(review => review.Id == reviewId), staff, accounts);
    }

    private IEnumerable<DiaryEntry> DiaryNow => diary.Where(entry => entry.BookingId != Booking?.Id);

    private IEnumerable<StaffMember> Chosen(BookingDetails details) => staff.Where(one => details.StaffMemberIds.Contains(one.Id));

    private int ContactsWith(Guid staffId) => episode.Contacts.Count(contact => contact.Counts && contact.TookPart(staffId));
}
