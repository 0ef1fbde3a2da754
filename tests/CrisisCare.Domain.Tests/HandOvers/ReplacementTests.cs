using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Tests.HandOvers;

/// <summary>Who could take over, and who is suggested: the most-met colleague who is there.</summary>
public sealed class ReplacementTests
{
    private readonly SomeHandOver some = new();

    [Fact]
    public void The_most_met_colleague_comes_first_and_then_the_one_who_leads_fewest()
    {
        some.Met(some.Fran, 2);
        some.Met(some.Priya, 3);

        Assert.Equal(["Priya Nair", "Fran Okoro"], Names(HandOverItem.Lead));
    }

    [Fact]
    public void Among_those_met_as_often_the_one_who_leads_fewer_comes_first()
    {
        some.Load[some.Fran.Id] = 2;
        some.Load[some.Priya.Id] = 1;

        Assert.Equal(["Priya Nair", "Fran Okoro"], Names(HandOverItem.Lead));
    }

    [Fact]
    public void The_core_group_comes_before_somebody_met_more_often()
    {
        some.Met(some.Priya, 3);
        some.Join(some.Fran);

        Assert.Equal(["Fran Okoro", "Priya Nair"], Names(HandOverItem.Lead));
    }

    [Fact]
    public void Two_who_are_alike_stand_in_the_order_of_their_names()
    {
        Assert.Equal(["Fran Okoro", "Priya Nair"], Names(HandOverItem.Lead));
    }

    [Fact]
    public void Only_whoever_may_lead_without_objection_takes_over_a_lead()
    {
        some.Load[some.Priya.Id] = 8;
        some.Load[some.Fran.Id] = 7;

        var all = Replacements.For(Held(HandOverItem.Lead), some.Facts(days: 20));

        Assert.Equal(["Fran Okoro"], all.Where(one => one.MayTakeOver).Select(one => one.Name));
        Assert.Equal("Priya Nair already leads 8 people (hard limit 8)", all.Single(one => one.Id == some.Priya.Id).Objection);
        Assert.Equal("Lou Marsh is not a registered practitioner", all.Single(one => one.Id == some.Lou.Id).Objection);
    }

    [Theory]
    [InlineData(RefusalKind.PersonAsked, "The person has asked not to see Priya Nair")]
    [InlineData(RefusalKind.ConflictOfInterest, "Priya Nair has a conflict of interest with this person")]
    public void Whoever_is_refused_takes_nothing_over(RefusalKind kind, string sentence)
    {
        some.Join(some.Sam);
        some.Booked(SomeHandOver.Now.AddDays(1), some.Sam);
        some.Refusals.Add(new Refusal(some.Episode.ServiceUserId, some.Priya.Id, kind, SomeHandOver.Today, reason: null));

        foreach (var held in HeldItem.Of(some.Episode, some.Sam.Id, some.Facts(days: 20).Period, SomeHandOver.Now))
        {
            Assert.Equal(sentence, Replacements.For(held, some.Facts(days: 20)).Single(one => one.Id == some.Priya.Id).Objection);
        }
    }

    [Fact]
    public void Whoever_has_no_account_that_can_be_used_or_is_away_for_long_takes_no_lead_over()
    {
        some.Disabled.Add(some.Fran.Id);
        some.Priya.BeAbsent(AbsenceKind.Leave, SomeHandOver.Today, SomeHandOver.Today.AddDays(30));

        var all = Replacements.For(Held(HandOverItem.Lead), some.Facts(days: 20));

        Assert.DoesNotContain(all, one => one.MayTakeOver);
    }

    [Fact]
    public void A_booking_goes_to_whoever_is_free_at_that_time()
    {
        var at = SomeHandOver.Now.AddDays(1);
        some.Met(some.Priya, 3);
        some.Booked(at.AddMinutes(30), some.Priya);
        some.Booked(at, some.Sam);

        Assert.Equal(["Fran Okoro", "Lou Marsh"], Names(HandOverItem.Booking));
    }

