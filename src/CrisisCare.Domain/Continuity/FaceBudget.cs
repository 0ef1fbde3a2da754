using CrisisCare.Domain.Episodes;

namespace CrisisCare.Domain.Continuity;

/// <summary>
/// How much of the team's face budget somebody has used: of so many different staff in the first 14 days, how many they have met. The count
/// is that of the measure "staff met in the first 14 days" and no other. It tells and asks; it never stops a visit.
/// </summary>
/// <param name="Used">Different staff met from the day of acceptance to 13 days after it.</param>
/// <param name="Budget">What the team has set together with people who use the service.</param>
public sealed record FaceBudget(int Used, int Budget)
{
    /// <summary>Days from acceptance, that day included.</summary>
    public const int Days = 14;

    public int Left => Math.Max(0, Budget - Used);

    /// <summary>From four fifths of it on.</summary>
    public bool IsNear => Used * 5 >= Budget * 4;

    public bool IsOver => Used > Budget;

    public string Words =>
        $"Face budget: {Used} of {Budget} used, {(IsOver ? $"{Used - Budget} over" : Left == 0 ? "none left" : $"{Left} left")}";

    /// <returns>Nothing where the team has set none.</returns>
    public static FaceBudget? Of(int? budget, Meetings meetings, DateOnly acceptedOn) =>
        budget is { } set ? new FaceBudget(meetings.StaffMetInDays(acceptedOn, Days), set) : null;

    public static FaceBudget? Of(int? budget, Episode episode) =>
        Of(budget, new Meetings(episode.Contacts.Where(contact => contact.Counts).Select(contact => contact.Facts)), episode.AcceptedOn);

    /// <summary>
    /// Whether a choice takes somebody over it: it adds a face whom neither the past nor the diary holds, on one of those days, and all of
    /// them together are more than was set.
    /// </summary>
    public bool IsExceededBy(Faces faces, DateOnly on, DateOnly acceptedOn) => faces.AddsOne && faces.IfChosen > Budget && IsAbout(on, acceptedOn);

    /// <summary>Whether a day belongs to those the budget is about.</summary>
    public static bool IsAbout(DateOnly day, DateOnly acceptedOn) => day >= acceptedOn && day < acceptedOn.AddDays(Days);
}
