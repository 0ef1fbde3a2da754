using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.Figures;

/// <summary>
/// The facts of an episode in a few hundred bytes. Whoever changes what is written, in which order or what a number means, raises the version:
/// rows of another version are not read, and the nightly job writes them anew.
/// </summary>
public static class FactsFormat
{
    public const int Version = 4;

    public static byte[] Write(EpisodeFacts facts)
    {
        var staff = facts.StaffDays.Select(day => day.StaffMemberId).Concat(facts.Tenures.Select(tenure => tenure.StaffMemberId)).Distinct().ToList();
        var from = facts.AcceptedAt.UtcTicks;
        var day0 = facts.AcceptedOn.DayNumber;
        var writer = new FactsWriter();
        writer.Id(facts.ServiceUserId).Number(from).Number(day0)
            .Number(facts.ReferredOn.DayNumber - day0).Maybe(facts.ClosedOn?.DayNumber - day0).Maybe(facts.EndedAt?.UtcTicks - from)
            .Maybe((long?)facts.ClosingReason).Yes(facts.Disengaged).Maybe(Answer(facts.LeftWithSomeoneMet))
            .Maybe(Answer(facts.YourTeamGiven)).Maybe(Answer(facts.CouldNameLead)).Number((long)facts.FirstZone)
            .Maybe((long?)facts.DaysOnCaseload).Maybe(facts.HoursToFirstLead);
        Write(writer, facts.Continuity);
        writer.Each(staff, id => writer.Id(id))
            .Each(facts.Tenures, one => writer.Number(staff.IndexOf(one.StaffMemberId)).Yes(one.IsDeputy).Number(one.From.UtcTicks - from).Maybe(one.To?.UtcTicks - from))
            .Each(facts.Stays, stay => writer.Number(stay.From.DayNumber - day0).Maybe(stay.To?.DayNumber - day0))
            .Each(facts.Days, day => writer.Number(day.Date.DayNumber - day0).Number(day.Contacts).Number(day.Recorded).Number(day.OutsideBookings)
                .Number(day.Kept).Number(day.Swapped).Number(day.Planned).Number(day.LateOrMissed).Number(day.AskedToldAgain).Number(day.ToldAgain))
            .Each(facts.StaffDays, day => writer.Number(staff.IndexOf(day.StaffMemberId)).Number(day.Date.DayNumber - day0).Number(day.Contacts).Number(day.Minutes))
            .Each(facts.Reviews, review => writer.Number(review.Day).Number(review.Round).Number(review.DueOn.DayNumber - day0)
                .Maybe(review.HeldOn?.DayNumber - day0).Maybe((long?)review.HeldBy).Yes(review.IsNeeded));
        return writer.ToArray();
    }

    public static EpisodeFacts Read(Guid episodeId, byte[] bytes)
    {
        var reader = new FactsReader(bytes);
        var serviceUser = reader.Id();
        var from = reader.Number();
        var day0 = reader.Int();
        var facts = new EpisodeFacts
        {
            EpisodeId = episodeId,
            ServiceUserId = serviceUser,
            AcceptedAt = Moment(from),
            AcceptedOn = DateOnly.FromDayNumber(day0),
            ReferredOn = DateOnly.FromDayNumber(day0 + reader.Int()),
            ClosedOn = Date(day0, reader.Maybe()),
            EndedAt = reader.Maybe() is { } ended ? Moment(from + ended) : null,
            ClosingReason = (ClosingReason?)reader.Maybe(),
            Disengaged = reader.Yes(),
            LeftWithSomeoneMet = Said(reader.Maybe()),
            YourTeamGiven = Said(reader.Maybe()),
            CouldNameLead = Said(reader.Maybe()),
            FirstZone = (Zone)reader.Number(),
            DaysOnCaseload = (int?)reader.Maybe(),
            HoursToFirstLead = reader.MaybeDouble(),
            Continuity = ReadFigures(ref reader),
            Tenures = [],
            Stays = [],
            Days = [],
            StaffDays = [],
            Reviews = [],
        };
        var staff = new Guid[reader.Int()];
        for (var at = 0; at < staff.Length; at++)
        {
            staff[at] = reader.Id();
        }

        facts = facts with
        {
            Tenures = ReadTenures(ref reader, staff, from),
            Stays = ReadStays(ref reader, day0),
            Days = ReadDays(ref reader, day0),
            StaffDays = ReadStaffDays(ref reader, staff, day0),
            Reviews = ReadReviews(ref reader, day0),
        };
        return reader.IsAtEnd ? facts : throw new InvalidDataException("The figures of an episode are longer than their layout says.");
    }

