using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>What the team writes down about who somebody is, as it is typed.</summary>
public sealed class PersonFields
{
    private const int OldestAge = 130;

    [Display(Name = "First name"), Required(ErrorMessage = "Enter the first name"), StringLength(ServiceUser.NameLength, ErrorMessage = "The first name must be 60 characters or fewer")]
    public string? FirstName { get; set; }

    [Display(Name = "Last name"), Required(ErrorMessage = "Enter the last name"), StringLength(ServiceUser.NameLength, ErrorMessage = "The last name must be 60 characters or fewer")]
    public string? LastName { get; set; }

    [Display(Name = "Date of birth", Description = "For example, 31 3 1980"), DateRequired(ErrorMessage = "Enter the date of birth")]
    public DateParts DateOfBirth { get; set; } = new();

    [Display(Name = "NHS number", Description = "Leave this empty if you do not know it yet. 10 digits, like 999 123 4567")]
    public string? NhsNumber { get; set; }

    [Display(Name = "Preferred name", Description = "What they like to be called, if it is not their first name"), StringLength(ServiceUser.NameLength, ErrorMessage = "The preferred name must be 60 characters or fewer")]
    public string? PreferredName { get; set; }

    [Display(Name = "Phone"), StringLength(ServiceUser.PhoneLength, ErrorMessage = "The phone number must be 30 characters or fewer")]
    public string? Phone { get; set; }

    public static PersonFields Of(ServiceUser person) => new()
    {
        FirstName = person.FirstName,
        LastName = person.LastName,
        DateOfBirth = DateParts.From(person.DateOfBirth),
        NhsNumber = person.NhsNumber is { } digits ? Domain.ServiceUsers.NhsNumber.FromStored(digits).Spaced : null,
        PreferredName = person.PreferredName,
        Phone = person.Phone,
    };

    /// <summary>Reads what was typed; what cannot be goes into ModelState beside its field, and then there are no details.</summary>
    public PersonDetails? Read(ModelStateDictionary modelState, string prefix, bool acceptTestRange, DateOnly today)
    {
        if (DateOfBirth.TryGetDate(out var born) && (born > today || born < today.AddYears(-OldestAge)))
        {
            modelState.AddModelError($"{prefix}.{nameof(DateOfBirth)}", "The date of birth must be in the past, and not more than 130 years ago");
        }

        var nhsNumber = ReadNhsNumber(modelState, prefix, acceptTestRange);
        var phone = ReadPhone(modelState, prefix);
        return modelState.IsValid ? new PersonDetails(FirstName!.Trim(), LastName!.Trim(), born, nhsNumber, PreferredName, phone) : null;
    }

    private NhsNumber? ReadNhsNumber(ModelStateDictionary modelState, string prefix, bool acceptTestRange)
    {
        if (string.IsNullOrWhiteSpace(NhsNumber))
        {
            return null;
        }

        if (Domain.ServiceUsers.NhsNumber.TryParse(NhsNumber, acceptTestRange, out var number, out var problem))
        {
            return number;
        }

        modelState.AddModelError($"{prefix}.{nameof(NhsNumber)}", problem);
        return null;
    }

    private string? ReadPhone(ModelStateDictionary modelState, string prefix)
    {
        if (string.IsNullOrWhiteSpace(Phone))
        {
            return null;
        }

        if (UkPhone.TryParse(Phone, out var written, out var problem))
        {
            return written;
        }

        modelState.AddModelError($"{prefix}.{nameof(Phone)}", problem);
        return null;
    }
}

/// <summary>Who somebody is, read and checked.</summary>
public sealed record PersonDetails(string FirstName, string LastName, DateOnly DateOfBirth, NhsNumber? NhsNumber, string? PreferredName, string? Phone)
{
    public ServiceUser Register(Guid teamId) =>
        ServiceUser.Register(teamId, FirstName, LastName, DateOfBirth, NhsNumber, PreferredName, Phone);

    public void Correct(ServiceUser person) =>
        person.Describe(FirstName, LastName, DateOfBirth, NhsNumber, PreferredName, Phone);

    /// <summary>A new referral adds what was not known; the name and date of birth on the record are kept until somebody corrects them.</summary>
    public void Complete(ServiceUser person) =>
        person.Describe(
            person.FirstName,
            person.LastName,
            person.DateOfBirth,
            person.NhsNumber is { } known ? Domain.ServiceUsers.NhsNumber.FromStored(known) : NhsNumber,
            string.IsNullOrWhiteSpace(PreferredName) ? person.PreferredName : PreferredName,
            Phone ?? person.Phone);
}

/// <summary>Which NHS numbers this installation takes: those for tests and demonstrations only where it says so.</summary>
public static class NhsNumberSettings
{
    public static bool AcceptsTestNhsNumbers(this IConfiguration configuration) =>
        configuration.GetValue<bool>("NhsNumbers:AcceptTestRange") || configuration.GetValue<bool>("Demo:Enabled");
}
