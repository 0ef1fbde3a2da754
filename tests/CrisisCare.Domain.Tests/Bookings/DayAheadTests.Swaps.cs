using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CsCheck;

namespace CrisisCare.Domain.Tests.Bookings;

/// <summary>A new face is swapped for somebody the person knows.</summary>
public sealed partial class DayAheadTests
{
    [Fact]
    public void In_a_joint_visit_only_the_new_one_is_swapped()
    {
        var episode = Accepted(lead: sam);
        Met(episode, lou);
        Met(episode, sam);
        var booking = Book(episode, Tuesday, 10, lou, bo);

        var day = DayOf(episode);
        var face = Assert.Single(day.Visits[0].NewFaces);
        var swapped = episode.Swap(booking, bo.Id, face.Swaps[0].Colleague, Now, by: null);

        Assert.True(face.IsIntroduced);
        Assert.Equal(new[] { lou.Id, sam.Id }.Order(), swapped.StaffIds.Order());
        Assert.Equal(0, DayOf(episode).NewFaces);
    }

    [Fact]
    public void A_swap_keeps_what_was_agreed_and_says_why()
    {
        var episode = Accepted(lead: sam);
        Met(episode, lou);
        var booking = episode.Book(Visit(Tuesday, 10, bo) with { WindowMinutes = 30, IsAgreed = true, NewFace = new NewFaceAnswer(NewFaceReason.UrgentToday) }, Now, by: null);

        var swapped = episode.Swap(booking, bo.Id, DayOf(episode).Visits[0].NewFaces[0].Swaps[0].Colleague, Now, by: null);

        Assert.Equal((booking.StartsAt, 30, true, booking.Id), (swapped.StartsAt, swapped.WindowMinutes, swapped.IsAgreed, swapped.SupersedesId!.Value));
        Assert.Null(swapped.NewFaceReason);
        Assert.Equal((RebookingAsker.Us, "A colleague they know is free"), (booking.MovedFor!.Value, booking.MovedWhy));
    }

    [Fact]
    public void A_review_whose_staff_is_swapped_stays_booked_and_due_on_the_same_days()
    {
        var episode = Accepted(lead: sam);
        Met(episode, lou);
        var initial = episode.Reviews.Single(review => review.Day == 0);
        episode.Book(initial, Visit(Tuesday, 10, bo) with { Kind = BookingKind.InitialAppointment }, rebooking: null, Now, by: null);
        var due = episode.Reviews.Select(review => review.DueOn).ToList();

        episode.Swap(episode.CurrentBookingOf(initial)!, bo.Id, DayOf(episode).Visits[0].NewFaces[0].Swaps[0].Colleague, Now, by: null);

        Assert.Equal([lou.Id], episode.CurrentBookingOf(initial)!.StaffIds);
        Assert.Equal(due, episode.Reviews.Select(review => review.DueOn));
    }

    [Fact]
    public void A_booking_that_has_changed_is_over_or_would_bring_a_stranger_is_not_swapped()
    {
        var episode = Accepted(lead: sam);
        Met(episode, lou);
        var booking = Book(episode, Tuesday, 10, bo);
        var ladder = FactsOf([episode]).LadderOf(episode, booking);

        Assert.Equal(["This booking has changed since you opened the page. Nothing was swapped"], episode.ReasonsAgainstSwapping(booking, priya.Id, ladder.Find(lou.Id), Now));
        Assert.Equal(["This booking is over. Nothing was swapped"], episode.ReasonsAgainstSwapping(booking, bo.Id, ladder.Find(lou.Id), booking.EndsAt));
        Assert.Empty(episode.ReasonsAgainstSwapping(booking, bo.Id, ladder.Find(lou.Id), booking.EndsAt.AddMinutes(-1)));
        Assert.Equal(["Priya Nair has not met this person yet"], episode.ReasonsAgainstSwapping(booking, bo.Id, ladder.Find(priya.Id), Now));
        Assert.Equal(["Choose a colleague who works in this team"], episode.ReasonsAgainstSwapping(booking, bo.Id, colleague: null, Now));
    }

    [Fact]
    public void The_booking_of_a_review_that_has_been_held_or_of_a_person_in_hospital_is_not_swapped()
    {
        var episode = Accepted(lead: sam);
        Met(episode, lou);
        var initial = episode.Reviews.Single(review => review.Day == 0);
        var booking = episode.Book(initial, Visit(Tuesday, 10, bo), rebooking: null, Now, by: null);
        var visit = Book(episode, Tuesday, 15, bo);
        var ladder = FactsOf([episode]).LadderOf(episode, booking);

        episode.Hold(initial, sam.Id, Now, Now, by: null);
        episode.Admit(Monday, Now);

        Assert.NotEmpty(episode.ReasonsAgainstSwapping(booking, bo.Id, ladder.Find(lou.Id), Now));
        Assert.NotEmpty(episode.ReasonsAgainstSwapping(visit, bo.Id, ladder.Find(lou.Id), Now));
        Assert.Throws<RuleBrokenException>(() => episode.Swap(visit, bo.Id, ladder.Find(lou.Id)!, Now, by: null));
    }
}