    private static long? Answer(bool? said) => said is { } yes ? yes ? 1 : 0 : null;

    private static bool? Said(long? answer) => answer is { } given ? given == 1 : null;

    private static void Write(FactsWriter writer, ContinuityFigures figures) =>
        writer.Number(figures.Contacts).Number(figures.StaffMet).Number(figures.StaffMetFaceToFace).Number(figures.StaffMetFirst7Days).Number(figures.StaffMetFirst14Days)
            .Maybe((long?)figures.WithLead).Maybe((long?)figures.WithCoreGroup).Number(figures.WithTop1).Number(figures.OfTop3).Number(figures.Attendances).Number(figures.Squares)
            .Number(figures.NeighboursSharing).Number(figures.WithSomebodyKnown).Number(figures.DaysWithOnlyNewFaces).Number(figures.DaysWithANewFace).Number(figures.DaysWithContact);

    private static ContinuityFigures ReadFigures(ref FactsReader reader) => new()
    {
        Contacts = reader.Int(),
        StaffMet = reader.Int(),
        StaffMetFaceToFace = reader.Int(),
        StaffMetFirst7Days = reader.Int(),
        StaffMetFirst14Days = reader.Int(),
        WithLead = (int?)reader.Maybe(),
        WithCoreGroup = (int?)reader.Maybe(),
        WithTop1 = reader.Int(),
        OfTop3 = reader.Int(),
        Attendances = reader.Int(),
        Squares = reader.Number(),
        NeighboursSharing = reader.Int(),
        WithSomebodyKnown = reader.Int(),
        DaysWithOnlyNewFaces = reader.Int(),
        DaysWithANewFace = reader.Int(),
        DaysWithContact = reader.Int(),
    };

    private static Tenure[] ReadTenures(ref FactsReader reader, Guid[] staff, long from)
    {
        var tenures = new Tenure[reader.Int()];
        for (var at = 0; at < tenures.Length; at++)
        {
            tenures[at] = new Tenure(staff[reader.Int()], reader.Yes(), Moment(from + reader.Number()), reader.Maybe() is { } to ? Moment(from + to) : null);
        }

        return tenures;
    }

    private static Stay[] ReadStays(ref FactsReader reader, int day0)
    {
        var stays = new Stay[reader.Int()];
        for (var at = 0; at < stays.Length; at++)
        {
            stays[at] = new Stay(DateOnly.FromDayNumber(day0 + reader.Int()), Date(day0, reader.Maybe()));
        }

        return stays;
    }

    private static DayFacts[] ReadDays(ref FactsReader reader, int day0)
    {
        var days = new DayFacts[reader.Int()];
        for (var at = 0; at < days.Length; at++)
        {
            days[at] = new DayFacts(DateOnly.FromDayNumber(day0 + reader.Int()), reader.Int(), reader.Int(), reader.Int(), reader.Int(), reader.Int(), reader.Int(), reader.Int(), reader.Int(), reader.Int());
        }

        return days;
    }

    private static StaffDay[] ReadStaffDays(ref FactsReader reader, Guid[] staff, int day0)
    {
        var days = new StaffDay[reader.Int()];
        for (var at = 0; at < days.Length; at++)
        {
            days[at] = new StaffDay(staff[reader.Int()], DateOnly.FromDayNumber(day0 + reader.Int()), reader.Int(), reader.Int());
        }

        return days;
    }

    private static ReviewFacts[] ReadReviews(ref FactsReader reader, int day0)
    {
        var reviews = new ReviewFacts[reader.Int()];
        for (var at = 0; at < reviews.Length; at++)
        {
            reviews[at] = new ReviewFacts(reader.Int(), reader.Int(), DateOnly.FromDayNumber(day0 + reader.Int()), Date(day0, reader.Maybe()), (HeldBy?)reader.Maybe(), reader.Yes());
        }

        return reviews;
    }

    private static DateOnly? Date(int day0, long? offset) => offset is { } days ? DateOnly.FromDayNumber(day0 + (int)days) : null;

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
