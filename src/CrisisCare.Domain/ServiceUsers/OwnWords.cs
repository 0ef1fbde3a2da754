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

/// <summary>
/// What a person wants every colleague to know before they come, so that it is told once. Short, and nothing is required.
/// Source: research on consistency of staff (domain.md §1.1, CORE item 36d) and peers.md §5, 9 (ask once).
/// </summary>
public sealed record OwnWords
{
    public const int PronounsLength = 40;

    /// <summary>Characters of what happened: a few sentences, not a history.</summary>
    public const int WhatHappenedLength = 500;

    /// <summary>Characters of everything else.</summary>
    public const int PartLength = 300;

    public static readonly OwnWords None = new();

    [NotInTrail]
    public string? PreferredName { get; init; }

    [NotInTrail]
    public string? Pronouns { get; init; }

    [NotInTrail]
    public string? WhatHappened { get; init; }

    [NotInTrail]
    public string? WhatHelps { get; init; }

    [NotInTrail]
    public string? WhatDoesNotHelp { get; init; }

    [NotInTrail]
    public string? DoNotAsk { get; init; }

    [NotInTrail]
    public string? AtHome { get; init; }

    [NotInTrail]
    public string? HowToContact { get; init; }

    /// <summary>By gender or language. A colleague by name is a <see cref="Refusal"/>, which is heeded by itself.</summary>
    [NotInTrail]
    public string? WhoToSee { get; init; }

    public bool IsEmpty => this == None;

    public string? this[OwnWordsPart part] => part switch
    {
        OwnWordsPart.PreferredName => PreferredName,
        OwnWordsPart.Pronouns => Pronouns,
        OwnWordsPart.WhatHappened => WhatHappened,
        OwnWordsPart.WhatHelps => WhatHelps,
        OwnWordsPart.WhatDoesNotHelp => WhatDoesNotHelp,
        OwnWordsPart.DoNotAsk => DoNotAsk,
        OwnWordsPart.AtHome => AtHome,
        OwnWordsPart.HowToContact => HowToContact,
        _ => WhoToSee,
    };

    /// <summary>As it is kept: without spaces around it, every line break one character, one line where one is asked for.</summary>
    public OwnWords Tidied() => new()
    {
        PreferredName = OneLine(PreferredName),
        Pronouns = OneLine(Pronouns),
        WhatHappened = Lines(WhatHappened),
        WhatHelps = Lines(WhatHelps),
        WhatDoesNotHelp = Lines(WhatDoesNotHelp),
        DoNotAsk = Lines(DoNotAsk),
        AtHome = Lines(AtHome),
        HowToContact = Lines(HowToContact),
        WhoToSee = Lines(WhoToSee),
    };

    /// <summary>What is too long, part by part.</summary>
    public IEnumerable<(OwnWordsPart Part, string Sentence)> ReasonsAgainst() =>
        from part in OwnWordsParts.All
        let length = Tidied()[part]?.Length ?? 0
        where length > part.MostCharacters
        select (part, $"{part.Words} must be {part.MostCharacters} characters or fewer. There are {length:N0} now");

    /// <summary>The parts that two tellings have differently.</summary>
    public IEnumerable<OwnWordsPart> DifferencesFrom(OwnWords other) => OwnWordsParts.All.Where(part => this[part] != other[part]);

    /// <summary>Words told in confidence are not written out by accident, into a log for example.</summary>
    public override string ToString() => "Told in confidence";

    private static string? OneLine(string? text) => text?.ReplaceLineEndings(" ").TrimmedOrNull();

    private static string? Lines(string? text) => text?.ReplaceLineEndings("\n").TrimmedOrNull();
}

public static class OwnWordsParts
{
    public static readonly IReadOnlyList<OwnWordsPart> All = Enum.GetValues<OwnWordsPart>();

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

        public int MostCharacters => part switch
        {
            OwnWordsPart.PreferredName => ServiceUser.NameLength,
            OwnWordsPart.Pronouns => OwnWords.PronounsLength,
            OwnWordsPart.WhatHappened => OwnWords.WhatHappenedLength,
            _ => OwnWords.PartLength,
        };
    }
}
