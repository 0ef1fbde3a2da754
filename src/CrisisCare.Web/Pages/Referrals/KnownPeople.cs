using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Referrals;

/// <summary>Somebody the team has a record of who may be the person referred.</summary>
/// <param name="HasTheirNhsNumber">The NHS numbers are equal: then it is the same person.</param>
/// <param name="LastClosed">The episode that ended last, where none is open.</param>
public sealed record KnownPerson(ServiceUser Person, bool HasTheirNhsNumber, bool IsOpen, Episode? LastClosed);

/// <summary>Everybody the team knows who may be the person referred, and what may be answered to "is it the same person?"</summary>
public sealed record KnownMatches(IReadOnlyList<KnownPerson> People)
{
    /// <summary>The answer that it is none of them.</summary>
    public const string SomebodyElse = "somebody-else";

    /// <summary>An NHS number belongs to one person: then "somebody else" is no answer.</summary>
    public bool AreByNhsNumber => People.Any(known => known.HasTheirNhsNumber);

    public KnownPerson? Chosen(string? answer) => People.FirstOrDefault(known => known.Person.Id.ToString() == answer);

    public string? ReasonAgainst(string? answer, PersonDetails details) => Chosen(answer) switch
    {
        not { HasTheirNhsNumber: true } when AreByNhsNumber =>
            "You already know somebody with this NHS number. Use their record, or correct the NHS number",
        null when People.Count > 0 && answer != SomebodyElse =>
            "Say whether it is the same person",
        { HasTheirNhsNumber: false, Person.NhsNumber: not null } when details.NhsNumber is not null =>
            "The NHS number is not the one on their record. Check it, or choose somebody else",
        _ => null,
    };
}

/// <summary>Whom the team knows already by NHS number, or by last name and date of birth, so that nobody gets two records.</summary>
public sealed class KnownPeople(CrisisCareDbContext db)
{
    public async Task<KnownMatches> FindAsync(Guid teamId, PersonDetails details)
    {
        var number = details.NhsNumber?.ToString();
        var lastName = ServiceUser.Fold(details.LastName);
        var candidates = await db.ServiceUsers
            .Where(person => person.TeamId == teamId && (person.DateOfBirth == details.DateOfBirth || (number != null && person.NhsNumber == number)))
            .ToListAsync();
        var people = candidates
            .Where(person => IsSameNumber(person, number) || (person.DateOfBirth == details.DateOfBirth && ServiceUser.Fold(person.LastName) == lastName))
            .ToList();
        var ids = people.ConvertAll(person => person.Id);
        var episodes = (await db.Episodes.AsNoTracking().Where(episode => ids.Contains(episode.ServiceUserId)).ToListAsync()).ToLookup(episode => episode.ServiceUserId);

        return new KnownMatches([.. people.Select(person => new KnownPerson(
            person,
            IsSameNumber(person, number),
            episodes[person.Id].Any(episode => episode.IsOpen),
            episodes[person.Id].Where(episode => !episode.IsOpen).MaxBy(episode => episode.ClosedOn)))]);
    }

    private static bool IsSameNumber(ServiceUser person, string? number) => number is not null && person.NhsNumber == number;
}
