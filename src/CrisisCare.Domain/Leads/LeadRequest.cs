namespace CrisisCare.Domain.Leads;

/// <summary>The person a lead practitioner is looked for, as they stand now.</summary>
/// <param name="StaffMet">Different staff the person has met in this episode.</param>
/// <param name="ReviewDays">The days of the initial appointment and the day 7 and day 14 reviews.</param>
/// <param name="CurrentLead">Whoever leads now, when the lead is being changed.</param>
/// <param name="EarlierLeadIsWelcome">False when the person has said that they would rather not have an earlier lead again.</param>
public sealed record LeadRequest(
    int StaffMet,
    IReadOnlyList<DateOnly> ReviewDays,
    Guid? CurrentLead = null,
    bool EarlierLeadIsWelcome = true);