    [Fact]
    public void A_booking_goes_to_nobody_who_is_off_shift_where_there_is_a_rota()
    {
        some.Shifts.Add(new Shift(some.Team.Id, some.Lou.Id, SomeHandOver.Today.AddDays(1), ShiftKind.LongDay));
        some.Booked(SomeHandOver.Now.AddDays(1), some.Sam);

        Assert.Equal(["Lou Marsh"], Names(HandOverItem.Booking));
    }

    [Fact]
    public void A_booking_never_goes_to_whoever_comes_to_it_already()
    {
        some.Booked(SomeHandOver.Now.AddDays(1), some.Sam, some.Priya);

        Assert.DoesNotContain("Priya Nair", Names(HandOverItem.Booking));
    }

    [Fact]
    public void A_place_in_the_core_group_goes_to_somebody_outside_it_and_a_deputy_is_registered()
    {
        some.Join(some.Sam, CoreGroupRole.Deputy);
        some.Join(some.Priya);

        Assert.Equal(["Fran Okoro"], Names(HandOverItem.CoreGroup));
    }

    [Fact]
    public void A_review_is_covered_by_somebody_registered_who_is_on_shift_in_its_window()
    {
        var due = some.Episode.Reviews.Single(review => review.Day == 7).DueOn;
        foreach (var day in Enumerable.Range(-1, 3).Select(due.AddDays))
        {
            some.Shifts.Add(new Shift(some.Team.Id, some.Lou.Id, day, ShiftKind.Early));
        }

        some.Shifts.Add(new Shift(some.Team.Id, some.Fran.Id, due.AddDays(1), ShiftKind.Late));

        Assert.Equal(["Fran Okoro"], some.Propose(days: 10).Single(one => one.Held is { Item: HandOverItem.Review } held && held.Review.Day == 7).Options.Select(one => one.Name));
    }

    [Fact]
    public void A_lead_to_be_comes_first_for_the_bookings_and_stays_out_of_the_core_group()
    {
        some.Met(some.Fran, 1);
        some.Met(some.Priya, 3);
        some.Join(some.Lou);
        some.Booked(SomeHandOver.Now.AddDays(1), some.Sam);

        var proposals = some.Propose(days: 20);

        Assert.Equal("Priya Nair", proposals.Single(one => one.Held.Item == HandOverItem.Lead).Suggested!.Name);
        Assert.Equal("The lead practitioner to be, met 3 times", proposals.Single(one => one.Held.Item == HandOverItem.Booking).Why);
    }

    [Theory]
    [InlineData(0, "not met yet")]
    [InlineData(1, "met once")]
    [InlineData(2, "met twice")]
    [InlineData(3, "met 3 times")]
    public void How_often_they_met_is_said_in_words(int times, string words)
    {
        some.Met(some.Priya, times);

        Assert.Equal(words, Replacements.For(Held(HandOverItem.Lead), some.Facts(days: 20)).Single(one => one.Id == some.Priya.Id).MetWords);
    }

    [Fact]
    public void Two_visits_at_the_same_time_are_not_suggested_for_the_same_colleague()
    {
        var other = new SomeHandOver();
        some.Booked(SomeHandOver.Now.AddDays(1), some.Sam);
        other.Booked(SomeHandOver.Now.AddDays(1).AddMinutes(15), some.Sam);
        var facts = some.Facts(days: 2);

        var held = HeldItem.Of(some.Episode, some.Sam.Id, facts.Period, SomeHandOver.Now).Concat(HeldItem.Of(other.Episode, some.Sam.Id, facts.Period, SomeHandOver.Now));
        var suggested = HandOverPlan.Of(held, facts).Where(one => one.Held.Item == HandOverItem.Booking).Select(one => one.Suggested!.Id).ToList();

        Assert.Equal(2, suggested.Distinct().Count());
    }

    private HeldItem Held(HandOverItem item) =>
        HeldItem.Of(some.Episode, some.Sam.Id, some.Facts(days: 20).Period, SomeHandOver.Now).First(held => held.Item == item);

    private IEnumerable<string> Names(HandOverItem item) =>
        Replacements.For(Held(item), some.Facts(days: 20)).Where(one => one.MayTakeOver).Select(one => one.Name);
}
