using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Tests.Continuity;

public sealed class NewFaceCountsTests
{
    private static readonly Team Team = new("Southam");

    [Theory]
    [InlineData("07:00", DayPart.Early)]
    [InlineData("12:59", DayPart.Early)]
    [InlineData("13:00", DayPart.Late)]
    [InlineData("20:29", DayPart.Late)]
    [InlineData("20:30", DayPart.Night)]
    [InlineData("03:00", DayPart.Night)]
    [InlineData("06:59", DayPart.Night)]
    public void A_new_face_belongs_to_the_shift_that_had_begun_last(string time, DayPart shift)
    {
        var counts = NewFaceCounts.Of([(ServiceTime.At(Some.AcceptedOn, TimeOnly.ParseExact(time, "HH:mm")), null)], Team);

        Assert.Equal([new(shift, 1)], counts.ByShift.Where(tally => tally.Count > 0));
    }

    [Fact]
    public void Half_past_midnight_in_summer_is_the_London_weekday()
    {
        // 14 July 2026 is a Tuesday in London; in UTC it is still Monday 13 July, 11:30pm.
        var counts = NewFaceCounts.Of([(new DateTimeOffset(2026, 7, 13, 23, 30, 0, TimeSpan.Zero), NewFaceReason.NoCar)], Team);

        Assert.Equal([new(DayOfWeek.Tuesday, 1)], counts.ByWeekday.Where(tally => tally.Count > 0));
    }

    [Fact]
    public void Every_new_face_is_counted_once_each_way_and_no_reason_is_a_kind_of_its_own()
    {
        var at = Some.At(12);
        var counts = NewFaceCounts.Of([(at, NewFaceReason.NoCar), (at, NewFaceReason.NoCar), (at, null)], Team);

        Assert.Equal([new(NewFaceReason.NoCar, 2), new(null, 1)], counts.ByReason.Where(tally => tally.Count > 0));
        Assert.Equal(9, counts.ByReason.Count);
        Assert.All([counts.ByReason.Sum(one => one.Count), counts.ByWeekday.Sum(one => one.Count), counts.ByShift.Sum(one => one.Count)], sum => Assert.Equal(counts.Total, sum));
    }

    [Fact]
    public void Hours_go_to_whoever_stands_nearest_and_a_joint_contact_counts_once()
    {
        // L alone; L and X; C and X while C is in the group; X alone; C when the group was empty.
        var ledger = ContinuityLedger.Of(WhyNot.Log("L/C", "LX/C", "CX/C", "X/C", "C"));

        Assert.Equal((2, 1, 2), (ledger.Lead.Contacts, ledger.CoreGroup.Contacts, ledger.Others.Contacts));
        Assert.Equal(TimeSpan.FromHours(1), ledger.Lead.Time);
        Assert.Equal(TimeSpan.FromMinutes(150), ledger.All.Time);
    }
}
