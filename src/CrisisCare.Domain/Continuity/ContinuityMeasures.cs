namespace CrisisCare.Domain.Continuity;

/// <summary>Every measure of an episode's continuity of care, in the order of the export.</summary>
public static class ContinuityMeasures
{
    private const string AlwaysDefined = "not recorded";
    private const string NotEnough = "not enough contacts";
    private const string NoLead = "no lead practitioner";

    public static readonly MeasureDefinition Contacts = new(
        "Contacts",
        "Contacts face to face, by phone, by video or by talk type that were attended.",
        MeasureUnit.Contacts, "contacts", AlwaysDefined, figures => figures.Contacts);

    public static readonly MeasureDefinition StaffMet = new(
        "Staff met",
        "The number of different staff who took part in the contacts. Staff who only observed are not counted.",
        MeasureUnit.Staff, "distinct_staff", AlwaysDefined, figures => figures.StaffMet);

    public static readonly MeasureDefinition StaffMetFaceToFace = new(
        "Staff met face to face",
        "The number of different staff who took part in contacts face to face or by video.",
        MeasureUnit.Staff, "distinct_staff_face_to_face", AlwaysDefined, figures => figures.StaffMetFaceToFace);

    public static readonly MeasureDefinition StaffMetFirst7Days = new(
        "Staff met in the first 7 days",
        "The number of different staff met from the day of acceptance to 6 days after it.",
        MeasureUnit.Staff, "distinct_staff_first_7_days", AlwaysDefined, figures => figures.StaffMetFirst7Days);

    public static readonly MeasureDefinition StaffMetFirst14Days = new(
        "Staff met in the first 14 days",
        "The number of different staff met from the day of acceptance to 13 days after it.",
        MeasureUnit.Staff, "distinct_staff_first_14_days", AlwaysDefined, figures => figures.StaffMetFirst14Days);

    public static readonly MeasureDefinition LeadMet = new(
        "Lead practitioner met",
        "Whether the lead practitioner took part in at least one contact.",
        MeasureUnit.YesOrNo, "lead_met", NoLead, figures => figures.LeadMet is { } met ? Convert.ToDouble(met) : null);

    public static readonly MeasureDefinition LeadShare = new(
        "Contacts with the lead practitioner",
        "The share of contacts in which the lead practitioner took part.",
        MeasureUnit.Share, "lead_share", "no lead practitioner or no contacts", figures => figures.LeadShare);

    public static readonly MeasureDefinition CoreGroupShare = new(
        "Contacts with the core group",
        "The share of contacts in which somebody of the core group took part.",
        MeasureUnit.Share, CsvColumn: null, "no core group or no contacts", figures => figures.CoreGroupShare);

    public static readonly MeasureDefinition Upc = new(
        "Usual provider of care (UPC)",
        "The share of contacts in which the member of staff met most often took part.",
        MeasureUnit.Share, "upc", NotEnough, figures => figures.Upc);

    public static readonly MeasureDefinition Coc = new(
        "Continuity of care (COC, Bice and Boxerman)",
        "From 0, when nobody was met twice, to 1, when one member of staff was met every time.",
        MeasureUnit.Index, "coc", NotEnough, figures => figures.Coc);

    public static readonly MeasureDefinition Secon = new(
        "Sequential continuity (SECON)",
        "The share of contacts, from the second on, that include somebody from the contact just before.",
        MeasureUnit.Share, "secon", NotEnough, figures => figures.Secon);

    public static readonly MeasureDefinition KnownStaffRate = new(
        "Contacts with somebody known",
        "The share of contacts, from the second on, that include somebody met in an earlier contact of the episode.",
        MeasureUnit.Share, "known_staff_rate", NotEnough, figures => figures.KnownStaffRate);

    public static readonly MeasureDefinition DaysWithOnlyNewFaces = new(
        "Days with only new faces",
        "Days with a contact on which nobody present had been met on an earlier day. The first day is one.",
        MeasureUnit.Days, "days_unknown_only", AlwaysDefined, figures => figures.DaysWithOnlyNewFaces);

    public static readonly MeasureDefinition DaysWithContact = new(
        "Days with contact",
        "Days on which there was at least one contact.",
        MeasureUnit.Days, "days_with_contact", AlwaysDefined, figures => figures.DaysWithContact);

    public static readonly IReadOnlyList<MeasureDefinition> All =
    [
        Contacts, StaffMet, StaffMetFaceToFace, StaffMetFirst7Days, StaffMetFirst14Days, LeadMet, LeadShare, CoreGroupShare,
        Upc, Coc, Secon, KnownStaffRate, DaysWithOnlyNewFaces, DaysWithContact,
    ];

    /// <summary>Those of the continuity export, in its order, after the column that names the episode.</summary>
    public static readonly IReadOnlyList<MeasureDefinition> Exported = [.. All.Where(measure => measure.CsvColumn is not null)];
}
