using System.Security.Cryptography;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Export;

/// <summary>
/// One row for each episode, without anything that says whose it is: a pseudonym under a key that is made for this file and thrown away, the
/// month of acceptance, days counted from it, an age band, and the measures. No name, number, date of birth, text or id of another system.
/// </summary>
public sealed class EpisodesExport(CrisisCareDbContext db, MeasuresLoader loader)
{
    private const int KeyBytes = 32;
    private const int PseudonymBytes = 8;

    private static readonly IReadOnlyList<MeasureDefinition> Measures = ContinuityMeasures.All;

    private static readonly IReadOnlyList<string> About =
        ["person", "accepted_month", "age_band", "first_zone", "closed_day", "closing_reason", "disengaged", "days_on_caseload", "hours_to_first_lead", "initial_held_day", "day_7_held_day", "day_14_held_day"];

    public static IReadOnlyList<string> Columns => [.. About, .. Measures.Select(measure => measure.Key.Replace('-', '_'))];

    /// <summary>Writes the rows, in the order of the pseudonyms, and says how many there were.</summary>
    public async Task<int> WriteAsync(Team team, TextWriter output, CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        var births = await db.ServiceUsers.Where(person => person.TeamId == team.Id).Select(person => new { person.Id, person.DateOfBirth }).ToDictionaryAsync(person => person.Id, person => person.DateOfBirth, cancellationToken);
        var facts = await loader.FactsAsync(team, cancellationToken);
        var rows = facts.Episodes.Select(episode => (Pseudonym: Pseudonym(key, episode.ServiceUserId), Episode: episode))
            .OrderBy(row => row.Pseudonym, StringComparer.Ordinal).ThenBy(row => row.Episode.AcceptedOn).ToList();
        CryptographicOperations.ZeroMemory(key);

        await using var csv = CsvRows.Of(output);
        await csv.WriteRowAsync(Columns);
        foreach (var (pseudonym, episode) in rows)
        {
            await csv.WriteRowAsync([pseudonym, .. Cells(episode, births[episode.ServiceUserId]), .. Measures.Select(measure => CsvRows.Number(measure.PartOf(episode)?.Value))]);
        }

        return rows.Count;
    }

    private static IEnumerable<string> Cells(EpisodeFacts episode, DateOnly born) =>
    [
        CsvRows.Date(episode.AcceptedOn)[..7],
        AgeBands.Of(born, episode.AcceptedOn),
        episode.FirstZone.ToString().ToLowerInvariant(),
        Day(episode, episode.ClosedOn),
        episode.ClosingReason?.Code ?? "",
        episode.ClosedOn is null ? "" : episode.Disengaged ? "yes" : "no",
        CsvRows.Number(episode.DaysOnCaseload),
        CsvRows.Number(episode.HoursToFirstLead is { } hours ? Math.Round(hours, 1) : null),
        .. ReviewPathway.FromAcceptance.Select(step => Day(episode, episode.Reviews.Where(review => review.Day == step.Day && review.Round == 1).Select(review => review.HeldOn).FirstOrDefault())),
    ];

    /// <summary>Day 0 is the London date of acceptance.</summary>
    private static string Day(EpisodeFacts episode, DateOnly? on) => on is { } date ? CsvRows.Number(date.DayNumber - episode.AcceptedOn.DayNumber) : "";

    private static string Pseudonym(byte[] key, Guid person) => Convert.ToHexStringLower(HMACSHA256.HashData(key, person.ToByteArray()).AsSpan(0, PseudonymBytes));
}

/// <summary>Ages told in bands wide enough to hold many people.</summary>
public static class AgeBands
{
    private static readonly IReadOnlyList<int> Starts = [18, 25, 35, 45, 55, 65];

    /// <summary>"under 18", "25 to 34", "65 and over", on a London date.</summary>
    public static string Of(DateOnly born, DateOnly on)
    {
        var age = on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);
        var band = Starts.Count(start => start <= age);
        return band switch
        {
            0 => $"under {Starts[0]}",
            _ when band == Starts.Count => $"{Starts[^1]} and over",
            _ => $"{Starts[band - 1]} to {Starts[band] - 1}",
        };
    }
}
