using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import;

/// <summary>What a caseload file is checked against: the people and episodes the team has already.</summary>
internal sealed record KnownCaseload(
    Dictionary<string, ServiceUser> People,
    Dictionary<string, string?> PersonByNhsNumber,
    Dictionary<string, KnownEpisode> Episodes,
    Dictionary<string, Guid> Staff)
{
    public static async Task<KnownCaseload> LoadAsync(CrisisCareDbContext db, Team team, CancellationToken cancellationToken)
    {
        var people = await db.ServiceUsers.Where(person => person.TeamId == team.Id).ToListAsync(cancellationToken);
        var episodes = await db.Episodes
            .Where(episode => episode.TeamId == team.Id)
            .Select(episode => new KnownEpisode(episode.Id, episode.SourceId, episode.ServiceUserId, episode.ClosedOn == null, episode.Leads.Any(), episode.Reviews.Any()))
            .ToListAsync(cancellationToken);
        return new KnownCaseload(
            people.Where(person => person.SourceId is not null).ToDictionary(person => person.SourceId!, StringComparer.Ordinal),
            people.Where(person => person.NhsNumber is not null).ToDictionary(person => person.NhsNumber!, person => person.SourceId, StringComparer.Ordinal),
            episodes.ToDictionary(episode => episode.SourceId ?? episode.Id.ToString(), StringComparer.Ordinal),
            await KnownStaff.OfAsync(db, team, cancellationToken));
    }
}

internal sealed record KnownEpisode(Guid Id, string? SourceId, Guid ServiceUserId, bool IsOpen, bool HasHadLead, bool HasReviews);
