using System.Globalization;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Pages.Tomorrow;

/// <summary>The short sentences of a day's list.</summary>
public sealed class TomorrowWords(DayFacts facts, IReadOnlyDictionary<Guid, string> people, IReadOnlyDictionary<Guid, string> staff)
{
    public string Staff(Guid id) => staff.GetValueOrDefault(id, "Somebody of another team");

    public VisitRow Visit(VisitAhead visit)
    {
        var booking = visit.Booking;
        return new VisitRow(
            booking.Id,
            visit.Episode.ServiceUserId,
            people[visit.Episode.ServiceUserId],
            booking.ArrivalWords,
            $"{Purpose(visit.Episode, booking)}, {booking.Mechanism.WordsAt(booking.Place).ToLowerInvariant()}, {UkFormat.Count(booking.DurationMinutes, "minute")}",
            booking.IsAgreed,
            UkFormat.Join([.. booking.StaffIds.Select(Staff).Order(StringComparer.OrdinalIgnoreCase)]),
            visit.IsAhead ? null : visit.Episode.ContactThatKept(booking) is null ? "Over" : "Logged",
            visit.NewFaces.Count == 0 ? null : visit.Faces?.Words,
            [.. visit.NewFaces.Select(NewFace)],
            visit.IsAhead ? [.. facts.Staff.Where(member => booking.IsWith(member.Id)).Select(member => member.WhyNotThereOn(booking.StartsOn)).OfType<string>()] : []);
    }

    public ForgottenRow NotBooked(Episode episode)
    {
        var id = episode.ServiceUserId;
        var last = episode.LastCounted is { } contact
            ? $"Last contact {Day(ServiceTime.LondonDate(contact.OccurredAt))}"
            : $"No contact yet, accepted {Day(episode.AcceptedOn)}";
        return new ForgottenRow(id, people[id], $"{episode.Zone.Definition.Word} zone: {Lower(episode.Zone.Definition.PlannedContact)} {last}.", $"/people/{id}/book?Input.Date={facts.Date.ToString("O", CultureInfo.InvariantCulture)}");
    }

    public ForgottenRow Review(Episode episode, Review review) =>
        new(episode.ServiceUserId, people[episode.ServiceUserId], $"{review.Words}, {review.DueWordsOn(facts.Today)}", $"/people/{episode.ServiceUserId}/reviews/{review.Id}");

    public LeadAwayRow Away(LeadAway lead) => new(
        lead.Lead.Name,
        $"{lead.Absence!.Kind.Words.ToLowerInvariant()} until {UkFormat.LongDate(lead.Lead.AwayAround(facts.Date)?.To ?? lead.Absence.EndsOn)}",
        [.. lead.People.Select(one => Acting(one.Episode, one.Acting, lead.Lead.Name)).OrderBy(row => row.Person, StringComparer.OrdinalIgnoreCase)]);

    private ActingRow Acting(Episode episode, Accountable acting, string lead)
    {
        var words = acting switch
        {
            { As: AccountableAs.ActingDeputy, StaffMemberId: { } deputy } => $"{Staff(deputy)} acts as deputy",
            { As: AccountableAs.DutyLead, StaffMemberId: { } duty } => $"{Staff(duty)} acts as duty lead at midday",
            { As: AccountableAs.Nobody } => "Nobody acts. Choose a deputy or a duty lead",
            _ when episode.DeputyOn(facts.Date) is { } deputy => $"{lead} still answers for them, with {Staff(deputy)} as deputy",
            _ => $"{lead} still answers for them. There is no deputy",
        };
        return new ActingRow(episode.ServiceUserId, people[episode.ServiceUserId], words, acting.As is AccountableAs.Nobody);
    }

    private NewFaceRow NewFace(NewFace face) => new(
        face.StaffMemberId,
        Staff(face.StaffMemberId),
        face switch
        {
            { Rung: Rung.Lead } => "their lead practitioner, whom they have not met yet",
            { Rung: Rung.CoreGroup } => "of their core group, whom they have not met yet",
            { IsIntroduced: true } => "new for them, brought along by somebody they know",
            _ => "new for them",
        },
        [.. face.Swaps.Select(Swap)]);

    private SwapRow Swap(FamiliarFace face)
    {
        var row = face.Colleague;
        string?[] said =
        [
            row.Staff.Profession.Words,
            row.Rung is Rung.Lead or Rung.CoreGroup ? Lower(row.Rung.Words) : null,
            row.Acquaintance.MetAndWhen(facts.Today),
            row.Shift is { } shift ? $"on shift until {UkFormat.Time(shift.Ends)}" : "no rota for that day yet",
            $"{UkFormat.Count(row.Visits, "booking")} that day",
        ];
        return new SwapRow(row.Staff.Id, row.Staff.Name, string.Join(" · ", said.OfType<string>()), face.Faces.After);
    }

    private string Purpose(Episode episode, Booking booking) => booking switch
    {
        { InterventionId: { } id } when facts.Interventions.TryGetValue(id, out var intervention) => intervention.Name,
        _ when episode.ReviewOf(booking) is { } review => review.Words,
        _ => booking.Kind.Words,
    };

    /// <summary>Names of weekdays and months keep their capital; today, tomorrow and yesterday do not.</summary>
    private string Day(DateOnly date) =>
        Math.Abs(date.DayNumber - facts.Today.DayNumber) <= 1 ? Lower(UkFormat.Day(date, facts.Today)) : UkFormat.Day(date, facts.Today);

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
