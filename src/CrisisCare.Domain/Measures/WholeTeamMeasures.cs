using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Measures;

/// <summary>What is worked out over the whole team and not episode by episode, and what staff write down of a person's team.</summary>
public static class WholeTeamMeasures
{
    private const string Nights = "A day counts for whoever is on the caseload when it ends.";

    public static readonly MeasureDefinition LeadGapHours = new()
    {
        Key = "lead-gap-hours",
        Name = "Hours without anybody accountable",
        Sentence = "Hours in which neither a lead practitioner, nor a deputy, nor the duty lead of the shift answered for a person, for each person and week. It should be 0.",
        Numerator = "hours without anybody accountable",
        Denominator = "people on the caseload, times weeks",
        Unit = MeasureUnit.Hours,
        Direction = Improvement.Lower,
        Family = MeasureFamily.LeadAndReviews,
        Cut = MeasureCut.Happening,
        WhenUndefined = "no rota",
        Exclusions = $"Days without a rota, days in hospital and days to come are left out. {Nights}",
        From = new OfTeam((team, period) => team.Accountability.Gap(period)),
    };

    public static readonly MeasureDefinition CaseloadPerLead = new()
    {
        Key = "caseload-per-lead",
        Name = "People for each lead practitioner",
        Sentence = "How many people each lead practitioner had, on an average day.",
        Numerator = "people with a lead practitioner, added up over the days",
        Denominator = "lead practitioners, added up over the days",
        Unit = MeasureUnit.People,
        Family = MeasureFamily.Balancing,
        Cut = MeasureCut.Happening,
        WhenUndefined = "no lead practitioners",
        Exclusions = $"People without a lead practitioner, and days to come, are left out. {Nights}",
        From = new OfTeam((team, period) => Fraction.Ratio(team.Days.Led(period), team.Days.Leads(period))),
    };

    public static readonly MeasureDefinition HoursPerWte = new()
    {
        Key = "contact-hours-per-wte",
        Name = "Contact hours for each full-time post",
        Sentence = "Hours a week that staff spent in contacts, for each whole-time equivalent of those who took part in any in the period. A joint visit counts for each of them.",
        Numerator = "hours of staff in contacts",
        Denominator = "whole-time equivalents of those who took part, times weeks",
        Unit = MeasureUnit.Hours,
        Family = MeasureFamily.Balancing,
        Cut = MeasureCut.Happening,
        WhenUndefined = "no contacts",
        Exclusions = "Staff without a contact in the period are left out. The whole-time equivalent is the present one: earlier ones are not recorded.",
        From = new OfTeam((team, period) => Fraction.Ratio(team.Work.Hours(period), team.Work.WteWeeks(period))),
    };

    public static readonly MeasureDefinition LateOrMissed = new()
    {
        Key = "visits-late-or-missed",
        Name = "Visits late or missed by the team",
        Sentence = "Of the planned visits and calls, the share for which the team came late, too late, or called them off.",
        Numerator = "planned visits and calls that were late, too late or called off by the team",
        Denominator = "planned visits and calls",
        Unit = MeasureUnit.Share,
        Direction = Improvement.Lower,
        Shape = MeasureShape.Proportion,
        Family = MeasureFamily.Balancing,
        Cut = MeasureCut.Happening,
        WhenUndefined = "no planned visits",
        Exclusions = "What the person called off, and bookings of which nobody has said what came of them, are left out.",
        From = new OfDay(day => Fraction.Ratio(day.LateOrMissed, day.Planned)),
    };

    public static readonly MeasureDefinition ContactsPerWeek = new()
    {
        Key = "contacts-per-person-per-week",
        Name = "Contacts for each person and week",
        Sentence = "How many contacts each person on the caseload had in a week.",
        Numerator = "contacts",
        Denominator = "people at home on the caseload, times weeks",
        Unit = MeasureUnit.Contacts,
        Family = MeasureFamily.Balancing,
        Cut = MeasureCut.Happening,
        WhenUndefined = "nobody on the caseload",
        Exclusions = $"Days in hospital and days to come are left out. {Nights}",
        From = new OfTeam((team, period) => Fraction.Ratio(team.Days.Contacts(period), team.Days.AtHome(period) / 7)),
    };

    public static readonly MeasureDefinition Referrals = new()
    {
        Key = "referrals",
        Name = "Referrals",
        Sentence = "How many referrals the team received in the period, accepted or declined.",
        Numerator = "referrals received",
        Denominator = "periods",
        Unit = MeasureUnit.Referrals,
        Family = MeasureFamily.Balancing,
        Cut = MeasureCut.Happening,
        WhenUndefined = "no referrals recorded",
        Exclusions = "Periods before the first referral that is on record are left out.",
        From = new OfTeam((team, period) => team.Referrals.In(period), (team, period) => team.Referrals.Count(period)),
    };

    /// <summary>Source: CORE CRT Fidelity Scale item 36; the team aims at 80%.</summary>
    public static readonly MeasureDefinition CouldNameLead = Written(
        "could-name-their-lead", "Could name their lead practitioner",
        "The share of people who, when they were last asked, could say who their lead practitioner is.",
        "people who could name their lead practitioner", "people who were asked",
        "Episodes that are still open, and people of whom nobody wrote down that they were asked, are left out.",
        facts => facts.CouldNameLead);

    public static readonly MeasureDefinition YourTeamSheetGiven = Written(
        "your-team-sheet-given", "“Your team” sheet given",
        "The share of people who were given a sheet that says who their team are.",
        "people who were given the sheet", "people whose episode closed and for whom it was written down",
        "Episodes that are still open, and those for which nobody wrote down whether it was given, are left out.",
        facts => facts.YourTeamGiven);

    public static readonly IReadOnlyList<MeasureDefinition> All =
    [
        LeadGapHours, CouldNameLead, YourTeamSheetGiven, CaseloadPerLead, HoursPerWte, LateOrMissed, ContactsPerWeek, Referrals,
    ];

    private static MeasureDefinition Written(string key, string name, string sentence, string numerator, string denominator, string exclusions, Func<EpisodeFacts, bool?> said) => new()
    {
        Key = key,
        Name = name,
        Sentence = sentence,
        Numerator = numerator,
        Denominator = denominator,
        Unit = MeasureUnit.Share,
        Direction = Improvement.Higher,
        Shape = MeasureShape.Proportion,
        Family = MeasureFamily.LeadAndReviews,
        Cut = MeasureCut.Closing,
        WhenUndefined = MeasureDefinition.NotRecordedYet,
        Exclusions = exclusions,
        From = new OfEpisode(facts => said(facts) is { } yes ? Fraction.Of(yes) : null),
    };
}
