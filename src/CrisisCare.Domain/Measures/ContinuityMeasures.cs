using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Measures;

/// <summary>Every measure of an episode's continuity of care, in the order of the export. Definitions: product.md, <i>Staff met</i>.</summary>
public static class ContinuityMeasures
{
    private const string AlwaysDefined = "not recorded";
    private const string NotEnough = "not enough contacts";
    private const string NoLead = "no lead practitioner";
    private const string Episodes = "people whose episode closed";
    private const string AllContacts = "contacts";
    private const string OnlyClosed = "Episodes that are still open are left out until they close.";
    private const string TwoContacts = "Episodes that are still open, and those with fewer than two contacts, are left out.";

    public static readonly MeasureDefinition Contacts = Count(
        "contacts", "Contacts",
        "Contacts face to face, by phone, by video or by talk type that were attended.",
        "contacts", MeasureUnit.Contacts, "contacts", figures => figures.Contacts);

    public static readonly MeasureDefinition StaffMet = Count(
        "staff-met", "Staff met",
        "The number of different staff who took part in the contacts. Staff who only observed are not counted.",
        "different staff met", MeasureUnit.Staff, "distinct_staff", figures => figures.StaffMet) with
    { Direction = Improvement.Lower };

    public static readonly MeasureDefinition StaffMetFaceToFace = Count(
        "staff-met-face-to-face", "Staff met face to face",
        "The number of different staff who took part in contacts face to face or by video.",
        "different staff met face to face or by video", MeasureUnit.Staff, "distinct_staff_face_to_face", figures => figures.StaffMetFaceToFace) with
    { Direction = Improvement.Lower };

    public static readonly MeasureDefinition StaffMetFirst7Days = First(
        7, "The number of different staff met from the day of acceptance to 6 days after it.", figures => figures.StaffMetFirst7Days);

    public static readonly MeasureDefinition StaffMetFirst14Days = First(
        14, "The number of different staff met from the day of acceptance to 13 days after it.", figures => figures.StaffMetFirst14Days) with
    { Family = MeasureFamily.Headline };

    public static readonly MeasureDefinition LeadMet = Ratio(
        "lead-met", "Lead practitioner met",
        "Whether the lead practitioner took part in at least one contact.",
        ("people who met their lead practitioner", "people who had a lead practitioner when their episode closed"), "lead_met", NoLead,
        figures => figures.LeadMet is { } met ? Fraction.Of(met) : null) with
    {
        Unit = MeasureUnit.YesOrNo,
        Shape = MeasureShape.Proportion,
        Family = MeasureFamily.LeadAndReviews,
        Exclusions = "Episodes that are still open, and those without a lead practitioner, are left out.",
    };

    public static readonly MeasureDefinition LeadShare = Ratio(
        "lead-share", "Contacts with the lead practitioner",
        "The share of contacts in which the lead practitioner took part.",
        ("contacts with the lead practitioner", AllContacts), "lead_share", "no lead practitioner or no contacts",
        figures => Fraction.Ratio(figures.WithLead, figures.Contacts)) with
    {
        Exclusions = "Episodes that are still open, and those without a lead practitioner or without contacts, are left out.",
    };

    public static readonly MeasureDefinition CoreGroupShare = Ratio(
        "core-group-share", "Contacts with the core group",
        "The share of contacts in which somebody of the core group took part.",
        ("contacts with somebody of the core group", AllContacts), null, "no core group or no contacts",
        figures => Fraction.Ratio(figures.WithCoreGroup, figures.Contacts)) with
    {
        Exclusions = "Episodes that are still open, and those without a core group or without contacts, are left out.",
    };

    public static readonly MeasureDefinition Upc = Ratio(
        "upc", "Usual provider of care (UPC)",
        "The share of contacts in which the member of staff met most often took part.",
        ("contacts with whoever was met most", AllContacts), "upc", NotEnough, figures => figures.UpcPart) with
    { Family = MeasureFamily.Research };

    public static readonly MeasureDefinition Coc = Ratio(
        "coc", "Continuity of care (COC, Bice and Boxerman)",
        "From 0, when nobody was met twice, to 1, when one member of staff was met every time.",
        ("pairs of attendances by the same member of staff", "pairs of attendances"), "coc", NotEnough, figures => figures.CocPart) with
    {
        Unit = MeasureUnit.Index,
        Family = MeasureFamily.Research,
    };

    public static readonly MeasureDefinition Secon = Ratio(
        "secon", "Sequential continuity (SECON)",
        "The share of contacts, from the second on, that include somebody from the contact just before.",
        ("contacts that share somebody with the one before", "contacts after the first"), "secon", NotEnough, figures => figures.SeconPart) with
    { Family = MeasureFamily.Research };

