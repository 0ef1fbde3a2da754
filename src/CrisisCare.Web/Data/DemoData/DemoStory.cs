using System.Globalization;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>One person's story, told in days ago and first names. What lies ahead of now is left out until it happens.</summary>
internal sealed class DemoStory(DemoRecord record, DemoEpisode episode)
{
    private static readonly string[] TimesOfDay = ["10:15", "14:30", "11:40", "16:05", "09:20", "17:45"];
    private static readonly string[] ReviewTimes = ["11:00", "13:30", "15:00", "10:00"];

    private int told;

    public Episode Episode => episode.Episode;

    public DemoEpisode Replay => episode;

    public DemoStory Led(string by, AllocationReason? reason = null, string? text = null)
    {
        episode.Allocate(record.Staff[by], Episode.AcceptedAt.AddHours(2), reason, text);
        return this;
    }

    /// <summary>The small group beside the lead practitioner: "Lou, Dee".</summary>
    public DemoStory Group(string names, CoreGroupRole role = CoreGroupRole.Member)
    {
        foreach (var one in record.Staff.Named(names))
        {
            Episode.AddToCoreGroup(one.Id, role, Episode.AcceptedOn);
        }

        return this;
    }

    public DemoStory Deputy(string name) => Group(name, CoreGroupRole.Deputy);

    public DemoStory Moved(int daysAgo, Zone zone, string reason, string whatWouldChange)
    {
        Episode.SetZone(zone, reason, whatWouldChange, record.Time.At(daysAgo, "09:05"), record.Leader);
        return this;
    }

    public DemoStory Visit(int daysAgo, string time, string staff, string? line = null) =>
        Met(record.Time.At(daysAgo, time), Mechanism.FaceToFace, staff, Place.Home, line);

    public DemoStory Clinic(int daysAgo, string time, string staff, string? line = null) =>
        Met(record.Time.At(daysAgo, time), Mechanism.FaceToFace, staff, Place.Clinic, line);

    public DemoStory Phone(int daysAgo, string time, string staff, string? line = null) =>
        Met(record.Time.At(daysAgo, time), Mechanism.Phone, staff, place: null, line);

    public DemoStory Video(int daysAgo, string time, string staff, string? line = null) =>
        Met(record.Time.At(daysAgo, time), Mechanism.Video, staff, place: null, line);

    public DemoStory Text(int daysAgo, string time, string staff) =>
        Met(record.Time.At(daysAgo, time), Mechanism.Text, staff, place: null, line: null);

    /// <summary>A visit that came to nothing, and how.</summary>
    public DemoStory Tried(int daysAgo, string time, string staff, Attendance how, string? line = null) =>
        Tell(new DemoContact(record.Time.At(daysAgo, time), Mechanism.FaceToFace, record.Staff.Named(staff))
        {
            Attendance = how,
            Place = Place.Home,
            Line = line,
            BookedAs = BookingKind.Visit,
        });

    /// <summary>At a moment of its own, not on a day at a time.</summary>
    public DemoStory Met(DateTimeOffset at, Mechanism how, string staff, Place? place, string? line) =>
        Tell(new DemoContact(at, how, record.Staff.Named(staff))
        {
            Place = place,
            Line = line,
            Minutes = how == Mechanism.FaceToFace ? 45 : 15,
            BookedAs = how == Mechanism.FaceToFace ? BookingKind.Visit : null,
        });

    /// <summary>Seen every so many days, by these in turn. A day that already has a contact is left as it is.</summary>
    public DemoStory Seen(int from, int to, int every, params string[] inTurn)
    {
        for (var daysAgo = from; daysAgo >= to; daysAgo -= every)
        {
            if (!Episode.Contacts.Any(contact => ServiceTime.LondonDate(contact.OccurredAt) == record.Time.Today.AddDays(-daysAgo)))
            {
                Visit(daysAgo, TimesOfDay[told % TimesOfDay.Length], inTurn[told % inTurn.Length]);
            }

            told++;
        }

        return this;
    }

    public DemoStory Held(int day, int daysAgo, string time, string by, string? line = null)
    {
        episode.Review(day, ReviewWith(record.Time.At(daysAgo, time), by) with { Line = line });
        return this;
    }

    /// <summary>Every review that fell due until so many days ago (yesterday, unless told otherwise) was held on its day.</summary>
    public DemoStory ReviewsHeld(string by, int until = 1)
    {
        var last = record.Time.Today.AddDays(-until);
        episode.SweepUntil(last);
        while (Episode.Reviews.Where(review => review.IsOpen && review.DueOn <= last).MinBy(review => review.Day) is { } review)
        {
            episode.Review(review.Day, ReviewWith(ServiceTime.At(review.DueOn, TimeOnly.Parse(ReviewTimes[review.Day / 7 % ReviewTimes.Length], CultureInfo.InvariantCulture)), by));
            episode.SweepUntil(last);
        }

        return this;
    }

    public DemoStory ReviewBooked(int day, int inDays, string time, string with, Rebooking? rebooking = null) =>
        ReviewBooked(day, record.Time.At(-inDays, time), with, rebooking);

    public DemoStory ReviewBooked(int day, DateTimeOffset at, string with, Rebooking? rebooking = null)
    {
        episode.BookReview(day, ReviewWith(at, with), rebooking);
        return this;
    }

    public DemoStory Booked(BookingKind kind, DateTimeOffset at, string with, NewFaceReason? newFace = null)
    {
        var how = kind == BookingKind.Call ? Mechanism.Phone : Mechanism.FaceToFace;
        episode.Book(kind, new DemoContact(at, how, record.Staff.Named(with))
        {
            Place = how == Mechanism.FaceToFace ? Place.Home : null,
            Minutes = kind == BookingKind.Call ? 15 : 60,
            Intervention = kind == BookingKind.PlannedIntervention ? DemoCatalogue.Walk : null,
            NewFace = newFace is { } reason ? new NewFaceAnswer(reason) : null,
        });
        return this;
    }

    public DemoStory BookedDaily(string intervention, DateTimeOffset first, int times, string with)
    {
        var usual = record.Intervention(intervention);
        episode.BookDaily(new DemoContact(first, usual.UsualMechanism, record.Staff.Named(with)) { Place = Place.Home, Minutes = usual.UsualMinutes, Intervention = intervention }, times);
        return this;
    }

    private DemoContact ReviewWith(DateTimeOffset at, string staff) =>
        new(at, Mechanism.FaceToFace, record.Staff.Named(staff)) { Place = Place.Home, Minutes = 50 };

    private DemoStory Tell(DemoContact contact)
    {
        episode.Log(contact);
        return this;
    }
}
