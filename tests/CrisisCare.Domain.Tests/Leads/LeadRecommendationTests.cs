using CrisisCare.Domain.Leads;
using CsCheck;
using static CrisisCare.Domain.Tests.Leads.Candidates;

namespace CrisisCare.Domain.Tests.Leads;

public sealed class LeadRecommendationTests
{
    private static readonly LeadCandidate Ada = Someone("Ada");
    private static readonly LeadCandidate Ben = Someone("Ben");
    private static readonly DateTimeOffset Noon = ServiceTime.At(Today, new TimeOnly(12, 0));

    private static readonly Gen<LeadCandidate[]> Teams =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[1, 3], Gen.Int[0, 2])
            .Array[0, 12]
            .Select(rows => rows
                .Select((row, n) => Someone($"{(char)('A' + n)}", load: row.Item4, soft: row.Item5 * 2) with
                {
                    ReviewDaysOnShift = row.Item1,
                    ContactsThisEpisode = row.Item2,
                    LedInEarlierEpisodeUntil = row.Item3 == 0 ? null : Today.AddDays(-row.Item3),
                    LastAllocatedAt = row.Item6 == 0 ? null : Noon.AddDays(-row.Item6),
                })
                .ToArray());

    [Fact]
    public void Staff_id_decides_between_equals() => Assert.Equal(["Ada", "Ben"], Order(Ben, Ada));

    [Fact]
    public void Never_allocated_comes_before_allocated() =>
        Assert.Equal(["Ben", "Ada"], Order(Ada with { LastAllocatedAt = Noon.AddYears(-1) }, Ben));

    [Fact]
    public void The_least_recently_allocated_comes_first() =>
        Assert.Equal(["Ben", "Ada"], Order(Ada with { LastAllocatedAt = Noon }, Ben with { LastAllocatedAt = Noon.AddMinutes(-1) }));

    [Fact]
    public void Lower_utilisation_comes_before_least_recent() =>
        Assert.Equal(["Ben", "Ada"], Order(Someone("Ada", load: 1), Ben with { LastAllocatedAt = Noon }));

    [Fact]
    public void Utilisation_is_of_the_soft_limit_not_a_head_count() =>
        Assert.Equal(["Ben", "Ada"], Order(Someone("Ada", load: 1, soft: 2), Someone("Ben", load: 2, soft: 6)));

    [Fact]
    public void Equal_utilisation_of_different_limits_is_level() =>
        Assert.Equal(["Ada", "Ben"], Order(Someone("Ben", load: 2, soft: 6), Someone("Ada", load: 1, soft: 3)));

    [Fact]
    public void An_earlier_lead_comes_before_lower_utilisation() =>
        Assert.Equal(["Ben", "Ada"], Order(Ada, Someone("Ben", load: 6) with { LedInEarlierEpisodeUntil = Today.AddYears(-2) }));

    [Fact]
    public void The_most_recent_of_earlier_leads_comes_first() => Assert.Equal(["Ben", "Ada"], Order(
        Ada with { LedInEarlierEpisodeUntil = Today.AddDays(-31) },
        Ben with { LedInEarlierEpisodeUntil = Today.AddDays(-30) }));

    [Fact]
    public void An_earlier_lead_counts_for_nothing_when_the_person_said_otherwise()
    {
        var ranking = LeadRecommendation.Rank(
            Request with { EarlierLeadIsWelcome = false },
            [Ada, Ben with { LedInEarlierEpisodeUntil = Today.AddDays(-30) }],
            Today);

        Assert.Equal("Ada", ranking.Recommended?.Name);
        Assert.DoesNotContain(ranking.Ranked[1].Reasons, reason => reason.StartsWith("Led this person", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_met_the_person_this_episode_comes_before_an_earlier_lead() => Assert.Equal(["Ben", "Ada"], Order(
        Ada with { LedInEarlierEpisodeUntil = Today.AddDays(-1) },
        Ben with { ContactsThisEpisode = 1 }));

    [Fact]
    public void More_contacts_this_episode_come_first() => Assert.Equal(["Ben", "Ada"], Order(
        Ada with { ContactsThisEpisode = 2 },
        Ben with { ContactsThisEpisode = 3 }));

    [Fact]
    public void Being_on_shift_for_more_of_the_reviews_comes_before_everything() => Assert.Equal(["Ben", "Ada"], Order(
        Ada with { ReviewDaysOnShift = 2, ContactsThisEpisode = 9 },
        Ben with { ReviewDaysOnShift = 3 }));

    [Fact]
    public void A_candidate_says_what_choosing_them_changes()
    {
        var known = Someone("Ada", load: 5) with { ContactsThisEpisode = 2 };

        var ranked = Rank(known, Someone("Ben", load: 6)).Ranked;

        Assert.Equal((5, 6, false), (ranked[0].LoadNow, ranked[0].LoadIfChosen, ranked[0].OverSoft));
        Assert.Equal((3, 3), (ranked[0].StaffMetNow, ranked[0].StaffMetIfChosen));
        Assert.Equal((6, 7, true), (ranked[1].LoadNow, ranked[1].LoadIfChosen, ranked[1].OverSoft));
        Assert.Equal((3, 4), (ranked[1].StaffMetNow, ranked[1].StaffMetIfChosen));
    }

    [Fact]
    public void A_candidate_says_in_sentences_why_they_stand_where_they_do()
    {
        var ada = Someone("Ada", load: 1) with
        {
            ReviewDaysOnShift = 3,
            ContactsThisEpisode = 2,
            LedInEarlierEpisodeUntil = new DateOnly(2026, 5, 4),
            LastAllocatedAt = Noon,
        };

        Assert.Equal(
            [
                "On shift for 3 review days",
                "Has met this person in 2 contacts",
                "Led this person until 4 May 2026",
                "Leads 1 person now, 2 if chosen (soft limit 6)",
                "Last allocated on 23 November 2026",
            ],
            Rank(ada).Recommended!.Reasons);
    }

    [Fact]
    public void Until_there_is_a_rota_nothing_is_said_of_shifts() => Assert.Equal(
        ["Has not met this person in this episode", "Leads 0 people now, 1 if chosen (soft limit 6)", "Never allocated yet"],
        Rank(Ada).Recommended!.Reasons);

    [Fact]
    public void With_nobody_to_lead_nobody_is_recommended() => Assert.Null(Rank(Ada with { IsRegistered = false }).Recommended);

    [Fact]
    public void The_ranking_does_not_depend_on_the_order_in_which_candidates_arrive() =>
        Gen.Select(Teams, Gen.Int).Sample((team, seed) =>
        {
            var shuffled = team.ToArray();
            new Random(seed).Shuffle(shuffled);

            return Order(shuffled).SequenceEqual(Order(team));
        });

    [Fact]
    public void Everybody_is_either_ranked_or_told_why_not() =>
        Teams.Sample(team =>
        {
            var ranking = Rank(team);

            return ranking.Ranked.Count + ranking.CannotLead.Count == team.Length
                && ranking.CannotLead.All(candidate => candidate.Reasons.Any());
        });

    [Fact]
    public void Nobody_at_their_hard_limit_is_recommended() =>
        Teams.Sample(team => Rank(team).Ranked.All(candidate => candidate.LoadIfChosen <= candidate.HardLimit));

    [Fact]
    public void The_rules_are_a_total_order() =>
        Teams.Sample(team =>
        {
            var comparer = LeadOrder.Comparer(LeadOrder.For(Request));

            return team.All(one => team.All(other =>
                Math.Sign(comparer.Compare(one, other)) == -Math.Sign(comparer.Compare(other, one))
                && (comparer.Compare(one, other) == 0) == (one == other)));
        });
}
