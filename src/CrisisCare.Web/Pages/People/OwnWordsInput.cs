using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.ServiceUsers;

namespace CrisisCare.Web.Pages.People;

/// <summary>Somebody's own words, as they are typed. Each property is named for its <see cref="OwnWordsPart"/>.</summary>
public sealed class OwnWordsInput
{
    /// <summary>The number of the telling that was on the page.</summary>
    public int BasedOn { get; set; }

    [Display(Name = "Preferred name", Description = "What they like to be called")]
    public string? PreferredName { get; set; }

    [Display(Name = "Pronouns", Description = "For example, she/her")]
    public string? Pronouns { get; set; }

    [Display(Name = "What happened", Description = "In the person’s words, so that they need not tell it again")]
    public string? WhatHappened { get; set; }

    [Display(Name = "What helps")]
    public string? WhatHelps { get; set; }

    [Display(Name = "What does not help")]
    public string? WhatDoesNotHelp { get; set; }

    [Display(Name = "What not to ask again", Description = "Every colleague reads this first")]
    public string? DoNotAsk { get; set; }

    [Display(Name = "Who is at home", Description = "People, children and animals, and who should not hear what it is about")]
    public string? AtHome { get; set; }

    [Display(Name = "How and when to contact", Description = "For example, text first, never before 10am, do not leave a voicemail")]
    public string? HowToContact { get; set; }

    [Display(Name = "Who to see, or not to see", Description = "For example a woman, or somebody who speaks Polish. Do not name a colleague here")]
    public string? WhoToSee { get; set; }

    [Display(Name = "How was this written?"), Required(ErrorMessage = "Say how this was written")]
    public OwnWordsAuthor? Author { get; set; }

    public OwnWords Words => new()
    {
        PreferredName = PreferredName,
        Pronouns = Pronouns,
        WhatHappened = WhatHappened,
        WhatHelps = WhatHelps,
        WhatDoesNotHelp = WhatDoesNotHelp,
        DoNotAsk = DoNotAsk,
        AtHome = AtHome,
        HowToContact = HowToContact,
        WhoToSee = WhoToSee,
    };

    public static OwnWordsInput Of(OwnWords words, int basedOn) => new()
    {
        BasedOn = basedOn,
        PreferredName = words.PreferredName,
        Pronouns = words.Pronouns,
        WhatHappened = words.WhatHappened,
        WhatHelps = words.WhatHelps,
        WhatDoesNotHelp = words.WhatDoesNotHelp,
        DoNotAsk = words.DoNotAsk,
        AtHome = words.AtHome,
        HowToContact = words.HowToContact,
        WhoToSee = words.WhoToSee,
    };

    public static string FieldOf(OwnWordsPart part) => $"Input.{part}";
}
