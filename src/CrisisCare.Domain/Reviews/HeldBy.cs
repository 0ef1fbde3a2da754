namespace CrisisCare.Domain.Reviews;

/// <summary>Who held a review, as the person would see it.</summary>
public enum HeldBy
{
    Lead,
    Deputy,
    CoreGroup,
    SomeoneKnown,
    NewFace,
}

/// <summary>Who held a review, as pages say it.</summary>
public static class HeldByWords
{
    extension(HeldBy by)
    {
        public string Words => by switch
        {
            HeldBy.Lead => "by the lead practitioner",
            HeldBy.Deputy => "by the deputy",
            HeldBy.CoreGroup => "by the core group",
            HeldBy.SomeoneKnown => "by someone known",
            _ => "by a new face",
        };
    }
}
