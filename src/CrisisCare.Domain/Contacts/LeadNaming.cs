namespace CrisisCare.Domain.Contacts;

/// <summary>Whether the person could say who their lead practitioner is. Source: CORE CRT Fidelity Scale item 36.</summary>
public enum LeadNaming
{
    CouldName,
    CouldNot,

    /// <summary>Somebody says that they did not ask: neither a yes nor a no.</summary>
    NotAsked,
}
