using CrisisCare.Domain.Bookings;

namespace CrisisCare.Web.Pages.Tomorrow;

/// <summary>A colleague the person knows, who could come instead.</summary>
/// <param name="Words">"core group, met 3 times, last Tuesday 2pm, on shift until 9pm, 2 visits that day".</param>
/// <param name="After">"still 4"</param>
public sealed record SwapRow(Guid StaffId, string Name, string Words, string After);

/// <param name="Words">"would be new for them", with what softens it: their lead, the core group, brought along by a familiar face.</param>
public sealed record NewFaceRow(Guid StaffId, string Name, string Words, IReadOnlyList<SwapRow> Swaps);

/// <summary>A booking as the list says it.</summary>
/// <param name="What">"Planned intervention: Walk, home visit, 45 minutes".</param>
/// <param name="State">"Logged" or "Over"; empty while it is ahead.</param>
/// <param name="Faces">"4 people met → 5"; empty where nobody is new.</param>
/// <param name="NotComing">Whoever is booked and will not be there: "Dee Walsh is away until Saturday 28 November 2026".</param>
public sealed record VisitRow(Guid BookingId, Guid PersonId, string Person, string Arrival, string What, bool IsAgreed, string Who, string? State, string? Faces, IReadOnlyList<NewFaceRow> NewFaces, IReadOnlyList<string> NotComing)
{
    public string MoveAddress => $"/people/{PersonId}/book?moving={BookingId}";

    public string Anchor => $"booking-{BookingId}";
}

public sealed record VisitGroup(string Heading, IReadOnlyList<VisitRow> Visits);

/// <summary>Somebody who is waited for: their zone plans a contact, or a review is due, and nothing is booked.</summary>
public sealed record ForgottenRow(Guid PersonId, string Person, string Words, string Href);

public sealed record ActingRow(Guid PersonId, string Person, string Words, bool IsNobody);

public sealed record LeadAwayRow(string Name, string Why, IReadOnlyList<ActingRow> People);

/// <summary>A count that leads to its place further down the list.</summary>
public sealed record DayTile(string Anchor, int Count, string Words, bool IsAttention = true)
{
    public const string Bookings = "bookings";
    public const string NotBooked = "not-booked";
    public const string Reviews = "reviews";
    public const string Leads = "leads";
}

/// <summary>Everything that is to be seen on the list of a day.</summary>
/// <param name="OffShift">Leads who are only not on shift: "Sam Adeyemi (3 people)". They still answer for them.</param>
public sealed record TomorrowView(
    IReadOnlyList<VisitGroup> Groups,
    int Visits,
    int NewFaces,
    bool HasRota,
    IReadOnlyList<ForgottenRow> NotBooked,
    IReadOnlyList<ForgottenRow> ReviewsNotBooked,
    IReadOnlyList<LeadAwayRow> Away,
    IReadOnlyList<string> OffShift)
{
    public bool IsEmpty => Visits == 0 && NotBooked.Count == 0 && ReviewsNotBooked.Count == 0;

    /// <summary>Something is booked and none of it is over yet.</summary>
    public bool IsAllAhead => Visits > 0 && Groups.SelectMany(group => group.Visits).All(visit => visit.State is null);

    /// <summary>The place of the first booking with a new face; of the bookings where there is none.</summary>
    public string FirstNewFace => Groups.SelectMany(group => group.Visits).FirstOrDefault(visit => visit.NewFaces.Count > 0) is { } visit ? visit.Anchor : DayTile.Bookings;

    public IReadOnlyList<DayTile> Tiles =>
    [
        new(DayTile.Bookings, Visits, Visits == 1 ? "booking" : "bookings", IsAttention: false),
        new(FirstNewFace, NewFaces, NewFaces == 1 ? "new face still to come" : "new faces still to come"),
        new(DayTile.NotBooked, NotBooked.Count, "with a contact planned and nothing booked"),
        new(DayTile.Reviews, ReviewsNotBooked.Count, ReviewsNotBooked.Count == 1 ? "review due and not booked" : "reviews due and not booked"),
        new(DayTile.Leads, Away.Count, Away.Count == 1 ? "lead away" : "leads away", IsAttention: false),
    ];

    /// <param name="people">Names by service user.</param>
    /// <param name="staff">Names of everybody who may be booked, by id.</param>
    public static TomorrowView Of(DayAhead day, IReadOnlyDictionary<Guid, string> people, IReadOnlyDictionary<Guid, string> staff, bool byColleague)
    {
        var words = new TomorrowWords(day.Facts, people, staff);
        var rows = day.Visits.Select(visit => (visit.Booking, Row: words.Visit(visit))).ToList();
        var groups = byColleague
            ? rows.SelectMany(row => row.Booking.StaffIds, (row, id) => (Name: words.Staff(id), row.Row))
                .GroupBy(one => one.Name).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Select(group => new VisitGroup(group.Key, [.. group.Select(one => one.Row)]))
            : rows.GroupBy(row => day.Facts.Rota.Team.PartAt(TimeOnly.FromDateTime(ServiceTime.LondonTime(row.Booking.StartsAt))))
                .OrderBy(group => group.Key)
                .Select(group => new VisitGroup(day.Facts.Rota.Team.WordsOf(group.Key), [.. group.Select(one => one.Row)]));
        var leads = day.LeadsAway.ToLookup(lead => lead.Absence is not null);
        return new TomorrowView(
            [.. groups],
            rows.Count,
            day.NewFaces,
            day.Facts.Rota.HasRotaOn(day.Date),
            [.. day.NotBooked.Select(words.NotBooked)],
            [.. day.ReviewsNotBooked.Select(one => words.Review(one.Episode, one.Review))],
            [.. leads[true].Select(words.Away)],
            [.. leads[false].Select(lead => $"{lead.Lead.Name} ({UkFormat.Count(lead.People.Count, "person", "people")})")]);
    }
}
