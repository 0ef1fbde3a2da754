using CrisisCare.Domain.Zones;
using Microsoft.AspNetCore.Http.Extensions;

namespace CrisisCare.Web.Pages.Board;

public enum BoardOrder
{
    Attention,
    Days,
    Name,
}

/// <summary>
/// What somebody asked the board for, as it stands in the address. It holds no names, can be linked to, and is never
/// kept from one visit to the next: the board opens on what needs attention.
/// </summary>
/// <param name="Team">Set only where the account has several teams.</param>
/// <param name="Lead">A lead practitioner, or <see cref="Guid.Empty"/> for people without one.</param>
public sealed record BoardFilter(Guid? Team, BoardQuestion? Show, Guid? Lead, Zone? Zone, BoardOrder Order)
{
    public const string NoLead = "none";

    public bool IsEverybody => Show is null && Lead is null && Zone is null;

    public string LeadValue => Lead is not { } lead ? "" : lead == Guid.Empty ? NoLead : lead.ToString();

    public string ZoneValue => Zone?.ToString().ToLowerInvariant() ?? "";

    public string OrderValue => Order is BoardOrder.Attention ? "" : Order.ToString().ToLowerInvariant();

    /// <summary>The address of the live part of the same board.</summary>
    public string LiveUrl => Url(("handler", "Board"), ("show", Show?.Slug), ("lead", LeadValue), ("zone", ZoneValue), ("order", OrderValue));

    public string EverybodyUrl => Url();

    /// <summary>Reads the address. A word it does not know asks for nothing.</summary>
    public static BoardFilter Read(IQueryCollection query, Guid? team) => new(
        team,
        BoardQuestion.All.FirstOrDefault(question => question.Slug == query["show"]),
        query["lead"] == NoLead ? Guid.Empty : Guid.TryParse(query["lead"], out var lead) ? lead : null,
        ZoneDefinitions.All.FirstOrDefault(zone => zone.Word.Equals(query["zone"], StringComparison.OrdinalIgnoreCase))?.Zone,
        Enum.GetValues<BoardOrder>().FirstOrDefault(order => order.ToString().Equals(query["order"], StringComparison.OrdinalIgnoreCase)));

    public string UrlOf(BoardQuestion question) => Url(("show", question.Slug));

    public string ReviewsUrl(string view) => Url("/reviews", ("view", view));

    public string ReconcileUrl => Url("/reconcile");

    public string FeedbackUrl(string show) => Url("/feedback", ("show", show));

    public bool Matches(BoardPerson person) =>
        (Show is null || Show.IsAbout(person))
        && (Lead is null || (person.LeadId ?? Guid.Empty) == Lead)
        && (Zone is null || person.Zone == Zone);

    public IEnumerable<BoardPerson> Sort(IEnumerable<BoardPerson> people) => Order switch
    {
        BoardOrder.Name => people.OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id),
        BoardOrder.Days => people.OrderByDescending(person => person.Day).ThenBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id),
        _ => people
            .OrderBy(person => person.HasLead)
            .ThenByDescending(person => person.IsOverdue)
            .ThenByDescending(person => person.IsPastPlannedContact)
            .ThenByDescending(person => person.SeesManyStaff)
            .ThenBy(person => person.Day)
            .ThenBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(person => person.Id),
    };

    private string Url(params (string Name, string? Value)[] parts) => Url("/", parts);

    private string Url(string path, params (string Name, string? Value)[] parts)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parts.Prepend(("team", Team?.ToString())))
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return path + query.ToQueryString();
    }
}
