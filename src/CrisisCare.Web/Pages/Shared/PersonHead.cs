using CrisisCare.Domain.ServiceUsers;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>Who a page is about: name, date of birth and NHS number, never one alone.</summary>
public sealed record PersonHead(Guid Id, string Name, string? PreferredName, DateOnly DateOfBirth, int Age, string? NhsNumber)
{
    public static PersonHead Of(ServiceUser person, DateOnly today)
    {
        var age = today.Year - person.DateOfBirth.Year;
        age -= person.DateOfBirth.AddYears(age) > today ? 1 : 0;
        var number = person.NhsNumber is { } digits ? Domain.ServiceUsers.NhsNumber.FromStored(digits).Spaced : null;
        return new PersonHead(person.Id, person.Name, person.PreferredName, person.DateOfBirth, age, number);
    }
}
