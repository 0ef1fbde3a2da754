using System.Globalization;
using System.Text;

namespace CrisisCare.Domain.ServiceUsers;

/// <summary>
/// A person looked after at home by a crisis team. Their record belongs to one team: nobody outside it sees
/// that it exists (docs/decisions/0003-one-team-one-record.md).
/// </summary>
public sealed partial class ServiceUser : IVersioned, ITeamOwned
{
    public const int NameLength = 60;
    public const int PhoneLength = 30;

    private readonly List<Refusal> refusals = [];

    private ServiceUser(Guid teamId, string firstName, string lastName, DateOnly dateOfBirth)
    {
        TeamId = teamId;
        FirstName = firstName;
        LastName = lastName;
        DateOfBirth = dateOfBirth;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public string FirstName { get; private set; }

    public string LastName { get; private set; }

    /// <summary>What they like to be called.</summary>
    public string? PreferredName { get; private set; }

    public DateOnly DateOfBirth { get; private set; }

    /// <summary>Ten digits, checked by <see cref="ServiceUsers.NhsNumber"/>; empty until it is known.</summary>
    public string? NhsNumber { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Their id in the team's own files, where they came from one.</summary>
    public string? SourceId { get; private set; }

    /// <summary>First, last and preferred name folded to lower case without accents, so that every database finds them alike.</summary>
    public string SearchName { get; private set; } = "";

    public long Version { get; private set; }

    public IReadOnlyList<Refusal> Refusals => refusals;

    public string Name => $"{FirstName} {LastName}";

    public static ServiceUser Register(
        Guid teamId,
        string firstName,
        string lastName,
        DateOnly dateOfBirth,
        NhsNumber? nhsNumber = null,
        string? preferredName = null,
        string? phone = null,
        string? sourceId = null)
    {
        var person = new ServiceUser(teamId, firstName, lastName, dateOfBirth) { SourceId = sourceId };
        person.Describe(firstName, lastName, dateOfBirth, nhsNumber, preferredName, phone);
        return person;
    }

    public void Describe(string firstName, string lastName, DateOnly dateOfBirth, NhsNumber? nhsNumber, string? preferredName, string? phone)
    {
        FirstName = firstName.Trim();
        LastName = lastName.Trim();
        DateOfBirth = dateOfBirth;
        NhsNumber = nhsNumber?.ToString();
        PreferredName = preferredName.TrimmedOrNull();
        Phone = phone.TrimmedOrNull();
        SearchName = SearchNameNow();
    }

    public IEnumerable<string> ReasonsAgainstRefusing(Guid staffMemberId, DateOnly from, DateOnly today)
    {
        if (refusals.Any(refusal => refusal.StaffMemberId == staffMemberId && refusal.AppliesOn(today)))
        {
            yield return "This is already recorded for this member of staff";
        }

        if (from > today)
        {
            yield return "The date must be today or in the past";
        }
    }

    /// <summary>"Not this person": dated, private, and heeded whenever somebody is chosen.</summary>
    public Refusal Refuse(Guid staffMemberId, RefusalKind kind, DateOnly from, string? reason)
    {
        var refusal = new Refusal(Id, staffMemberId, kind, from, reason);
        refusals.Add(refusal);
        return refusal;
    }

    /// <summary>Lower case without accents: "Zoë O’Brien" and "zoe o'brien" are looked for alike.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().Replace('’', '\'').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
