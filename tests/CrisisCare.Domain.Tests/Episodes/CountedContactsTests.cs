using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Tests.Continuity;
using CsCheck;

namespace CrisisCare.Domain.Tests.Episodes;

/// <summary>The contacts that count, as the question "why not a known face?" reads them.</summary>
public sealed class CountedContactsTests
{
    private static readonly DateTimeOffset Accepted = SomeEpisode.Morning(SomeEpisode.Accepted);
    private static readonly DateTimeOffset Later = Accepted.AddDays(60);

    /// <summary>Any contacts over three weeks, a few hours after acceptance at the earliest.</summary>
    private static readonly Gen<Episode> Episodes = Some.Contacts.Select(contacts =>
    {
        var episode = SomeEpisode.Open();
        foreach (var one in contacts)
        {
            Log(episode, Accepted + (one.At - Some.At(0)), one.TookPart, one.Mechanism, one.Attendance);
        }

        return episode;
    });

    [Fact]
    public void New_faces_and_staff_met_are_the_numbers_that_every_other_page_shows() => Episodes.Sample(episode =>
    {
        var counted = episode.CountedContacts();

        return counted.Select(contact => contact.Faces).Aggregate(NewFaces.None, (sum, one) => sum + one) == episode.NewFacesMet()
            && Relabelling.StaffMet(counted) == episode.Continuity().StaffMet
            && counted.Count == episode.Continuity().Contacts;
    });

    [Fact]
    public void Lead_and_core_group_are_those_of_the_moment_and_the_lead_is_not_in_the_group_twice()
    {
        var episode = SomeEpisode.Open();
        Log(episode, Accepted.AddHours(1), [Some.Staff('X')]);
        episode.Allocate(new Allocation(Some.Staff('L')), Accepted.AddHours(2), by: null);
        episode.AddToCoreGroup(Some.Staff('C'), CoreGroupRole.Member, SomeEpisode.Accepted.AddDays(1));
        episode.AddToCoreGroup(Some.Staff('D'), CoreGroupRole.Deputy, SomeEpisode.Accepted.AddDays(2));
        Log(episode, Accepted.AddDays(1), [Some.Staff('L')]);
        Log(episode, Accepted.AddDays(2), [Some.Staff('D')]);

        var counted = episode.CountedContacts();

        Assert.Equal([null, Some.Staff('L'), Some.Staff('L')], counted.Select(contact => contact.Lead));
        Assert.Equal([[], [Some.Staff('C')], [Some.Staff('D'), Some.Staff('C')]], counted.Select(contact => contact.CoreGroup.ToArray()));
    }

    [Fact]
    public void A_contact_that_is_put_right_keeps_the_reason_that_was_given()
    {
        var episode = SomeEpisode.Open();
        Log(episode, Accepted.AddHours(1), [Some.Staff('L')]);
        var contact = Log(episode, Accepted.AddDays(1), [Some.Staff('X')]);
        contact.ExplainNewFace(new NewFaceAnswer(NewFaceReason.NoCar, "In for repair"));

        var right = episode.Correct(contact, Details(Accepted.AddDays(1), [Some.Staff('Y')]), "Wrong name", Guid.CreateVersion7(), Later, SomeEpisode.Fran);

        Assert.Equal((NewFaceReason.NoCar, "In for repair"), (right.NewFaceReason!.Value, right.NewFaceText));
        Assert.Equal([new FirstMet(Some.Staff('Y'), NewFaceReason.NoCar)], episode.CountedContacts()[1].NewFaces);
    }

    [Fact]
    public void Somebody_often_there_is_offered_only_to_people_whose_group_they_are_not_in_and_who_still_have_that_lead()
    {
        var (open, inGroup, moved) = (Led(), Led(), Led());
        inGroup.AddToCoreGroup(Some.Staff('X'), CoreGroupRole.Member, SomeEpisode.Accepted);
        moved.Allocate(new Allocation(Some.Staff('M')), Accepted.AddDays(5), by: null);
        var visited = new WhoVisited(new[] { open, inGroup, moved }.Select(episode => (episode, episode.CountedContacts())), new DateRange(SomeEpisode.Accepted, SomeEpisode.Accepted.AddDays(9)));

        Assert.Equal(9, visited.Contacts(Some.Staff('L'), Some.Staff('X')));
        Assert.Equal([new MightJoin(open, 3)], visited.WhereTheyMightJoin(Some.Staff('L'), Some.Staff('X')));
        Assert.True(visited.IsOften(Some.Staff('L'), Some.Staff('X')));
        Assert.False(visited.IsOften(Some.Staff('L'), Some.Staff('L')));
    }

    /// <summary>Led by L and seen by X on three days.</summary>
    private static Episode Led()
    {
        var episode = SomeEpisode.Open();
        episode.Allocate(new Allocation(Some.Staff('L')), Accepted, by: null);
        for (var day = 1; day <= 3; day++)
        {
            Log(episode, Accepted.AddDays(day), [Some.Staff('X')]);
        }

        return episode;
    }

    private static Contact Log(Episode episode, DateTimeOffset at, IEnumerable<Guid> staff, Mechanism mechanism = Mechanism.FaceToFace, Attendance attendance = Attendance.Attended) =>
        episode.Log(Details(at, staff) with { Mechanism = mechanism, Attendance = attendance }, Guid.CreateVersion7(), Later, by: null);

    private static ContactDetails Details(DateTimeOffset at, IEnumerable<Guid> staff) =>
        new(at, 30, Mechanism.FaceToFace, Attendance.Attended, Planned: true, Place.Home, HandoverLine: null, [.. staff.Select(one => (one, Part.TookPart))]);
}
