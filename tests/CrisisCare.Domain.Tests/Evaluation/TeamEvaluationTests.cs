using System.Text.RegularExpressions;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Domain.Measures;
using CsCheck;

namespace CrisisCare.Domain.Tests.Evaluation;

public sealed partial class TeamEvaluationTests
{
    [Fact]
    public void Fewer_staff_since_go_live_are_found_against_chance_and_at_equal_contacts_too()
    {
        var found = Of(new TrialTeam { Known = (0.1, 0.7) });

        Assert.True(found.StaffMet.Contrast is { Moved: true, Difference: < -2 });
        Assert.True(found.Chance.OfChance is { Moved: true, Difference: < -0.2 });
        Assert.True(found.Chance.AtFiveContacts is { Moved: true, Difference: < -1 });
        Assert.Equal("The primary measure moved and this one did not, as the plan expected.", found.Control.Reading);
        Assert.Contains("does not count as not working", found.StaffMet.Verdict(1), StringComparison.Ordinal);
        Assert.Contains("counts as not working", found.StaffMet.Verdict(8), StringComparison.Ordinal);
    }

    [Fact]
    public void People_are_counted_once_in_whatever_order_their_episodes_come() =>
        Gen.Int[0, 5].List[0, 12].Sample(numbers =>
        {
            var episodes = numbers.ConvertAll(number => TrialTeam.Episode(TrialTeam.GoLive, daysOpen: 20, visits: [], number: number));

            Assert.Equal(numbers.Distinct().Count(), EvaluationSides.People(episodes));
            Assert.Equal(numbers.Distinct().Count(), EvaluationSides.People(episodes.OrderBy(episode => episode.ServiceUserId)));
        });

    /// <summary>Of 20 teams in which nothing changed about 1 may be taken for a change: that is what 95% says.</summary>
    [Fact]
    public void No_change_is_not_taken_for_one_more_often_than_chance_allows()
    {
        var all = Enumerable.Range(1, 20).Select(seed => Of(new TrialTeam { Seed = seed, People = 200 })).ToList();

        Assert.InRange(all.Count(found => found.Chance.AtFiveContacts.Moved == true), 0, 3);
        Assert.InRange(all.Count(found => found.StaffMet.Contrast.Moved == true), 0, 3);
        Assert.InRange(all.Count(found => found.FirstWeek.Leaving.OfStaff!.Interval.Excludes(1)), 0, 3);
        Assert.InRange(all.Count(found => found.Control.Contrast.Moved == true), 0, 3);
    }

    [Fact]
    public void Staff_drawn_by_lot_meet_what_the_chance_line_says()
    {
        var found = Of(new TrialTeam { Known = (0, 0), People = 1000 });

        Assert.InRange(found.Chance.OfChance.Before.Value!.Value, 0.95, 1.05);
        Assert.Equal(20, found.Chance.Pool.Before.Value);
        Assert.All(found.Chance.Bands.Where(band => band.Before.Count > 30), band => Assert.Equal(band.ByChance, band.Before.Value!.Value, tolerance: 0.6));
    }

    /// <summary>Planted: each member of staff met multiplies the hazard of leaving by 0.85, so people stay longer.</summary>
    [Fact]
    public void A_planted_hazard_is_recovered_within_its_interval()
    {
        var staff = Of(new TrialTeam { People = 3000, HazardRatio = 0.85 }).FirstWeek.Leaving.OfStaff!;

        Assert.InRange(0.85, staff.Interval.Lower, staff.Interval.Upper);
        Assert.True(staff.Interval.Excludes(1));
    }

    [Fact]
    public void Longer_stays_meet_more_staff_even_where_staff_are_drawn_by_lot()
    {
        var found = Of(new TrialTeam { Known = (0, 0), People = 800 }).FirstWeek;

        Assert.True(found.Naive.Found!.Coefficient > 0.5);
        Assert.False(found.Leaving.OfStaff!.Interval.Excludes(1));
    }

