using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Rota;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>What one colleague works on one day, as it is typed.</summary>
public sealed class DayInput
{
    /// <summary>Empty for a day that is not filled in.</summary>
    [Display(Name = "Shift")]
    public ShiftKind? Kind { get; set; }

    [Display(Name = "Starts")]
    public TimeOnly? Starts { get; set; }

    [Display(Name = "Ends")]
    public TimeOnly? Ends { get; set; }

    [Display(Name = "Duty lead")]
    public bool IsDutyLead { get; set; }

    /// <summary>The shift as the page showed it: if it has changed since, this is a stale page.</summary>
    public string? Seen { get; set; }

    public ShiftHours? Hours => this is { Starts: { } starts, Ends: { } ends } ? new ShiftHours(starts, ends) : null;

    public static DayInput Of(Shift? shift) => new()
    {
        Kind = shift?.Kind,
        Starts = shift?.OwnStarts,
        Ends = shift?.OwnEnds,
        IsDutyLead = shift?.IsDutyLead ?? false,
        Seen = Mark(shift),
    };

    public bool HasSeen(Shift? shift) => (Seen ?? "") == Mark(shift);

    public IEnumerable<string> Reasons(DateOnly date) =>
        Kind is { } kind ? Shift.ReasonsAgainst(kind, Hours).Select(reason => $"{UkFormat.LongDate(date)}: {char.ToLowerInvariant(reason[0])}{reason[1..]}") : [];

    public Shift? ToShift(Guid teamId, Guid staffMemberId, DateOnly date) =>
        Kind is { } kind ? new Shift(teamId, staffMemberId, date, kind, Hours, IsDutyLead) : null;

    private static string Mark(Shift? shift) => shift is null ? "" : $"{shift.Id:N}.{shift.Version}";
}
