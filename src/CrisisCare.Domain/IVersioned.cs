namespace CrisisCare.Domain;

/// <summary>
/// A row that two people may edit in place. The version counts its changes, so that an edit made from a page
/// that has gone stale is refused instead of silently undoing somebody else's work, on every database.
/// </summary>
public interface IVersioned
{
    long Version { get; }
}
