using CrisisCare.Domain.Continuity;
using CsCheck;

namespace CrisisCare.Domain.Tests.Continuity;

public sealed class ChanceAndRarefactionTests
{
    [Theory]
    [InlineData(14, 7, 5.67)]
    [InlineData(14, 14, 9.04)]
    [InlineData(20, 7, 6.03)]
    [InlineData(20, 10, 8.03)]
    [InlineData(20, 14, 10.25)]
    [InlineData(20, 20, 12.83)]
    [InlineData(20, 30, 15.71)]
    [InlineData(25, 28, 17.03)]
    [InlineData(8, 10, 5.90)]
    public void By_chance_a_pool_of_staff_gives_so_many_faces(int pool, int contacts, double expected) =>
        Assert.Equal(expected, ChanceLine.ExpectedStaff(pool, contacts), 2);

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(5, 0, 0)]
    [InlineData(5, 1, 1)]
    [InlineData(1, 9, 1)]
    public void Chance_is_plain_at_its_edges(int pool, int contacts, double expected) =>
        Assert.Equal(expected, ChanceLine.ExpectedStaff(pool, contacts), 12);

    [Theory]
    [InlineData(5, 16, 9, 8, 2)]
    [InlineData(5, 29, 12, 6, 3, 1)]
    [InlineData(5, 35, 9, 2, 2, 2, 2, 2)]
    [InlineData(5, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)]
    [InlineData(5, 1, 1, 10)]
    [InlineData(7, 44, 15, 4, 4, 2)]
    [InlineData(10, 4195, 1292, 12, 5, 2, 1)]
    [InlineData(10, 233, 38, 3, 3, 3, 3, 3, 3, 2)]
    public void Rarefaction_agrees_with_counting_every_draw(int k, int numerator, int denominator, params int[] contactsWithEach) =>
        Assert.Equal((double)numerator / denominator, Rarefaction.ExpectedStaffIn(k, contactsWithEach.Sum(), contactsWithEach)!.Value, 10);

    [Fact]
    public void Rarefaction_says_nothing_about_more_contacts_than_there_were() =>
        Assert.Null(Rarefaction.ExpectedStaffIn(4, 3, [2, 1]));

    [Fact]
    public void Drawing_every_contact_meets_everybody() =>
        Some.Contacts.Sample(contacts =>
        {
            var meetings = new Meetings(contacts);

            return Math.Abs(Rarefaction.ExpectedStaffIn(meetings.Count, meetings)!.Value - meetings.StaffMet) < 1e-9;
        });
}
