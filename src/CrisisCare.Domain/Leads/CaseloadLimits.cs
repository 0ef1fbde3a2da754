using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Leads;

/// <summary>
/// How many people one member of staff leads at most. Above the soft limit a team leader is asked to confirm; at the hard limit nobody is added
/// without a team leader's reason.
/// </summary>
public sealed record CaseloadLimits
{
    public const int SoftForFullTime = 6;
    public const int HardForFullTime = 8;

    private CaseloadLimits(int soft, int hard) => (Soft, Hard) = (soft, Math.Max(soft, hard));

    public int Soft { get; }

    /// <summary>Never below the soft limit.</summary>
    public int Hard { get; }

    /// <summary>The limits of a full-time post scaled by working time, rounded up, at least 1.</summary>
    public static CaseloadLimits For(decimal wte, int softForFullTime = SoftForFullTime, int hardForFullTime = HardForFullTime)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wte);

        return Exactly(Scaled(softForFullTime, wte), Scaled(hardForFullTime, wte));
    }

    /// <summary>The limits of a member of staff in a team: the team's, scaled, save where something else was agreed with them.</summary>
    public static CaseloadLimits Of(StaffMember staff, Team team) =>
        For(staff.Wte, team.SoftCaseload, team.HardCaseload).Override(staff.SoftCaseload, staff.HardCaseload);

    /// <summary>Limits agreed with one member of staff.</summary>
    public static CaseloadLimits Exactly(int soft, int hard)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(soft, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(hard, 1);

        return new CaseloadLimits(soft, hard);
    }

    /// <summary>Replaces what was agreed with one member of staff and keeps the rest.</summary>
    public CaseloadLimits Override(int? soft, int? hard) => Exactly(soft ?? Soft, hard ?? Hard);

    private static int Scaled(int fullTime, decimal wte) => Math.Max(1, (int)Math.Ceiling(fullTime * wte));
}
