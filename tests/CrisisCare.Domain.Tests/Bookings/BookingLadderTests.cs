using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Tests.Episodes;

namespace CrisisCare.Domain.Tests.Bookings;

public sealed class BookingLadderTests
{
    private static readonly DateOnly Tomorrow = SomeEpisode.Accepted.AddDays(1);
    private static readonly DateTimeOffset Now = SomeEpisode.Morning(SomeEpisode.Accepted).AddHours(4);

    private readonly Team team = new("Southam");
    private readonly StaffMember sam = Member("Sam Adeyemi");
    private readonly StaffMember priya = Member("Priya Nair");
    private readonly StaffMember lou = Member("Lou Marsh");
    private readonly StaffMember dee = Member("Dee Walsh");
    private readonly StaffMember bo = Member("Bo Lindqvist");
    private readonly Episode episode = SomeEpisode.Open();

    public BookingLadderTests()
    {
        episode.Allocate(new Allocation(sam.Id), SomeEpisode.Morning(SomeEpisode.Accepted), by: null);
        episode.AddToCoreGroup(priya.Id, CoreGroupRole.Member, SomeEpisode.Accepted);
        Meet(lou, lou, dee);
    }

    [Fact]
    public void Lead_core_group_met_twice_met_once_new_face()
    {
        var ladder = Ladder();

        Assert.Equal([sam.Id, priya.Id, lou.Id, dee.Id, bo.Id], ladder.Rows.Select(row => row.Staff.Id));
        Assert.Equal([Rung.Lead, Rung.CoreGroup, Rung.MetTwiceOrMore, Rung.MetOnce, Rung.NewFace], ladder.Rows.Select(row => row.Rung));
        Assert.Equal(sam.Id, ladder.BestFree!.Staff.Id);
    }

    [Fact]
    public void The_best_known_colleague_who_is_free_is_preselected()
    {
        sam.BeAbsent(AbsenceKind.Leave, Tomorrow, Tomorrow);
        var busy = new DiaryEntry(Guid.CreateVersion7(), Guid.CreateVersion7(), "Visit", Ten.AddMinutes(-30), Ten.AddMinutes(30), [priya.Id]);

        Assert.Equal(lou.Id, Ladder(diary: [busy]).BestFree!.Staff.Id);
    }

    [Fact]
    public void A_new_face_passes_over_everybody_known_who_is_free() =>
        Assert.Equal([sam.Id, priya.Id, lou.Id, dee.Id], Ladder().PassedOver([bo.Id]).Select(row => row.Staff.Id));

    [Fact]
    public void Lead_and_core_group_are_one_rung_for_a_visit_and_the_lead_comes_first_for_a_review()
    {
        Assert.Empty(Ladder().PassedOver([priya.Id]));
        Assert.Equal([sam.Id], Ladder(BookingKind.Review).PassedOver([priya.Id]).Select(row => row.Staff.Id));
    }

    [Fact]
    public void Somebody_new_who_comes_with_somebody_known_is_judged_by_the_known_face() => Assert.Empty(Ladder().PassedOver([bo.Id, sam.Id]));

    [Fact]
    public void Whoever_the_person_refuses_is_never_free_and_never_passed_over()
    {
        var refusal = new Refusal(episode.ServiceUserId, sam.Id, RefusalKind.PersonAsked, SomeEpisode.Accepted, "Private");

        var ladder = Ladder(refusals: [refusal]);

        Assert.Equal(priya.Id, ladder.BestFree!.Staff.Id);
        Assert.DoesNotContain(ladder.PassedOver([bo.Id]), row => row.Staff.Id == sam.Id);
    }

    [Fact]
    public void Whoever_is_busy_is_offered_at_the_nearest_quarter_hour_of_their_shift_that_is_free()
    {
        var shift = new Shift(team.Id, sam.Id, Tomorrow, ShiftKind.Early);
        var busy = new DiaryEntry(Guid.CreateVersion7(), Guid.CreateVersion7(), "Visit", Ten, Ten.AddMinutes(60), [sam.Id]);

        var row = Ladder(diary: [busy], shifts: [shift]).Find(sam.Id)!;

        Assert.False(row.IsFree);
        Assert.Equal(Ten.AddMinutes(-60), row.NextFree);
        Assert.Null(Ladder(shifts: [shift]).Find(sam.Id)!.NextFree);
    }

    private static DateTimeOffset Ten => ServiceTime.At(Tomorrow, new TimeOnly(10, 0));

    private static StaffMember Member(string name) => new(name, Profession.Nurse, isRegistered: true, wte: 1.0m, Employment.Permanent);

    private void Meet(params StaffMember[] inTurn)
    {
        foreach (var (place, one) in inTurn.Index())
        {
            var details = new ContactDetails(Now.AddHours(-3).AddMinutes(30 * place), 20, Mechanism.FaceToFace, Attendance.Attended, Planned: false, Place.Home, null, [(one.Id, Part.TookPart)]);
            episode.Log(details, Guid.CreateVersion7(), Now, by: null);
        }
    }

    private BookingLadder Ladder(BookingKind kind = BookingKind.Visit, DiaryEntry[]? diary = null, Shift[]? shifts = null, Refusal[]? refusals = null)
    {
        StaffMember[] staff = [bo, dee, lou, priya, sam];
        return BookingLadder.Of(new BookingRequest(kind, Ten, 60), new LadderFacts(episode, new TeamRota(team, staff, shifts ?? []), staff, diary ?? [], refusals ?? [], Now));
    }
}
