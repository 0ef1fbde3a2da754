namespace CrisisCare.Domain.Leads;

/// <summary>Why somebody other than the first recommendation was chosen.</summary>
public enum AllocationReason
{
    KnowsThePerson,
    PersonAsked,
    SkillLanguageOrGender,
    CanHoldTheReviews,
    Workload,
    Conflict,
    Other,
}

/// <summary>Why a lead practitioner's term ended.</summary>
public enum LeadChangeReason
{
    LeadAway,
    LeadLeft,
    PersonAsked,
    Workload,
    BetterFit,
    EpisodeClosed,
    Other,
}

/// <summary>The reasons about leads as pages say them.</summary>
public static class LeadWords
{
    extension(AllocationReason reason)
    {
        public string Words => reason switch
        {
            AllocationReason.KnowsThePerson => "Knows the person",
            AllocationReason.PersonAsked => "The person asked",
            AllocationReason.SkillLanguageOrGender => "Skill, language or gender",
            AllocationReason.CanHoldTheReviews => "Can hold the reviews",
            AllocationReason.Workload => "Workload",
            AllocationReason.Conflict => "Conflict of interest",
            _ => "Another reason",
        };
    }

    extension(LeadChangeReason reason)
    {
        public string Words => reason switch
        {
            LeadChangeReason.LeadAway => "The lead practitioner is away",
            LeadChangeReason.LeadLeft => "The lead practitioner has left",
            LeadChangeReason.PersonAsked => "The person asked",
            LeadChangeReason.Workload => "Workload",
            LeadChangeReason.BetterFit => "Somebody else fits better",
            LeadChangeReason.EpisodeClosed => "The episode was closed",
            _ => "Another reason",
        };
    }
}
