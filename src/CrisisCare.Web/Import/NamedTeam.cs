using CrisisCare.Domain.Teams;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import;

/// <summary>Whose file it is.</summary>
public static class NamedTeam
{
    extension(IQueryable<Team> teams)
    {
        /// <summary>The team of this name, or the only one there is; null when it may be new and is.</summary>
        public async Task<Team?> FindNamedAsync(string? name, bool mayBeNew, CancellationToken cancellationToken)
        {
            var all = await teams.OrderBy(team => team.Name).ToListAsync(cancellationToken);
            if (name is null)
            {
                return all switch
                {
                    [var only] => only,
                    [] => throw new RefusedInputException("There is no team yet. Begin with import staff FILE --team NAME."),
                    _ => throw new RefusedInputException($"There are several teams. Add --team with one of: {Names(all)}."),
                };
            }

            var found = all.SingleOrDefault(team => string.Equals(team.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
            return (found, mayBeNew, name.Trim().Length) switch
            {
                (not null, _, _) => found,
                (_, _, 0 or > Team.NameLength) => throw new RefusedInputException($"The name of a team has 1 to {Team.NameLength} characters."),
                (_, true, _) => null,
                _ => throw new RefusedInputException($"There is no team called {name}. {(all.Count == 0 ? "There is none yet: begin with import staff FILE --team NAME." : $"There is: {Names(all)}.")}"),
            };
        }

        /// <summary>The team of this name, or the only one there is.</summary>
        public async Task<Team> NamedAsync(string? name, CancellationToken cancellationToken) =>
            (await teams.FindNamedAsync(name, mayBeNew: false, cancellationToken))!;
    }

    extension(CrisisCareDbContext db)
    {
        /// <summary>The team of this name, or the only one there is; made where it may be new and is.</summary>
        public async Task<Team> TeamOfFileAsync(string? name, bool mayBeNew, CancellationToken cancellationToken)
        {
            if (await db.Teams.FindNamedAsync(name, mayBeNew, cancellationToken) is { } team)
            {
                return team;
            }

            var made = new Team(name!.Trim());
            db.Add(made);
            await db.SaveChangesAsync(cancellationToken);
            return made;
        }
    }

    private static string Names(IEnumerable<Team> teams) => string.Join(", ", teams.Select(team => team.Name));
}
