using CrisisCare.Domain.Measures;

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

    /// <summary>Contacts with the lead present. Null without a lead.</summary>
    public required int? WithLead { get; init; }

    /// <summary>Contacts with somebody of the core group present. Null without a group.</summary>
    public required int? WithCoreGroup { get; init; }

    /// <summary>Contacts with whoever was present most: max nᵢ.</summary>
    public required int WithTop1 { get; init; }

    /// <summary>The attendances of the three who were present most, added up.</summary>
    public required int OfTop3 { get; init; }

    /// <summary>R = Σnᵢ: a joint visit of two is two attendances.</summary>
    public required int Attendances { get; init; }

    /// <summary>Σnᵢ².</summary>
    public required long Squares { get; init; }

    /// <summary>Neighbouring contacts that share somebody.</summary>
    public required int NeighboursSharing { get; init; }

    /// <summary>Contacts after the first with somebody already met.</summary>
    public required int WithSomebodyKnown { get; init; }

    /// <summary>London dates with a contact on which nobody present had been met on an earlier date. From 0; the first date counts.</summary>
    public required int DaysWithOnlyNewFaces { get; init; }

    /// <summary>London dates on which somebody was met for the first time. From 0; the first date counts.</summary>
    public required int DaysWithANewFace { get; init; }

    /// <summary>London dates with a contact. From 0.</summary>
    public required int DaysWithContact { get; init; }

    /// <summary>Whether the person met their lead practitioner. Null without a lead.</summary>
    public bool? LeadMet => WithLead > 0 ? true : WithLead is null ? null : false;

    /// <summary>Contacts with the lead present ÷ contacts, 0 to 1. Null without a lead or without contacts.</summary>
    public double? LeadShare => Fraction.Ratio(WithLead, Contacts)?.Value;

    /// <summary>Contacts with somebody of the core group present ÷ contacts, 0 to 1. Null without a group or without contacts.</summary>
    public double? CoreGroupShare => Fraction.Ratio(WithCoreGroup, Contacts)?.Value;

    /// <summary>Usual provider of care: contacts with whoever was present most ÷ contacts, 0 to 1. Null below 2 contacts.</summary>
    public double? Upc => UpcPart?.Value;

    /// <summary>Bice–Boxerman continuity of care over attendances, (Σnᵢ² − R) ÷ (R(R − 1)) with R = Σnᵢ, 0 to 1. Null below 2 contacts.</summary>
    public double? Coc => CocPart?.Value;

    /// <summary>Sequential continuity: neighbouring contacts that share somebody ÷ (N − 1), 0 to 1. Null below 2 contacts.</summary>
    public double? Secon => SeconPart?.Value;

    /// <summary>Contacts after the first with somebody already met ÷ (N − 1), 0 to 1. Null below 2 contacts.</summary>
    public double? KnownStaffRate => KnownPart?.Value;

    internal Fraction? UpcPart => Fraction.Ratio(Indexed(WithTop1), Contacts);

    internal Fraction? CocPart => Fraction.Ratio(Indexed((double)Squares - Attendances), (double)Attendances * (Attendances - 1));

    internal Fraction? SeconPart => Fraction.Ratio(Indexed(NeighboursSharing), Contacts - 1);

    internal Fraction? KnownPart => Fraction.Ratio(Indexed(WithSomebodyKnown), Contacts - 1);

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
        var with = meetings.With.Values.OrderDescending().ToList();

        return new ContinuityFigures
        {
            Contacts = meetings.Count,
            StaffMet = meetings.StaffMet,
            StaffMetFaceToFace = meetings.StaffMetFaceToFace,
            StaffMetFirst7Days = meetings.StaffMetInDays(acceptedOn, 7),
            StaffMetFirst14Days = meetings.StaffMetInDays(acceptedOn, 14),
            WithLead = lead is { } leader ? meetings.With.GetValueOrDefault(leader) : null,
            WithCoreGroup = coreGroup.Count == 0 ? null : meetings.WithAnyOf(coreGroup),
            WithTop1 = with.FirstOrDefault(),
            OfTop3 = with.Take(3).Sum(),
            Attendances = with.Sum(),
            Squares = with.Sum(n => (long)n * n),
            NeighboursSharing = meetings.NeighboursSharingSomebody(),
            WithSomebodyKnown = meetings.WithSomebodyKnown(),
            DaysWithOnlyNewFaces = meetings.DaysWithOnlyNewFaces(),
            DaysWithANewFace = meetings.DaysWithANewFace(),
            DaysWithContact = meetings.Days,
        };
    }

    /// <summary>With fewer than two contacts an index says nothing.</summary>
    private double? Indexed(double part) => Contacts < FewestForAnIndex ? null : part;
}
