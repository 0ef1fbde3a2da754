namespace CrisisCare.Domain.Continuity;

/// <summary>
/// What a choice does to the number of different people somebody meets: met so far, with everybody who is booked already, and
/// if these are chosen too. A new face who is booked twice is one face; the order of bookings does not matter.
/// </summary>
/// <param name="Met">Staff met so far (product.md, <i>Staff met</i>).</param>
/// <param name="Booked">Met, once everything that is booked has happened.</param>
/// <param name="IfChosen">Met, once the choice has happened too.</param>
/// <param name="NewFaces">Of the chosen, those not met yet, booked elsewhere or not.</param>
public sealed record Faces(int Met, int Booked, int IfChosen, IReadOnlyList<Guid> NewFaces)
{
    /// <summary>Whether the choice adds somebody whom neither the past nor the diary holds.</summary>
    public bool AddsOne => IfChosen > Booked;

    public bool IntroducesSomebody => NewFaces.Count > 0;

    /// <summary>"4 people met"; with new faces in the diary "4 people met, 5 with those booked".</summary>
    public string Before => Booked == Met
        ? $"{UkFormat.Count(Met, "person", "people")} met"
        : $"{UkFormat.Count(Met, "person", "people")} met, {Booked} with those booked";

    /// <summary>"still 4" or "5".</summary>
    public string After => AddsOne ? $"{IfChosen}" : $"still {IfChosen}";

    /// <summary>"4 people met → still 4", "4 people met, 5 with those booked → 6".</summary>
    public string Words => $"{Before} → {After}";
}

/// <summary>The faces-if-booked count: one definition for the booking page, the contact form, the board and tomorrow's list.</summary>
public static class FacesIfBooked
{
    /// <param name="met">Everybody the person has met in this episode.</param>
    /// <param name="booked">The staff of each booking that has not happened yet, in any order.</param>
    /// <param name="chosen">Whoever would be booked, or take part.</param>
    public static Faces Of(IReadOnlySet<Guid> met, IEnumerable<IEnumerable<Guid>> booked, IEnumerable<Guid> chosen)
    {
        var afterBooked = met.Union(booked.SelectMany(staff => staff)).ToHashSet();
        var chosenOnce = chosen.Distinct().ToList();
        return new Faces(
            met.Count,
            afterBooked.Count,
            afterBooked.Union(chosenOnce).Count(),
            [.. chosenOnce.Where(staff => !met.Contains(staff))]);
    }
}
