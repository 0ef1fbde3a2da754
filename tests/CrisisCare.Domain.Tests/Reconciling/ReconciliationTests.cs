using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reconciling;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Tests.HandOvers;

namespace CrisisCare.Domain.Tests.Reconciling;

/// <summary>Everything that has no owner, or one who is gone.</summary>
public sealed class ReconciliationTests
{
    private static readonly DateOnly Today = SomeHandOver.Today;

    private static readonly DateTimeOffset Now = SomeHandOver.Now;

    private readonly SomeHandOver some = new();

    [Fact]
    public void A_person_whose_lead_works_here_has_nothing_to_put_right()
    {
        some.Join(some.Priya, CoreGroupRole.Deputy);
        some.Booked(Now.AddDays(1), some.Sam);

        Assert.Empty(Found());
    }

    [Fact]
    public void A_person_without_a_lead_is_an_orphan_and_so_is_their_next_review()
    {
        var episode = Episode.Accept(some.Team, Guid.CreateVersion7(), Domain.Referrals.Referral.Accepted(some.Team.Id, Guid.CreateVersion7(), Now, Domain.Referrals.Priority.Urgent, "A&E", Now, by: null), Domain.Zones.Zone.Amber, Now, Guid.Empty);

        var found = Reconciliation().Of([episode]);

        Assert.Equal([OrphanKind.NoLead, OrphanKind.ReviewWithoutOwner], found.Select(one => one.Kind));
        Assert.Equal("Nobody leads this person’s care", found[0].Sentence);
        Assert.Equal("Initial appointment, due tomorrow, has nobody to hold it", found[1].Sentence);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_lead_is_gone_from_the_day_they_leave(int daysUntil, bool gone)
    {
        some.Sam.ImportLeaving(Today.AddDays(daysUntil));

        Assert.Equal(gone, Found().Any(one => one.Kind is OrphanKind.LeadGone));
    }

    [Fact]
    public void A_lead_whose_account_is_disabled_is_gone_as_well()
    {
        some.Disabled.Add(some.Sam.Id);

        var orphan = Found()[0];

        Assert.Equal((OrphanKind.LeadGone, "Sam Adeyemi has no account that can be used and is still the lead practitioner"), (orphan.Kind, orphan.Sentence));
    }

    [Fact]
    public void A_lead_who_is_merely_away_is_no_orphan()
    {
        some.Sam.BeAbsent(AbsenceKind.Leave, Today, Today.AddDays(9));

        Assert.Empty(Found());
    }

    [Fact]
    public void A_deputy_or_a_cover_who_works_here_owns_the_reviews_of_a_lead_who_is_gone()
    {
        some.Sam.ImportLeaving(Today);
        some.Join(some.Priya, CoreGroupRole.Deputy);

        Assert.Equal([OrphanKind.LeadGone], Found().Select(one => one.Kind));
    }

    [Fact]
    public void A_review_whose_cover_is_gone_is_owned_by_the_lead()
    {
        some.Episode.Cover(some.Episode.Reviews[0], some.Priya.Id);
        some.Priya.ImportLeaving(Today);

        Assert.Empty(Found());
    }

    [Fact]
    public void Somebody_in_the_core_group_who_has_left_is_an_orphan()
    {
        some.Join(some.Lou);
        some.Lou.ImportLeaving(Today);

        Assert.Equal([OrphanKind.CoreMemberGone], Found().Select(one => one.Kind));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(2, 3, false)]
    [InlineData(0, 0, false)]
    public void A_booking_with_somebody_who_is_away_that_day_is_an_orphan(int from, int to, bool found)
    {
        some.Booked(Now.AddDays(1), some.Priya);
        some.Priya.BeAbsent(AbsenceKind.Sickness, Today.AddDays(from), Today.AddDays(to));

        Assert.Equal(found, Found().Any(one => one.Kind is OrphanKind.BookingWithoutColleague));
    }

    [Fact]
    public void A_booking_with_two_who_will_not_come_is_two_things_to_put_right()
    {
        some.Booked(Now.AddDays(1), some.Priya, some.Lou);
        some.Priya.ImportLeaving(Today.AddDays(1));
        some.Lou.ImportLeaving(Today.AddDays(1));

        Assert.Equal(2, Found().Count(one => one.Kind is OrphanKind.BookingWithoutColleague));
    }

    [Theory]
    [InlineData(23, 59, false)]
    [InlineData(24, 0, true)]
    public void A_booking_has_24_hours_to_be_given_its_outcome(int hours, int minutes, bool found)
    {
        var booking = some.Booked(Now.AddHours(1), some.Sam);
        var later = booking.EndsAt.AddHours(hours).AddMinutes(minutes);

        Assert.Equal(found, Found(later).Any(one => one.Kind is OrphanKind.BookingWithoutOutcome));
    }

    [Fact]
    public void A_booking_with_its_contact_logged_needs_no_outcome()
    {
        var booking = some.Booked(Now.AddHours(1), some.Sam);
        some.Episode.Log(booking.AsContact(Attendance.Attended), Guid.CreateVersion7(), Now.AddHours(3), by: null);

        Assert.Empty(Found(Now.AddDays(2)));
    }

    [Fact]
    public void A_closed_episode_has_nothing_to_put_right()
    {
        some.Sam.ImportLeaving(Today);
        some.Episode.Close(new Closing(Today, ClosingReason.TreatmentCompleted, null, null, null), Now, by: null);

        Assert.Empty(Found());
    }

    private IReadOnlyList<Orphan> Found(DateTimeOffset? at = null) => Reconciliation(at).Of([some.Episode]);

    private Reconciliation Reconciliation(DateTimeOffset? at = null) =>
        new(new[] { some.Sam, some.Priya, some.Fran, some.Lou }.ToDictionary(one => one.Id), some.Disabled, at ?? Now);
}
