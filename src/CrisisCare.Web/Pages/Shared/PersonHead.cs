using CrisisCare.Domain.ServiceUsers;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>Who a page is about: name, date of birth and NHS number together, so that nobody acts on the wrong person's page.</summary>
public sealed record PersonHead(Guid Id, string Name, string? PreferredName, string? Pronouns, DateOnly DateOfBirth, int Age, string? NhsNumber)
{
    /// <summary>"Gracie, she/her", to stand beside the name; nothing where neither is known.</summary>
    public string? Called => string.Join(", ", new[] { PreferredName, Pronouns }.OfType<string>()).TrimmedOrNull();

    public static PersonHead Of(ServiceUser person, DateOnly today)
    {
        var spaced = person.NhsNumber is { } digits ? Domain.ServiceUsers.NhsNumber.FromStored(digits).Spaced : null;
        return new PersonHead(person.Id, person.Name, person.PreferredName, person.Pronouns, person.DateOfBirth, AgeOn(today, person.DateOfBirth), spaced);
    }

    private static int AgeOn(DateOnly today, DateOnly born)
    {
        var years = today.Year - born.Year;
        return born.AddYears(years) > today ? years - 1 : years;
    }
}
