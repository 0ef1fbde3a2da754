using CrisisCare.Domain.Rota;

namespace CrisisCare.Domain.Teams;

/// <summary>A crisis resolution and home treatment team, with the settings it has chosen for itself.</summary>
public sealed partial class Team : IVersioned
{
    public const int NameLength = 100;

    public Team(string name)
    {
        Name = name;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; }

    /// <summary>How many people a full-time lead practitioner has before the team asks twice. People.</summary>
    public int SoftCaseload { get; private set; } = 6;

    /// <summary>How many people a full-time lead practitioner has at the very most, unless a team leader says why. People.</summary>
    public int HardCaseload { get; private set; } = 8;

    /// <summary>The lead, the deputy and the others together. People.</summary>
    public int CoreGroupSize { get; private set; } = 5;

    /// <summary>The initial appointment is due this many days after acceptance at the latest. Days.</summary>
    public int InitialAppointmentWithin { get; private set; } = 1;

    /// <summary>Somebody accepted again within this many days of closing is offered the staff they had. Days.</summary>
    public int LinkEpisodesWithin { get; private set; } = 28;

    /// <summary>The board points out people who have met more different staff than this. Staff.</summary>
    public int ManyStaff { get; private set; } = 5;

    public ShiftHours Early { get; private set; } = new(new TimeOnly(7, 0), new TimeOnly(15, 0));

    public ShiftHours Late { get; private set; } = new(new TimeOnly(13, 0), new TimeOnly(21, 0));

    public ShiftHours LongDay { get; private set; } = new(new TimeOnly(8, 0), new TimeOnly(20, 0));

    public ShiftHours Night { get; private set; } = new(new TimeOnly(20, 30), new TimeOnly(7, 30));

    public long Version { get; private set; }

    /// <summary>From when to when the team works a shift; asked only of shifts that go by the team's times.</summary>
    public ShiftHours HoursOf(ShiftKind kind) => kind switch
    {
        ShiftKind.Early => Early,
        ShiftKind.Late => Late,
        ShiftKind.LongDay => LongDay,
        ShiftKind.Night => Night,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This shift has no times of the team."),
    };

    public void SetHours(ShiftHours early, ShiftHours late, ShiftHours longDay, ShiftHours night)
    {
        foreach (var hours in new[] { early, late, longDay, night })
        {
            RuleBrokenException.ThrowIfAny(ShiftHours.ReasonsAgainst(hours.Starts, hours.Ends));
        }

        (Early, Late, LongDay, Night) = (early, late, longDay, night);
    }
}
