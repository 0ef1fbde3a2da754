using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;

namespace CrisisCare.Domain.Continuity;

/// <summary>
/// How often somebody other than booked came. Numerator: kept bookings in which the staff who took part are not those who were
/// booked. Denominator: kept bookings, those of which a contact was logged and held. Undefined without any. Source: peers.md C4.
/// </summary>
public sealed record SwapRate(int Swapped, int Kept)
{
    /// <summary>0 to 1; empty when no booking was kept.</summary>
    public double? Share => Kept == 0 ? null : (double)Swapped / Kept;

    /// <summary>"3 of 40 visits, 8%"</summary>
    public string Words => Share is { } share
        ? $"{Swapped} of {UkFormat.Count(Kept, "kept booking")}, {Math.Round(100 * share, MidpointRounding.AwayFromZero):0}%"
        : "no kept bookings";

    public static SwapRate Of(IEnumerable<(Booking Booking, Contact Contact)> kept)
    {
        var held = kept.Where(pair => pair.Contact is { Stands: true, ExternalService: null } && pair.Contact.Attendance.IsHeld).ToList();
        return new SwapRate(held.Count(pair => !pair.Contact.Facts.TookPart.ToHashSet().SetEquals(pair.Booking.StaffIds)), held.Count);
    }
}
