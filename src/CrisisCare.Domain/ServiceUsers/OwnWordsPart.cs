namespace CrisisCare.Domain.ServiceUsers;

/// <summary>What somebody can say of themselves, in the order in which it is asked.</summary>
public enum OwnWordsPart
{
    PreferredName,
    Pronouns,
    WhatHappened,
    WhatHelps,
    WhatDoesNotHelp,
    DoNotAsk,
    AtHome,
    HowToContact,
    WhoToSee,
}

public static class OwnWordsParts
{
    public static readonly IReadOnlyList<OwnWordsPart> All = Enum.GetValues<OwnWordsPart>();

    /// <summary>In the order in which a colleague needs it at the door: first what must not go wrong.</summary>
    public static readonly IReadOnlyList<OwnWordsPart> BeforeAVisit =
    [
        OwnWordsPart.DoNotAsk, OwnWordsPart.HowToContact, OwnWordsPart.WhoToSee, OwnWordsPart.AtHome, OwnWordsPart.WhatHelps,
        OwnWordsPart.WhatDoesNotHelp, OwnWordsPart.WhatHappened, OwnWordsPart.PreferredName, OwnWordsPart.Pronouns,
    ];

    /// <summary>What even a list of visits says.</summary>
    public static readonly IReadOnlyList<OwnWordsPart> AtAGlance = [OwnWordsPart.DoNotAsk, OwnWordsPart.HowToContact, OwnWordsPart.WhoToSee];

    extension(OwnWordsPart part)
    {
        public string Words => part switch
        {
            OwnWordsPart.PreferredName => "Preferred name",
            OwnWordsPart.Pronouns => "Pronouns",
            OwnWordsPart.WhatHappened => "What happened",
            OwnWordsPart.WhatHelps => "What helps",
            OwnWordsPart.WhatDoesNotHelp => "What does not help",
            OwnWordsPart.DoNotAsk => "What not to ask again",
            OwnWordsPart.AtHome => "Who is at home",
            OwnWordsPart.HowToContact => "How and when to contact",
            _ => "Who to see, or not to see",
        };

        public bool IsOneLine => part is OwnWordsPart.PreferredName or OwnWordsPart.Pronouns;

        public int MostCharacters => part switch
        {
            OwnWordsPart.PreferredName => ServiceUser.NameLength,
            OwnWordsPart.Pronouns => OwnWords.PronounsLength,
            OwnWordsPart.WhatHappened => OwnWords.WhatHappenedLength,
            _ => OwnWords.PartLength,
        };
    }
}
