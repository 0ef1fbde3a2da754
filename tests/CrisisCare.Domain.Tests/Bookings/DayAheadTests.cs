using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Zones;
using CsCheck;

namespace CrisisCare.Domain.Tests.Bookings;

/// <summary>Monday 23 November 2026, 9:30am; the list is about Tuesday.</summary>
public sealed partial class DayAheadTests
{
    [Fact]
    public void A_booking_with_somebody_who_has_been_met_has_no_new_face()
    {
        var episode = Accepted(lead: sam);
        Met(episode, lou);
        Book(episode, Tuesday, 10, lou);

        var day = DayOf(episode);

        Assert.Equal(0, day.NewFaces);
        Assert.False(Assert.Single(day.Visits).Faces!.AddsOne);
    }

    [Fact]
    public void A_new_face_is_counted_in_the_words_of_every_other_page()
    {
        var episode = Accepted(lead: sam);
        Met(episode, lou);
        Book(episode, Tuesday, 10, bo);

        var visit = Assert.Single(DayOf(episode).Visits);

        Assert.Equal("1 person met → 2", visit.Faces!.Words);
        Assert.Equal(bo.Id, Assert.Single(visit.NewFaces).StaffMemberId);
    }

    [Fact]
    public void Somebody_new_who_is_booked_twice_is_new_once_the_first_time()
    {
        var episode = Accepted(lead: sam);
        Met(episode, lou);
        Book(episode, Tuesday, 16, bo);
        Book(episode, Tuesday, 10, bo);

        var visits = DayOf(episode).Visits;

        Assert.Equal([1, 0], visits.Select(visit => visit.NewFaces.Count));
        Assert.Equal(["1 person met → 2", "1 person met, 2 with those booked → still 2"], visits.Select(visit => visit.Faces!.Words));
    }

    [Fact]
    public void Somebody_who_is_booked_today_already_is_no_new_face_tomorrow()
    {
        var episode = Accepted(lead: sam);
        Book(episode, Monday, 11, bo);
        Book(episode, Tuesday, 10, bo);

        Assert.Equal(0, DayOf(episode).NewFaces);
    }

    [Fact]
    public void The_two_best_known_colleagues_who_are_free_are_offered_best_rung_first()
    {
        var episode = Accepted(lead: sam);
        Met(episode, sam);
        Met(episode, lou, priya);
        Met(episode, lou);
        Book(episode, Tuesday, 10, bo);

        var offered = Assert.Single(Assert.Single(DayOf(episode).Visits).NewFaces).Swaps;

        Assert.Equal([sam.Id, lou.Id], offered.Select(one => one.Colleague.Staff.Id));
        Assert.All(offered, one => Assert.Equal("still 3", one.Faces.After));
    }

    [Fact]
    public void Whoever_is_off_shift_away_busy_or_refused_is_not_offered()
    {
        var episode = Accepted(lead: sam);
        Met(episode, sam);
        Met(episode, lou);
        Met(episode, priya);
        Book(episode, Tuesday, 10, bo);
        var other = Accepted(lead: null);
        Book(other, Tuesday, 10, priya);
        Works(bo, Tuesday, ShiftKind.Early);
        Works(priya, Tuesday, ShiftKind.Early);
        Works(lou, Tuesday, ShiftKind.Early);
        Works(sam, Tuesday, ShiftKind.Late);
        refusals.Add(new Refusal(episode.ServiceUserId, lou.Id, RefusalKind.PersonAsked, Monday, reason: null));

        var day = DayOf(episode, other);

        Assert.Empty(day.Visits.Single(visit => visit.Episode == episode).NewFaces[0].Swaps);
    }

    [Fact]
    public void A_core_group_member_whom_the_person_has_not_met_is_not_offered_as_a_familiar_face()
    {
        var episode = Accepted(lead: sam);
        episode.AddToCoreGroup(priya.Id, CoreGroupRole.Deputy, Monday);
        Book(episode, Tuesday, 10, bo);

        Assert.Empty(DayOf(episode).Visits[0].NewFaces[0].Swaps);
    }

    [Fact]
    public void Nobody_is_offered_in_place_of_the_lead_whom_the_person_is_to_meet()
    {
        var episode = Accepted(lead: sam);
        Met(episode, lou);
        Book(episode, Tuesday, 10, sam);

        var face = Assert.Single(DayOf(episode).Visits[0].NewFaces);

        Assert.Equal(Rung.Lead, face.Rung);
        Assert.Empty(face.Swaps);
    }

