using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Board;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Meeting;

/// <summary>
/// The people of a meeting, one after the other. The order is the board's when the meeting starts and is kept while it goes
/// on: what is decided about one person must not move the others. Only ids are kept, in the encrypted cookie of messages.
/// </summary>
public sealed record MeetingOrder(IReadOnlyList<Guid> People)
{
    private static readonly BoardFilter NeedsAttentionFirst = new(Team: null, Show: null, Lead: null, Zone: null, BoardOrder.Attention);

    /// <summary>From 1.</summary>
    public int PositionOf(Guid person) => People.Index().First(one => one.Item == person).Index + 1;

    public Guid? Before(Guid person) => People.TakeWhile(one => one != person).Select(one => (Guid?)one).LastOrDefault();

    public Guid? After(Guid person) => People.SkipWhile(one => one != person).Skip(1).Select(one => (Guid?)one).FirstOrDefault();

    /// <summary>As the board has it now.</summary>
    public static IEnumerable<BoardPerson> Sort(BoardFacts facts) =>
        NeedsAttentionFirst.Sort(facts.Episodes.Select(episode => new BoardPerson(episode, facts)));

    public static void Keep(ITempDataDictionary tempData, Team team, IEnumerable<Guid> people) =>
        tempData[KeyOf(team)] = string.Join(' ', people.Select(id => id.ToString("N")));

    /// <summary>As it was when the meeting started: without whoever has left the caseload since, and with whoever has come at the end.</summary>
    public static async Task<MeetingOrder> LoadAsync(CrisisCareDbContext db, TimeProvider clock, ITempDataDictionary tempData, Team team, CancellationToken cancellationToken)
    {
        if (tempData.Peek(KeyOf(team)) is not string kept)
        {
            var facts = await new BoardLoader(db, clock).LoadAsync(team, cancellationToken);
            return new MeetingOrder([.. Sort(facts).Select(person => person.Id)]);
        }

        var open = await db.Episodes.OfTeam(team.Id).Open().OrderBy(episode => episode.AcceptedAt).Select(episode => episode.ServiceUserId).ToListAsync(cancellationToken);
        var started = kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList();
        return new MeetingOrder([.. started.Intersect(open), .. open.Except(started)]);
    }

    private static string KeyOf(Team team) => $"meeting-{team.Id:N}";
}
