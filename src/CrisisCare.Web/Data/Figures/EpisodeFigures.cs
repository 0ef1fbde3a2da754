using CrisisCare.Domain.Measures;

namespace CrisisCare.Web.Data.Figures;

/// <summary>
/// What the measures need of one closed episode, worked out once so that ten years are read in a moment. It is a copy and never the truth:
/// whoever changes anything of the episode leaves a <see cref="StaleFigures"/> beside it, and from then on the facts are read instead
/// (docs/decisions/0015-figures-of-an-episode.md).
/// </summary>
public sealed class EpisodeFigures(Guid episodeId, Guid teamId) : ITeamOwned
{
    public Guid EpisodeId { get; private set; } = episodeId;

    public Guid TeamId { get; private set; } = teamId;

    /// <summary>Which layout the facts are written in; another than <see cref="FactsFormat.Version"/> is not read.</summary>
    public int Version { get; private set; }

    public byte[] Facts { get; private set; } = [];

    /// <summary>
    /// One more with every writing in the team, and never the same twice: whoever has read up to one need only read what is above it, and of
    /// two that work figures out at once the slower one fails.
    /// </summary>
    public long Serial { get; private set; }

    public void Become(EpisodeFacts facts, long serial)
    {
        Version = FactsFormat.Version;
        Facts = FactsFormat.Write(facts);
        Serial = serial;
    }
}

/// <summary>
/// A change to an episode that its figures may not know of. Written in the transaction of the change itself; taken away by whoever has worked
/// the figures out since. It is only ever added, so it can never be in the way of the change.
/// </summary>
public sealed class StaleFigures(Guid episodeId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; } = episodeId;
}
