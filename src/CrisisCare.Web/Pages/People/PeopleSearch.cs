using System.Globalization;
using CrisisCare.Domain.ServiceUsers;

namespace CrisisCare.Web.Pages.People;

/// <summary>What somebody typed to find a person: an NHS number, a date of birth or part of a name.</summary>
public static class PeopleSearch
{
    public const int Longest = 100;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] DateFormats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy"];

    public static IQueryable<ServiceUser> Matching(this IQueryable<ServiceUser> people, string typed)
    {
        if (NhsNumber.TryParse(typed, acceptTestRange: true, out var number, out _))
        {
            var digits = number.ToString();
            return people.Where(person => person.NhsNumber == digits);
        }

        return DateOnly.TryParseExact(typed.Trim(), DateFormats, British, DateTimeStyles.AllowWhiteSpaces, out var born)
            ? people.Where(person => person.DateOfBirth == born)
            : people.Named(typed);
    }
}
