using CrisisCare.Domain.Bookings;

namespace CrisisCare.Domain.Tests.Bookings;

/// <summary>peers.md 8.2, scenario 23: the same time, an overlap and an overlap from the previous date warn; cancelled or touching do not.</summary>
public sealed class ClashTests
{
    private static readonly Guid Lou = Guid.CreateVersion7();
    private static readonly Guid Grace = Guid.CreateVersion7();
    private static readonly DateTimeOffset Ten = ServiceTime.At(new DateOnly(2026, 11, 24), new TimeOnly(10, 0));

    private static readonly DiaryEntry Visit = Entry(Ten, 60);

    [Theory]
    [InlineData(0, 60, true)]
    [InlineData(30, 60, true)]
    [InlineData(-30, 31, true)]
    [InlineData(15, 15, true)]
    [InlineData(60, 30, false)]
    [InlineData(-60, 60, false)]
    [InlineData(-60, 61, true)]
    public void Overlaps_are_warned_of_and_touching_edges_are_not(int minutesAfterTen, int length, bool clashes)
    {
        var (starts, ends) = (Ten.AddMinutes(minutesAfterTen), Ten.AddMinutes(minutesAfterTen + length));

        Assert.Equal(clashes, Clashes.OfPerson(Grace, starts, ends, [Visit]).Any());
        Assert.Equal(clashes, Clashes.OfStaff(Lou, "Lou", starts, ends, [Visit]).Any());
        Assert.Equal(clashes, Clashes.IsBusy(Lou, starts, ends, [Visit]));
    }

    [Fact]
    public void A_visit_that_began_the_evening_before_is_warned_of()
    {
        var evening = Entry(ServiceTime.At(new DateOnly(2026, 11, 23), new TimeOnly(23, 30)), 90);
        var halfPastMidnight = ServiceTime.At(new DateOnly(2026, 11, 24), new TimeOnly(0, 30));

        Assert.Single(Clashes.OfStaff(Lou, "Lou", halfPastMidnight, halfPastMidnight.AddMinutes(60), [evening]));
    }

    [Fact]
    public void A_colleague_is_warned_of_with_the_other_visit_and_how_long_the_two_overlap() => Assert.Equal(
        ["Lou has a visit from 10am to 11am: the two overlap by 15 minutes"],
        Clashes.OfStaff(Lou, "Lou", Ten.AddMinutes(45), Ten.AddMinutes(105), [Visit]));

    [Fact]
    public void Only_the_same_minute_of_the_same_colleague_is_the_identical_slot()
    {
        Assert.Single(Clashes.IdenticalSlot(Lou, "Lou", Ten, [Visit]));
        Assert.Empty(Clashes.IdenticalSlot(Lou, "Lou", Ten.AddMinutes(1), [Visit]));
        Assert.Empty(Clashes.IdenticalSlot(Guid.CreateVersion7(), "Sam", Ten, [Visit]));
    }

    [Fact]
    public void The_gap_to_the_visit_before_or_after_is_said()
    {
        Assert.Equal("20 minutes after a visit from 10am to 11am", Clashes.GapWords(Lou, Ten.AddMinutes(80), Ten.AddMinutes(110), [Visit]));
        Assert.Equal("30 minutes before a visit from 10am to 11am", Clashes.GapWords(Lou, Ten.AddMinutes(-60), Ten.AddMinutes(-30), [Visit]));
        Assert.Null(Clashes.GapWords(Lou, Ten.AddHours(5), Ten.AddHours(6), [Visit]));
    }

    private static DiaryEntry Entry(DateTimeOffset starts, int minutes) => new(Guid.CreateVersion7(), Grace, "Visit", starts, starts.AddMinutes(minutes), [Lou]);
}
