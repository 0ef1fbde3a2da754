using System.Text.Json;
using CrisisCare.Domain.Leads;

namespace CrisisCare.Domain.Tests.Leads;

/// <summary>
/// Balancing cases of the Ministry of Justice's key worker service. People are allocated one after another, each seeing the loads the ones before left.
/// One difference by design: somebody at their hard limit is never recommended, even if they led before.
/// </summary>
public sealed class AllocationReplayTests
{
    private static readonly DateTimeOffset Start = ServiceTime.At(Candidates.Today, new TimeOnly(9, 0));

    private static readonly JsonElement[] Cases = [.. JsonDocument.Parse(Oracle.Read("allocation_replay.json")).RootElement.GetProperty("cases").EnumerateArray()];

    public static TheoryData<string> BalancingCases =>
        [.. Cases.Where(one => one.TryGetProperty("people", out _)).Select(one => one.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(BalancingCases))]
    public void Each_member_of_staff_gets_as_many_people_and_the_same_names(string name)
    {
        var oracle = Case(name);
        var expected = Pairs(oracle.GetProperty("expected_with_least_recent_tiebreak")).Where(pair => !IsFull(oracle, pair.Staff)).ToArray();
        var expectedCounts = Pairs(oracle.GetProperty("expected")).Where(pair => !IsFull(oracle, pair.Staff)).CountBy(pair => pair.Staff);

        var allocated = Replay(oracle);

        Assert.Equal(expected, allocated);
        Assert.Equivalent(expectedCounts.ToDictionary(), allocated.CountBy(pair => pair.Staff).ToDictionary(), strict: true);
    }

    [Fact]
    public void At_equal_load_the_least_recently_allocated_is_first()
    {
        var oracle = Case("legacy: equal load -> least recent AUTO allocation first");
        var staff = oracle.GetProperty("staff").EnumerateObject().Select((one, n) => Member(one, n) with
        {
            LastAllocatedAt = Start.AddDays(-one.Value.GetProperty("last_auto_days_ago").GetInt32()),
        });

        Assert.Equal(oracle.GetProperty("expected").GetString(), Candidates.Rank([.. staff]).Recommended?.Name);
    }

    [Fact]
    public void A_part_timer_over_capacity_is_never_picked_though_they_have_the_fewest_people()
    {
        var ranking = Candidates.Rank(
            Candidates.Someone("1", load: 4, soft: 3, hard: 3),
            Candidates.Someone("2", load: 5, soft: 6, hard: 6),
            Candidates.Someone("3", load: 5, soft: 6, hard: 6));

        Assert.Equal(["2", "3"], ranking.Ranked.Select(candidate => candidate.Name));
    }

    private static (string Person, string Staff)[] Replay(JsonElement oracle)
    {
        var staff = oracle.GetProperty("staff").EnumerateObject().Select(Member).ToDictionary(member => member.Name);
        var allocated = new List<(string, string)>();

        foreach (var person in oracle.GetProperty("people").EnumerateArray().Select(one => one.GetString()!))
        {
            if (Candidates.Rank([.. staff.Values.Select(member => WithHistory(member, oracle, person))]).Recommended is { Name: var chosen })
            {
                staff[chosen] = staff[chosen] with { Load = staff[chosen].Load + 1, LastAllocatedAt = Start.AddMinutes(allocated.Count) };
                allocated.Add((person, chosen));
            }
        }

        return [.. allocated];
    }

    private static LeadCandidate Member(JsonProperty member, int n)
    {
        var capacity = member.Value.GetProperty("cap").GetInt32();
        int? last = member.Value.TryGetProperty("last", out var value) && value.ValueKind is JsonValueKind.Number ? value.GetInt32() : null;

        return Candidates.Someone(member.Name, member.Value.GetProperty("alloc").GetInt32(), capacity, capacity) with
        {
            StaffId = new Guid(n, 0, 0, new byte[8]),
            LastAllocatedAt = last is { } days ? Start.AddDays(days - 100) : null,
        };
    }

    /// <summary>The file names earlier leads of a person with the most recent first.</summary>
    private static LeadCandidate WithHistory(LeadCandidate member, JsonElement oracle, string person)
    {
        string[] earlier = oracle.GetProperty("previous").TryGetProperty(person, out var leads)
            ? [.. leads.EnumerateArray().Select(one => one.GetString()!)]
            : [];
        var place = Array.IndexOf(earlier, member.Name);

        return place < 0 ? member : member with { LedInEarlierEpisodeUntil = Candidates.Today.AddDays(-1 - place) };
    }

    private static bool IsFull(JsonElement oracle, string staff)
    {
        var member = oracle.GetProperty("staff").GetProperty(staff);

        return member.GetProperty("alloc").GetInt32() >= member.GetProperty("cap").GetInt32();
    }

    private static JsonElement Case(string name) => Cases.Single(one => one.GetProperty("name").GetString() == name);

    private static IEnumerable<(string Person, string Staff)> Pairs(JsonElement pairs) =>
        pairs.EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!));
}
