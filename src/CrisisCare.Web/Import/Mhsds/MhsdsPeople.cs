using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>
/// Who the patients of an extract are here: by their local id, else by NHS number and date of birth. The data set has no names,
/// so whoever is new is called by their local id until the caseload file says who they are; whoever is known stays as they are.
/// </summary>
internal sealed class MhsdsPeople
{
    private const string NamedById = "Person";

    private readonly CrisisCareDbContext db;
    private readonly Team team;
    private readonly MhsdsStaging staging;
    private readonly Dictionary<string, Known> byId;
    private readonly Dictionary<string, Known> byNumber;

    private MhsdsPeople(CrisisCareDbContext db, Team team, MhsdsStaging staging, IReadOnlyCollection<(string? SourceId, string? NhsNumber, Known Person)> known)
    {
        (this.db, this.team, this.staging) = (db, team, staging);
        byId = known.Where(one => one.SourceId is not null).ToDictionary(one => one.SourceId!, one => one.Person, StringComparer.Ordinal);
        byNumber = known.Where(one => one.NhsNumber is not null).ToDictionary(one => one.NhsNumber!, one => one.Person, StringComparer.Ordinal);
    }

    public int Added { get; private set; }

    public static async Task<MhsdsPeople> LoadAsync(CrisisCareDbContext db, Team team, MhsdsStaging staging, CancellationToken cancellationToken)
    {
        var people = await db.ServiceUsers.Where(person => person.TeamId == team.Id)
            .Select(person => new { person.Id, person.SourceId, person.NhsNumber, person.DateOfBirth })
            .ToListAsync(cancellationToken);
        return new MhsdsPeople(db, team, staging, [.. people.Select(person => (person.SourceId, person.NhsNumber, new Known(person.Id, person.DateOfBirth)))]);
    }

    /// <summary>The person, new ones registered; null where the extract does not say who they are, or says what cannot be.</summary>
    public Guid? Find(string patient)
    {
        if (staging.Person(patient) is not { } told)
        {
            return null;
        }

        var known = byId.GetValueOrDefault(patient) ?? (told.NhsNumber is { } number ? byNumber.GetValueOrDefault(number) : null) ?? Register(told);
        byId.TryAdd(patient, known);
        return known.DateOfBirth == told.DateOfBirth ? known.Id : null;
    }

    private Known Register(StagedPerson told)
    {
        var (first, last) = told is { FirstName.Length: > 0, LastName.Length: > 0 } ? (told.FirstName, told.LastName) : (NamedById, told.Id);
        var number = told.NhsNumber is { } digits ? NhsNumber.FromStored(digits) : (NhsNumber?)null;
        var person = ServiceUser.Register(team.Id, first, last, told.DateOfBirth, number, sourceId: told.Id);
        db.Add(person);
        Added++;
        var known = new Known(person.Id, person.DateOfBirth);
        if (told.NhsNumber is { } ten)
        {
            byNumber.Add(ten, known);
        }

        return known;
    }

    private sealed record Known(Guid Id, DateOnly DateOfBirth);
}
