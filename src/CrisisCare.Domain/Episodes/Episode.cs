using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Episodes;

/// <summary>
/// An episode of home treatment, from acceptance to closing, and everything that happens in it. It is the one door
/// to its leads, reviews, bookings and contacts: whoever may not see the episode sees none of them.
/// </summary>
public sealed partial class Episode : IVersioned, ITeamOwned
{
    private readonly List<LeadTerm> leads = [];
    private readonly List<CoreGroupMember> coreGroup = [];
    private readonly List<Review> reviews = [];
    private readonly List<Booking> bookings = [];
    private readonly List<Contact> contacts = [];
    private readonly List<ZoneSetting> zones = [];
    private readonly List<Pause> pauses = [];

    private Episode(Guid teamId, Guid serviceUserId, DateTimeOffset referredAt, DateTimeOffset acceptedAt, Priority priority)
    {
        TeamId = teamId;
        ServiceUserId = serviceUserId;
        ReferredAt = referredAt;
        AcceptedAt = acceptedAt;
        Priority = priority;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public Guid ServiceUserId { get; private set; }

    public Guid? ReferralId { get; private set; }

    /// <summary>The episode closed shortly before, when this person has come back.</summary>
    public Guid? PreviousEpisodeId { get; private set; }

    /// <summary>The episode's id in the team's own files, where it came from one.</summary>
    public string? SourceId { get; private set; }

    public DateTimeOffset ReferredAt { get; private set; }

    public DateTimeOffset AcceptedAt { get; private set; }

    public Priority Priority { get; private set; }

    /// <summary>How much contact is planned at present; never a statement of risk.</summary>
    public Zone Zone { get; private set; }

    /// <summary>How many times the episode has (re)started: 1, and one more after each stay in hospital.</summary>
    public int Round { get; private set; } = 1;

    public long Version { get; private set; }

    public IReadOnlyList<LeadTerm> Leads => leads;

    public IReadOnlyList<CoreGroupMember> CoreGroup => coreGroup;

    public IReadOnlyList<Review> Reviews => reviews;

    public IReadOnlyList<Booking> Bookings => bookings;

    public IReadOnlyList<Contact> Contacts => contacts;

    public IReadOnlyList<ZoneSetting> Zones => zones;

    public IReadOnlyList<Pause> Pauses => pauses;

    /// <summary>The London date of acceptance: day 0 of "first 7 days" and "day N on the caseload".</summary>
    public DateOnly AcceptedOn => ServiceTime.LondonDate(AcceptedAt);

    public bool IsOpen => ClosedOn is null;

    /// <summary>Starts an episode: its zone and its first three reviews come with it.</summary>
    public static Episode Accept(Team team, Guid serviceUserId, Referral referral, Zone zone, DateTimeOffset at, Guid by, Episode? previous = null)
    {
        var episode = new Episode(team.Id, serviceUserId, referral.ReceivedAt, at, referral.Priority)
        {
            ReferralId = referral.Id,
            PreviousEpisodeId = previous?.Id,
        };
        episode.SetZone(zone, "Set on acceptance", whatWouldChange: null, at, by);
        episode.PlanFirstReviews(episode.AcceptedOn, team.InitialAppointmentWithin, at);
        return episode;
    }

    /// <summary>An episode as a file tells it. Reviews are planned from today on only: what was not recorded is not called missed.</summary>
    public static Episode Import(Team team, Guid serviceUserId, string sourceId, DateTimeOffset referredAt, DateTimeOffset acceptedAt, Priority priority, DateTimeOffset now, Guid? referralId = null)
    {
        var episode = new Episode(team.Id, serviceUserId, referredAt, acceptedAt, priority) { SourceId = sourceId, ReferralId = referralId };
        episode.SetZone(Zone.Amber, "Imported; no zone was recorded", whatWouldChange: null, now, by: null);
        return episode;
    }

    /// <summary>Day N on the caseload: whole London days since acceptance, days in hospital left out.</summary>
    public int DayOn(DateOnly today)
    {
        var end = ClosedOn ?? today;
        var inHospital = pauses.Sum(pause => Math.Max(0, (pause.EndedOn ?? end).DayNumber - pause.StartedOn.DayNumber));
        return end.DayNumber - AcceptedOn.DayNumber - inHospital;
    }

    public IEnumerable<string> ReasonsAgainstMovingTo(Zone zone)
    {
        if (!IsOpen)
        {
            yield return "This episode is closed";
        }

        if (zone == Zone)
        {
            yield return $"This person is already in the {zone.Definition.Word} zone. Choose another";
        }
    }

    /// <summary>Plans more or less support from now on; the zones before stay readable.</summary>
    public void MoveTo(Zone zone, string reason, string? whatWouldChange, DateTimeOffset now, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstMovingTo(zone));
        SetZone(zone, reason, whatWouldChange, now, by);
    }

    public void SetZone(Zone zone, string reason, string? whatWouldChange, DateTimeOffset at, Guid? by)
    {
        Zone = zone;
        zones.Add(new ZoneSetting(Id, zone, reason, whatWouldChange, at, by));
        Changed();
    }

    /// <summary>Two people changing the course of one episode at the same moment must not both succeed.</summary>
    private void Changed() => Version++;
}
