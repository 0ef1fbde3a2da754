using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>A contact to be told: who was there, when, how, and how it went.</summary>
internal sealed record DemoContact(DateTimeOffset At, Mechanism How, IReadOnlyList<StaffMember> Staff)
{
    public Attendance Attendance { get; init; } = Attendance.Attended;

    public Place? Place { get; init; }

    public int Minutes { get; init; } = 45;

    public string? Line { get; init; }

    /// <summary>What it was booked as; empty for a contact that nobody planned.</summary>
    public BookingKind? BookedAs { get; init; }

    /// <summary>What of the team's catalogue it is.</summary>
    public string? Intervention { get; init; }

    /// <summary>Why it is somebody whom the person does not know.</summary>
    public NewFaceAnswer? NewFace { get; init; }

    /// <summary>A student who came along.</summary>
    public StaffMember? Observer { get; init; }

    public TimeSpan RecordedAfter { get; init; } = TimeSpan.FromMinutes(10);
}

/// <summary>An episode lived again through the domain's own doors, each step at its own moment, so that every rule held when it was taken.</summary>
internal sealed class DemoEpisode(DemoRecord record, ServiceUser person, Episode episode)
{
    /// <summary>The checklist is new to the demonstration team: it has been kept for so many days.</summary>
    private const int ChecklistDays = 60;

    private static readonly TimeOnly Sweep = new(6, 0);

    public ServiceUser Person => person;

    public Episode Episode => episode;

    public DemoTime Time => record.Time;

    public void Allocate(StaffMember lead, DateTimeOffset at, AllocationReason? reason = null, string? text = null) =>
        episode.Allocate(new Allocation(lead.Id, reason, text), Time.NotAfterNow(at), record.Leader);

    public Contact? Log(DemoContact told)
    {
        told = told.BookedAs is null ? told : InASlot(told);
        if (told.At > Time.Now)
        {
            return null;
        }

        return Log(told, told.BookedAs is { } kind ? BookAt(kind, told) : null);
    }

    /// <summary>A review that was booked, held and written down; or one that is only booked, where its time is yet to come.</summary>
    public void Review(int day, DemoContact told)
    {
        var review = ReviewOn(day, ServiceTime.LondonDate(told.At));
        told = episode.CurrentBookingOf(review) is null ? InASlot(told) : told;
        var booking = episode.CurrentBookingOf(review) ?? episode.Book(review, Details(KindOf(day), told), rebooking: null, BookedBefore(told.At), record.Leader);
        if (told.At <= Time.Now)
        {
            var contact = Log(told, booking);
            episode.Hold(review, told.Staff[0].Id, told.At, contact.RecordedAt, contact.RecordedBy);
        }
    }

    /// <summary>Booked, and left at that.</summary>
    public void BookReview(int day, DemoContact told, Rebooking? rebooking = null)
    {
        var review = ReviewOn(day, Time.Today);
        told = InASlot(told);
        episode.Book(review, Details(KindOf(day), told), rebooking, BookedBefore(told.At), record.Leader);
    }

    public Booking Book(BookingKind kind, DemoContact told) => BookAt(kind, InASlot(told));

    /// <summary>The same every day from the first on.</summary>
    public void BookDaily(DemoContact first, int times)
    {
        var starts = BookingSeries.Starts(ServiceTime.LondonDate(first.At), TimeOnly.FromDateTime(ServiceTime.LondonTime(first.At)), SeriesPattern.Daily, times);
        episode.BookSeries(Details(BookingKind.PlannedIntervention, first), [.. starts.Select(at => record.Slot(first.Staff, at))], Time.Now, record.AccountOf(first.Staff[0]));
    }

    private DemoContact InASlot(DemoContact told) => told with { At = record.Slot(told.Staff, told.At) };

    private Booking BookAt(BookingKind kind, DemoContact told) => episode.Book(Details(kind, told), BookedBefore(told.At), record.AccountOf(told.Staff[0]));

    /// <summary>What the nightly sweep did: while the episode is open there is always a review ahead.</summary>
    public void SweepUntil(DateOnly date)
    {
        while (episode is { IsOpen: true, IsPaused: false } && LastReview.DueOn <= date)
        {
            var on = LastReview.DueOn;
            episode.PlanOngoingReviews(on, Time.NotAfterNow(ServiceTime.At(on, Sweep)));
        }
    }

    public void Close(Closing closing, DateTimeOffset at)
    {
        SweepUntil(closing.On);
        episode.Close(closing, Time.NotAfterNow(at), record.Leader);
        if (closing.On >= Time.Today.AddDays(-ChecklistDays) && episode.HasClosingChecklist)
        {
            DemoEndings.Check(episode, closing, Time.NotAfterNow(at), record.Leader);
        }
    }

    private Review LastReview => episode.Reviews.Where(review => review.Round == episode.Round).MaxBy(review => review.Day)!;

    private static BookingKind KindOf(int day) => day == 0 ? BookingKind.InitialAppointment : BookingKind.Review;

    private Review ReviewOn(int day, DateOnly date)
    {
        SweepUntil(date);
        return episode.Reviews.Single(review => review.Round == episode.Round && review.Day == day);
    }

    private BookingDetails Details(BookingKind kind, DemoContact told) =>
        new(kind, told.At, told.Minutes, told.How, told.Place, [.. told.Staff.Select(one => one.Id)])
        {
            InterventionId = told.Intervention is { } name ? record.Intervention(name).Id : null,
            NewFace = told.NewFace,
        };

    private Contact Log(DemoContact told, Booking? booking)
    {
        var staff = told.Staff.Select(one => (one.Id, Part.TookPart));
        var observer = told.Observer is { } student ? [(student.Id, Part.Observed)] : Array.Empty<(Guid, Part)>();
        var details = new ContactDetails(told.At, told.Minutes, told.How, told.Attendance, Planned: booking is not null, told.Place, told.Line, [.. staff, .. observer], booking?.Id);
        var contact = episode.Log(record.YourTeam.In(episode, details) with { ToldAgain = record.ToldAgain.In(episode, details) }, Guid.CreateVersion7(), Time.NotAfterNow(told.At.AddMinutes(told.Minutes) + told.RecordedAfter), record.AccountOf(told.Staff[0]));
        contact.ExplainNewFace(record.NewFaces.WhyIn(episode, contact));
        return contact;
    }

    /// <summary>The afternoon before, or as soon as the person was accepted (or came back from hospital).</summary>
    private DateTimeOffset BookedBefore(DateTimeOffset at)
    {
        var eve = Time.NotAfterNow(at.AddHours(-20));
        var round = episode.Pauses.Max(pause => pause.EndedOn) is { } returned ? ServiceTime.At(returned, Sweep) : episode.AcceptedAt;
        return Time.NotAfterNow(eve < round ? round : eve);
    }
}
