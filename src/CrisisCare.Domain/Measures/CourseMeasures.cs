using CrisisCare.Domain.ProcessControl;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Measures;

/// <summary>Leads, reviews, bookings and how episodes end.</summary>
public static class CourseMeasures
{
    private const string NotNeeded = "Reviews that were not needed any more, because the episode had closed or paused, and those whose window has not passed, are left out.";

    public static readonly MeasureDefinition InitialByLead = HeldByLead("initial-appointment-by-lead", "Initial appointment held by the lead practitioner", "initial appointments", 0);

    public static readonly MeasureDefinition Day7OnTime = OnTime("day-7-review-on-time", "Day 7 review on time", "day 7 reviews", day => day == 7);

    public static readonly MeasureDefinition Day7ByLead = HeldByLead("day-7-review-by-lead", "Day 7 review held by the lead practitioner", "day 7 reviews", 7);

    public static readonly MeasureDefinition Day14OnTime = OnTime("day-14-review-on-time", "Day 14 review on time", "day 14 reviews", day => day == 14);

    public static readonly MeasureDefinition Day14ByLead = HeldByLead("day-14-review-by-lead", "Day 14 review held by the lead practitioner", "day 14 reviews", 14);

    public static readonly MeasureDefinition ReviewsOnTime = OnTime("reviews-on-time", "Reviews held on time", "reviews", day => day != ReviewPathway.HospitalFollowUpDay) with
    {
        Exclusions = NotNeeded + " The 72-hour follow-up after hospital is a measure of its own.",
    };

    public static readonly MeasureDefinition HospitalFollowUp = OnTime("hospital-follow-up-in-72-hours", "Followed up within 72 hours of leaving hospital", "72-hour follow-ups", day => day == ReviewPathway.HospitalFollowUpDay) with
    {
        Sentence = "Of the 72-hour follow-ups after a return from hospital, the share that were held by the end of the third day after it.",
    };

    public static readonly MeasureDefinition TimeToFirstLead = new()
    {
        Key = "time-to-first-lead",
        Name = "Time to the first lead practitioner",
        Sentence = "The hours from acceptance to the moment somebody was made the lead practitioner.",
        Numerator = "hours until there was a lead practitioner",
        Denominator = "people who have had a lead practitioner",
        Unit = MeasureUnit.Hours,
        Direction = Improvement.Lower,
        Family = MeasureFamily.LeadAndReviews,
        Cut = MeasureCut.Acceptance,
        WhenUndefined = "no lead practitioner",
        Exclusions = "People who have had no lead practitioner yet, and imported history, which does not say when the lead was chosen, are left out.",
        From = new OfEpisode(facts => facts.HoursToFirstLead is { } hours ? Fraction.Count(hours) : null),
    };

    public static readonly MeasureDefinition DaysOnCaseload = new()
    {
        Key = "days-on-caseload",
        Name = "Days on the caseload",
        Sentence = "Whole days from acceptance to closing. Days in hospital are not counted.",
        Numerator = "days on the caseload",
        Denominator = "people whose episode closed",
        Unit = MeasureUnit.Days,
        Family = MeasureFamily.Flow,
        Cut = MeasureCut.Closing,
        WhenUndefined = "still open",
        Exclusions = "Episodes that are still open are left out until they close.",
        From = new OfEpisode(facts => facts.DaysOnCaseload is { } days ? Fraction.Count(days) : null),
    };

    public static readonly MeasureDefinition Disengaged = new()
    {
        Key = "disengaged",
        Name = "Disengaged",
        Sentence = "Episodes that closed because somebody decided that the person had disengaged. It is a decision with an author, never worked out.",
        Numerator = "people who had disengaged",
        Denominator = "people whose episode closed",
        Unit = MeasureUnit.YesOrNo,
        Direction = Improvement.Lower,
        Shape = MeasureShape.RareEvent,
        Family = MeasureFamily.Flow,
        Cut = MeasureCut.Closing,
        WhenUndefined = "still open",
        Exclusions = "Episodes that are still open are left out until they close.",
        From = new OfEpisode(facts => Fraction.Of(facts.Disengaged)),
    };

