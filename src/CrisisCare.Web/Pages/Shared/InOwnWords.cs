using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>What a colleague reads before they see somebody: their own words, and who stands by them.</summary>
/// <param name="Name">As on their record.</param>
/// <param name="Called">What they like to be called.</param>
/// <param name="Written">"Written with the person on 23 November 2026 by Sam Adeyemi"; empty where nothing has been told yet.</param>
/// <param name="Carers">Those who stand by them now.</param>
public sealed record InOwnWords(Guid PersonId, string Name, string Called, OwnWords Words, string? Written, IReadOnlyList<Carer> Carers)
{
    /// <summary>What must not go wrong at the door.</summary>
    public IEnumerable<(OwnWordsPart Part, string Said)> AtAGlance => Said(OwnWordsParts.AtAGlance);

    public IEnumerable<(OwnWordsPart Part, string Said)> Rest =>
        Said(OwnWordsParts.BeforeAVisit.Except([.. OwnWordsParts.AtAGlance, OwnWordsPart.PreferredName, OwnWordsPart.Pronouns]));

    /// <summary>"Gracie, she/her"; nothing where neither has been told.</summary>
    public string? CalledWords => string.Join(", ", new[] { Words.PreferredName, Words.Pronouns }.OfType<string>()).TrimmedOrNull();

    private IEnumerable<(OwnWordsPart, string)> Said(IEnumerable<OwnWordsPart> parts) =>
        parts.Where(part => Words[part] is not null).Select(part => (part, Words[part]!));
}

/// <summary>Reads what stands now of the own words of some people: the same few queries however many they are.</summary>
public static class InOwnWordsQueries
{
    public static async Task<IReadOnlyDictionary<Guid, InOwnWords>> InOwnWordsAsync(this CrisisCareDbContext db, IEnumerable<Guid> people, CancellationToken cancellationToken = default)
    {
        var ids = people.Distinct().ToList();
        var asked = db.ServiceUsers.AsNoTracking().Where(person => ids.Contains(person.Id));
        var latest = await asked
            .SelectMany(person => person.OwnWords, (person, version) => new { version, Last = person.OwnWords.Max(one => one.Number) })
            .Where(row => row.version.Number == row.Last)
            .Select(row => row.version)
            .ToDictionaryAsync(version => version.ServiceUserId, cancellationToken);
        var carers = (await asked.SelectMany(person => person.Carers).Where(carer => carer.EndedOn == null).Include(carer => carer.Consents).ToListAsync(cancellationToken))
            .ToLookup(carer => carer.ServiceUserId);
        var writers = latest.Values.Select(version => version.WrittenBy).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(user => writers.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return (await asked.ToListAsync(cancellationToken)).ToDictionary(person => person.Id, person => Of(person, latest.GetValueOrDefault(person.Id), carers[person.Id], names));
    }

    private static InOwnWords Of(ServiceUser person, OwnWordsVersion? latest, IEnumerable<Carer> carers, Dictionary<Guid, string> names) => new(
        person.Id,
        person.Name,
        person.PreferredName ?? person.FirstName,
        (latest?.Words ?? OwnWords.None) with { PreferredName = person.PreferredName, Pronouns = person.Pronouns },
        latest is null ? null : $"{latest.Author.Words} on {UkFormat.Date(ServiceTime.LondonDate(latest.WrittenAt))}{(latest.WrittenBy is { } by && names.TryGetValue(by, out var name) ? $" by {name}" : "")}",
        [.. carers.OrderBy(carer => carer.Name, StringComparer.OrdinalIgnoreCase)]);
}
