using CrisisCare.Domain.Evaluation;
using CsCheck;

namespace CrisisCare.Domain.Tests.Evaluation;

public sealed class StaffPoolsTests
{
    private static readonly DateOnly Day0 = new(2026, 3, 2);

    [Fact]
    public void The_pool_is_everybody_who_had_a_contact_in_the_stretch_counted_one_by_one() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 6]).Array[0, 60].Sample(contacts =>
        {
            var visits = contacts.Select(one => (one.Item1, Id(one.Item2))).ToList();
            var pools = new StaffPools([TrialTeam.Episode(Day0, 100, visits)], 14);

            for (var start = -20; start < 50; start++)
            {
                var counted = visits.Where(visit => visit.Item1 >= start && visit.Item1 < start + 14).Select(visit => visit.Item2).Distinct().Count();
                Assert.Equal(counted, pools.From(Day0.AddDays(start)));
            }
        });

    [Fact]
    public void A_team_without_contacts_has_no_pool() => Assert.Equal(0, new StaffPools([], 14).From(Day0));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