    public static readonly MeasureDefinition KnownStaffRate = Ratio(
        "known-staff-rate", "Contacts with somebody known",
        "The share of contacts, from the second on, that include somebody met in an earlier contact of the episode.",
        ("contacts with somebody already met", "contacts after the first"), "known_staff_rate", NotEnough, figures => figures.KnownPart);

    public static readonly MeasureDefinition DaysWithOnlyNewFaces = Count(
        "days-with-only-new-faces", "Days with only new faces",
        "Days with a contact on which nobody present had been met on an earlier day. The first day is one.",
        "days with only new faces", MeasureUnit.Days, "days_unknown_only", figures => figures.DaysWithOnlyNewFaces) with
    { Direction = Improvement.Lower };

    public static readonly MeasureDefinition DaysWithContact = Count(
        "days-with-contact", "Days with contact",
        "Days on which there was at least one contact.",
        "days with a contact", MeasureUnit.Days, "days_with_contact", figures => figures.DaysWithContact);

    public static readonly MeasureDefinition DaysWithANewFace = Count(
        "days-with-a-new-face", "Days with at least one new face",
        "Days on which somebody was met for the first time. The first day is one.",
        "days with at least one new face", MeasureUnit.Days, null, figures => figures.DaysWithANewFace) with
    { Direction = Improvement.Lower };

    public static readonly MeasureDefinition Top1Share = Ratio(
        "top-1-share", "Share of the one met most",
        "Of all attendances, how many were by the member of staff met most often. A joint visit of two is two attendances.",
        ("attendances of whoever was met most", "attendances"), null, NotEnough,
        figures => figures.Contacts > 1 ? Fraction.Ratio(figures.WithTop1, figures.Attendances) : null);

    public static readonly MeasureDefinition Top3Share = Ratio(
        "top-3-share", "Share of the three met most",
        "Of all attendances, how many were by the three members of staff met most often. A joint visit of two is two attendances.",
        ("attendances of the three who were met most", "attendances"), null, NotEnough,
        figures => figures.Contacts > 1 ? Fraction.Ratio(figures.OfTop3, figures.Attendances) : null);

    public static readonly IReadOnlyList<MeasureDefinition> All =
    [
        Contacts, StaffMet, StaffMetFaceToFace, StaffMetFirst7Days, StaffMetFirst14Days, LeadMet, LeadShare, CoreGroupShare,
        Upc, Coc, Secon, KnownStaffRate, DaysWithOnlyNewFaces, DaysWithContact, DaysWithANewFace, Top1Share, Top3Share,
    ];

    /// <summary>Those of the continuity export, in its order, after the column that names the episode.</summary>
    public static readonly IReadOnlyList<MeasureDefinition> Exported = [.. All.Where(measure => measure.CsvColumn is not null)];

    private static MeasureDefinition Count(string key, string name, string sentence, string numerator, MeasureUnit unit, string? column, Func<Continuity.ContinuityFigures, int> count) => new()
    {
        Key = key,
        Name = name,
        Sentence = sentence,
        Numerator = numerator,
        Denominator = Episodes,
        Unit = unit,
        Family = MeasureFamily.Continuity,
        Cut = MeasureCut.Closing,
        WhenUndefined = AlwaysDefined,
        Exclusions = OnlyClosed,
        CsvColumn = column,
        From = new OfFigures(figures => Fraction.Count(count(figures))),
    };

    private static MeasureDefinition First(int days, string sentence, Func<Continuity.ContinuityFigures, int> count) =>
        Count($"staff-met-first-{days}-days", $"Staff met in the first {days} days", sentence, $"different staff met in the first {days} days", MeasureUnit.Staff, $"distinct_staff_first_{days}_days", count) with
        {
            Denominator = $"people accepted at least {days} days ago",
            Cut = MeasureCut.Acceptance,
            Direction = Improvement.Lower,
            SettlesAfter = days,
            Exclusions = $"People accepted less than {days} days ago are left out, those whose episode has closed already among them: short episodes must not come into a period before the others.",
        };

    private static MeasureDefinition Ratio(
        string key, string name, string sentence, (string Numerator, string Denominator) parts, string? column, string whenUndefined, Func<Continuity.ContinuityFigures, Fraction?> part) => new()
        {
            Key = key,
            Name = name,
            Sentence = sentence,
            Numerator = parts.Numerator,
            Denominator = parts.Denominator,
            Unit = MeasureUnit.Share,
            Direction = Improvement.Higher,
            Family = MeasureFamily.Continuity,
            Cut = MeasureCut.Closing,
            WhenUndefined = whenUndefined,
            Exclusions = TwoContacts,
            CsvColumn = column,
            From = new OfFigures(part),
        };
}
