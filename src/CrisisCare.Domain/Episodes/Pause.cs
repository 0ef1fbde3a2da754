namespace CrisisCare.Domain.Episodes;

/// <summary>A stay in hospital: the episode's days and reviews stop, the lead practitioner is kept.</summary>
public sealed class Pause(Guid episodeId, DateOnly startedOn)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; } = episodeId;

    /// <summary>The London date of admission.</summary>
    public DateOnly StartedOn { get; private set; } = startedOn;

    /// <summary>The London date of return, which is a new day 0.</summary>
    public DateOnly? EndedOn { get; private set; }

    public void End(DateOnly on) => EndedOn = on;
}
