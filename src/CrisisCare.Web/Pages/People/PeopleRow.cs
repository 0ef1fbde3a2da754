using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Pages.People;

/// <summary>A person in the list, with where their care stands.</summary>
/// <param name="Day">Day N on the caseload; empty when no episode is open.</param>
/// <param name="NextReview">The review that is to be held next.</param>
public sealed record PeopleRow(ServiceUser Person, ZoneDefinition? Zone, int? Day, string? Lead, Review? NextReview, bool IsInHospital, DateOnly? ClosedOn)
{
    public static PeopleRow Of(ServiceUser person, Episode? episode, IReadOnlyDictionary<Guid, string> staff, DateOnly today) =>
        episode is { IsOpen: true }
            ? new PeopleRow(
                person,
                episode.Zone.Definition,
                episode.DayOn(today),
                episode.CurrentLead is { } lead ? staff[lead.StaffMemberId] : null,
                episode.ReviewsStillToHold().FirstOrDefault(),
                episode.IsPaused,
                ClosedOn: null)
            : new PeopleRow(person, Zone: null, Day: null, Lead: null, NextReview: null, IsInHospital: false, episode?.ClosedOn);

    public bool IsOpen => Zone is not null;

    public string? NhsNumber => Person.NhsNumber is { } digits ? Domain.ServiceUsers.NhsNumber.FromStored(digits).Spaced : null;
}
