using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;

namespace CrisisCare.Domain.Measures;

/// <summary>Reads the facts off an episode, all of whose parts must be loaded.</summary>
public static class EpisodeReading
{
    extension(EpisodeFacts)
    {
        public static EpisodeFacts Of(Episode episode) => new()
        {
            EpisodeId = episode.Id,
            ServiceUserId = episode.ServiceUserId,
            ReferredOn = ServiceTime.LondonDate(episode.ReferredAt),
            AcceptedAt = episode.AcceptedAt,
            AcceptedOn = episode.AcceptedOn,
            ClosedOn = episode.ClosedOn,
            EndedAt = EndOf(episode),
            ClosingReason = episode.ClosingReason,
            Disengaged = episode.DisengagementReason is not null,
            LeftWithSomeoneMet = episode.JointVisit,
            YourTeamGiven = YourTeamGiven(episode),
            CouldNameLead = CouldNameLead(episode),
            FirstZone = episode.Zones.MinBy(setting => (setting.SetAt, setting.Id))?.Zone ?? episode.Zone,
            DaysOnCaseload = episode.ClosedOn is { } closed ? episode.DayOn(closed) : null,
            Continuity = episode.Continuity(),
            HoursToFirstLead = HoursToFirstLead(episode),
            Tenures = [.. TenuresOf(episode)],
            Stays = [.. episode.Pauses.Select(pause => new Stay(pause.StartedOn, pause.EndedOn)).OrderBy(stay => stay.From)],
            Days = [.. DaysOf(episode)],
            StaffDays = [.. StaffDaysOf(episode)],
            Reviews = [.. episode.Reviews.OrderBy(review => (review.Round, review.Day)).Select(review => new ReviewFacts(review.Day, review.Round, review.DueOn, review.HeldOn, review.HeldBy, review.NotNeeded is null))],
        };
    }

    private static bool? YourTeamGiven(Episode episode)
    {
        var said = episode.Contacts.Where(contact => contact.Counts).Select(contact => contact.YourTeamGiven).OfType<bool>().ToList();
        return said.Count == 0 ? null : said.Contains(true);
    }

    private static bool? CouldNameLead(Episode episode) =>
        episode.Contacts.Where(contact => contact is { Counts: true, LeadNaming: LeadNaming.CouldName or LeadNaming.CouldNot })
            .MaxBy(contact => (contact.OccurredAt, contact.Key))?.LeadNaming is { } last ? last is LeadNaming.CouldName : null;

    private static DateTimeOffset? EndOf(Episode episode)
    {
        if (episode.ClosedOn is not { } on)
        {
            return null;
        }

        var endOfDay = StartOf(on.AddDays(1));
        return episode.ClosedAt < endOfDay ? episode.ClosedAt : endOfDay;
    }

    /// <summary>Leads of imported history begin with the episode because the file tells no other time: that is not recorded, and not 0 hours.</summary>
    private static double? HoursToFirstLead(Episode episode) =>
        episode.Leads.MinBy(term => term.StartedAt) is { AllocatedBy: not null } first ? (first.StartedAt - episode.AcceptedAt).TotalHours : null;

    internal static IEnumerable<Tenure> TenuresOf(Episode episode) =>
        episode.Leads.Select(term => new Tenure(term.StaffMemberId, IsDeputy: false, term.StartedAt, term.EndedAt))
            .Concat(episode.CoreGroup.Where(member => member.Role is CoreGroupRole.Deputy)
                .Select(member => new Tenure(member.StaffMemberId, IsDeputy: true, StartOf(member.StartedOn), member.EndedOn is { } ended ? StartOf(ended.AddDays(1)) : null)))
            .OrderBy(tenure => (tenure.From, tenure.StaffMemberId));

    private static IEnumerable<DayFacts> DaysOf(Episode episode)
    {
        var bookings = episode.Bookings.ToDictionary(booking => booking.Id);
        return episode.Contacts.Where(contact => contact is { Stands: true, ExternalService: null, Mechanism.IsDirect: true })
            .GroupBy(contact => ServiceTime.LondonDate(contact.OccurredAt))
            .OrderBy(day => day.Key)
            .Select(day =>
            {
                var held = day.Where(contact => contact.Counts).ToList();
                var recorded = held.Where(contact => contact.SourceId is null).ToList();
                var kept = SwapRate.Of(held.Where(contact => contact.BookingId is not null).Select(contact => (bookings[contact.BookingId!.Value], contact)));
                var planned = day.Where(contact => contact is { Planned: true, Attendance: not Attendance.CancelledByPerson }).ToList();
                return new DayFacts(day.Key, held.Count, recorded.Count, recorded.Count(contact => contact.BookingId is null), kept.Kept, kept.Swapped, planned.Count, planned.Count(contact => contact.Attendance.IsLateOrMissed),
                    held.Count(contact => contact.ToldAgain is not null), held.Count(contact => contact.ToldAgain is true));
            });
    }

    private static IEnumerable<StaffDay> StaffDaysOf(Episode episode) =>
        episode.Contacts.Where(contact => contact.Counts)
            .SelectMany(contact => contact.Facts.TookPart, (contact, staff) => (Staff: staff, Date: ServiceTime.LondonDate(contact.OccurredAt), contact.DurationMinutes))
            .GroupBy(one => (one.Date, one.Staff))
            .OrderBy(day => day.Key)
            .Select(day => new StaffDay(day.Key.Staff, day.Key.Date, day.Count(), day.Sum(one => one.DurationMinutes)));

    private static DateTimeOffset StartOf(DateOnly date) => ServiceTime.At(date, TimeOnly.MinValue);
}