    [Fact]
    public void A_control_that_moved_with_the_primary_measure_is_said_without_being_asked()
    {
        var found = Of(new TrialTeam { Known = (0.1, 0.7), Referrals = (12, 20) }).Control;

        Assert.True(found.BothMoved);
        Assert.StartsWith("Both moved", found.Reading, StringComparison.Ordinal);
    }

    [Fact]
    public void People_who_are_still_there_are_followed_to_today_and_counted()
    {
        var found = Of(new TrialTeam()).FirstWeek;

        var curves = found.Leaving.Curves;
        Assert.Equal(found.People, curves.Sum(curve => curve.People));
        Assert.True(curves.Sum(curve => curve.Curve.Censored) > 0);
        Assert.Contains(found.LeftOut, one => one.Words.EndsWith("for as long as they have been followed", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_in_which_episodes_come_does_not_matter()
    {
        var team = new TrialTeam { People = 120, Known = (0.1, 0.5) };
        var expected = Said(Of(team));

        Gen.Shuffle(Enumerable.Range(0, 120).ToArray()).Sample(
            order => Assert.Equal(expected, Said(Sections(team.Facts(episodes => order.Select(at => episodes[at]))))), iter: 5);
    }

    [Fact]
    public void Before_go_live_there_is_no_data_yet()
    {
        var found = TeamEvaluation.Of(new TrialTeam().Facts(), TrialTeam.Question with { GoLive = TrialTeam.Today.AddDays(3), TransitionDays = 7 });

        Assert.Null(found.Sections);
        Assert.Equal("No data yet: go-live is on 3 December 2026, and the plan leaves out the 7 days after it.", found.NotYet);
    }

    [Fact]
    public void A_team_that_accepted_nobody_has_no_data_yet() =>
        Assert.Equal("No data yet: the team has accepted nobody.", TeamEvaluation.Of(TrialTeam.Team([], []), TrialTeam.Question).NotYet);

    [Theory]
    [InlineData(-100)]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(181)]
    [InlineData(-1000)]
    public void One_episode_is_never_shown_and_never_breaks_a_sentence(int day)
    {
        var found = Sections(TrialTeam.Team([TrialTeam.Episode(TrialTeam.GoLive.AddDays(day), 20, [(0, Guid.Empty), (3, Guid.Empty)])], []));

        // Referrals are of the team and not of a person: none in a week is 0.
        Assert.All(found.Contrasts.Where(one => one.Section != "e"), one => Assert.Null(one.Contrast.Difference));
        Assert.All(Said(found), IsReadable);
    }

    [Fact]
    public void A_team_in_which_all_is_the_same_has_differences_of_0_and_sentences()
    {
        var same = Enumerable.Range(0, 40).Select(number => TrialTeam.Episode(TrialTeam.GoLive.AddDays((number - 20) * 4), 20, [(0, Guid.Empty), (3, Guid.Empty)], number: number));

        var found = Sections(TrialTeam.Team(same, []));

        Assert.Equal((0, false), (found.StaffMet.Contrast.Difference, found.StaffMet.Contrast.Moved));
        Assert.Contains("is the same for everybody", found.FirstWeek.Sentence, StringComparison.Ordinal);
        Assert.All(Said(found), IsReadable);
    }

    [Fact]
    public void No_sentence_says_what_brought_what_about_and_every_p_has_its_interval()
    {
        var sentences = Said(Of(new TrialTeam { Known = (0.1, 0.7), HazardRatio = 0.9 })).Concat(Said(Of(new TrialTeam { People = 30 }))).ToList();

        Assert.All(sentences, IsReadable);
        Assert.All(sentences.Where(sentence => sentence.Contains("p =", StringComparison.Ordinal) || sentence.Contains("p <", StringComparison.Ordinal)), sentence => Assert.Contains("interval", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Few_people_on_one_side_are_not_shown()
    {
        var few = Enumerable.Range(0, 20).Select(number => TrialTeam.Episode(TrialTeam.GoLive.AddDays(number < 16 ? -60 : 60), 20, [(0, Guid.Empty), (1 + number % 5, new Guid(number % 3, 0, 0, new byte[8]))], number: number));

        var found = Sections(TrialTeam.Team(few, [])).StaffMet.Contrast;

        Assert.Equal((SmallNumbers.NotShown, null), (found.AfterWords, found.Difference));
        Assert.Equal("Not shown: fewer than 5 people on one side.", found.Sentence);
    }

    /// <summary>Whoever sees every number of the section, and subtracts one from the other, learns nothing about fewer than 5 people.</summary>
    [Fact]
    public void No_step_of_a_curve_and_no_band_stands_for_a_few_people() =>
        Assert.All(Enumerable.Range(1, 30).Select(seed => Of(new TrialTeam { Seed = seed, People = 20 + seed * 5 })), found =>
        {
            foreach (var curve in found.FirstWeek.Disengaging.Curves.Concat(found.FirstWeek.Leaving.Curves))
            {
                Assert.False(SmallNumbers.IsSmall(curve.Events));
                Assert.All(Events(curve, curve.Shown.Select(step => step.Time)), events => Assert.True(events >= SmallNumbers.Fewest));
                Assert.All(Events(curve, curve.SharesOn(FirstWeekOutcome.DaysSince).Keys.Select(day => (double)day)), events => Assert.False(SmallNumbers.IsSmall(events)));
            }

            Assert.All(found.Chance.Bands, band => Assert.False(SmallNumbers.IsSmall(band.Before.Count) || SmallNumbers.IsSmall(band.After.Count)));
        });

    private static IEnumerable<int> Events(ThirdCurve curve, IEnumerable<double> times)
    {
        List<int> by = [0, .. times.Select(time => curve.Curve.Steps.Where(step => step.Time <= time).Sum(step => step.Events))];
        return by.Skip(1).Zip(by, (here, before) => here - before);
    }

    private static EvaluationSections Of(TrialTeam team) => Sections(team.Facts());

    private static EvaluationSections Sections(TeamFacts facts) => TeamEvaluation.Of(facts, TrialTeam.Question).Sections!;

    private static IReadOnlyList<string> Said(EvaluationSections sections) =>
    [
        sections.StaffMet.Sentence, sections.StaffMet.Verdict(1) ?? "", sections.StaffMet.FewContacts.Words, sections.Chance.Sentence, sections.FirstWeek.Sentence,
        sections.FirstWeek.Leaving.TestSentence ?? "", sections.FirstWeek.Disengaging.TestSentence ?? "", sections.FirstWeek.Naive.Sentence, sections.Course.Sentence,
        sections.Control.Sentence, .. sections.FirstWeek.Disengaging.Curves.Concat(sections.FirstWeek.Leaving.Curves).SelectMany(curve => curve.SharesOn(FirstWeekOutcome.DaysSince).Values.Append(curve.Words)), sections.Control.Reading, sections.Balancing.Sentence,
        .. sections.Contrasts.SelectMany(one => new[] { one.Contrast.Name, one.Contrast.Sentence, one.Contrast.BeforeWords, one.Contrast.AfterWords, one.Contrast.IntervalText }),
        .. sections.Chance.Bands.Select(band => $"{band.Words} {band.Before.Value:0.0000} {band.After.Value:0.0000} {band.ByChance:0.0000}"),
        .. sections.StaffMet.LeftOut.Concat(sections.Chance.LeftOut).Concat(sections.FirstWeek.LeftOut).Concat(sections.Course.LeftOut).Select(one => one.Words),
    ];

    private static void IsReadable(string sentence)
    {
        Assert.DoesNotContain("NaN", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", sentence, StringComparison.Ordinal);
        Assert.DoesNotMatch(Causal(), sentence);
    }

    [GeneratedRegex(@"\b(caus(e[sd]?|ing)|led to|leads? to|reduc\w+|improv(es?|ed)|result(s|ed)? in|because of|due to|thanks to|brought about|effects?|impact\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Causal();
}
