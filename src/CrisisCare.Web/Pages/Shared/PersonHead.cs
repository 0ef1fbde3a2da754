using CrisisCare.Domain.ServiceUsers;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>Who a page is about: name, date of birth and NHS number, never one alone.</summary>
public sealed record PersonHead(Guid Id, string Name, string? PreferredName, DateOnly DateOfBirth, int Age, string? NhsNumber)
{
    public static PersonHead Of(ServiceUser person, DateOnly today)
    {
        var born = person.DateOfBirth;
        var age = today.Year - born.Year - (born.AddYears(today.Year - born.Year) > today ? 1 : 0);
        return new PersonHead(person.Id, person.Name, person.PreferredName, born, age, person.NhsNumber);
    }
}
