using System.Globalization;

namespace CrisisCare.Domain.Continuity;

/// <summary>How many staff people met, and how many they would have met had the contacts with these reasons gone to their core groups.</summary>
/// <param name="Contacts">In how many contacts of the period there was a new face for one of these reasons.</param>
/// <param name="WithoutGroup">Of those, how many were left as they were because the person had no core group that day.</param>
/// <param name="Median">Staff met by the middle one of the people seen in the period, by its end.</param>
/// <param name="Fewer">How many people would have met fewer.</param>
public sealed record WhatIf(IReadOnlyList<NewFaceReason> Reasons, int Contacts, int WithoutGroup, double Median, double MedianIf, int Fewer)
{
    /// <summary>The reasons that a rota, a core group or a car could take away; the others were the person's own, or as it should be.</summary>
    public static readonly IReadOnlyList<NewFaceReason> ForTheTeamToChange =
        [NewFaceReason.LeadOffShift, NewFaceReason.CoreGroupOffShift, NewFaceReason.UrgentToday, NewFaceReason.NoCar];

    public string MedianWords => Number(Median);

    public string MedianIfWords => Number(MedianIf);

    /// <summary>Lead practitioner off shift; All of these</summary>
    public string Name => Reasons is [var only] ? only.Words : "All of these";

    /// <summary>If these 11 contacts when the lead practitioner was off shift had gone to the core group, the median would have been 5, not 7.</summary>
    public string Words(bool withCounts)
    {
        var contacts = (withCounts, Contacts) switch
        {
            (false, _) => "the contacts",
            (true, 1) => "this 1 contact",
            _ => $"these {UkFormat.Count(Contacts, "contact")}",
        };
        var then = MedianIf < Median
            ? $"the median would have been {MedianIfWords}, not {MedianWords}"
            : $"the median would still have been {MedianWords}{(withCounts && Fewer > 0 ? $", and {UkFormat.Count(Fewer, "person", "people")} would have met fewer staff" : "")}";
        return $"If {contacts} {When} had gone to the core group, {then}.";
    }

    private string When => Reasons switch
    {
        [NewFaceReason.LeadOffShift] => "when the lead practitioner was off shift",
        [NewFaceReason.CoreGroupOffShift] => "when the core group was off shift",
        [NewFaceReason.UrgentToday] => "that were urgent that day",
        [NewFaceReason.NoCar] => "for want of a car",
        _ => "with any of these reasons",
    };

    /// <param name="logs">Everything that counts, until the end of the period, of each episode with a contact in it. At least one.</param>
    public static WhatIf Of(IReadOnlyList<IReadOnlyList<CountedContact>> logs, DateRange period, params IReadOnlyList<NewFaceReason> reasons)
    {
        bool Concerns(CountedContact contact, FirstMet face) => face.Reason is { } reason && reasons.Contains(reason) && period.Holds(contact.At);
        var concerned = logs.SelectMany(log => log).Where(contact => contact.NewFaces.Any(face => Concerns(contact, face))).ToList();
        var met = logs.Select(log => (Was: Relabelling.StaffMet(log), If: Relabelling.StaffMetIf(log, Concerns))).ToList();
        return new WhatIf(
            reasons,
            concerned.Count,
            concerned.Count(contact => !Relabelling.GoesToTheGroup(contact, Concerns)),
            MedianOf(met.Select(one => one.Was)),
            MedianOf(met.Select(one => one.If)),
            met.Count(one => one.If < one.Was));
    }

    private static double MedianOf(IEnumerable<int> numbers)
    {
        var sorted = numbers.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
