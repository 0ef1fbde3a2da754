using CrisisCare.Domain;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Data;

/// <summary>
/// The shared queries and each list page's query, by a name that says what it lists. Whoever writes a list page adds its query
/// here, so that SQL Server's own parser reads the T-SQL it becomes.
/// </summary>
internal static class ListQueries
{
    public static readonly IReadOnlyDictionary<string, Func<CrisisCareDbContext, IQueryable>> All = new Dictionary<string, Func<CrisisCareDbContext, IQueryable>>
    {
        ["contacts that stand"] = db => db.Episodes.SelectMany(episode => episode.Contacts).Standing(),
        ["contacts that count"] = db => db.Episodes.SelectMany(episode => episode.Contacts).Counting(),
        ["staff met"] = db => db.Episodes.SelectMany(episode => episode.Contacts).StaffMet(),
        ["people of a team"] = db => db.ServiceUsers.OrderBy(person => person.LastName).ThenBy(person => person.FirstName),
        ["what is ahead of people"] = db => db.Episodes.Open().WithWhatIsAhead(new DateOnly(2026, 11, 23)).AsSingleQuery(),
        ["whoever was seen in some days"] = db => db.Episodes.SeenIn(DateRange.UpTo(new DateOnly(2026, 11, 23))).AsSingleQuery(),
        ["referrals of a team"] = db => db.Referrals.OrderByDescending(referral => referral.ReceivedAt),
    };
}
