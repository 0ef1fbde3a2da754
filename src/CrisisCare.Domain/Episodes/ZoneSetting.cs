using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Episodes;

/// <summary>Who set the zone, when, why, and what would change it.</summary>
public sealed class ZoneSetting(Guid episodeId, Zone zone, string reason, string? whatWouldChange, DateTimeOffset setAt, Guid? setBy)
{
    public const int ReasonLength = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; } = episodeId;

    public Zone Zone { get; private set; } = zone;

    public string Reason { get; private set; } = reason;

    public string? WhatWouldChange { get; private set; } = whatWouldChange;

    public DateTimeOffset SetAt { get; private set; } = setAt;

    /// <summary>The account that set it; empty for imported history.</summary>
    public Guid? SetBy { get; private set; } = setBy;
}
