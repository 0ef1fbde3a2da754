namespace CrisisCare.Domain.Teams;

/// <summary>Whether people may read "Your team" on their own phone, on a page without an account.</summary>
public sealed partial class Team
{
    public const int UsualMyTeamLinkDays = 30;

    private const int LongestMyTeamLinkDays = 90;

    /// <summary>Off until the team turns it on; off again, every link is answered like one that never was.</summary>
    public bool OffersMyTeam { get; private set; }

    /// <summary>A person's link to their page works for this long, and never beyond their episode. Days.</summary>
    public int MyTeamLinkDays { get; private set; } = UsualMyTeamLinkDays;

    public void OfferMyTeam(bool offers) => OffersMyTeam = offers;
}
