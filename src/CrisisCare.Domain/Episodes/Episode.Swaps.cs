using CrisisCare.Domain.Bookings;

namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    /// <summary>What a booking that was swapped says of itself; the time that was agreed with the person stays as it is.</summary>
    public static readonly Rebooking ForAFamiliarFace = new(RebookingAsker.Us, "A colleague they know is free");

    /// <summary>Why a colleague cannot come in place of somebody the person has not met, or nothing.</summary>
    /// <param name="colleague">Where the colleague stands on the ladder of this booking; empty for somebody who is not in the team.</param>
    public IEnumerable<string> ReasonsAgainstSwapping(Booking booking, Guid from, LadderRow? colleague, DateTimeOffset now)
    {
        if (ReasonsAgainstChanging(booking).Any() || !booking.IsWith(from))
        {
            return ["This booking has changed since you opened the page. Nothing was swapped"];
        }

        if (booking.EndsAt <= now)
        {
            return ["This booking is over. Nothing was swapped"];
        }

        var today = ServiceTime.LondonDate(now);
        if ((ReviewOf(booking) is { } review ? ReasonsAgainstBooking(review, booking.Details, today) : ReasonsAgainstBooking(booking.Details, today)).ToList() is { Count: > 0 } against)
        {
            return against;
        }

        return colleague switch
        {
            null => ["Choose a colleague who works in this team"],
            { Staff: var staff } when booking.IsWith(staff.Id) => [$"{staff.Name} is booked to come already"],
            { IsRefused: true, Staff: var staff } => [$"{staff.Name} is not to be booked with this person"],
            { IsFree: false, Doubts: var doubts } => doubts.Select(doubt => $"{doubt}. Nothing was swapped"),
            { Acquaintance.HasMet: false, Staff: var staff } => [$"{staff.Name} has not met this person yet"],
            _ => [],
        };
    }

    /// <summary>Somebody the person knows comes in place of somebody they do not; of two who come, the other stays.</summary>
    public Booking Swap(Booking booking, Guid from, LadderRow colleague, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstSwapping(booking, from, colleague, now));
        var staff = booking.StaffIds.Select(id => id == from ? colleague.Staff.Id : id).ToList();
        var details = booking.Details with { StaffMemberIds = staff };
        return Rebook(booking, AcquaintedWith(staff) ? details with { NewFace = null } : details, ForAFamiliarFace, now, by);
    }

    private bool AcquaintedWith(IEnumerable<Guid> staff) => StaffMet().IsSupersetOf(staff);
}
