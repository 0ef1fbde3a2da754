namespace CrisisCare.Domain.Continuity;

/// <summary>
/// How many different people somebody met in an episode, and how much those meetings had in common. The plain counts lead; the rest is secondary.
/// Null is "not applicable", never zero. The indices follow the published reviews of continuity measures, restated for joint visits in product.md.
/// </summary>
public sealed record ContinuityFigures
{
    private const int FewestForAnIndex = 2;

    /// <summary>Direct contacts that were held: N. From 0.</summary>
    public required int Contacts { get; init; }

    /// <summary>Different staff who took part in them. From 0; fewer is better.</summary>
    public required int StaffMet { get; init; }

    /// <summary>Different staff seen face to face or on video. From 0 to <see cref="StaffMet"/>.</summary>
    public required int StaffMetFaceToFace { get; init; }

    /// <summary>Different staff met on days 0 to 6, counted from the acceptance date.</summary>
    public required int StaffMetFirst7Days { get; init; }

    /// <summary>Different staff met on days 0 to 13, counted from the acceptance date.</summary>
    public required int StaffMetFirst14Days { get; init; }

    /// <summary>Whether the person met their lead practitioner. Null without a lead.</summary>
    public required bool? LeadMet { get; init; }

    /// <summary>Contacts with the lead present ÷ contacts, 0 to 1. Null without a lead or without contacts.</summary>
    public required double? LeadShare { get; init; }

    /// <summary>Contacts with somebody of the core group present ÷ contacts, 0 to 1. Null without a group or without contacts.</summary>
    public required double? CoreGroupShare { get; init; }

    /// <summary>Usual provider of care: contacts with whoever was present most ÷ contacts, 0 to 1. Null below 2 contacts.</summary>
    public required double? Upc { get; init; }

    /// <summary>Bice–Boxerman continuity of care over attendances, (Σnᵢ² − R) ÷ (R(R − 1)) with R = Σnᵢ, 0 to 1. Null below 2 contacts.</summary>
    public required double? Coc { get; init; }

    /// <summary>Sequential continuity: neighbouring contacts that share somebody ÷ (N − 1), 0 to 1. Null below 2 contacts.</summary>
    public required double? Secon { get; init; }

    /// <summary>Contacts after the first with somebody already met ÷ (N − 1), 0 to 1. Null below 2 contacts.</summary>
    public required double? KnownStaffRate { get; init; }

    /// <summary>London dates with a contact on which nobody present had been met on an earlier date. From 0; the first date counts.</summary>
    public required int DaysWithOnlyNewFaces { get; init; }

    /// <summary>London dates with a contact. From 0.</summary>
    public required int DaysWithContact { get; init; }

    /// <summary>Works the figures out from every contact of an episode, in any order; those that do not count are left out here.</summary>
    /// <param name="contacts">Every contact of the episode with the team's own staff.</param>
    /// <param name="acceptedOn">The London date of acceptance.</param>
    /// <param name="lead">Whoever leads now, or led at the end of the episode.</param>
    /// <param name="coreGroup">The core group, the lead included.</param>
    public static ContinuityFigures Of(
        IEnumerable<ContactFacts> contacts,
        DateOnly acceptedOn,
        Guid? lead,
        IReadOnlySet<Guid> coreGroup)
    {
        var meetings = new Meetings(contacts);
        var enough = meetings.Count >= FewestForAnIndex;
        int? withLead = lead is { } leader ? meetings.With.GetValueOrDefault(leader) : null;

        return new ContinuityFigures
        {
            Contacts = meetings.Count,
            StaffMet = meetings.StaffMet,
            StaffMetFaceToFace = meetings.StaffMetFaceToFace,
            StaffMetFirst7Days = meetings.StaffMetInDays(acceptedOn, 7),
            StaffMetFirst14Days = meetings.StaffMetInDays(acceptedOn, 14),
            LeadMet = withLead is null ? null : withLead > 0,
            LeadShare = Ratio(withLead, meetings.Count),
            CoreGroupShare = Ratio(coreGroup.Count == 0 ? null : meetings.WithAnyOf(coreGroup), meetings.Count),
            Upc = Ratio(enough ? meetings.With.Values.DefaultIfEmpty().Max() : null, meetings.Count),
            Coc = enough ? BiceBoxerman(meetings.With.Values) : null,
            Secon = Ratio(enough ? meetings.NeighboursSharingSomebody() : null, meetings.Count - 1),
            KnownStaffRate = Ratio(enough ? meetings.WithSomebodyKnown() : null, meetings.Count - 1),
            DaysWithOnlyNewFaces = meetings.DaysWithOnlyNewFaces(),
            DaysWithContact = meetings.Days,
        };
    }

    private static double? BiceBoxerman(IEnumerable<int> attendances)
    {
        var squares = attendances.Sum(n => (double)n * n);
        var all = attendances.Sum(n => (double)n);

        return all > 1 ? (squares - all) / (all * (all - 1)) : null;
    }

    private static double? Ratio(int? part, int whole) => whole > 0 ? (double?)part / whole : null;
}
