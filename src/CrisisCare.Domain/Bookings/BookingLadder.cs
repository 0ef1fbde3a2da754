using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Bookings;

/// <summary>What is to be booked: the moment and the length, and what for.</summary>
public sealed record BookingRequest(BookingKind Kind, DateTimeOffset StartsAt, int DurationMinutes, PlannedIntervention? Intervention = null)
{
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(DurationMinutes);

    public DateOnly On => ServiceTime.LondonDate(StartsAt);
}

/// <summary>Everything the ladder is made of, as it stands now.</summary>
/// <param name="Staff">Everybody who may be offered, with their absences.</param>
/// <param name="Diary">What the team has booked around that day.</param>
/// <param name="Refusals">Of the person.</param>
/// <param name="Moving">The booking that would be replaced.</param>
public sealed record LadderFacts(
    Episode Episode,
    TeamRota Rota,
    IReadOnlyList<StaffMember> Staff,
    IReadOnlyList<DiaryEntry> Diary,
    IReadOnlyList<Refusal> Refusals,
    DateTimeOffset Now,
    Guid? Moving = null)
{
    public IEnumerable<DiaryEntry> DiaryNow => Diary.Where(entry => entry.BookingId != Moving);
}

/// <summary>A member of staff on the ladder.</summary>
/// <param name="Shift">The shift they are in then; empty when they are off, or there is no rota.</param>
/// <param name="Visits">How many bookings they have that day.</param>
/// <param name="Doubts">What speaks against them: warnings, each a sentence.</param>
/// <param name="Refusal">The person has asked not to see them: the only block.</param>
/// <param name="NextFree">When they could come instead on that day, within their shift, while they are not free then.</param>
public sealed record LadderRow(
    StaffMember Staff,
    Acquaintance Acquaintance,
    WorkingTime? Shift,
    int Visits,
    Faces Faces,
    IReadOnlyList<string> Doubts,
    Refusal? Refusal,
    DateTimeOffset? NextFree,
    string? Gap)
{
    public Rung Rung => Acquaintance.Rung;

    public bool IsRefused => Refusal is not null;

    /// <summary>Nothing speaks against them at that time.</summary>
    public bool IsFree => !IsRefused && Doubts.Count == 0;
}

/// <summary>
/// Who could come, best known first: lead, core group, met twice or more, met once, would be a new face; on each rung those
/// who are free, then those met most often, then those with fewest visits that day. Source: peers.md C8.
/// </summary>
public sealed record BookingLadder(BookingRequest Request, IReadOnlyList<LadderRow> Rows)
{
    /// <summary>The best known colleague who is free: preselected.</summary>
    public LadderRow? BestFree => Rows.FirstOrDefault(row => row.IsFree);

    public LadderRow? Find(Guid? staffMemberId) => Rows.FirstOrDefault(row => row.Staff.Id == staffMemberId);

    /// <summary>
    /// The colleagues whom a choice passes over: free, and on a higher rung. For reviews and the initial appointment the lead
    /// comes before everybody; for everything else lead and core group are one rung (docs/decisions/0010-when-a-booking-asks-why.md).
    /// </summary>
    public IReadOnlyList<LadderRow> PassedOver(IReadOnlyCollection<Guid> chosen)
    {
        var rows = Rows.Where(row => chosen.Contains(row.Staff.Id)).ToList();

        // Somebody new who is brought along by somebody known is introduced; the known face is what the choice is judged by.
        var best = rows.Select(row => Height(row.Rung)).DefaultIfEmpty(0).Min();
        return [.. Rows.Where(row => row.IsFree && Height(row.Rung) < best && !chosen.Contains(row.Staff.Id))];
    }

    public static BookingLadder Of(BookingRequest request, LadderFacts facts) => new(
        request,
        [
            .. facts.Staff.Where(member => !member.HasLeftBy(request.On))
                .Select(member => Row(request, facts, member))
                .OrderBy(row => row.Rung)
                .ThenByDescending(row => row.IsFree)
                .ThenByDescending(row => row.Acquaintance.Meetings)
                .ThenBy(row => row.Visits)
                .ThenBy(row => row.Staff.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(row => row.Staff.Id),
        ]);

    private int Height(Rung rung) => rung is Rung.Lead && Request.Kind is not (BookingKind.InitialAppointment or BookingKind.Review) ? (int)Rung.CoreGroup : (int)rung;

    private static LadderRow Row(BookingRequest request, LadderFacts facts, StaffMember member)
    {
        var (starts, ends) = (request.StartsAt, request.EndsAt);
        var diary = facts.DiaryNow.ToList();
        var doubts = facts.Rota.DoubtsAbout(member, starts, ends)
            .Concat(request.Intervention?.DoubtsAbout(member) ?? [])
            .Concat(Clashes.OfStaff(member.Id, member.Name, starts, ends, diary))
            .ToList();
        var theirs = diary.Where(entry => entry.StaffIds.Contains(member.Id)).ToList();
        return new LadderRow(
            member,
            facts.Episode.AcquaintanceWith(member.Id, request.On),
            facts.Rota.WorkingAt(member.Id, starts),
            theirs.Count(entry => ServiceTime.LondonDate(entry.Starts) == request.On),
            facts.Episode.FacesIf([member.Id], facts.Now, facts.Moving),
            doubts,
            facts.Refusals.FirstOrDefault(refusal => refusal.StaffMemberId == member.Id && refusal.AppliesOn(request.On)),
            doubts.Count == 0 ? null : FreeTime.Nearest(request, facts.Rota.WorkingOn(member.Id, request.On), theirs, facts.Now),
            Clashes.GapWords(member.Id, starts, ends, diary));
    }
}

/// <summary>When somebody who is not free at the time asked for could come on the same day.</summary>
public static class FreeTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>The start nearest to the one asked for, by quarter hours, inside the shift, touching nothing else and not in the past. Nothing when there is none.</summary>
    public static DateTimeOffset? Nearest(BookingRequest request, WorkingTime? shift, IReadOnlyList<DiaryEntry> theirs, DateTimeOffset now)
    {
        if (shift is null)
        {
            return null;
        }

        var length = TimeSpan.FromMinutes(request.DurationMinutes);
        return Quarters(shift.Starts, shift.Ends - length)
            .Where(start => start > now && !theirs.Any(entry => entry.Overlaps(start, start + length)))
            .OrderBy(start => (start - request.StartsAt).Duration())
            .ThenBy(start => start)
            .Cast<DateTimeOffset?>()
            .FirstOrDefault();
    }

    private static IEnumerable<DateTimeOffset> Quarters(DateTimeOffset first, DateTimeOffset last)
    {
        for (var start = first; start <= last; start += Step)
        {
            yield return start;
        }
    }
}
