using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Tests.Continuity;

public sealed class ContinuityFiguresTests
{
    [Theory]
    [InlineData("AA", 1, 1, 1, 1, 1)]
    [InlineData("AB", 2, .5, 0, 0, 0)]
    [InlineData("AAB", 2, .6667, .3333, .5, .5)]
    [InlineData("ABA", 2, .6667, .3333, 0, .5)]
    [InlineData("AAAABBBC", 3, .5, .3214, .7143, .7143)]
    [InlineData("AAAABBCC", 3, .5, .2857, .7143, .7143)]
    [InlineData("AAAAAAAABB", 2, .8, .6444, .8889, .8889)]
    [InlineData("AABBAACAAB", 3, .6, .4, .4444, .7778)]
    [InlineData("ABABABAB", 2, .5, .4286, 0, .8571)]
    [InlineData("ABCAABCDAE", 5, .4, .1778, .1111, .5556)]
    [InlineData("ABCDE", 5, .2, 0, 0, 0)]
    public void Single_staff_contacts_give_the_published_figures(string letters, int met, double upc, double coc, double secon, double known)
    {
        var figures = Some.Figures(Some.Sequence(letters));

        Assert.Equal((letters.Length, met), (figures.Contacts, figures.StaffMet));
        Assert.Equal([upc, coc, secon, known], Indices(figures).Select(index => Math.Round(index!.Value, 4)));
    }

    [Fact]
    public void A_joint_visit_counts_everybody_who_took_part()
    {
        var figures = Some.Figures(Some.Daily("AB", "A", "BC"));

        Assert.Equal((3, 3), (figures.Contacts, figures.StaffMet));
        Assert.Equal(2 / 3.0, figures.Upc);
        Assert.Equal(.5, figures.Secon);
        Assert.Equal(1, figures.KnownStaffRate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    public void Below_two_contacts_no_index_is_defined(string letters) =>
        Assert.All(Indices(Some.Figures(Some.Sequence(letters))), Assert.Null);

    [Fact]
    public void Without_a_contact_nobody_was_met()
    {
        var figures = Some.Figures([], lead: 'A');

        Assert.Equal((0, 0, 0, 0), (figures.Contacts, figures.StaffMet, figures.DaysWithContact, figures.DaysWithOnlyNewFaces));
        Assert.False(figures.LeadMet);
        Assert.Null(figures.LeadShare);
    }

    [Fact]
    public void Texts_and_missed_visits_count_nobody()
    {
        ContactFacts[] contacts =
        [
            Some.Contact(Some.At(1), "1", "A"),
            Some.Contact(Some.At(2), "2", "B", Mechanism.Text),
            Some.Contact(Some.At(3), "3", "C", attendance: Attendance.NoAccess),
        ];

        Assert.Equal((1, 1), (Some.Figures(contacts).Contacts, Some.Figures(contacts).StaffMet));
    }

    [Fact]
    public void Video_is_face_to_face_and_the_phone_is_not()
    {
        ContactFacts[] contacts =
        [
            Some.Contact(Some.At(1), "1", "A"),
            Some.Contact(Some.At(2), "2", "B", Mechanism.Video),
            Some.Contact(Some.At(3), "3", "C", Mechanism.Phone),
        ];

        Assert.Equal((3, 2), (Some.Figures(contacts).StaffMet, Some.Figures(contacts).StaffMetFaceToFace));
    }

    [Fact]
    public void The_first_7_days_end_with_day_6_and_the_first_14_with_day_13()
    {
        var figures = Some.Figures(Some.Sequence("ABCDEFGHIJKLMNO"));

        Assert.Equal((7, 14, 15), (figures.StaffMetFirst7Days, figures.StaffMetFirst14Days, figures.StaffMet));
    }

    [Fact]
    public void Contacts_before_the_acceptance_date_are_in_neither_of_the_first_days()
    {
        var figures = Some.Figures([Some.Contact(Some.At(-1), "1", "A")]);

        Assert.Equal((1, 0, 0), (figures.StaffMet, figures.StaffMetFirst7Days, figures.StaffMetFirst14Days));
    }

    [Fact]
    public void Half_past_midnight_in_summer_belongs_to_the_new_day()
    {
        DateTimeOffset[] moments = [new(2026, 7, 1, 22, 59, 0, TimeSpan.Zero), new(2026, 7, 1, 23, 30, 0, TimeSpan.Zero)];
        var contacts = moments.Select((at, n) => Some.Contact(at, $"{n}", "A"));

        var figures = ContinuityFigures.Of(contacts, new DateOnly(2026, 6, 25), lead: null, Some.Nobody);

        Assert.Equal((2, 1), (figures.DaysWithContact, figures.DaysWithOnlyNewFaces));
        Assert.Equal(1, figures.StaffMetFirst7Days);
    }

    [Fact]
    public void A_face_first_met_this_morning_is_still_new_this_afternoon()
    {
        ContactFacts[] contacts =
        [
            Some.Contact(Some.At(9), "1", "A"),
            Some.Contact(Some.At(15), "2", "A"),
            Some.Contact(Some.At(24 + 9), "3", "B"),
            Some.Contact(Some.At(24 + 15), "4", "A"),
            Some.Contact(Some.At(48 + 9), "5", "C"),
        ];

        Assert.Equal((3, 2), (Some.Figures(contacts).DaysWithContact, Some.Figures(contacts).DaysWithOnlyNewFaces));
    }

    [Fact]
    public void The_lead_share_is_of_contacts_not_of_attendances()
    {
        var figures = Some.Figures(Some.Daily("AB", "A", "BC", "D"), lead: 'A');

        Assert.True(figures.LeadMet);
        Assert.Equal(.5, figures.LeadShare);
    }

    [Fact]
    public void Without_a_lead_there_is_no_lead_share()
    {
        var figures = Some.Figures(Some.Sequence("AB"));

        Assert.Null(figures.LeadMet);
        Assert.Null(figures.LeadShare);
    }

    [Fact]
    public void The_core_group_share_asks_for_anybody_of_the_group()
    {
        var group = new HashSet<Guid> { Some.Staff('A'), Some.Staff('B') };

        var figures = ContinuityFigures.Of(Some.Daily("AB", "C", "BC", "D"), Some.AcceptedOn, Some.Staff('A'), group);

        Assert.Equal(.5, figures.CoreGroupShare);
        Assert.Null(Some.Figures(Some.Sequence("AB")).CoreGroupShare);
    }

    [Fact]
    public void Contacts_that_start_together_are_taken_in_the_order_of_their_ids()
    {
        ContactFacts[] contacts =
        [
            Some.Contact(Some.At(2), "b", "A"),
            Some.Contact(Some.At(1), "x", "A"),
            Some.Contact(Some.At(2), "C", "B"),
        ];

        Assert.Equal(0, Some.Figures(contacts).Secon);
    }

    private static double?[] Indices(ContinuityFigures figures) => [figures.Upc, figures.Coc, figures.Secon, figures.KnownStaffRate];
}
