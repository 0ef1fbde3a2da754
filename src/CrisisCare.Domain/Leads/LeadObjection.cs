namespace CrisisCare.Domain.Leads;

/// <summary>Why somebody cannot lead, in a sentence that staff read as it stands.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="CanBeOverridden">Whether a team leader may choose them all the same, with a reason.</param>
public sealed record LeadObjection(string Sentence, bool CanBeOverridden);