    [Fact]
    public void Over_a_whole_diary_each_new_face_is_counted_once_in_whatever_order_it_was_booked() =>
        Gen.Select(Gen.Int[0, 3].HashSet[0, 3], Gen.Select(Gen.Int[0, 3].HashSet[1, 2], Gen.Int[7, 20], Gen.Int[0, 3]).List[0, 8]).Sample((met, diary) =>
        {
            StaffMember[] staff = [sam, priya, lou, bo];
            var episode = Accepted(lead: null);
            foreach (var one in met)
            {
                Met(episode, staff[one]);
            }

            foreach (var (who, hour, days) in diary)
            {
                Book(episode, Tuesday.AddDays(days), hour, [.. who.Select(one => staff[one])]);
            }

            var newFaces = episode.Bookings.SelectMany(booking => episode.NewFacesAt(booking, Now)).ToList();

            Assert.Equal(diary.SelectMany(booking => booking.Item1).Except(met).Select(one => staff[one].Id).Order(), newFaces.Order());
            Assert.All(episode.Bookings, booking => Assert.Equal(episode.NewFacesAt(booking, Now).Count, episode.FacesAt(booking, Now).IfChosen - episode.FacesAt(booking, Now).Booked));
        });

    [Theory]
    [InlineData(Zone.Red, 0, true)]
    [InlineData(Zone.Amber, 0, false)]
    [InlineData(Zone.Amber, 1, true)]
    [InlineData(Zone.Green, 5, false)]
    [InlineData(Zone.Green, 6, true)]
    public void Somebody_whose_zone_plans_a_contact_and_who_has_none_booked_is_on_the_list(Zone zone, int daysSinceContact, bool listed)
    {
        var episode = Accepted(lead: sam, zone, Now.AddDays(-10));
        MetAt(episode, Now.AddDays(-daysSinceContact).AddHours(-1), sam);

        Assert.Equal(listed, DayOf(episode).NotBooked.Count == 1);
    }

    [Fact]
    public void What_is_booked_today_counts_before_tomorrow_is_planned_and_a_text_does_not_count()
    {
        var episode = Accepted(lead: sam, Zone.Amber, Now.AddDays(-3));
        MetAt(episode, Now.AddDays(-2), sam);
        var texted = Accepted(lead: sam, Zone.Red);
        texted.Book(Visit(Tuesday, 10, sam) with { Mechanism = Mechanism.Text, Place = null }, Now, by: null);
        Book(episode, Monday, 15, sam);

        Assert.Equal([texted], DayOf(episode, texted).NotBooked);
    }

    [Fact]
    public void A_person_in_hospital_is_waited_for_by_nobody()
    {
        var episode = Accepted(lead: sam, Zone.Red);
        episode.Admit(Monday, Now);

        var day = DayOf(episode);

        Assert.Empty(day.NotBooked);
        Assert.Empty(day.ReviewsNotBooked);
    }

    [Fact]
    public void A_review_that_is_due_that_day_is_listed_until_it_is_booked()
    {
        var episode = Accepted(lead: sam);
        var initial = episode.Reviews.Single(review => review.Day == 0);

        var before = DayOf(episode).ReviewsNotBooked;
        episode.Book(initial, Visit(Tuesday, 14, sam), rebooking: null, Now, by: null);

        Assert.Equal(initial, Assert.Single(before).Review);
        Assert.Empty(DayOf(episode).ReviewsNotBooked);
    }

    [Fact]
    public void Leads_who_are_away_come_with_whoever_acts_and_those_off_shift_after_them()
    {
        var led = Accepted(lead: sam);
        led.AddToCoreGroup(priya.Id, CoreGroupRole.Deputy, Monday);
        var other = Accepted(lead: priya);
        sam.BeAbsent(AbsenceKind.Sickness, Monday, Monday.AddDays(4));
        Works(lou, Tuesday, ShiftKind.Early);

        var leads = DayOf(led, other).LeadsAway;

        Assert.Equal([(sam, false), (priya, true)], leads.Select(lead => (lead.Lead, lead.Absence is null)));
        Assert.Equal((AccountableAs.ActingDeputy, priya.Id), (leads[0].People[0].Acting.As, leads[0].People[0].Acting.StaffMemberId!.Value));
    }

    [Theory]
    [InlineData("2026-07-01T14:59:59Z", "2026-07-01")] // summer, 3:59pm in London
    [InlineData("2026-07-01T15:00:00Z", "2026-07-02")] // summer, 4pm
    [InlineData("2026-12-01T15:59:59Z", "2026-12-01")] // winter, 3:59pm
    [InlineData("2026-12-01T16:00:00Z", "2026-12-02")] // winter, 4pm
    [InlineData("2026-12-01T23:30:00Z", "2026-12-02")]
    [InlineData("2026-12-02T00:30:00Z", "2026-12-02")] // run after midnight: the list that was due at 4pm
    public void From_4pm_in_London_the_list_is_about_the_next_day(string now, string date) =>
        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), DayAhead.ListedAt(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(6, 59, DayPart.SmallHours)]
    [InlineData(7, 0, DayPart.Early)]
    [InlineData(12, 59, DayPart.Early)]
    [InlineData(13, 0, DayPart.Late)]
    [InlineData(20, 30, DayPart.Night)]
    public void A_booking_belongs_to_the_shift_that_has_begun_last(int hour, int minute, DayPart part) =>
        Assert.Equal(part, team.PartAt(new TimeOnly(hour, minute)));
}