    public static readonly MeasureDefinition LeftWithSomeoneMet = new()
    {
        Key = "left-with-someone-met",
        Name = "Left with someone they had already met",
        Sentence = "Of the people who went on to another service, the share who had met somebody of it in a joint visit before they left.",
        Numerator = "people who had a joint visit with the onward service",
        Denominator = "people whose episode closed with an onward service",
        Unit = MeasureUnit.YesOrNo,
        Direction = Improvement.Higher,
        Shape = MeasureShape.Proportion,
        Family = MeasureFamily.Flow,
        Cut = MeasureCut.Closing,
        WhenUndefined = "no onward service, or not recorded",
        Exclusions = "Episodes that are still open, that closed without an onward service, and those of which nobody said whether there was a joint visit, are left out.",
        From = new OfEpisode(facts => facts.LeftWithSomeoneMet is { } met ? Fraction.Of(met) : null),
    };

    public static readonly MeasureDefinition OutsideBookings = new()
    {
        Key = "contacts-outside-bookings",
        Name = "Contacts outside bookings",
        Sentence = "The share of contacts that were not in the diary beforehand.",
        Numerator = "contacts without a booking",
        Denominator = "contacts recorded here",
        Unit = MeasureUnit.Share,
        Family = MeasureFamily.Flow,
        Cut = MeasureCut.Happening,
        WhenUndefined = "no contacts",
        Exclusions = "Contacts that came from a file are left out: a file says nothing of bookings.",
        From = new OfDay(day => Fraction.Ratio(day.OutsideBookings, day.Recorded)),
    };

    public static readonly MeasureDefinition Swaps = new()
    {
        Key = "swap-rate",
        Name = "Somebody other than booked came",
        Sentence = "Of the bookings that were kept, the share in which the staff who took part were not those who were booked.",
        Numerator = "kept bookings with other staff than booked",
        Denominator = "bookings that were kept",
        Unit = MeasureUnit.Share,
        Direction = Improvement.Lower,
        Shape = MeasureShape.Proportion,
        Family = MeasureFamily.Continuity,
        Cut = MeasureCut.Happening,
        WhenUndefined = "no kept bookings",
        Exclusions = "Contacts without a booking, and bookings without a contact that was held, are left out.",
        From = new OfDay(day => Fraction.Ratio(day.Swapped, day.Kept)),
    };

    public static readonly IReadOnlyList<MeasureDefinition> All =
    [
        InitialByLead, Day7OnTime, Day7ByLead, Day14OnTime, Day14ByLead, ReviewsOnTime, HospitalFollowUp, TimeToFirstLead, DaysOnCaseload, Disengaged, LeftWithSomeoneMet, OutsideBookings, Swaps,
    ];

    private static MeasureDefinition OnTime(string key, string name, string what, Func<int, bool> onDay) => Review(key, name) with
    {
        Sentence = $"The share of {what} that were held from the day before they were due to the day after.",
        Numerator = $"{what} held on time",
        Denominator = $"{what} that fell due",
        SettlesAfter = ReviewPathway.WindowDays + 1,
        From = new OfReview(review => onDay(review.Day) ? Fraction.Of(review.HeldOnTime) : null),
    };

    private static MeasureDefinition HeldByLead(string key, string name, string what, int day) => Review(key, name) with
    {
        Sentence = $"Of the {what} that were held, the share held by the lead practitioner.",
        Numerator = $"{what} held by the lead practitioner",
        Denominator = $"{what} that were held",
        Exclusions = "Those that were not held are left out; how many are held on time is a measure of its own.",
        SettlesAfter = ReviewPathway.WindowDays + 1,
        From = new OfReview(review => review.Day == day && review.HeldBy is { } by ? Fraction.Of(by is HeldBy.Lead) : null),
    };

    private static MeasureDefinition Review(string key, string name) => new()
    {
        Key = key,
        Name = name,
        Sentence = "",
        Numerator = "",
        Denominator = "",
        Unit = MeasureUnit.Share,
        Direction = Improvement.Higher,
        Shape = MeasureShape.Proportion,
        Family = MeasureFamily.LeadAndReviews,
        Cut = MeasureCut.Happening,
        WhenUndefined = "no reviews",
        Exclusions = NotNeeded,
        From = null,
    };
}
