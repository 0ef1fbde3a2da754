using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Pages.Feedback;
using CrisisCare.Web.Pages.Reviews;

namespace CrisisCare.Web.Pages.Board;

/// <summary>A question, its count, and where the list of the same count is.</summary>
public sealed record BoardTile(int Count, string Words, string Url, bool IsCurrent = false);

/// <summary>What the board says of one person.</summary>
public sealed record BoardCard(
    Guid Id,
    string Name,
    int Day,
    IReadOnlyList<string> Attention,
    bool InHospital,
    bool HasLead,
    string Lead,
    string Review,
    string Last,
    string Next,
    IReadOnlyList<bool> Marks,
    string Staff,
    string? Ending,
    FaceBudget? Budget);

public sealed record BoardZone(Zone Zone, string Word, ZoneShape Shape, string PlannedContact, IReadOnlyList<BoardCard> Cards);

/// <summary>A lead practitioner who is away today, and how many people that leaves waiting.</summary>
public sealed record AwayLead(Guid Id, string Name, DateOnly Until, int People);

/// <summary>Everything that is to be seen on a board, and nothing else.</summary>
/// <param name="Leads">The lead practitioners to filter by, by id.</param>
public sealed record BoardView(
    string Team,
    DateOnly Today,
    IReadOnlyList<BoardTile> Tiles,
    IReadOnlyList<KeyValuePair<Guid, string>> Leads,
    IReadOnlyList<AwayLead> Away,
    IReadOnlyList<BoardZone> Zones,
    int OnCaseload)
{
    public int Shown => Zones.Sum(zone => zone.Cards.Count);

    /// <summary>Changes when anything on the board does, whatever made it change: a colleague, midnight or an hour of waiting.</summary>
    public string Version() => Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));

    /// <param name="forTeamLeader">Whether what is to be put right and feedback are counted too: only a team leader answers for them.</param>
    public static BoardView Of(BoardFacts facts, BoardFilter filter, bool forTeamLeader)
    {
        var people = facts.Episodes.Select(episode => new BoardPerson(episode, facts)).ToList();
        var shown = filter.Sort(people.Where(filter.Matches)).ToList();
        var away = AwayLeads(people, facts);
        return new BoardView(
            facts.Team.Name,
            facts.Today,
            [.. TilesOf(people, away.Count, facts, filter), .. forTeamLeader ? LeaderTiles(facts, filter) : []],
            [.. people.Select(person => person.LeadId).OfType<Guid>().Distinct().Select(id => KeyValuePair.Create(id, facts.Staff[id].Name)).OrderBy(lead => lead.Value, StringComparer.Ordinal)],
            away,
            [.. ZoneDefinitions.All.Where(zone => filter.Zone is null || filter.Zone == zone.Zone).Select(zone => ZoneOf(zone, shown, facts))],
            people.Count);
    }

    private static List<BoardTile> TilesOf(List<BoardPerson> people, int leadsAway, BoardFacts facts, BoardFilter filter)
    {
        BoardTile Tile(BoardQuestion question, string words, int? count = null) =>
            new(count ?? people.Count(question.IsAbout), words, filter.UrlOf(question), filter.Show == question);

        var overdue = people.Sum(person => person.ReviewsOverdue);
        var due = people.Sum(person => person.ReviewsDueByTomorrow);
        return
        [
            new(people.Count, people.Count == 1 ? "person on the caseload" : "people on the caseload", filter.EverybodyUrl),
            Tile(BoardQuestion.NoLead, "without a lead practitioner"),
            new(overdue, $"{Reviews(overdue)} overdue", filter.ReviewsUrl(ReviewList.Overdue)),
            new(due, $"{Reviews(due)} due by tomorrow", filter.ReviewsUrl(ReviewList.Due)),
            Tile(BoardQuestion.NoContact, "with no contact in the planned time"),
            Tile(BoardQuestion.ManyStaff, $"seeing more than {facts.Team.ManyStaff} different staff"),
            Tile(BoardQuestion.LeadsAway, leadsAway == 1 ? "lead on leave" : "leads on leave", leadsAway),
        ];
    }

    private static IEnumerable<BoardTile> LeaderTiles(BoardFacts facts, BoardFilter filter) =>
    [
        new(facts.Orphans, "to put right", filter.ReconcileUrl),
        new(facts.WaitingForContact, "asking to be contacted today", filter.FeedbackUrl(FeedbackList.Today)),
        new(facts.FeedbackUnreadTooLong, $"feedback unread for over {UkFormat.Count(facts.Team.ReadFeedbackWithin, "hour")}", filter.FeedbackUrl(FeedbackList.Late)),
    ];

    private static List<AwayLead> AwayLeads(List<BoardPerson> people, BoardFacts facts) =>
        [.. people.Where(person => person.LeadIsAway)
            .GroupBy(person => person.LeadId!.Value)
            .Select(led => new AwayLead(led.Key, facts.Staff[led.Key].Name, facts.AbsenceOf(led.Key)!.EndsOn, led.Count()))
            .OrderBy(lead => lead.Name, StringComparer.Ordinal)];

    private static BoardZone ZoneOf(ZoneDefinition zone, List<BoardPerson> shown, BoardFacts facts) =>
        new(zone.Zone, zone.Word, zone.Shape, zone.PlannedContact, [.. shown.Where(person => person.Zone == zone.Zone).Select(person => CardOf(person, facts))]);

    private static BoardCard CardOf(BoardPerson person, BoardFacts facts)
    {
        var coreGroup = person.Episode.CoreGroupIds();
        return new BoardCard(
            person.Id,
            person.Name,
            person.Day,
            [.. BoardWords.Attention(person)],
            person.InHospital,
            person.HasLead,
            BoardWords.Lead(person, facts),
            BoardWords.Review(person, facts),
            BoardWords.Last(person, facts),
            BoardWords.Next(person, facts),
            person.Meetings.EachWithAnyOf(coreGroup),
            BoardWords.Staff(person.Meetings, coreGroup),
            person.Ending,
            person.Budget);
    }

    private static string Reviews(int count) => count == 1 ? "review" : "reviews";
}
