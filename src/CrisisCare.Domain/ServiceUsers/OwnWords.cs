namespace CrisisCare.Domain.ServiceUsers;

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
    public OwnWords Tidied() => Of(part => this[part]?.ReplaceLineEndings(part.IsOneLine ? " " : "\n").TrimmedOrNull());

    /// <summary>Put together with what a colleague has saved since it was read: where only they changed a part, theirs; else one's own.</summary>
    public OwnWords OnTopOf(OwnWords now, OwnWords read) => Of(part => this[part] == read[part] ? now[part] : this[part]);

    /// <summary>What is too long, part by part.</summary>
    public IEnumerable<(OwnWordsPart Part, string Sentence)> ReasonsAgainst()
    {
        var tidied = Tidied();
        return
            from part in OwnWordsParts.All
            let length = tidied[part]?.Length ?? 0
            where length > part.MostCharacters
            select (part, $"{part.Words} must be {part.MostCharacters} characters or fewer. You have {UkFormat.Count(length, "character")}");
    }

    /// <summary>Words told in confidence are not written out by accident, into a log for example.</summary>
    public override string ToString() => "Told in confidence";

    private static OwnWords Of(Func<OwnWordsPart, string?> said) => new()
    {
        PreferredName = said(OwnWordsPart.PreferredName),
        Pronouns = said(OwnWordsPart.Pronouns),
        WhatHappened = said(OwnWordsPart.WhatHappened),
        WhatHelps = said(OwnWordsPart.WhatHelps),
        WhatDoesNotHelp = said(OwnWordsPart.WhatDoesNotHelp),
        DoNotAsk = said(OwnWordsPart.DoNotAsk),
        AtHome = said(OwnWordsPart.AtHome),
        HowToContact = said(OwnWordsPart.HowToContact),
        WhoToSee = said(OwnWordsPart.WhoToSee),
    };
}
