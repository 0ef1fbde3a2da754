namespace CrisisCare.Domain.ServiceUsers;

/// <summary>How people are looked for, said once for C# and for SQL.</summary>
public static class ServiceUserQueries
{
    /// <summary>Every word must occur somewhere in the first, last or preferred name, whatever its accents and capitals.</summary>
    public static IQueryable<ServiceUser> Named(this IQueryable<ServiceUser> people, string words) =>
        ServiceUser.Fold(words)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(people, (found, word) => found.Where(person => person.SearchName.Contains(word)));
}
