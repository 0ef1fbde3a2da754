namespace CrisisCare.Domain.Continuity;

/// <summary>How well a person knows a member of staff: the rungs of the ladder that bookings climb down, best first.</summary>
public enum Rung
{
    Lead,
    CoreGroup,
    MetTwiceOrMore,
    MetOnce,
    NewFace,
}

/// <summary>Why somebody meets one more new face although a colleague they know was free. Counted: the improvement backlog.</summary>
public enum NewFaceReason
{
    LeadOffShift,
    CoreGroupOffShift,
    PersonAsked,
    SkillLanguageOrGender,
    UrgentToday,
    JointIntroduction,
    NoCar,
    Other,
}

public static class RungWords
{
    extension(Rung rung)
    {
        public string Words => rung switch
        {
            Rung.Lead => "Lead practitioner",
            Rung.CoreGroup => "Core group",
            Rung.MetTwiceOrMore => "Met twice or more",
            Rung.MetOnce => "Met once",
            _ => "Would be a new face",
        };

        public bool IsKnown => rung is not Rung.NewFace;
    }

    extension(NewFaceReason reason)
    {
        public string Words => reason switch
        {
            NewFaceReason.LeadOffShift => "Lead practitioner off shift",
            NewFaceReason.CoreGroupOffShift => "Core group off shift",
            NewFaceReason.PersonAsked => "The person asked",
            NewFaceReason.SkillLanguageOrGender => "Skill, language or gender",
            NewFaceReason.UrgentToday => "Urgent today",
            NewFaceReason.JointIntroduction => "Joint introduction",
            NewFaceReason.NoCar => "No car",
            _ => "Another reason",
        };
    }
}

/// <summary>The reason that somebody gave.</summary>
public sealed record NewFaceAnswer(NewFaceReason Reason, string? Text = null)
{
    public const int TextLength = 200;

    public static IEnumerable<string> ReasonsAgainst(NewFaceReason? reason, string? text)
    {
        if (reason is null)
        {
            yield return "Choose a reason";
        }
        else if (reason is NewFaceReason.Other && string.IsNullOrWhiteSpace(text))
        {
            yield return "Enter the reason in a few words";
        }

        if (text?.Trim().Length > TextLength)
        {
            yield return $"The reason must be {TextLength} characters or fewer";
        }
    }
}
