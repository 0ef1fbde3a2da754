using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>A person for whom something is to be booked, with the rota and the diary of the days it may fall on.</summary>
public sealed record BookCase(ServiceUser Person, Episode Episode, TeamRota Rota, IReadOnlyList<StaffMember> Staff, IReadOnlyList<DiaryEntry> Diary, IReadOnlyList<PlannedIntervention> Catalogue, DateTimeOffset Now)
{
    /// <summary>Empty where the team has set none.</summary>
    public FaceBudget? Budget { get; init; }

    public DateOnly Today => ServiceTime.LondonDate(Now);

    public PlannedIntervention? InterventionOf(BookInput input) => Catalogue.FirstOrDefault(one => one.Id == input.InterventionId);

    public Booking? Moved(BookInput input) => Episode.Bookings.FirstOrDefault(booking => booking.Id == input.Moving);

    public BookingLadder LadderAt(BookInput input, DateTimeOffset startsAt) => BookingLadder.Of(
        new BookingRequest(Moved(input)?.Kind ?? input.Kind, startsAt, input.Minutes!.Value, InterventionOf(input)),
        new LadderFacts(Episode, Rota, Staff, Diary, Person.Refusals, Now, input.Moving));

    /// <summary>What speaks against a choice, occurrence by occurrence: warnings that a tick outweighs.</summary>
    public IEnumerable<string> Doubts(BookInput input, BookChoice choice, DateTimeOffset startsAt)
    {
        var starts = input.StartsFrom(startsAt);
        foreach (var start in starts)
        {
            var on = starts.Count > 1 ? $"{UkFormat.LongDate(ServiceTime.LondonDate(start))}: " : "";
            var ladder = LadderAt(input, start);
            foreach (var doubt in Clashes.OfPerson(Episode.Id, start, start.AddMinutes(input.Minutes!.Value), Diary.Where(entry => entry.BookingId != input.Moving))
                .Concat(choice.StaffIds.SelectMany(id => ladder.Find(id)?.Doubts ?? [])))
            {
                yield return $"{on}{doubt}.";
            }
        }
    }

    /// <summary>Whether a choice takes the person over the team's face budget. It asks for a reason and never refuses.</summary>
    public bool ExceedsBudget(BookInput input, BookChoice choice, DateTimeOffset startsAt) => Budget is { } budget
        && budget.IsExceededBy(Episode.FacesIf(choice.StaffIds, Now, input.Moving), ServiceTime.LondonDate(startsAt), Episode.AcceptedOn);

    /// <summary>Why a choice cannot be booked at all: the identical slot of a colleague.</summary>
    public IEnumerable<string> IdenticalSlots(BookInput input, BookChoice choice, DateTimeOffset startsAt) =>
        from start in input.StartsFrom(startsAt)
        from member in Staff.Where(member => choice.StaffIds.Contains(member.Id))
        from sentence in Clashes.IdenticalSlot(member.Id, member.Name, start, Diary.Where(entry => entry.BookingId != input.Moving))
        select input.Repeat is null ? sentence : $"{UkFormat.LongDate(ServiceTime.LondonDate(start))}: {sentence}";

    /// <summary>Empty when there is no such person among those who may be seen, or they have had no episode.</summary>
    public static async Task<BookCase?> LoadAsync(CrisisCareDbContext db, Guid personId, DateOnly from, DateOnly to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = await db.ServiceUsers.AsNoTracking().Include(one => one.Refusals).SingleOrDefaultAsync(one => one.Id == personId, cancellationToken);
        var episode = await db.Episodes.AsSplitQuery()
            .Include(one => one.Leads).Include(one => one.CoreGroup).Include(one => one.Pauses).Include(one => one.Reviews)
            .Include(one => one.Bookings).ThenInclude(booking => booking.Staff)
            .Include(one => one.Contacts).ThenInclude(contact => contact.Staff)
            .OfPerson(personId).FirstOrDefaultAsync(cancellationToken);
        if (person is null || episode is null)
        {
            return null;
        }

        var team = await db.Teams.AsNoTracking().SingleAsync(one => one.Id == episode.TeamId, cancellationToken);
        var staff = await db.StaffOfAsync(team.Id, ServiceTime.LondonDate(now), cancellationToken);
        var rota = await db.RotaAsync(team, staff, from, to, cancellationToken);
        var diary = await db.DiaryAsync([.. staff.Select(member => member.Id)], episode.Id, from, to, cancellationToken);
        var catalogue = await db.Interventions.AsNoTracking().Where(one => one.TeamId == team.Id).OrderBy(one => one.Name).ToListAsync(cancellationToken);
        return new BookCase(person, episode, rota, staff, diary, catalogue, now) { Budget = FaceBudget.Of(team.FaceBudget, episode) };
    }
}
