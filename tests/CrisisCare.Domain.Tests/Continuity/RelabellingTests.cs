using CrisisCare.Domain.Continuity;
using CsCheck;

namespace CrisisCare.Domain.Tests.Continuity;

/// <summary>What would have been, with other names in what was. The expected counts were worked out by hand.</summary>
public sealed class RelabellingTests
{
    private static readonly DateRange November = DateRange.MonthOf(Some.AcceptedOn);

    /// <summary>Any log of up to 12 contacts by one or two of eight staff, each with a core group of none to three.</summary>
    private static readonly Gen<IReadOnlyList<CountedContact>> Logs =
        Gen.Select(Letters(1, 2), Letters(0, 3)).Select((staff, group) => $"{staff}/{group}").Array[1, 12].Select(days => WhyNot.Log(days));

    [Theory]
    [InlineData(2, "L", "X/CD", "L", "C")] // X gives way to C, whom the person meets anyway
    [InlineData(2, "L", "X/C", "Y/C")] // nobody of the group was met: both go to C
    [InlineData(2, "L", "X/CD", "Y/DC")] // D comes second, although first in the group that day, because C came already
    [InlineData(3, "L", "X", "Y/C")] // no core group on the second day: X stays
    [InlineData(2, "L", "LX/C")] // introduced by the lead: C in X's place still makes two
    [InlineData(3, "L", "X/C", "X", "C")] // X comes again, and nobody is spared
    [InlineData(2, "L", "X/C", "X")] // C would have been a third: left as it was
    [InlineData(1, "L", "L/C")]
    public void Each_new_face_gives_way_to_somebody_of_the_core_group(int expected, params string[] days) =>
        Assert.Equal(expected, Relabelling.StaffMetIf(WhyNot.Log(days), WhyNot.Always));

    [Fact]
    public void Nobody_is_ever_made_to_meet_more_people() =>
        Gen.Select(Logs, Gen.Int[0, 11]).Sample((log, from) =>
            Relabelling.StaffMetIf(log, (contact, _) => contact.At >= log[Math.Min(from, log.Count - 1)].At) <= Relabelling.StaffMet(log));

    [Fact]
    public void Relabelling_nothing_changes_nothing() =>
        Logs.Sample(log => Relabelling.StaffMetIf(log, (_, _) => false) == Relabelling.StaffMet(log));

    [Fact]
    public void Without_core_groups_everything_stays_as_it_was() =>
        Logs.Sample(log => Relabelling.StaffMetIf([.. log.Select(contact => contact with { CoreGroup = [] })], WhyNot.Always) == Relabelling.StaffMet(log));

    [Fact]
    public void Whoever_was_not_concerned_is_still_met() =>
        Logs.Sample(log => Relabelling.StaffMetIf(log, WhyNot.Always) >= log[0].Staff.Count);

    [Fact]
    public void The_median_falls_from_seven_to_five_when_two_contacts_of_each_person_go_to_the_core_group()
    {
        // Seven met (L C A B E F G); F and G came while the lead was off shift and give way to C: five.
        string[] days = ["L", "C", "A", "B", "E", "F/C", "G/C"];
        var logs = Enumerable.Range(0, 3).Select(_ => OffShiftFrom(5, WhyNot.Log(reason: null, days))).ToList();

        var whatIf = WhatIf.Of(logs, November, NewFaceReason.LeadOffShift);

        Assert.Equal((6, 0, 7.0, 5.0, 3), (whatIf.Contacts, whatIf.WithoutGroup, whatIf.Median, whatIf.MedianIf, whatIf.Fewer));
        Assert.Equal("If these 6 contacts when the lead practitioner was off shift had gone to the core group, the median would have been 5, not 7.", whatIf.Words(withCounts: true));
        Assert.Equal("If the contacts when the lead practitioner was off shift had gone to the core group, the median would have been 5, not 7.", whatIf.Words(withCounts: false));
    }

    [Fact]
    public void Contacts_for_other_reasons_and_of_other_days_are_left_alone()
    {
        var logs = new[] { WhyNot.Log(NewFaceReason.PersonAsked, "L", "C", "X/C"), WhyNot.Log(NewFaceReason.NoCar, "L", "C", "X/C") };

        var whatIf = WhatIf.Of(logs, November, NewFaceReason.LeadOffShift);
        var before = WhatIf.Of(logs, new DateRange(Some.AcceptedOn, Some.AcceptedOn.AddDays(1)), NewFaceReason.NoCar);

        Assert.Equal((0, 3.0, 3.0, 0), (whatIf.Contacts, whatIf.Median, whatIf.MedianIf, whatIf.Fewer));
        Assert.Equal(1, before.Contacts);
        Assert.Equal("If this 1 contact for want of a car had gone to the core group, the median would still have been 3.", before.Words(withCounts: true));
    }

    [Fact]
    public void A_median_that_stays_does_not_hide_that_somebody_would_have_met_fewer()
    {
        var others = WhyNot.Log(NewFaceReason.PersonAsked, "L", "C", "X/C");

        var whatIf = WhatIf.Of([others, others, WhyNot.Log(NewFaceReason.NoCar, "L", "L", "X/L")], November, NewFaceReason.NoCar);

        Assert.Equal("If this 1 contact for want of a car had gone to the core group, the median would still have been 3, and 1 person would have met fewer staff.", whatIf.Words(withCounts: true));
        Assert.EndsWith("the median would still have been 3.", whatIf.Words(withCounts: false), StringComparison.Ordinal);
    }

    private static IReadOnlyList<CountedContact> OffShiftFrom(int day, IReadOnlyList<CountedContact> log) =>
        [.. log.Select((contact, place) => place < day ? contact : contact with { NewFaces = [.. contact.NewFaces.Select(face => face with { Reason = NewFaceReason.LeadOffShift })] })];

    private static Gen<string> Letters(int fewest, int most) => Gen.Char['A', 'H'].Array[fewest, most].Select(letters => new string([.. letters.Distinct()]));
}
