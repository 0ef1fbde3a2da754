using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.HandOvers;

/// <summary>Everything that the choice of a replacement looks at, as it stands now.</summary>
public sealed record ReplacementFacts
{
    public required Team Team { get; init; }

    /// <summary>Who is away or leaves, with their absences.</summary>
    public required StaffMember Away { get; init; }

    public required HandOverPeriod Period { get; init; }

    /// <summary>The working staff of the team, with their absences.</summary>
    public required IReadOnlyList<StaffMember> Staff { get; init; }

    /// <summary>How many people each leads now.</summary>
    public IReadOnlyDictionary<Guid, int> Load { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Staff whose account has been disabled.</summary>
    public IReadOnlySet<Guid> Disabled { get; init; } = new HashSet<Guid>();

    /// <summary>By service user.</summary>
    public required ILookup<Guid, Refusal> Refusals { get; init; }

    public required TeamRota Rota { get; init; }

    public IReadOnlyList<DiaryEntry> Diary { get; init; } = [];

    public IReadOnlyDictionary<Guid, PlannedIntervention> Interventions { get; init; } = new Dictionary<Guid, PlannedIntervention>();

    /// <summary>By episode: who becomes the lead practitioner in the same hand-over.</summary>
    public IReadOnlyDictionary<Guid, Guid> NextLeads { get; init; } = new Dictionary<Guid, Guid>();

    public required DateTimeOffset Now { get; init; }

    public DateOnly Today => ServiceTime.LondonDate(Now);

    /// <summary>The first day on which a replacement is needed.</summary>
    public DateOnly FirstDay => Period.From > Today ? Period.From : Today;

    public StaffMember? Find(Guid? staffMemberId) => Staff.FirstOrDefault(member => member.Id == staffMemberId);

    public Guid? NextLeadOf(Guid episodeId) => NextLeads.TryGetValue(episodeId, out var next) ? next : null;

    /// <summary>As it would be with something moved, so that the next suggestion does not ask too much of the same colleague.</summary>
    public ReplacementFacts With(HeldItem held, Guid to) => held.Item switch
    {
        HandOverItem.Lead => this with
        {
            Load = new Dictionary<Guid, int>(Load) { [to] = Load.GetValueOrDefault(to) + 1 },
            NextLeads = new Dictionary<Guid, Guid>(NextLeads) { [held.Episode.Id] = to },
        },
        HandOverItem.Booking => this with { Diary = [.. Diary, DiaryEntry.Of(held.Booking) with { BookingId = Guid.CreateVersion7(), StaffIds = [to] }] },
        _ => this,
    };
}
