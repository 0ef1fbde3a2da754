namespace CrisisCare.Domain;

/// <summary>Something that belongs to one team and is shown to nobody outside it.</summary>
public interface ITeamOwned
{
    Guid TeamId { get; }
}
